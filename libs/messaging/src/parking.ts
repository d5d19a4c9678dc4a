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
 * The first four methods and `count` are for operators, the others for consumers.
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

interface Slot extends ParkedMessage {
  readonly error: string;
  redrive: boolean;
  discarded: string | undefined;
}

/** Parking in memory, for tests and simulations. `now` gives RFC 3339 instants. */
export const memoryParking = (now: () => string = () => '1970-01-01T00:00:00.000Z'): Parking => {
  const slots = new Map<string, Slot>();
  const slotId = (group: string, id: string) => `${group}\n${id}`;
  const waiting = (group?: string, key?: string) =>
    [...slots.values()].filter(
      (s) =>
        s.discarded === undefined && (group === undefined || s.group === group) && (key === undefined || s.key === key),
    );
  const put = (group: string, message: IntegrationEvent, error: string) => {
    const id = slotId(group, message.id);
    if (slots.has(id)) return;
    slots.set(id, {
      group,
      key: message.subject,
      message,
      error,
      parkedAt: now(),
      redrive: false,
      discarded: undefined,
    });
  };
  return {
    async list(group, limit = 1_000) {
      const keys = new Map<string, Slot[]>();
      for (const slot of waiting(group)) {
        const id = slotId(slot.group, slot.key);
        keys.set(id, [...(keys.get(id) ?? []), slot]);
      }
      return [...keys.values()].slice(0, limit).map(parkedKey);
    },
    show: async (group, key) => waiting(group, key).map(asParked),
    async redrive(group, key) {
      const slots = waiting(group, key);
      for (const slot of slots) slot.redrive = true;
      return slots.length;
    },
    async discard(group, id, reason) {
      const slot = slots.get(slotId(group, id));
      if (!slot || slot.discarded !== undefined) return false;
      slot.discarded = reason;
      return true;
    },
    count: async (group) => waiting(group).length,
    isParked: async (group, key) => waiting(group, key).length > 0,
    park: async (group, message, error) => put(group, message, error),
    async parkBehind(group, message) {
      if (waiting(group, message.subject).length === 0) return false;
      put(group, message, BEHIND);
      return true;
    },
    requested: async (group) => [
      ...new Set(
        waiting(group)
          .filter((s) => s.redrive)
          .map((s) => s.key),
      ),
    ],
    async first(group, key) {
      const slot = waiting(group, key)[0];
      return slot && asParked(slot);
    },
    async release(group, id) {
      slots.delete(slotId(group, id));
    },
    async refuse(group, id, error) {
      const slot = slots.get(slotId(group, id));
      if (!slot) return;
      slots.set(slotId(group, id), { ...slot, error });
      for (const other of waiting(group, slot.key)) other.redrive = false;
    },
  };
};

const asParked = ({ group, key, message, error, parkedAt }: Slot): ParkedMessage => ({
  group,
  key,
  message,
  error,
  parkedAt,
});

const parkedKey = (slots: readonly Slot[]): ParkedKey => {
  const [head] = slots as readonly [Slot, ...Slot[]];
  return {
    group: head.group,
    key: head.key,
    error: head.error,
    waiting: slots.length,
    since: head.parkedAt,
    redriveRequested: slots.some((s) => s.redrive),
  };
};
