// The owner of the database changes the ledger, with the triggers off: each change is named.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { nextRoot } from '../building.js';
import { CLERK, draftMaker, unitOn } from '../contract-suite.js';
import { machineClock, postgresWorld, type PostgresWorld } from '../contract-suite/postgres-world.js';
import { makeStored, NO_LEAF } from '../header.js';
import type { PostgresEventStore } from '../postgres/store.js';
import { readCheckpoints } from './checkpoint.js';
import { Checkpointer } from './checkpointer.js';
import { ed25519Signer, ed25519Verifier } from './note.js';
import type { Anchor } from './verdict.js';
import { verify } from './verify.js';
import { verifyLog } from './verify-log.js';

const ORIGIN = 'jejak.test/log';
const STREAM = 'case-b';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const verifiers = [ed25519Verifier(ORIGIN, publicKey)];

let database: FreshDatabase;
let world: PostgresWorld;
let store: PostgresEventStore;
let owner: pg.Client;
let anchors: Anchor[];
let checkpoints = '';
const checkpointer = () =>
  Checkpointer.open({
    source: store,
    origin: ORIGIN,
    signer: ed25519Signer(ORIGIN, privateKey),
    verifiers,
    file: { read: async () => checkpoints, append: async (note) => void (checkpoints += `${note}\n`) },
    clock: machineClock,
    pause: async () => undefined,
  });

const KEEP = ['event', 'stream', 'batch'];
beforeAll(async () => {
  database = await freshDatabase();
  world = await postgresWorld(database.url);
  store = await world.open(CLERK);
  const draft = draftMaker(40);
  // Five rounds over three files: the events of one are spread over the log, as in an office.
  for (let round = 0; round < 5; round++) {
    for (const stream of ['case-a', STREAM, 'case-c']) {
      await store.append(
        unitOn(stream, 'end', draft(round === 0 ? 'ReportLodged' : 'NoteAdded', { round, text: 'jalan rusak' })),
      );
    }
    if (round === 1) await (await checkpointer()).signNow();
  }
  await (await checkpointer()).signNow();
  anchors = readCheckpoints(checkpoints, ORIGIN, verifiers);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query('set session_replication_role = replica');
  for (const table of KEEP) await owner.query(`create table kept_${table} as table jejak.${table}`);
});
afterEach(async () => {
  await owner.query(`truncate ${KEEP.map((table) => `jejak.${table}`).join()}`);
  for (const table of KEEP) await owner.query(`insert into jejak.${table} table kept_${table}`);
});
afterAll(async () => {
  await Promise.all([owner.end(), world.dispose()]);
  await database.drop();
});

/** The event of the stream under proof at a revision. */
const at = (revision: number) =>
  `sid = (select sid from jejak.stream where name = '${STREAM}') and revision = ${revision}`;
const rehash = `hash = sha256('\\x00'::bytea || convert_to(meta::text, 'UTF8'))`;

describe('a ledger that nobody touched', () => {
  it('is proved since the first checkpoint that covers the whole file', async () => {
    expect(anchors.map((anchor) => anchor.count)).toEqual([6, 15]);
    expect(await verify(store, STREAM, { anchors })).toEqual({ verdict: 'proved', events: 5, since: anchors[1] });
  });

  it('is consistent and no more where nothing was kept outside', async () => {
    expect(await verify(store, STREAM)).toEqual({ verdict: 'consistent', events: 5 });
  });
});

describe('what the owner of the database did is named', () => {
  it.each([
    [
      'edited data',
      `update jejak.event set data = '{"round":2,"text":"jalan baik"}' where ${at(2)}`,
      'data-changed',
      2,
    ],
    [
      'edited the spacing of data',
      `update jejak.event set data = (data::text || ' ')::json where ${at(2)}`,
      'data-changed',
      2,
    ],
    [
      'edited the actor',
      `update jejak.event set meta = replace(meta::text, 'staff-7', 'staff-8')::json where ${at(3)}`,
      'header-changed',
      3,
    ],
    [
      'edited the time',
      `update jejak.event set meta = replace(meta::text, '"at":"2', '"at":"1')::json where ${at(1)}`,
      'header-changed',
      1,
    ],
    [
      'edited the column of the time',
      `update jejak.event set at = at - interval '1 day' where ${at(1)}`,
      'header-changed',
      1,
    ],
    [
      'edited the column of the type',
      `update jejak.event set type = 'ReportLodged' where ${at(4)}`,
      'header-changed',
      4,
    ],
    ['exchanged the hash', `update jejak.event set hash = sha256('x') where ${at(2)}`, 'header-changed', 2],
    [
      'edited the actor and the hash',
      `update jejak.event set meta = replace(meta::text, 'staff-7', 'staff-8')::json where ${at(2)}; update jejak.event set ${rehash} where ${at(2)}`,
      'link-broken',
      3,
    ],
    ['deleted the head', `delete from jejak.event where ${at(0)}`, 'revision-missing', 0],
    ['deleted the middle', `delete from jejak.event where ${at(2)}`, 'revision-missing', 2],
    [
      'swapped two events',
      `update jejak.event set revision = -1 where ${at(1)}; update jejak.event set revision = 1 where ${at(3)}; update jejak.event set revision = 3 where ${at(-1)}`,
      'event-moved',
      1,
    ],
  ])('%s', async (_deed, sql, kind, revision) => {
    await owner.query(sql);
    expect(await verify(store, STREAM)).toMatchObject({ verdict: 'broken', break: { kind, stream: STREAM, revision } });
  });

  it.each([
    ['deleted the tail of the file', `delete from jejak.event where ${at(4)}`, 'position-missing', '14'],
    [
      'deleted the whole file',
      `delete from jejak.event where sid = 2; delete from jejak.stream where sid = 2`,
      'position-missing',
      '2',
    ],
    ['took the name from the file', `delete from jejak.stream where sid = 2`, 'event-moved', '2'],
    ['deleted the last events of the log', `delete from jejak.event where position > 13`, 'tail-missing', '14'],
    ['deleted a commit', `delete from jejak.batch where last_position = 7`, 'batch-missing', '7'],
    ['deleted the last commit', `delete from jejak.batch where last_position = 15`, 'batch-missing', '15'],
    ['exchanged a root', `update jejak.batch set root = sha256('x') where last_position = 9`, 'root-mismatch', '9'],
    [
      'moved a commit in time',
      `update jejak.batch set at = at - interval '1 year' where last_position = 9`,
      'instant-changed',
      '9',
    ],
    [
      'edited the last event of the file and its hash',
      `update jejak.event set meta = replace(meta::text, 'staff-7', 'staff-8')::json where ${at(4)}; update jejak.event set ${rehash} where ${at(4)}`,
      'root-mismatch',
      '14',
    ],
  ])('%s', async (_deed, sql, kind, position) => {
    await owner.query(sql);
    expect(await verify(store, STREAM)).toMatchObject({ verdict: 'broken', break: { kind, position } });
  });

  it('deleted the last events with their commits: only a checkpoint can tell', async () => {
    await owner.query('delete from jejak.event where position > 13; delete from jejak.batch where last_position > 13');
    expect(await verify(store, STREAM)).toMatchObject({ verdict: 'consistent', events: 4 });
    expect(await verify(store, STREAM, { anchors })).toMatchObject({
      verdict: 'broken',
      break: { kind: 'tail-missing' },
    });
    await expect(checkpointer()).rejects.toMatchObject({ name: 'Broken', at: { kind: 'tail-missing' } });
  });

  it('wrote the whole file and all roots anew: only what was kept outside can tell', async () => {
    const receipt = { stream: STREAM, revision: 4, hash: (await store.read(STREAM, 4))[0]!.hash };
    await rewrite();
    expect(await verify(store, STREAM)).toEqual({ verdict: 'consistent', events: 5 });
    expect(await verify(store, STREAM, { anchors })).toMatchObject({
      verdict: 'broken',
      break: { kind: 'checkpoint-mismatch', position: anchors[0]!.position },
    });
    expect(await verify(store, STREAM, { receipts: [receipt] })).toMatchObject({
      verdict: 'broken',
      break: { kind: 'receipt-mismatch', stream: STREAM, revision: 4 },
    });
    await expect(checkpointer()).rejects.toMatchObject({ name: 'Broken', at: { kind: 'checkpoint-mismatch' } });
  });
});

/** Everything an owner who knows the format can do: first event edited, chain and roots made anew. */
async function rewrite(): Promise<void> {
  let prev = NO_LEAF;
  for (const event of await store.read(STREAM)) {
    const draft = event.revision === 0 ? { ...event, data: { ...event.data, text: 'tidak ada' } } : event;
    const made = makeStored(draft, { ...event, prev });
    prev = made.hash;
    const values = [event.position, made.entry, made.dataText, Buffer.from(made.hash, 'base64')];
    await owner.query('update jejak.event set meta = $2, data = $3, hash = $4 where position = $1', values);
  }
  let root = NO_LEAF;
  for (const batch of await store.batches('0', 1_000)) {
    const { rows } = await owner.query<{ hash: Buffer }>(
      'select hash from jejak.event where position between $1 and $2 order by position',
      [batch.first, batch.last],
    );
    root = nextRoot(
      root,
      rows.map((row) => row.hash.toString('base64')),
    );
    await owner.query('update jejak.batch set root = $2 where last_position = $1', [
      batch.last,
      Buffer.from(root, 'base64'),
    ]);
  }
}

describe('the log verified in parts', () => {
  it('goes on from where it was and comes to the same end', async () => {
    const half = await verifyLog(store, [], {
      position: anchors[0]!.position,
      count: 6,
      root: anchors[0]!.root,
      at: '',
    });
    expect(half).toEqual(await verifyLog(store, anchors));
  });
});
