// What an adapter brings to the contract: a log of its own per test file, and clients of it.
import type { EventStore } from '../port.js';
import type { ProofSource } from '../proof/material.js';

/** One log. */
export interface StoreWorld {
  /** Another client of the same log, writing as a role; the world closes it at the end. */
  open(role: string): Promise<EventStore & ProofSource>;
  /** True where positions only rise; left out, they count the events from 1 on. */
  readonly hasGaps?: boolean;
  dispose(): Promise<void>;
}
