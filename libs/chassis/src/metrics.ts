// What Prometheus may know: times and counts by route template, never a path, a number or a name of a person.
import { collectDefaultMetrics, Gauge, Histogram, Counter, Registry } from 'prom-client';
import type { EventStore } from '@jejak/eventstore';
import type { BusMetrics } from '@jejak/messaging';
import type { Follower } from './views/follower.js';

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
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const busCounters = (registers: Registry[]): BusMetrics => {
  const counter = new Counter({ name: 'jejak_messages_total', help: 'Messages of the bus by what became of them.', labelNames: ['service', 'type', 'outcome'], registers });
  const count = (outcome: string) => (service: string, type: string) => counter.inc({ service, type, outcome });
  return { handled: count('handled'), failed: count('failed'), parked: count('parked'), redriven: count('redriven') };
};

/** Watches of numbers that are asked when Prometheus asks. */
const createWatches = (registers: Registry[]): Pick<Metrics, 'watchFollower' | 'watchReactions'> => {
  const asked: (() => Promise<void>)[] = [];
  const gauge = (name: string, help: string, labelNames: string[]) => new Gauge({ name, help, labelNames, registers });
  const parkedGauge = gauge('jejak_parked_messages', 'Messages that wait for an operator.', ['service']);
  const reactionsGauge = gauge('jejak_reactions_lag_positions', 'Distance of reactions from the head of the log.', ['service']);
  const viewGauge = new Gauge({
    name: 'jejak_view_lag_positions',
    help: 'Distance of a view from the head of the log.',
    labelNames: ['service', 'view'],
    registers,
    collect: async () => {
      await Promise.all(asked.map((ask) => ask()));
    },
  });
  return {
    watchFollower: (service, { view, milestones }, store) => {
      asked.push(async () => {
        const lag = BigInt(await store.head()) - BigInt(milestones.reached);
        viewGauge.set({ service, view: view.name }, Math.max(0, Number(lag)));
      });
    },
    watchReactions: (service, lag, parked) => {
      asked.push(async () => {
        reactionsGauge.set({ service }, await lag());
        parkedGauge.set({ service }, await parked());
      });
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
    http: new Histogram({ name: 'jejak_http_request_seconds', help: 'Time to answer a request.', labelNames: ['service', 'method', 'route', 'status'], buckets: SECONDS, registers }),
    append: new Histogram({ name: 'jejak_append_seconds', help: 'Time until an append is durable.', labelNames: ['service'], buckets: SECONDS, registers }),
    bus: busCounters(registers),
    ...createWatches(registers),
  };
};
