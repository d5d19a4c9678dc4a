// The reports that drills lodge: invented, and each with the number of its request in a field that is stored in the open.

const DAY_MS = 86_400_000;
/** The day of the event stands for the number of the request, counted from here: no drill has as many requests as there are days since. */
const FIRST_DAY = Date.UTC(1000, 0, 1);
const MOST = 300_000;

const dayOf = (op: number): string => new Date(FIRST_DAY + op * DAY_MS).toISOString().slice(0, 10);

/** The request that a stored report came from; null where it names none of a drill. */
export const opOf = (eventDate: string | null): number | null => {
  const op = eventDate === null ? Number.NaN : (Date.parse(eventDate) - FIRST_DAY) / DAY_MS;
  return Number.isInteger(op) && op >= 0 && op <= MOST ? op : null;
};

/** The body of a request. @throws {RangeError} for more requests than days */
export const reportBody = (op: number): Readonly<Record<string, unknown>> => {
  if (op > MOST) throw new RangeError(`A drill has at most ${MOST} requests.`);
  return {
    complainant: { name: 'Pelapor Contoh' },
    contact: { address: 'Pasarwajo', villageCode: '74.04.11.1005', email: 'pelapor@example.com' },
    secretIdentity: false,
    reported: { agency: 'buton-disdukcapil' },
    substance: 'civil-registration',
    subject: `Laporan latihan ${op}`,
    narrative: 'Laporan ini dibuat untuk sebuah latihan.',
    eventDate: dayOf(op),
  };
};
