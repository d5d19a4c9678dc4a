// Periods of days, as the events that open them say.
const DAY_MS = 86_400_000;
const ISO_DAY = 10;

/** The last day of a period. */
export const lastDayOf = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, ISO_DAY);
