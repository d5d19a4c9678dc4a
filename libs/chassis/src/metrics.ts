// What Prometheus may know: times and counts by route template, never a path, a number or a name of a person.
import { collectDefaultMetrics, Gauge, Histogram, Counter, Registry } from 'prom-client';
import type { EventStore } from '@jejak/eventstore';
import type { BusMetrics } from '@jejak/messaging';
import type { Follower } from './views/follower.js';

/** Something that follows the log. */
export interface FollowerLag {
  readonly kind: 'view' | 'reactions';
  /** Name of a view; of reactions, that of their service. */
  readonly name: string;
  /** Distance from the head of the log, in positions; null where it cannot be had now. */
  readonly lag: number | null;
}

/** `@Inject(METRICS)`: the registry of this process, and what the chassis measures itself. */
export interface Metrics {
  readonly registry: Registry;
  readonly http: Histogram<'service' | 'method' | 'route' | 'status'>;
  readonly append: Histogram<'service'>;
  readonly bus: BusMetrics;
  /** Lag of a view: head of the log minus its checkpoint, in positions. */
  watchFollower(service: string, follower: Follower, store: Pick<EventStore, 'head'>): void;
  /** Lag of a service's reactions, in positions, and what is parked. */
  watchReactions(service: string, lag: () => Promise<number>, parked: () => Promise<number>): void;
  /** Everything of a service that follows the log, and how far behind it is now. */
  followersOf(service: string): Promise<readonly FollowerLag[]>;
  /** Lag of what is announced on a topic: head of the log minus the relay's checkpoint. */
  watchTopic(topic: string, lag: () => Promise<number>): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const busCounters = (registers: Registry[]): BusMetrics => {
  const counter = new Counter({
    name: 'jejak_messages_total',
    help: 'Messages of the bus by what became of them.',
    labelNames: ['service', 'type', 'outcome'],
    registers,
  });
  const count = (outcome: string) => (service: string, type: string) => counter.inc({ service, type, outcome });
  return { handled: count('handled'), failed: count('failed'), parked: count('parked'), redriven: count('redriven') };
};

type Labels = Readonly<Record<string, string>>;

/** A gauge whose numbers are asked when Prometheus asks. A number that cannot be had is absent rather than old. */
const createWatched = (
  registers: Registry[],
  about: { readonly name: string; readonly help: string; readonly labelNames: string[] },
) => {
  const asked: { readonly labels: Labels; readonly ask: () => Promise<number> }[] = [];
  const gauge = new Gauge({
    ...about,
    registers,
    collect: async () => {
      const answers = await Promise.allSettled(asked.map(({ ask }) => ask()));
      answers.forEach((answer, at) => {
        const labels = asked[at]?.labels ?? {};
        if (answer.status === 'fulfilled') gauge.set(labels, answer.value);
        else gauge.remove(labels);
      });
    },
  });
  return (labels: Labels, ask: () => Promise<number>) => void asked.push({ labels, ask });
};

type Watches = Pick<Metrics, 'watchFollower' | 'watchReactions' | 'watchTopic' | 'followersOf'>;
type Asked = Omit<FollowerLag, 'lag'> & { readonly service: string; readonly ask: () => Promise<number> };

const lagOf = async ({ kind, name, ask }: Asked): Promise<FollowerLag> => ({
  kind,
  name,
  lag: await ask().catch(() => null),
});

const createWatches = (registers: Registry[]): Watches => {
  const followers: Asked[] = [];
  const watched = (name: string, help: string, ...labelNames: string[]) =>
    createWatched(registers, { name, help, labelNames });
  const viewLag = watched(
    'jejak_view_lag_positions',
    'Distance of a view from the head of the log.',
    'service',
    'view',
  );
  const reactionsLag = watched(
    'jejak_reactions_lag_positions',
    'Distance of reactions from the head of the log.',
    'service',
  );
  const parkedMessages = watched('jejak_parked_messages', 'Messages that wait for an operator.', 'service');
  const topicLag = watched('jejak_relay_lag_positions', 'Distance of a topic from the head of the log.', 'topic');
  return {
    watchTopic: (topic, lag) => topicLag({ topic }, lag),
    followersOf: (service) => Promise.all(followers.filter((each) => each.service === service).map(lagOf)),
    watchFollower: (service, { view, milestones }, store) => {
      const ask = async () => Math.max(0, Number(BigInt(await store.head()) - BigInt(milestones.reached)));
      followers.push({ service, kind: 'view', name: view.name, ask });
      viewLag({ service, view: view.name }, ask);
    },
    watchReactions: (service, lag, parked) => {
      followers.push({ service, kind: 'reactions', name: service, ask: lag });
      reactionsLag({ service }, lag);
      parkedMessages({ service }, parked);
    },
  };
};

/** The metrics of a process. `withProcess`: memory, event loop and garbage collection too. */
export const createMetrics = (withProcess = true): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry });
  return {
    registry,
    http: new Histogram({
      name: 'jejak_http_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['service', 'method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    append: new Histogram({
      name: 'jejak_append_seconds',
      help: 'Time until an append is durable.',
      labelNames: ['service'],
      buckets: SECONDS,
      registers,
    }),
    bus: busCounters(registers),
    ...createWatches(registers),
  };
};
