// What a deadline is as data, and how a row is made.
import type { Rule } from '../fact.js';

/** `years` and `months` are counted by the calendar; `hours` run on. */
export type ClockUnit = 'calendar-days' | 'working-days' | 'hours' | 'months' | 'years';

/** Why a clock stands still. */
export type ClockPause =
  'delivery-unproven' | 'valid-excuse' | 'completion-pending' | 'mediation' | 'waiting-for-complainant';

/** What a lapse does, for an engine; `none` is only counted. */
export type ClockConsequence =
  | 'material-check-fails'
  | 'flag-only'
  | 'breach'
  | 'deemed-withdrawn'
  | 'second-request'
  | 'right-to-answer-forfeited'
  | 'forced-attendance-may-be-asked'
  | 'final-report-without-comment'
  | 'extend-once'
  | 'task'
  | 'refer-to-resolution'
  | 'escalation'
  | 'backlog-flag'
  | 'convert-to-report'
  | 'auto-close'
  | 'none';

/** One deadline. `startEvent` and `endEvent` are legal facts, not event types: whoever builds the engine maps them. */
export type Clock = Rule & {
  /** `C-02`; the letters and words after it tell apart clocks of one family. */
  readonly id: string;
  readonly what: string;
  readonly whatEn: string;
  readonly startEvent: string;
  readonly endEvent: string;
  /** Amount in `unit`; `null` where the law gives an order but no length, and an office sets it. */
  readonly length: number | null;
  readonly unit: ClockUnit;
  readonly pausesWhile: readonly ClockPause[];
  readonly consequence: ClockConsequence;
  readonly consequenceText: string;
};

/** Id, what it is in both languages, what starts and ends it, how long. */
type Row = readonly [
  id: string,
  what: string,
  whatEn: string,
  from: string,
  to: string,
  length: number | null,
  unit: ClockUnit,
];
/** What a lapse does, and how that is said. */
export type Ending = readonly [consequence: ClockConsequence, text: string];

/** One row. `endEvent` stops the clock before it lapses. */
export const clock = (row: Row, ending: Ending, rule: Rule, pausesWhile: readonly ClockPause[] = []): Clock => {
  const [id, what, whatEn, startEvent, endEvent, length, unit] = row;
  const [consequence, consequenceText] = ending;
  return { id, what, whatEn, startEvent, endEvent, length, unit, pausesWhile, consequence, consequenceText, ...rule };
};
