// Waiting for a position: readers sleep until the follower has passed it, and are woken rather than polling.
import { comparePositions, type Position } from '@jejak/eventstore';

/** How far something has come, and who waits for it. */
export interface Milestones {
  readonly reached: Position;
  /** Moves on (never back) and wakes whoever waited for it. */
  pass(position: Position): void;
  /** True once `position` is reached; false after `waitMs` milliseconds without. */
  wait(position: Position, waitMs: number): Promise<boolean>;
}

interface Waiter {
  readonly position: Position;
  readonly tell: (arrived: boolean) => void;
}

/** Milestones that begin at a position. */
export const createMilestones = (start: Position): Milestones => {
  let reached = start;
  const waiters = new Set<Waiter>();
  const isReached = (position: Position) => comparePositions(reached, position) >= 0;
  return {
    get reached() {
      return reached;
    },
    pass(position) {
      if (isReached(position)) return;
      reached = position;
      for (const waiter of waiters) if (isReached(waiter.position)) waiter.tell(true);
    },
    wait(position, waitMs) {
      if (isReached(position)) return Promise.resolve(true);
      return new Promise((resolve) => {
        const waiter: Waiter = {
          position,
          tell: (arrived) => {
            clearTimeout(bound);
            waiters.delete(waiter);
            resolve(arrived);
          },
        };
        const bound = setTimeout(() => waiter.tell(false), waitMs);
        waiters.add(waiter);
      });
    },
  };
};
