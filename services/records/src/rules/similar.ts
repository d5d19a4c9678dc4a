// How closed reports about one agency, or one kind of service, ended: as much of it as nobody can be recognised by.
import type { ClosingReasonCode } from '@jejak/law';

/**
 * Why this can be told to everybody (UU PDP; ACCESS D17):
 * - It is asked by one agency or by one kind of service, never by both, by no office and by no day: an answer about a part cannot be
 *   taken from an answer about the whole.
 * - Endings are five groups, and every number is told in whole steps of five. A table of endings by agency could be subtracted from the
 *   national count of an ending; of a number that may be up to four larger, no difference tells how many few are.
 * - Durations are whole weeks, of as many reports as are counted, those that were closed first: they move with the counts and at no other closure.
 * - What the numbers are of is closed: whoever asks before and after a closure sees at most that a step was reached.
 */
export const STEP = 5;

/** What an ending means for whoever reported. */
export const ENDINGS = ['solved', 'not-solved', 'nothing-found', 'not-examined', 'withdrawn'] as const;
/** See {@link ENDINGS}. */
export type Ending = (typeof ENDINGS)[number];

/** The ending of each closing reason; null for what is no report. A new reason is a compile error here. */
export const ENDING_OF: { readonly [R in ClosingReasonCode]: Ending | null } = {
  'settled-by-agency': 'solved',
  'conciliation-agreed': 'solved',
  'corrective-actions-fulfilled': 'solved',
  'recommendation-implemented': 'solved',
  'rapid-response-solved': 'solved',
  'no-maladministration': 'nothing-found',
  'recommendation-escalated': 'not-solved',
  'outside-authority': 'not-examined',
  'in-court': 'not-examined',
  'agency-settling-in-reasonable-time': 'not-examined',
  'circular-36-2021': 'not-examined',
  'never-objected': 'not-examined',
  'older-than-two-years': 'not-examined',
  refused: 'not-examined',
  duplicate: 'not-examined',
  'examination-discontinued': 'not-examined',
  withdrawn: 'withdrawn',
  'not-completed': 'withdrawn',
  'consultation-answered': null,
  'carbon-copy-recorded': null,
};

/** A closed report: why it was closed, and after how many days. */
export interface Ended {
  readonly reason: string;
  readonly days: number;
}
/** What is told. `atLeast` is a whole number of steps; null where there are too few to be told. */
export interface Similar {
  readonly atLeast: number | null;
  readonly endings: readonly { readonly ending: Ending; readonly atLeast: number }[];
  /** Weeks within which half, and four of five, had ended; null where there are too few. */
  readonly weeks: { readonly half: number; readonly most: number } | null;
}

const inSteps = (count: number): number => Math.floor(count / STEP) * STEP;

const DAYS_OF_WEEK = 7;
const MOST = 0.8;
const weeksAt = (rising: readonly number[], share: number): number =>
  Math.max(1, Math.ceil((rising[Math.ceil(rising.length * share) - 1] ?? 0) / DAYS_OF_WEEK));

const endingOf = ({ reason }: Ended): Ending | null =>
  (ENDING_OF as Readonly<Record<string, Ending | null>>)[reason] ?? null;

/** What can be told of closed reports, which come in the order of their closures. */
export const similarOf = (closed: readonly Ended[]): Similar => {
  const reports = closed.filter((each) => endingOf(each) !== null);
  if (reports.length < STEP) return { atLeast: null, endings: [], weeks: null };
  const rising = reports
    .slice(0, inSteps(reports.length))
    .map(({ days }) => days)
    .sort((one, other) => one - other);
  const counted = ENDINGS.map((ending) => ({
    ending,
    atLeast: inSteps(reports.filter((each) => endingOf(each) === ending).length),
  }));
  return {
    atLeast: inSteps(reports.length),
    endings: counted.filter(({ atLeast }) => atLeast > 0),
    weeks: { half: weeksAt(rising, 1 / 2), most: weeksAt(rising, MOST) },
  };
};
