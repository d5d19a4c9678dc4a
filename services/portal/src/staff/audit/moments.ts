// Moments of a case: which one the address means, and the file as it was known then.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import type { StaffTurn } from '../turn.js';
import { AUDIT } from './frame.js';

/** The file as it was known then. */
export type AsOf = ApiSchemas['AsOfAnswer'];

/** What the address asks for: an event or a day, and an event or a day to compare with. A day counts before an event. */
export interface Asked {
  /** What people wrote stays closed: nobody reads it while moments slide by. */
  readonly keepsClosed: boolean;
  readonly revision: number | undefined;
  readonly day: string | undefined;
  readonly compared: number | undefined;
  readonly comparedDay: string | undefined;
}

const numberIn = (text: string | undefined): number | undefined =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : undefined;
const dayIn = (text: string | undefined): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? text : undefined;

const TEXTS = 'tulisan';
const CLOSED = 'tutup';
/** What a form adds to the address of a moment that is passed by. */
export const PASSED_BY = { [TEXTS]: CLOSED };

/** Reads an address; what is none is left out. */
export const askedIn = ({ query }: Pick<StaffTurn, 'query'>): Asked => ({
  revision: numberIn(query.ke),
  day: dayIn(query.hari),
  compared: numberIn(query.banding),
  comparedDay: dayIn(query.bandinghari),
  keepsClosed: query[TEXTS] === CLOSED,
});

/** The address of a moment, to be kept or sent to somebody: what was written is open there. */
export const hrefOf = (id: string, { revision, day, compared, comparedDay }: Omit<Asked, 'keepsClosed'>): string => {
  const said = { ke: revision, hari: day, banding: compared, bandinghari: comparedDay };
  const query = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `${AUDIT}/${id}?${new URLSearchParams(query).toString()}`;
};

/** Beyond every event: the file of today. */
const LATEST = 999_999;

type Moment = NonNullable<ApiOperations['records.replay']['parameters']['query']>;
const ask = ({ api, language }: StaffTurn, id: string, query: Moment): Promise<AsOf> =>
  answered(
    api.GET('/api/records/v1/cases/{id}/as-of', {
      params: { path: { id }, query, header: { 'Accept-Language': language } },
    }),
  );

/** The file at the moment that is asked for; today where none is. */
export const momentOf = (turn: StaffTurn, id: string, { day, revision, keepsClosed }: Asked): Promise<AsOf> => {
  const texts = keepsClosed ? 'closed' : 'open';
  return ask(turn, id, day === undefined ? { revision: revision ?? LATEST, texts } : { day, texts });
};

/** The file at the moment to compare with, of which no text is shown and none opened; undefined where none is asked for. */
export const comparedOf = async (
  turn: StaffTurn,
  id: string,
  { comparedDay: day, compared: revision }: Asked,
): Promise<AsOf | undefined> => {
  const texts = 'closed';
  if (day !== undefined) return ask(turn, id, { day, texts });
  return revision === undefined ? undefined : ask(turn, id, { revision, texts });
};
