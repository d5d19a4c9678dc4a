// Parking in memory, for tests and simulations: the same promises as PostgreSQL's, until the process ends.
import type { IntegrationEvent } from './message.js';
import { BEHIND } from './parking.js';
import type { ParkedKey, ParkedMessage, Parking } from './parking.js';

interface Slot extends ParkedMessage {
  error: string;
  redrive: boolean;
  discarded?: string;
}

type Operator = Pick<Parking, 'list' | 'show' | 'redrive' | 'discard' | 'count'>;

/** Parking in memory. `now` gives RFC 3339 instants. */
export const memoryParking = (now: () => string = () => '1970-01-01T00:00:00.000Z'): Parking => {
  const lot = createLot(now);
  return {
    ...operatorSide(lot),
    isParked: async (group, key) => lot.waiting(group, key).length > 0,
    park: async (group, message, error) => lot.put(group, message, error),
    async parkBehind(group, message) {
      if (lot.waiting(group, message.subject).length === 0) return false;
      lot.put(group, message, BEHIND);
      return true;
    },
    async requested(group) {
      const marked = lot.waiting(group).filter((slot) => slot.redrive);
      return [...new Set(marked.map((slot) => slot.key))];
    },
    async first(group, key) {
      const slot = lot.waiting(group, key)[0];
      return slot && asParked(slot);
    },
    release: async (group, id) => lot.remove(group, id),
    async refuse(group, id, error) {
      const slot = lot.find(group, id);
      if (!slot) return;
      slot.error = error;
      for (const other of lot.waiting(group, slot.key)) other.redrive = false;
    },
  };
};

const operatorSide = (lot: Lot): Operator => ({
  async list(group, limit = 1_000) {
    const keys = new Map<string, Slot[]>();
    for (const slot of lot.waiting(group)) {
      const id = slotId(slot.group, slot.key);
      keys.set(id, [...(keys.get(id) ?? []), slot]);
    }
    return [...keys.values()].slice(0, limit).map(parkedKey);
  },
  show: async (group, key) => lot.waiting(group, key).map(asParked),
  async redrive(group, key) {
    const slots = lot.waiting(group, key);
    for (const slot of slots) slot.redrive = true;
    return slots.length;
  },
  async discard(group, id, reason) {
    const slot = lot.find(group, id);
    if (!slot || slot.discarded !== undefined) return false;
    slot.discarded = reason;
    return true;
  },
  count: async (group) => lot.waiting(group).length,
});

const slotId = (group: string, id: string) => `${group}\n${id}`;

/** The slots, in the order in which they were taken. */
const createLot = (now: () => string) => {
  const slots = new Map<string, Slot>();
  return {
    waiting: (group?: string, key?: string) =>
      [...slots.values()].filter(
        (slot) =>
          slot.discarded === undefined &&
          (group === undefined || slot.group === group) &&
          (key === undefined || slot.key === key),
      ),
    find: (group: string, id: string) => slots.get(slotId(group, id)),
    put(group: string, message: IntegrationEvent, error: string) {
      const id = slotId(group, message.id);
      if (slots.has(id)) return;
      slots.set(id, { group, key: message.subject, message, error, parkedAt: now(), redrive: false });
    },
    remove: (group: string, id: string) => void slots.delete(slotId(group, id)),
  };
};
type Lot = ReturnType<typeof createLot>;

const asParked = ({ group, key, message, error, parkedAt }: Slot): ParkedMessage => ({
  group,
  key,
  message,
  error,
  parkedAt,
});

const parkedKey = (slots: readonly Slot[]): ParkedKey => {
  const [head] = slots as readonly [Slot, ...Slot[]];
  const { group, key, error, parkedAt } = head;
  const redriveRequested = slots.some((slot) => slot.redrive);
  return { group, key, error, waiting: slots.length, since: parkedAt, redriveRequested };
};
