// The day it is somewhere: legal days are counted where the office is, not where the server is.
import { agencies } from './agencies.js';
import { offices } from './offices.js';
import { rowOf } from './lookup.js';

const DAY = new Map<string, Intl.DateTimeFormat>();

const HEAD_OFFICE = 'Asia/Jakarta';

/** The zone of an office, e.g. `Asia/Makassar`; that of head office for a code that is not known. */
export const zoneOf = (office: string): string => rowOf(offices, office)?.zone ?? HEAD_OFFICE;

/** The zone of the province that an agency serves; that of head office for a code that is not known. */
export const zoneOfAgency = (agency: string): string => {
  const province = rowOf(agencies, agency)?.place.split('.')[0];
  return offices.find((office) => office.province !== null && office.province === province)?.zone ?? HEAD_OFFICE;
};

/** The local day of an office at an instant, `2026-03-01`. */
export const localDayIn = (office: string, instant: Date): string => {
  const timeZone = zoneOf(office);
  const known = DAY.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) DAY.set(timeZone, format);
  return format.format(instant);
};

/** The last instant of a local day of an office (ISO 8601). `day` is a real one, `2026-03-01`. */
export const endOfDayIn = (office: string, day: string): string => {
  const last = `${day}T23:59:59.999`;
  const parts = new Intl.DateTimeFormat('en', { timeZone: zoneOf(office), timeZoneName: 'longOffset' });
  const zone = parts.formatToParts(Date.parse(`${last}Z`)).find(({ type }) => type === 'timeZoneName')?.value;
  return new Date(`${last}${zone?.replace('GMT', '') || 'Z'}`).toISOString();
};
