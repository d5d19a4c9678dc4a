// For the specs: an in-memory event store whose events are the messages, and a log transport without patience.
import { InMemoryEventStore } from '@jejak/eventstore';
import type { Draft, JsonObject, StoredEvent } from '@jejak/eventstore';
import type { BusLog } from './bus.js';
import type { IntegrationEvent } from './message.js';

/** Says nothing. */
export const silentLog: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Options by which a spec ends soon: three tries 1 ms apart, re-drives and restarts looked for without delay. */
export const quickly = { retry: { attempts: 3, delayMs: () => 1 }, redrivePollMs: 5, standbyMs: 1, log: silentLog };

/** A log that carries messages: each is the data of one stored event of its case. */
export const memoryLog = () => {
  const store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-02T01:00:00.000Z') } });
  let made = 0;
  const carrier = (message: IntegrationEvent): Draft => ({
    id: `019cac00-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    type: 'MessageCarried',
    schema: 1,
    actor: 'system:test',
    office: 'kendari',
    ruleset: 'po-58-2023',
    causation: null,
    correlation: '019cac00-0000-8000-8000-000000000001',
    command: '019cac00-0000-8000-8000-000000000002',
    commandDigest: '',
    data: { message: message as unknown as JsonObject },
  });
  return {
    store,
    announce: (stored: StoredEvent) => stored.data['message'] as unknown as IntegrationEvent | undefined,
    async publish(messages: readonly IntegrationEvent[]) {
      for (const message of messages) {
        const stream = `case-${message.subject}`;
        await store.append({
          streams: [{ stream, expected: 'end' }],
          events: [{ stream, events: [carrier(message)] }],
        });
      }
    },
  };
};
