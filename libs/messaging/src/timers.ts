// The real timers: the only place in messaging that waits for the machine's clock.
import { setTimeout } from 'node:timers/promises';
import type { Timers } from './bus.js';

/** Waits in real time; an aborted wait resolves at once. */
export const realTimers: Timers = {
  async wait(ms, signal) {
    await setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  },
};
