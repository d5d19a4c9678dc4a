// Views on a real PostgreSQL: rows and place together, replayed without a change, rebuilt without a failed read.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type Draft, type StoredEvent } from '@jejak/eventstore';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { EntitySchema, type DataSource, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import pg from 'pg';
import { countingIds, fixedClock } from './fakes.js';
import { createLog } from './log.js';
import type { View } from './manifest.js';
import { openBeside, openDatabase } from './postgres/database.js';
import { loadCheckpoint } from './views/checkpoint.js';
import { startFollower, type Follower } from './views/follower.js';
import { rebuildView } from './views/rebuild.js';
import { createViews } from './views/views.js';

interface Row {
  id: string;
  notes: number;
}
const tally = new EntitySchema<Row>({
  name: 'tally',
  columns: { id: { type: 'text', primary: true }, notes: { type: 'int' } },
});

class Tally1 implements MigrationInterface {
  readonly name = 'Tally1700000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table tally (id text primary key, notes int not null)');
    await runner.query('create index tally_notes on tally (notes)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tally');
  }
}

/** Counts what is in a stream: an upsert of the revision, so that a replay changes nothing. */
const count = async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> => {
  for (const { stream, revision } of events) await manager.upsert(tally, { id: stream, notes: revision + 1 }, ['id']);
};
const view: View = { name: 'tally', entities: [tally], filter: { categories: ['case'] }, apply: count };

const log = createLog('silent');
const clock = fixedClock();
const ids = countingIds('1');
let fresh: FreshDatabase;
let store: InMemoryEventStore;
let database: DataSource;
const followers: Follower[] = [];
let schema = '';
let round = 0;

const draft = (): Draft => ({
  id: ids.v7(),
  type: 'NoteTaken',
  schema: 1,
  data: {},
  actor: 'public',
  office: 'kdi',
  ruleset: '',
  causation: null,
  correlation: 'c',
  command: 'c',
  commandDigest: '',
});
const take = async (stream: string) =>
  (await store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: [draft()] }] })).position;
const parts = (own: View = view) => ({ url: fresh.url, schema, views: [own], migrations: [Tally1] });
const follow = (own: View = view): Follower => {
  const follower = startFollower({ view: own, store, database, schema, log });
  followers.push(follower);
  return follower;
};
const viewsOf = (follower: Follower, readWaitMs = 10_000) =>
  createViews({
    views: [follower.view],
    followers: [follower],
    database,
    readWaitMs,
    rebuild: (own) =>
      rebuildView({ view: own, store, schema, open: (beside) => openBeside(parts(own), beside), pageSize: 7 }),
  });
const rows = (manager: EntityManager) => manager.query<Row[]>('select id, notes from tally order by id');

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  schema = `desk${(round += 1)}`;
  store = new InMemoryEventStore({ clock });
  const admin = new pg.Client({ connectionString: fresh.url });
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  await admin.end();
  database = await openDatabase(parts());
});
afterEach(async () => {
  for (const follower of followers.splice(0)) await follower.stop();
  await database.destroy();
});

describe('a view', () => {
  it('shows what was written before the position that a reader names', async () => {
    const views = viewsOf(follow());
    await take('case-a');
    const after = await take('case-a');
    expect(await views.read('tally', { after }, rows)).toEqual([{ id: 'case-a', notes: 2 }]);
  });

  it('passes positions that do not concern it', async () => {
    const views = viewsOf(follow());
    await take('case-a');
    const after = await take('register-x');
    expect(await views.read('tally', { after }, rows)).toHaveLength(1);
  });

  it('answers 503 with a time to come back when it does not get there', async () => {
    const views = viewsOf(follow(), 20);
    await expect(views.read('tally', { after: '999' }, rows)).rejects.toMatchObject({
      status: 503,
      details: { retryAfterSeconds: 1 },
    });
  });

  it('writes neither rows nor place when half of a page fails, and both when it is tried again', async () => {
    const after = await take('case-a');
    const broken: { times: number } = { times: 1 };
    const seen: { rows: Row[]; place: string }[] = [];
    const failing: View = {
      ...view,
      apply: async (events, manager) => {
        seen.push({
          rows: await rows(database.manager),
          place: await loadCheckpoint(database.manager, schema, 'tally'),
        });
        await count(events, manager);
        if (broken.times-- > 0) throw new Error('half-way');
      },
    };
    const views = viewsOf(follow(failing));
    expect(await views.read('tally', { after }, rows)).toEqual([{ id: 'case-a', notes: 1 }]);
    expect(seen).toEqual([
      { rows: [], place: '0' },
      { rows: [], place: '0' },
    ]);
    expect(await loadCheckpoint(database.manager, schema, 'tally')).toBe(after);
  });

  it('written by two replicas at once is written once', async () => {
    let applied = 0;
    const counting: View = {
      ...view,
      apply: async (events, manager) => ((applied += events.length), count(events, manager)),
    };
    const [one, other] = [follow(counting), follow(counting)];
    const positions: string[] = [];
    for (let at = 0; at < 20; at += 1) positions.push(await take(`case-${at % 3}`));
    const after = positions.at(-1) ?? '0';
    await Promise.all([viewsOf(one).read('tally', { after }, rows), viewsOf(other).read('tally', { after }, rows)]);
    expect(applied).toBe(20);
  });

  it('replayed from the beginning does not change', async () => {
    const follower = follow();
    let after = '0';
    for (let at = 0; at < 10; at += 1) after = await take(`case-${at % 3}`);
    const before = await viewsOf(follower).read('tally', { after }, rows);
    await count((await store.readAll('0', view.filter, 100)).events, database.manager);
    expect(await rows(database.manager)).toEqual(before);
  });
});

describe('a rebuilt view', () => {
  it('equals the one that grew, keeps its indexes, and goes on from there', async () => {
    const views = viewsOf(follow());
    let after = '0';
    for (let at = 0; at < 50; at += 1) after = await take(`case-${at % 5}`);
    const grown = await views.read('tally', { after }, rows);
    await database.manager.query("update tally set notes = 999 where id = 'case-0'");
    expect(await views.rebuild('tally')).toEqual({ view: 'tally', events: 50, position: after });
    expect(await rows(database.manager)).toEqual(grown);
    const indexes: unknown[] = await database.manager.query(
      'select indexname from pg_indexes where schemaname = $1 and tablename = $2',
      [schema, 'tally'],
    );
    expect(indexes).toHaveLength(2);
    const next = await take('case-0');
    expect(await views.read('tally', { after: next }, rows)).toContainEqual({ id: 'case-0', notes: 11 });
  });

  it('is swapped in without one failed read or lost event while people read and write', async () => {
    const views = viewsOf(follow());
    let after = '0';
    for (let at = 0; at < 40; at += 1) after = await take(`case-${at % 4}`);
    await views.read('tally', { after }, rows);
    const state = { isDone: false, reads: 0 };
    const reader = async () => {
      while (!state.isDone) {
        expect((await views.read('tally', {}, rows)).length).toBe(4);
        state.reads += 1;
        if (state.reads < 200) await take(`case-${state.reads % 4}`);
      }
    };
    const rebuilds = async () => {
      for (let at = 0; at < 3; at += 1) await views.rebuild('tally');
      state.isDone = true;
    };
    await Promise.all([reader(), reader(), rebuilds()]);
    const head = await store.head();
    const shown = await views.read('tally', { after: head }, rows);
    const total = shown.reduce((sum, { notes }) => sum + notes, 0);
    expect([state.reads > 0, String(total)]).toEqual([true, head]);
  });

  it('is not built twice at the same time', async () => {
    const views = viewsOf(follow());
    await take('case-a');
    const outcomes = await Promise.allSettled([views.rebuild('tally'), views.rebuild('tally'), views.rebuild('tally')]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'RebuildRunning' });
  });
});
