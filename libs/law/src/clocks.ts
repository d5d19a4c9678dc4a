// Every deadline as data: what starts it, how long it runs, what pauses it, what its lapse means. The engine is not here.
import type { Clock } from './clocks/clock.js';
import { examinationClocks } from './clocks/examination.js';
import { intakeClocks } from './clocks/intake.js';
import { nationalChannelClocks } from './clocks/national-channel.js';
import { outcomeClocks } from './clocks/outcome.js';
import type { Rule } from './fact.js';

/** How days are counted when a clock does not say otherwise. */
export type DayCounting = Rule & {
  /** The day of the start is day 0. */
  readonly firstDay: 'day-after-start';
  /** The last day ends at midnight of the office's own zone. */
  readonly endsAt: '24:00';
  readonly zone: 'office';
  /** Whether a last day on a day off moves to the next working day. */
  readonly rollsOver: boolean;
};

/** Day counting; no statute was found that moves a last day, so the switch is off. */
export const dayCounting: DayCounting = {
  firstDay: 'day-after-start',
  endsAt: '24:00',
  zone: 'office',
  rollsOver: false,
  source: 'no rule on rolling over was found; offices speak of calendar days',
  certainty: 'inferred',
};

/** C-00 to C-19 as known for PO 26/2017 with PO 48/2020. */
export const clocks: readonly Clock[] = [
  ...intakeClocks,
  ...examinationClocks,
  ...outcomeClocks,
  ...nationalChannelClocks,
];
