// The bench of the bus contract: a harness for each transport, and a handler that falls ill when told to.
import type { BusMetrics, Consumer, MessageHandler } from './bus.js';
import type { IntegrationEvent } from './message.js';
import type { Parking } from './parking.js';

/** A group that the suite starts. */
export interface Listener {
  readonly group: string;
  readonly types: readonly string[];
  readonly handler: MessageHandler;
  readonly metrics: BusMetrics;
}

/** One transport with an empty source and its own parking. Pauses are short: a retry 1 ms, a look for re-drives 5 ms. */
export interface BusHarness {
  readonly parking: Parking;
  /** Tries before parking, at least 3. */
  readonly attempts: number;
  /** What a crash may repeat at most. */
  readonly page: number;
  /** Puts messages at the end of the source, in this order. */
  publish(messages: readonly IntegrationEvent[]): Promise<void>;
  start(listener: Listener): Promise<Consumer>;
  /** Resolves when the consumer has handled or parked all that was published before. */
  settled(consumer: Consumer): Promise<void>;
  /** Ends the consumer as a crash would: from now on nothing that it did is recorded any more. */
  crash(consumer: Consumer): Promise<void>;
  close(): Promise<void>;
}

/** The group of a test that needs only one. */
export const GROUP = 'routing';
const ACCEPTED = 'case.accepted.v1';
/** Stands in errors, and must stand nowhere else. */
export const SECRET = 'Wa Ode';

/** A handler's illness. Its message names a person: nothing of it may be kept. */
class Ill extends Error {
  override readonly name = 'Ill';
  constructor() {
    super(`cannot notify ${SECRET}`);
  }
}

/** What a test of the suite holds in its hands. */
export interface Bench {
  readonly harness: BusHarness;
  /** Ids in the order in which their handling succeeded. */
  readonly done: string[];
  /** Ids in the order in which they were tried. */
  readonly tried: string[];
  /** Ids that fail, with how often. */
  readonly ill: Map<string, number>;
  /** Runs inside the handler, before it succeeds. */
  during: MessageHandler;
  start(group?: string): Promise<Consumer>;
  /** Publishes and waits until the group has dealt with it. */
  play(consumer: Consumer, ...messages: IntegrationEvent[]): Promise<void>;
  /** Resolves when so many messages were re-driven in all, or refused again. */
  redriven(count: number): Promise<void>;
}

/** Something to wait for, and the key to it. */
export const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

/** A bench over an open harness. */
export const setUp = (harness: BusHarness): Bench => {
  let redriven = 0;
  const waiting = new Set<{ count: number; resolve: () => void }>();
  const metrics: BusMetrics = {
    redriven: () => {
      redriven += 1;
      for (const waiter of waiting) if (redriven >= waiter.count) waiter.resolve();
    },
  };
  const bench: Bench = {
    harness,
    done: [],
    tried: [],
    ill: new Map(),
    during: async () => undefined,
    start: (group = GROUP) =>
      harness.start({
        group,
        types: [ACCEPTED],
        metrics,
        handler: async (message) => {
          bench.tried.push(message.id);
          const failures = bench.ill.get(message.id) ?? 0;
          bench.ill.set(message.id, failures - 1);
          if (failures > 0) throw new Ill();
          await bench.during(message);
          bench.done.push(message.id);
        },
      }),
    async play(consumer, ...messages) {
      await harness.publish(messages);
      await harness.settled(consumer);
    },
    redriven: (count) =>
      redriven >= count ? Promise.resolve() : new Promise((resolve) => waiting.add({ count, resolve })),
  };
  return bench;
};
