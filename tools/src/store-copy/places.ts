// Where a store is: an embedded one under its JEJAK_HOME, a PostgreSQL, a KurrentDB; opened to be read, or to be filled.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPostgres } from '@jejak/chassis/postgres';
import { StoreBusy, type CopySource, type CopyTarget } from '@jejak/eventstore';
import { PostgresEventStore, PostgresImport } from '@jejak/eventstore/postgres';
import { Unusable } from '../house.js';

/** The address of a store as it is typed. */
export type Place =
  | { readonly kind: 'embedded'; readonly home: string }
  | { readonly kind: 'postgres' | 'kurrentdb'; readonly url: string };

const EMBEDDED = 'embedded:';
const KINDS: Readonly<Record<string, 'postgres' | 'kurrentdb'>> = {
  'postgresql:': 'postgres',
  'postgres:': 'postgres',
  'kurrentdb:': 'kurrentdb',
  'kurrentdb+discover:': 'kurrentdb',
  'esdb:': 'kurrentdb',
  'esdb+discover:': 'kurrentdb',
};
const FORMS =
  'embedded:<JEJAK_HOME>, postgresql://user:password@host:5432/database or kurrentdb://user:password@host:2113?tls=true';

/** @throws {Unusable} for what is no address of a store; the address may hold a password and is not repeated */
export const placeOf = (typed: string): Place => {
  if (typed.startsWith(EMBEDDED)) return { kind: 'embedded', home: resolve(typed.slice(EMBEDDED.length) || '.jejak') };
  const kind = URL.canParse(typed) ? KINDS[new URL(typed).protocol] : undefined;
  if (kind === undefined) throw new Unusable(`That is no address of a store; give one like ${FORMS}.`);
  return { kind, url: typed };
};

/** The address without its password. */
export const shown = (place: Place): string => {
  if (place.kind === 'embedded') return `${EMBEDDED}${place.home}`;
  const { protocol, host, pathname } = new URL(place.url);
  return `${protocol}//${host}${pathname}`;
};

/** Nothing is appended as of now: every time comes from the source. */
const NO_CLOCK = { now: (): Date => new Date(0) };

const reasonOf = (error: unknown): string => {
  if (error instanceof StoreBusy) return 'it does not answer';
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  if (code === '42P01' || code === '3F000') return 'it holds no event store';
  if (name === 'KurrentRefused' || name === 'PostgresProblem') return String(message);
  return typeof code === 'string' ? `it refuses (${code})` : String(message);
};

const opened = async <T>(place: Place, open: () => Promise<T>): Promise<T> => {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`The store ${shown(place)} cannot be used: ${reasonOf(error)}.`);
  }
};

/** Something open, with how to close it. */
export interface Open<T> {
  readonly store: T;
  close(): Promise<void>;
}

const embedded = async (home: string, say: (line: string) => void): Promise<Open<CopySource>> => {
  const dataDir = join(home, 'postgres');
  // Starting it would make a new one.
  if (!existsSync(dataDir)) throw new Unusable(`${home} holds no embedded database.`);
  const postgres = await startPostgres({ dataDir, log: say });
  try {
    const store = await PostgresEventStore.open({ url: postgres.superuserUrl, clock: NO_CLOCK });
    const close = async (): Promise<void> => {
      await store.close();
      await postgres.stop();
    };
    return { store, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};

/** Opens a store to be read. @throws {Unusable} */
export const openSource = (place: Place, say: (line: string) => void): Promise<Open<CopySource>> =>
  opened(place, async () => {
    if (place.kind === 'embedded') return embedded(place.home, say);
    const options = { url: place.url, clock: NO_CLOCK };
    const store =
      place.kind === 'postgres'
        ? await PostgresEventStore.open(options)
        : await (await import('@jejak/eventstore/kurrentdb')).KurrentEventStore.open(options);
    return { store, close: () => store.close() };
  });

/** Opens a store to be filled. In PostgreSQL the role must own the schema `jejak`, or may make it. @throws {Unusable} */
export const openTarget = (place: Place): Promise<Open<CopyTarget>> =>
  opened(place, async () => {
    if (place.kind === 'embedded')
      throw new Unusable('An embedded store cannot be filled: give the address of a PostgreSQL or a KurrentDB.');
    const store =
      place.kind === 'postgres'
        ? await PostgresImport.open(place.url, NO_CLOCK)
        : await (await import('@jejak/eventstore/kurrentdb')).KurrentImport.open(place.url, NO_CLOCK);
    return { store, close: () => store.close() };
  });
