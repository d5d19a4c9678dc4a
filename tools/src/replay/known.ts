// What was known of a case at a time: the fold of its stored events, made here and from nothing else.
import { decode, evolveCase, initialCase, type CaseFile, type Recorded } from '@jejak/case';
import { comparePositions, type StoredRow } from '@jejak/eventstore';
import { wordsOf } from './words.js';

/** Up to when: an instant (ISO 8601) or a position of the store; everything where neither is given. */
export interface Until {
  readonly instant?: string | undefined;
  readonly position?: string | undefined;
}

/** An event as a line of the internal timeline. */
export interface KnownEvent {
  readonly revision: number;
  readonly position: string;
  readonly at: string;
  readonly type: string;
  readonly actor: string;
  readonly words: string;
}

/** The file and how it came about. */
export interface Known {
  readonly file: CaseFile;
  readonly events: readonly KnownEvent[];
  /** Events behind the time that was asked for. */
  readonly later: number;
}

type Header = Omit<Recorded, 'data'> & { readonly stream: string };

const UNKNOWN = 'Peristiwa yang belum dikenal oleh versi ini';

/** Whether a row was recorded by then. Both are taken from what is stored, never from a view. */
const isKnown = ({ at, position }: StoredRow, until: Until): boolean =>
  (until.instant === undefined || Date.parse(at) <= Date.parse(until.instant)) &&
  (until.position === undefined || comparePositions(position, until.position) <= 0);

/** Header and data are parsed from the bytes that the proofs are made of, not from columns. */
const recordedOf = (row: StoredRow): Recorded & { readonly stream: string } => ({
  ...(JSON.parse(row.entry) as Header),
  data: JSON.parse(row.data) as unknown,
});

/** Folds the rows of one case, which come in revision order. */
export const knownOf = (rows: readonly StoredRow[], until: Until = {}): Known => {
  const seen = rows.filter((row) => isKnown(row, until));
  let file = initialCase;
  const events = seen.map((row): KnownEvent => {
    const recorded = recordedOf(row);
    const event = decode(recorded);
    if (event) file = evolveCase(file, event, recorded);
    const { revision, at, type, actor } = recorded;
    return { revision, position: row.position, at, type, actor, words: event ? wordsOf(event) : UNKNOWN };
  });
  return { file, events, later: rows.length - seen.length };
};
