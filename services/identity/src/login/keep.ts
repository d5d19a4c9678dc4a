// What the login keeps, and the time it goes by.
import type { Clock } from '@jejak/chassis';
import type { Credentials } from './credentials.js';
import type { Records } from './records.js';
import type { Counters } from './throttle.js';

/** In PostgreSQL, or in memory where a process has no database. */
export interface LoginKeep {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly records: Records;
  /** Counts tries that were allowed so often from a network. */
  readonly counters: (triesPerNetwork: number) => Counters;
}

/** `@Inject(KEEP)` */
export const KEEP = Symbol('identity.keep');
