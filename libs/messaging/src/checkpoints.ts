// Checkpoints: how far a follower of the log has come, saved by compare-and-set so that of two replicas one is fenced.
import { BEGINNING } from '@jejak/eventstore';
import type { Position } from '@jejak/eventstore';

/** Durable places in the log by name. */
export interface Checkpoints {
  /** BEGINNING for a name that was never saved. */
  load(name: string): Promise<Position>;
  /** Moves the checkpoint if it still stands at `from`; false when another replica moved it: the caller is fenced. */
  save(name: string, from: Position, to: Position): Promise<boolean>;
}

/** Checkpoints in memory, for tests and simulations; they outlive the consumers that share them. */
export const memoryCheckpoints = (): Checkpoints => {
  const places = new Map<string, Position>();
  const load = (name: string) => places.get(name) ?? BEGINNING;
  return {
    load: async (name) => load(name),
    async save(name, from, to) {
      if (load(name) !== from) return false;
      places.set(name, to);
      return true;
    },
  };
};
