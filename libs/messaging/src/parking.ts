// Parking: where a message that keeps failing waits together with its key, until an operator re-drives or discards it.
import type { IntegrationEvent } from './message.js';

/** A parked message. `error` is a code (retry.ts), `behind` for one that only waits behind another of its key. */
export interface ParkedMessage {
  readonly group: string;
  readonly key: string;
  readonly message: IntegrationEvent;
  readonly error: string;
  /** RFC 3339, UTC. */
  readonly parkedAt: string;
}

/** A key that is closed, with what waits in it. */
export interface ParkedKey {
  readonly group: string;
  readonly key: string;
  /** Error code of the first message, the one that closed the key. */
  readonly error: string;
  readonly waiting: number;
  readonly since: string;
  /** An operator asked for it and no consumer has finished yet. */
  readonly redriveRequested: boolean;
}

/** The error code of a message that is parked only because its key is. */
export const BEHIND = 'behind';

/**
 * Where poison waits. A key is parked exactly while a message of it is. Every operation is atomic and safe to repeat.
 * `list`, `show`, `redrive`, `discard` and `count` are for operators, the others for consumers.
 */
export interface Parking {
  /** Closed keys, oldest first, at most `limit` (default 1,000); of every group when none is given. */
  list(group?: string, limit?: number): Promise<readonly ParkedKey[]>;
  /** What waits in one key, in order. */
  show(group: string, key: string): Promise<readonly ParkedMessage[]>;
  /** Asks the group's consumer to handle the key's messages again, in order, and to open the key. Answers how many wait. */
  redrive(group: string, key: string): Promise<number>;
  /** Gives a message up for good; its trace and the reason (no personal data) stay. False when it is not parked. */
  discard(group: string, id: string, reason: string): Promise<boolean>;
  /** Messages that wait, of one group. */
  count(group: string): Promise<number>;
  isParked(group: string, key: string): Promise<boolean>;
  /** Parks a message and so its key; does nothing for an id that was parked before. */
  park(group: string, message: IntegrationEvent, error: string): Promise<void>;
  /** Parks a message if its key is parked, behind what waits there already; false when the key is open. */
  parkBehind(group: string, message: IntegrationEvent): Promise<boolean>;
  /** Keys that an operator wants re-driven. */
  requested(group: string): Promise<readonly string[]>;
  /** The first message that waits in a key. */
  first(group: string, key: string): Promise<ParkedMessage | undefined>;
  /** A re-driven message is done: it goes, and with the last one its key opens. */
  release(group: string, id: string): Promise<void>;
  /** A re-driven message failed again: the key stays closed and the request is withdrawn. */
  refuse(group: string, id: string, error: string): Promise<void>;
}
