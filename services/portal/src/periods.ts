// Days: which one it is, and the last one of a period.
const DAY_MS = 86_400_000;
const ISO_DAY = 10;

/** The day of an instant, as a calendar in a zone shows it. */
export const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);

/** The last day of a period. */
export const lastDayOf = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, ISO_DAY);
