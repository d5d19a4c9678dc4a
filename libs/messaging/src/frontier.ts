// The frontier: which positions of the log are behind us for good while several messages are still in flight.
import type { Position } from '@jejak/eventstore';

interface Mark {
  upTo: Position;
  done: boolean;
}

/** A bounded window over the log, in position order. */
export interface Frontier {
  /** Everything up to here is done: what a checkpoint may say. */
  readonly position: Position;
  /** Resolves when fewer than the capacity are in flight. */
  room(): Promise<void>;
  /** A message at a position is in flight; call the answer when it is not: true when its effect is durable, false when it was given up. */
  enter(position: Position): (done: boolean) => void;
  /** The log was looked at up to here. */
  passed(position: Position): void;
}

/** A frontier that starts at a checkpoint and lets at most `capacity` messages be in flight. */
export const createFrontier = (start: Position, capacity: number): Frontier => {
  const marks: Mark[] = [];
  const waiting: (() => void)[] = [];
  let position = start;
  let inFlight = 0;
  const advance = () => {
    while (marks[0]?.done) position = (marks.shift() as Mark).upTo;
  };
  return {
    get position() {
      return position;
    },
    async room() {
      while (inFlight >= capacity) await new Promise<void>((go) => waiting.push(go));
    },
    enter(upTo) {
      const mark = { upTo, done: false };
      marks.push(mark);
      inFlight += 1;
      return (done) => {
        mark.done = done;
        inFlight -= 1;
        advance();
        waiting.shift()?.();
      };
    },
    passed(upTo) {
      const last = marks.at(-1);
      if (last?.done) last.upTo = upTo;
      else marks.push({ upTo, done: true });
      advance();
    },
  };
};
