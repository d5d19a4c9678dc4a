// For the specs: an in-memory event store whose events are the messages, and a log transport without patience.
import { InMemoryEventStore } from '@jejak/eventstore';
import type { Draft, EventStore, JsonObject, StoredEvent } from '@jejak/eventstore';
import type { BusLog } from './bus.js';
import type { Checkpoints } from './checkpoints.js';
import type { BusHarness } from './contract-suite.js';
import { createLogBus } from './log-bus.js';
import type { LogConsumer } from './log-bus.js';
import type { IntegrationEvent } from './message.js';
import type { Parking } from './parking.js';

/** Says nothing. */
export const silentLog: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Options by which a spec ends soon: three tries 1 ms apart, re-drives and restarts looked for without delay. */
export const quickly = { retry: { attempts: 3, delayMs: () => 1 }, redrivePollMs: 5, standbyMs: 1, log: silentLog };

/** What a log that carries messages calls their events. */
export const CARRIED = 'MessageCarried';

/** A log of messages: each is the data of one stored event of its case. */
export const logOver = (store: EventStore) => {
  let made = 0;
  const carrier = (message: IntegrationEvent): Draft => ({
    id: `019cac00-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    type: CARRIED,
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

/** A log of messages in memory. */
export const memoryLog = () =>
  logOver(new InMemoryEventStore({ clock: { now: () => new Date('2026-03-02T01:00:00.000Z') } }));

interface LogParts {
  readonly log: ReturnType<typeof logOver>;
  readonly parking: Parking;
  readonly checkpoints: Checkpoints;
  readonly page: number;
}

/** The log transport over any parts, for the contract of the bus. */
export const logHarness = ({ log, parking, checkpoints, page }: LogParts): BusHarness => {
  const lives = new Map<LogConsumer, { isDead: boolean }>();
  return {
    parking,
    attempts: quickly.retry.attempts,
    page,
    publish: log.publish,
    async start({ group, types, handler, metrics }) {
      const life = { isDead: false };
      // What a dead process would have saved is lost.
      const mortal: Checkpoints = {
        load: checkpoints.load,
        save: async (name, from, to) => life.isDead || checkpoints.save(name, from, to),
      };
      const bus = createLogBus({ ...quickly, ...log, parking, checkpoints: mortal, page, metrics });
      const consumer = await bus.subscribe({ group, types, handler });
      lives.set(consumer, life);
      return consumer;
    },
    settled: async (consumer) => (consumer as LogConsumer).caughtUp(await log.store.head()),
    async crash(consumer) {
      Object.assign(lives.get(consumer as LogConsumer) ?? {}, { isDead: true });
      await consumer.stop();
    },
    async close() {
      await Promise.all([...lives.keys()].map((consumer) => consumer.stop()));
    },
  };
};
