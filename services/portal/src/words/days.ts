// How a language writes a day.

/** Writes a day like `2026-03-01`; what is no day stays as it was typed. */
export const daysIn = (locale: string): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => {
    const instant = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(instant) ? day : format.format(instant);
  };
};
