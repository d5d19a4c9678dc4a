// Numbers without a gap: a register is a stream of its own, one number an event, so that none is missing and none is given twice.
import type { Finish, Happening } from './types.js';

/** A number that is wanted. The register is the office's, for one noun and one year: that of `day`, the day of recording there. */
export interface Numbered<E extends Happening> {
  readonly office: string;
  readonly noun: string;
  readonly day: string;
  /** The number as people read it; `seq` is the place in the register, from 1. */
  readonly number: (seq: number) => string;
  /** What the register records. */
  readonly given: (number: string) => Happening;
  /** The event with its number filled in; any other event as it is. */
  readonly fill: (event: E, number: string) => E;
}

/** Gives the next number of a register in the same commit as what it numbers. */
export const givingNumber = <E extends Happening>({
  office,
  noun,
  day,
  number,
  given,
  fill,
}: Numbered<E>): Finish<E> => {
  const register = `register-${office}-${noun}-${day.slice(0, 4)}`;
  return {
    streams: [register],
    build: (ends, events) => {
      const next = number((ends.get(register) ?? -1) + 2); // a revision counts from 0, and this is one further
      return {
        events: events.map((event) => fill(event, next)),
        more: [{ stream: register, events: [given(next)] }],
      };
    },
  };
};
