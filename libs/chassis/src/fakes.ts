// A clock that stands still and ids that can be foretold: for tests and simulations.
import type { Clock } from './clock.js';
import type { Ids } from './ids.js';

/** A clock that moves only when told to. */
export interface FixedClock extends Clock {
  /** Moves on by so many milliseconds. */
  advance(ms: number): void;
  set(instant: string): void;
}

/** A clock that stands at an instant (ISO 8601). */
export const fixedClock = (instant = '2026-03-02T01:00:00.000Z'): FixedClock => {
  let now = Date.parse(instant);
  return {
    now: () => new Date(now),
    advance: (ms) => {
      now += ms;
    },
    set: (next) => {
      now = Date.parse(next);
    },
  };
};

/** Ids 1, 2, 3, … in the form of a UUIDv7. `seed` (up to 4 hex digits) tells two sources apart. */
export const countingIds = (seed = '0'): Ids => {
  let count = 0;
  return {
    v7: () => {
      count += 1;
      return `00000000-${seed.padStart(4, '0')}-7000-8000-${count.toString(16).padStart(12, '0')}`;
    },
  };
};
