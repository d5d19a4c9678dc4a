// What the login keeps, and the time it goes by.
import type { Clock } from '@jejak/chassis';
import type { Credentials } from './credentials.js';
import type { Records } from './records.js';

/** In PostgreSQL, or in memory where a process has no database. */
export interface LoginKeep {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly records: Records;
}

/** `@Inject(KEEP)` */
export const KEEP = Symbol('identity.keep');
