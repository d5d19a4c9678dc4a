// The port of what waits to be sent, and its adapter in memory, which folds the log itself where there is no database.
import { DELIVERY_CATEGORY, decodeDelivery, evolveDelivery, initialDelivery, type Delivery } from '@jejak/contracts';
import { BEGINNING, type EventStore, type StoredEvent } from '@jejak/eventstore';
import { dueAt, isDue } from './timing.js';

/** `@Inject(OUTBOX)`. */
export const OUTBOX = Symbol('notification.outbox');

/** So many deliveries are in a state, with the same last code. */
export interface Counted extends Pick<Delivery, 'state' | 'code'> {
  readonly count: number;
}

/** What waits. It may lag behind the store: whoever takes from it looks at the delivery itself before acting. */
export interface Outbox {
  /** Ids of deliveries that are due, the longest waiting first, at most `limit`. */
  due(nowMs: number, limit: number): Promise<readonly string[]>;
  /** How many deliveries are in each state, with its last code; those that were sent are not in it any more. */
  counts(): Promise<readonly Counted[]>;
}

/** The delivery after an event of its stream, or as it was when it is no news. */
export const afterEvent = (before: Delivery, stored: StoredEvent): Delivery => {
  const event = stored.revision > before.revision ? decodeDelivery(stored) : undefined;
  return event ? evolveDelivery(before, event, stored) : before;
};

const PAGE = 1_000;

/** For component tests of the whole house without a database; everything that is not settled stays in memory. */
export const memoryOutbox = (store: Pick<EventStore, 'readAll'>): Outbox => {
  const open = new Map<string, Delivery>();
  let position = BEGINNING;
  const catchUp = async (): Promise<void> => {
    for (;;) {
      const { events, scanned } = await store.readAll(position, { categories: [DELIVERY_CATEGORY] }, PAGE);
      for (const stored of events) {
        const after = afterEvent(open.get(stored.stream) ?? initialDelivery, stored);
        if (after.state === 'sent') open.delete(stored.stream);
        else open.set(stored.stream, after);
      }
      if (scanned === position) return;
      position = scanned;
    }
  };
  return {
    counts: async () => {
      await catchUp();
      return [...open.values()].map(({ state, code }) => ({ state, code, count: 1 }));
    },
    due: async (nowMs, limit) => {
      await catchUp();
      return [...open.values()]
        .filter((delivery) => isDue(delivery, nowMs))
        .sort((one, other) => (dueAt(one) ?? 0) - (dueAt(other) ?? 0))
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
};
