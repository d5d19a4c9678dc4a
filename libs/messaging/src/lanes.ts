// Lanes: work of one key in order, work of different keys side by side, at most so much at once.

/** Order per key and a bound on what runs. */
export interface Lanes {
  /** Runs the task when everything given before under this key has ended, whatever its outcome. */
  inOrder(key: string, task: () => Promise<void>): Promise<void>;
  /** Runs the work in one of the few slots; pauses belong outside, so that a key that waits takes no slot from others. */
  inSlot<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is left in any lane. */
  idle(): Promise<void>;
}

/** Lanes with at most `slots` pieces of work running. */
export const createLanes = (slots: number): Lanes => {
  const tails = new Map<string, Promise<void>>();
  const queue: (() => void)[] = [];
  let free = slots;
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => queue.push(go));
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else free += 1;
  };
  return {
    inOrder(key, task) {
      const done = (tails.get(key) ?? Promise.resolve()).then(task);
      const tail = done
        .catch(() => undefined) // told to whoever gave the task; here it only must not stop the lane
        .then(() => {
          if (tails.get(key) === tail) tails.delete(key);
        });
      tails.set(key, tail);
      return done;
    },
    async inSlot(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
};
