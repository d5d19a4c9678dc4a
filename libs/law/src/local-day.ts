// The day it is somewhere: legal days are counted where the office is, not where the server is.
import { offices } from './offices.js';
import { rowOf } from './lookup.js';

const DAY = new Map<string, Intl.DateTimeFormat>();

/** The zone of an office, e.g. `Asia/Makassar`; that of head office for a code that is not known. */
export const zoneOf = (office: string): string => rowOf(offices, office)?.zone ?? 'Asia/Jakarta';

/** The local day of an office at an instant, `2026-03-01`. */
export const localDayIn = (office: string, instant: Date): string => {
  const timeZone = zoneOf(office);
  const known = DAY.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) DAY.set(timeZone, format);
  return format.format(instant);
};
