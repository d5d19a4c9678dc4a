// The event store of a service: opened under its own database role, and timed.
import { StoreBusy, type EventStore } from '@jejak/eventstore';
import { PostgresEventStore } from '@jejak/eventstore/postgres';
import type { Clock } from './clock.js';
import type { Metrics } from './metrics.js';
import { StartProblem } from './settings/settings.js';

const reasonOf = (error: unknown): string => {
  if (error instanceof StoreBusy) return 'it does not answer';
  const { code } = error as { code?: string };
  return code === undefined ? 'it refuses' : `it refuses (${code})`;
};

/** @throws {StartProblem} when the database cannot be used as it is */
export const openStore = async (url: string, clock: Clock): Promise<EventStore> => {
  try {
    return await PostgresEventStore.open({ url, clock });
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new StartProblem(`The database ${host}${pathname} cannot be used: ${reasonOf(error)}. See DATABASE_URL.`, {
      cause: error,
    });
  }
};

/** The same store, with its appends measured. Everything else it can do stays. */
export const timed = (store: EventStore, metrics: Metrics, service: string): EventStore => {
  const append: EventStore['append'] = async (unit) => {
    const done = metrics.append.startTimer({ service });
    try {
      return await store.append(unit);
    } finally {
      done();
    }
  };
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'append') return append;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
};
