// The port of new identities and its system adapter: the only place that draws random ids.
import { v7 } from 'uuid';

/** New identities: UUIDv7, so rows that are made together lie together. */
export interface Ids {
  v7(): string;
}

/** Random ids of the machine. */
export const systemIds: Ids = { v7: () => v7() };
