// What a service role may do in the database: append what it owns, read, keep its followers' places. Nothing else.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import pg from 'pg';
import { CLERK, CONTRACT_OWNERS, draftMaker, STRANGER, unitOn } from '../contract-suite.js';
import { machineClock, postgresWorld, type PostgresWorld } from '../contract-suite/postgres-world.js';
import { Fenced, followFrom, withCheckpoints } from '../follow.js';
import type { Unit } from '../port.js';
import { Batch } from './batch.js';
import type { Statement } from './line.js';
import { migrate } from './migrate.js';
import { PostgresEventStore } from './store.js';

let database: FreshDatabase;
let world: PostgresWorld;
let admin: pg.Client;
let clerk: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  world = await postgresWorld(database.url);
  admin = new pg.Client({ connectionString: database.url });
  clerk = new pg.Client({ connectionString: world.urlOf(CLERK) });
  await Promise.all([admin.connect(), clerk.connect()]);
  const store = await world.open(CLERK);
  await store.append(unitOn('case-1', 'none', draftMaker(30)('ReportLodged')));
});
afterAll(async () => {
  await Promise.all([admin.end(), clerk.end(), world.dispose()]);
  await database.drop();
});

const changes = [
  'update jejak.event set type = type',
  'delete from jejak.event',
  'truncate jejak.event',
  'update jejak.batch set root = root',
  'delete from jejak.batch',
  'truncate jejak.batch',
  'update jejak.stream set name = name',
  'delete from jejak.stream',
  'truncate jejak.stream',
];

describe('a service role', () => {
  it.each([
    ...changes,
    'insert into jejak.batch select last_position + 9, last_position + 9, at, root from jejak.batch',
    "insert into jejak.owner values ('letter', 'LetterSent', session_user)",
    "insert into jejak.checkpoint values ('x', 1, session_user)",
    'alter table jejak.event disable trigger ledger',
    'set session_replication_role = replica',
    'drop table jejak.event cascade',
    'create table jejak.mine (n int)',
  ])('may not: %s', async (sql) => {
    await expect(clerk.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(changes)('may not even with all rights given by mistake: %s', async (sql) => {
    await admin.query(`grant all on all tables in schema jejak to ${CLERK}`);
    await expect(clerk.query(sql)).rejects.toMatchObject({ code: 'JJ003' });
    await admin.query(`revoke insert, update, delete, truncate on all tables in schema jejak from ${CLERK}`);
  });
});

describe('a header that says otherwise than the ownership was checked for', () => {
  const draft = draftMaker(31);
  /** The statement for a unit, changed on its way as a service gone bad could. */
  const forged = (unit: Unit, change: (values: Statement['values'][number][]) => void) => {
    const batch = new Batch(new Map(), '2026-03-02T01:00:00.000Z');
    batch.offer(unit);
    const { text, values } = batch.statement();
    const sent = [...values];
    change(sent);
    return clerk.query(text, sent);
  };
  const letter = () => unitOn('case-forged', 'none', draft('LetterSent'));
  const letters = () => unitOn('case-forged', 'none', draft('LetterSent'), draft('LetterSent'));

  it('is refused for a type that the role does not own', async () => {
    await expect(forged(letter(), (values) => (values[7] = 'NoteAdded'))).rejects.toMatchObject({ code: 'JJ002' });
    const many = forged(letters(), (values) => (values[12] = ['NoteAdded', 'NoteAdded']));
    await expect(many).rejects.toMatchObject({ code: 'JJ002' });
  });

  it('is refused for another stream', async () => {
    const note = unitOn('letter-forged', 'none', draft('NoteAdded'));
    await expect(forged(note, (values) => (values[3] = 'case-forged'))).rejects.toMatchObject({ code: 'JJ002' });
  });

  it('is stored when it says the same, whatever characters it has', async () => {
    const store = await world.open(CLERK);
    await store.append(unitOn('case-"é"\n\\', 'none', draft('NoteAdded')));
    await store.append(unitOn('case-"é"\n\\', 0, draft('NoteAdded'), draft('NoteAdded')));
    expect(await store.read('case-"é"\n\\')).toHaveLength(3);
  });
});

describe('a wrong password, role or database', () => {
  it.each(['wrong password', 'wrong role', 'wrong database'])('is heard at the start: %s', async (what) => {
    const url = new URL(world.urlOf(CLERK));
    if (what === 'wrong password') url.password = 'guess';
    if (what === 'wrong role') url.username = 'nobody_here';
    if (what === 'wrong database') url.pathname = '/no_such_database';
    const opening = PostgresEventStore.open({ url: url.toString(), clock: machineClock });
    await expect(opening).rejects.toMatchObject({ code: expect.stringMatching(/^(28P01|28000|3D000)$/) });
  });
});

describe('a migration', () => {
  it('that runs again leaves the log alone and makes the owners exactly those given', async () => {
    const before = await (await world.open(CLERK)).read('case-1');
    const owners = [...CONTRACT_OWNERS, { category: 'case', type: 'PhotoAdded', role: CLERK }];
    await migrate(database.url, { roles: { [CLERK]: 'secret', [STRANGER]: 'secret' }, owners });
    await migrate(database.url, { roles: { [CLERK]: 'secret', [STRANGER]: 'secret' }, owners: CONTRACT_OWNERS });
    const { rows } = await admin.query<{ type: string }>(
      'select category, type, role from jejak.owner order by 1, 2, 3',
    );
    expect(rows).toEqual([...CONTRACT_OWNERS].sort((a, b) => (a.category + a.type < b.category + b.type ? -1 : 1)));
    expect(await (await world.open(CLERK)).read('case-1')).toEqual(before);
  });
});

describe('the place of a follower', () => {
  it('moves only from where it was, and only for its own role', async () => {
    const [own, other] = [(await world.open(CLERK)).checkpoints(), (await world.open(STRANGER)).checkpoints()];
    expect(await own.load('inbox')).toBe('0');
    expect(await own.save('inbox', '0', '5')).toBe(true);
    expect(await own.save('inbox', '0', '6')).toBe(false);
    expect(await other.save('inbox', '5', '7')).toBe(false);
    expect(await own.save('inbox', '5', '8')).toBe(true);
    expect(await own.load('inbox')).toBe('8');
  });

  it('that another moved stops the follower', async () => {
    const store = await world.open(CLERK);
    const checkpoints = store.checkpoints();
    const kept = withCheckpoints(checkpoints, 'fenced', async () => {
      await checkpoints.save('fenced', '0', '1');
    });
    const following = followFrom({
      store,
      name: 'fenced',
      filter: {},
      ...kept,
      signal: new AbortController().signal,
      onError: () => undefined,
    });
    await expect(following).rejects.toBeInstanceOf(Fenced);
  });
});
