// When something happened, as the clocks of an office show it.

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
const SHORT: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Zone of head office. */
export const HEAD_OFFICE = 'Asia/Jakarta';

/** An instant (ISO 8601) as day, time and zone. */
export const momentIn =
  (language: keyof typeof LOCALES, timeZone: string) =>
  (text: string): string => {
    const key = `${language} ${timeZone}`;
    const known = FORMATS.get(key);
    const format =
      known ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone });
    if (!known) FORMATS.set(key, format);
    return `${format.format(new Date(text))} ${SHORT[timeZone] ?? timeZone}`;
  };
