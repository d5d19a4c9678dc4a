// What only a real database can do to the store: transactions out of order, killed back ends, cut wires, other processes.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { CLERK, draftMaker, followed, lodging, registerFaults, unitOn, wholeLog } from '../contract-suite.js';
import { cuttingProxy } from '../contract-suite/cutting-proxy.js';
import { interleavingFaults } from '../contract-suite/interleaving.js';
import { postgresWorld, type PostgresWorld } from '../contract-suite/postgres-world.js';
import { StoreBusy } from '../port.js';
import { APPEND_FUNCTION, LOCK, TAKE_BASE } from './append-function.js';
import { APPEND_ONE_FUNCTION } from './append-one-function.js';

let database: FreshDatabase;
let world: PostgresWorld;
let clients: pg.Client[];
const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
};

beforeEach(async () => {
  clients = [];
  database = await freshDatabase();
  world = await postgresWorld(database.url);
});
afterEach(async () => {
  await world.dispose();
  await Promise.all(clients.map((client) => client.end()));
  await database.drop();
});

describe.each([1, 2])('two transactions of %i events that commit in the other order', (width) => {
  const run = async (seed: number) => {
    const [first, second] = [await connect(world.urlOf(CLERK)), await connect(world.urlOf(CLERK))];
    const watcher = await connect(database.url);
    return interleavingFaults({ first, second, watcher, store: await world.open(CLERK), seed, width });
  };

  it('lose nothing for a follower, since the lock is held to the commit', async () => {
    expect(await run(20)).toEqual([]);
  });

  it('lose events where positions come from a plain sequence: the check would notice', async () => {
    const admin = await connect(database.url);
    await admin.query(`create sequence jejak.plain increment ${width}`);
    for (const append of [APPEND_FUNCTION, APPEND_ONE_FUNCTION]) {
      await admin.query(append.replace(LOCK, '').replace(TAKE_BASE, "base := nextval('jejak.plain') - 1;"));
    }
    expect(await run(21)).toContain('lost case-early');
  });
});

describe('32 writers whose back ends are killed', () => {
  it('lose nothing, double nothing, and keep the order', async () => {
    const admin = await connect(database.url);
    const kill = `select pg_terminate_backend(pid) from (select pid from pg_stat_activity
      where datname = current_database() and application_name = 'jejak-eventstore' order by random() limit 1) victim`;
    const stores = [await world.open(CLERK), await world.open(CLERK)];
    const watcher = await world.open(CLERK);
    const draft = draftMaker(22);
    const cases: string[] = [];
    const noted: string[] = [];
    const seeing = followed(watcher, '0', 32 * 10 * 3);
    let kills = 0;
    const write = async (writer: number) => {
      const store = stores[writer % 2]!;
      for (let round = 0; round < 10; round++) {
        const stream = `case-${writer}-${round}`;
        await store.append(lodging(draft, stream, 'register-drill'));
        cases.push(stream);
        const note = draft('NoteAdded');
        await store.append(unitOn(`case-notes-${writer}`, 'end', note));
        // Nothing is awaited between this and the question below: each sixteenth answer kills a back end.
        noted.push(note.id);
        if (noted.length % 16 === 0) {
          kills++;
          await admin.query(kill);
        }
      }
    };
    await Promise.all(Array.from({ length: 32 }, (_, writer) => write(writer)));
    expect(kills).toBeGreaterThan(10);
    expect(await registerFaults(watcher, 'register-drill', cases)).toEqual([]);
    const log = await wholeLog(watcher);
    expect(
      log
        .filter((event) => event.type === 'NoteAdded')
        .map((event) => event.id)
        .sort(),
    ).toEqual(noted.sort());
    expect(log.map((event) => event.position)).toEqual(log.map((_, at) => String(at + 1)));
    expect((await seeing).map((event) => event.id)).toEqual(log.map((event) => event.id));
  }, 60_000);
});

describe('an append whose wire is cut', () => {
  it.each(['before', 'after'] as const)('%s it was committed is stored exactly once', async (when) => {
    const proxy = await cuttingProxy(database.url);
    try {
      const store = await world.open(CLERK, proxy);
      const draft = draftMaker(23);
      await store.append(unitOn('case-cut', 'end', draft('ReportLodged')));
      const note = draft('NoteAdded');
      proxy.cutNextAppend(when);
      const answered = await store.append(unitOn('case-cut', 'end', note));
      expect(proxy.cuts()).toBe(1);
      expect(answered).toMatchObject({ position: '2', events: [{ id: note.id, revision: 1 }] });
      expect(await store.read('case-cut')).toHaveLength(2);
      await store.close();
    } finally {
      await proxy.close();
    }
  });
});

describe('a database that is away for a while', () => {
  it('is waited for by writers and followers, and nothing is missed', async () => {
    const away = await cuttingProxy(database.url);
    const store = await world.open(CLERK, away);
    const draft = draftMaker(27);
    await store.append(unitOn('case-away', 'end', draft('ReportLodged')));
    const seeing = followed(store, '0', 3);
    await away.close();
    const appends = [1, 2].map(() => store.append(unitOn('case-away', 'end', draft('NoteAdded'))));
    const reading = store.read('case-away');
    const back = await cuttingProxy(database.url, away.port);
    try {
      expect((await Promise.all(appends)).map((appended) => appended.position)).toEqual(['2', '3']);
      expect((await seeing).map((event) => event.position)).toEqual(['1', '2', '3']);
      expect((await reading).length).toBeGreaterThanOrEqual(1);
      await store.close();
    } finally {
      await back.close();
    }
  });
});

describe('two processes', () => {
  it('that lodge 32 at a time into one register leave no gap in it', async () => {
    const lodge = async (seed: number) => {
      const options = ['--conditions=@jejak/source', '--import', '@swc-node/register/esm-register'];
      const script = join(import.meta.dirname, '../contract-suite/lodger.process.ts');
      const root = join(import.meta.dirname, '../../../..');
      const child = spawn(
        process.execPath,
        [...options, script, world.urlOf(CLERK), String(seed), 'register-office', '4'],
        {
          cwd: root,
          env: { PATH: process.env.PATH, TS_NODE_PROJECT: join(root, 'tsconfig.base.json') },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      return JSON.parse(await text(child.stdout)) as string[];
    };
    const cases = (await Promise.all([lodge(24), lodge(25)])).flat();
    expect(cases).toHaveLength(256);
    expect(await registerFaults(await world.open(CLERK), 'register-office', cases)).toEqual([]);
  }, 60_000);
});

describe('a queue that is full', () => {
  it('is refused with a time to come back, and who is in it is served', async () => {
    const admin = await connect(database.url);
    const store = await world.open(CLERK);
    const draft = draftMaker(26);
    await admin.query('begin');
    await admin.query(LOCK.replace('perform', 'select'));
    const appends = Array.from({ length: 12_100 }, () => store.append(unitOn('case-crowd', 'end', draft('NoteAdded'))));
    const outcomes = Promise.allSettled(appends);
    await expect(appends.at(-1)).rejects.toBeInstanceOf(StoreBusy);
    await admin.query('commit');
    const served = (await outcomes).filter((outcome) => outcome.status === 'fulfilled').length;
    expect(served).toBeGreaterThanOrEqual(10_000);
    expect((await wholeLog(store)).length).toBe(served);
  }, 60_000);
});
