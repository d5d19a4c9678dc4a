// What a drill is, how it is told to run, and what comes of it.
import type { Chance } from './chance.js';

/** How large. */
export type Size = 'quick' | 'full';

/** How to run. */
export interface DrillRun {
  readonly size: Size;
  /** Take the safety out: the drill must fail. */
  readonly isSabotaged: boolean;
  readonly chance: Chance;
  /** Hears what is going on. */
  readonly say: (line: string) => void;
  readonly trials: number;
}

/** What came of it. */
export interface Outcome {
  /** Faults that were made. */
  readonly trials: number;
  /** Of those, how many met work in flight, each by the measure that the drill names. */
  readonly hits: number;
  /** What should never be, in words; empty is what is wanted. */
  readonly faults: readonly string[];
  /** Counts that tell how much was at stake: requests, acknowledgements, … */
  readonly figures: Readonly<Record<string, number>>;
}

/** A drill. */
export interface Drill {
  readonly number: number;
  readonly name: string;
  /** What is done to the office. */
  readonly does: string;
  /** When a trial counts as one that hit work in flight. */
  readonly hit: string;
  /** What the sabotage takes out. */
  readonly sabotage: string;
  readonly trials: Readonly<Record<Size, number>>;
  run(run: DrillRun): Promise<Outcome>;
}
