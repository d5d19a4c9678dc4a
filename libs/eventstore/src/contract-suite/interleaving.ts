// Two transactions that commit in the other order than they took their positions: what does a follower lose?
import type pg from 'pg';
import { Batch } from '../postgres/batch.js';
import type { EventStore, StoredEvent } from '../port.js';
import { machineClock } from './postgres-world.js';
import { draftMaker, unitOn } from './lodging.js';

/** Three connections to one database: two appenders of a service role, and one that may see the locks. */
export interface Interleaving {
  readonly first: pg.Client;
  readonly second: pg.Client;
  readonly watcher: pg.Client;
  /** Follows the log in between. */
  readonly store: EventStore;
  readonly seed: number;
  /** Events per unit: one takes the short path, more the long one. */
  readonly width: number;
}

/** Forces the interleaving and answers what went wrong for a follower; empty when nothing did. */
export async function interleavingFaults({
  first,
  second,
  watcher,
  store,
  seed,
  width,
}: Interleaving): Promise<string[]> {
  const draft = draftMaker(seed);
  const appendIn = async (client: pg.Client, stream: string) => {
    const batch = new Batch(new Map(), machineClock.now().toISOString());
    batch.offer(unitOn(stream, 'none', ...Array.from({ length: width }, () => draft('ReportLodged'))));
    const { text, values } = batch.statement();
    await client.query('begin');
    await client.query(text, [...values]);
  };
  await appendIn(first, 'case-early');
  let isThrough = false;
  const late = appendIn(second, 'case-late').then(async () => {
    isThrough = true;
    await second.query('commit');
  });
  const isWaiting = async () => {
    const { rowCount } = await watcher.query(`select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`);
    return rowCount !== 0;
  };
  while (!isThrough && !(await isWaiting()));
  if (isThrough) await late;

  const between = await store.readAll('0', {}, 1_000);
  await first.query('commit');
  await late;
  const after = await store.readAll(between.scanned, {}, 1_000);
  return faultsOf([...between.events, ...after.events]);
}

function faultsOf(seen: readonly StoredEvent[]): string[] {
  const faults = ['case-early', 'case-late']
    .filter((stream) => !seen.some((event) => event.stream === stream))
    .map((stream) => `lost ${stream}`);
  seen.forEach((event, at) => {
    if (event.position !== String(at + 1)) faults.push(`position ${event.position} came as number ${at + 1}`);
  });
  return faults;
}
