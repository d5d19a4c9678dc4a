// The event store of a service: opened under its own role, and timed.
import { StoreBusy, type EventStore } from '@jejak/eventstore';
import { PostgresEventStore } from '@jejak/eventstore/postgres';
import type { Clock } from './clock.js';
import type { Manifest } from './manifest.js';
import type { Metrics } from './metrics.js';
import { ownersOf, roleOf } from './postgres/prepare.js';
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

/** Told at each start until the adapter's contract has been run against a server (ADR 0017). */
export const KURRENTDB_IS_EXPERIMENTAL =
  'EVENT_STORE=kurrentdb is experimental: its contract has not been run against a server yet (docs/adr/0017-kurrentdb.md)';

/**
 * The store of a service in KurrentDB. Its client is loaded only here: it brings native code that nobody else needs.
 * @throws {StartProblem} when there is no address, or nobody answers, or the server refuses
 */
export const openKurrentStore = async (url: string, manifest: Manifest, clock: Clock): Promise<EventStore> => {
  if (url === '') throw new StartProblem('EVENT_STORE=kurrentdb needs the address of a KurrentDB: KURRENTDB_URL.');
  const { KurrentEventStore, KurrentRefused } = await import('@jejak/eventstore/kurrentdb');
  try {
    return await KurrentEventStore.open({ url, clock, owners: ownersOf([manifest]), role: roleOf(manifest) });
  } catch (error) {
    if (error instanceof KurrentRefused) throw new StartProblem(error.message, { cause: error });
    throw new StartProblem(`The KurrentDB of KURRENTDB_URL cannot be used: ${reasonOf(error)}.`, { cause: error });
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
