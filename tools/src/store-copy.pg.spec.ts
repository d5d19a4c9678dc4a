// A store moved by the command as an operator runs it: killed half-way and begun again, into the wrong place, from an embedded home.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@jejak/chassis/postgres';
import { Checkpointer, checkpointFile, verifierOf, verifyLog, type Unit } from '@jejak/eventstore';
import { CLERK, CONTRACT_OWNERS, draftMaker, lodging, unitOn } from '@jejak/eventstore/contract';
import { grpcDouble, KurrentDouble } from '@jejak/eventstore/contract/kurrentdb';
import { KurrentEventStore } from '@jejak/eventstore/kurrentdb';
import { migrate, PostgresEventStore } from '@jejak/eventstore/postgres';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { checkpointSigner, openKeyring } from '@jejak/vault';
import pg from 'pg';

const root = join(import.meta.dirname, '..', '..');
const SOURCES = ['--conditions=@jejak/source', '--no-warnings', '--import', '@swc-node/register/esm-register'];
const clock = { now: () => new Date(performance.timeOrigin + performance.now()) };
const draft = draftMaker(80);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command in a process of its own; `heard` may kill it by what it says on standard error. */
const run = (words: readonly string[], heard: (err: string, kill: () => void) => void = () => undefined) =>
  new Promise<Ended>((resolve, reject) => {
    const env = { ...process.env, TS_NODE_PROJECT: join(root, 'tsconfig.base.json'), NODE_OPTIONS: '' };
    const command = join(root, 'tools', 'src', 'store-copy.ts');
    const child = spawn(process.execPath, [...SOURCES, command, ...words], { cwd: root, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => heard((err += part.toString()), () => child.kill('SIGKILL')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });

const asClerk = (admin: string): string => {
  const url = new URL(admin);
  [url.username, url.password] = [CLERK, 'secret'];
  return url.toString();
};
const writer = async (admin: string): Promise<PostgresEventStore> => {
  await migrate(admin, { roles: { [CLERK]: 'secret' }, owners: CONTRACT_OWNERS });
  return PostgresEventStore.open({ url: asClerk(admin), clock });
};
/** Lodgings one by one and all at once, so that commits are of many sizes, and long files. */
const lodge = async (store: PostgresEventStore, prefix: string, many: number): Promise<void> => {
  for (let at = 0; at < 5; at++) await store.append(lodging(draft, `case-${prefix}-slow-${at}`, 'register-all'));
  const units: Unit[] = [];
  for (let at = 0; at < many; at++) {
    const notes = Array.from({ length: 9 }, (_, n) =>
      draft('NoteAdded', { text: `Jalan rusak – ${n}`, '10': 1, '9': 2 }),
    );
    units.push(unitOn(`case-${prefix}-${at}`, 'none', draft('ReportLodged'), ...notes));
  }
  await Promise.all(units.map((unit) => store.append(unit)));
};
const tablesOf = async (url: string): Promise<object> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string) => (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  const tables = {
    events: await rows('select e::text as line from jejak.event e order by e.position'),
    streams: await rows('select s::text as line from jejak.stream s order by s.sid'),
    batches: await rows('select b::text as line from jejak.batch b order by b.last_position'),
  };
  await client.end();
  return tables;
};
const countIn = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) as count from jejak.event');
  await client.end();
  return Number(rows[0]?.count);
};

const databases: FreshDatabase[] = [];
const database = async (): Promise<string> => {
  const made = await freshDatabase();
  databases.push(made);
  return made.url;
};
let home: string;
let source: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jejak-copy-'));
  source = await database();
  const store = await writer(source);
  await lodge(store, 'a', 700);
  await store.close();
});
afterAll(async () => {
  await Promise.all(databases.map((made) => made.drop()));
  rmSync(home, { recursive: true, force: true });
});

describe('a store that is moved from PostgreSQL to PostgreSQL', () => {
  let target: string;

  it('and killed in the middle holds whole commits only', async () => {
    target = await database();
    const { code } = await run(['--from', source, '--to', target], (err, kill) => {
      if (err.includes('copying: ')) kill();
    });
    expect(code).toBeNull();
    const there = await countIn(target);
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(7_010);
    const half = await PostgresEventStore.open({ url: target, clock });
    expect((await verifyLog(half)).count).toBe(there);
    await half.close();
  });

  it('and begun again goes on, and is the same to the byte', async () => {
    const before = await countIn(target);
    const { code, out, err } = await run(['--from', source, '--to', target, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ events: 7_010, before, isSameRoot: true, keyring: null });
    expect(err).toMatch(/verifying the copy: 7010 of 7010 events \(100 %\)/);
    expect(await tablesOf(target)).toEqual(await tablesOf(source));
  });

  it('has nothing left to do a third time, and says what else to take along', async () => {
    const { code, out } = await run(['--from', source, '--to', target]);
    expect(code).toBe(0);
    expect(out).toMatch(/Copied 7010 events .* \(7010 were there already\); every one was compared\./);
    expect(out).toMatch(/Keyring: not copied/);
    expect(out).not.toContain(new URL(source).password);
  });

  it('is written on by the services as if nothing had happened', async () => {
    const store = await writer(target);
    await store.append(unitOn('case-a-7', 9, draft('NoteAdded')));
    await store.append(lodging(draft, 'case-after', 'register-all'));
    expect((await store.read('register-all')).at(-1)?.data.number).toBe(6);
    expect((await verifyLog(store)).count).toBe(7_013);
    await store.close();
  });

  it('is not copied over one that went on by itself', async () => {
    const { code, err } = await run(['--from', source, '--to', target]);
    expect(code).toBe(2);
    expect(err).toMatch(/neither empty nor the beginning of the source: event 7011 is not in the source/);
  });

  it('is not copied over another store', async () => {
    const other = await database();
    const store = await writer(other);
    await lodge(store, 'b', 1);
    await store.close();
    const before = await tablesOf(other);
    const { code, err } = await run(['--from', source, '--to', other]);
    expect([code, err]).toEqual([2, expect.stringMatching(/event 1 \(case-b-slow-0\/0\) differs in stream/)]);
    expect(await tablesOf(other)).toEqual(before);
  });

  it('whose ledger was changed is not copied at all', async () => {
    const changed = await database();
    const store = await writer(changed);
    await lodge(store, 'c', 1);
    await store.close();
    const owner = new pg.Client({ connectionString: changed });
    await owner.connect();
    await owner.query('set session_replication_role = replica');
    await owner.query(`update jejak.event set data = '{"number":77}' where position = 2`);
    await owner.end();
    const empty = await database();
    const { code, err } = await run(['--from', changed, '--to', empty]);
    expect([code, err]).toEqual([3, expect.stringMatching(/data-changed/)]);
    expect(await countIn(empty)).toBe(0);
  });
});

describe('a store that is moved from PostgreSQL to KurrentDB', () => {
  it('has every event, goes on from where it was, and says that its roots are others', async () => {
    const from = await database();
    const store = await writer(from);
    await lodge(store, 'k', 30);
    const server = new KurrentDouble();
    const { url, stop } = await grpcDouble(server, 'AppendRecords');
    const first = await run(['--from', from, '--to', url, '--json']);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ events: 310, before: 0, isSameRoot: false, anchors: 0 });
    await store.append(lodging(draft, 'case-k-later', 'register-all'));
    const second = await run(['--from', from, '--to', url]);
    expect(second).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Copied 312 events .* \(310 were there already\)/),
    });
    expect(second.out).toMatch(/begin with a new checkpoints\.txt/);

    const moved = await KurrentEventStore.open({ url, clock });
    expect((await moved.read('register-all')).map(({ entry }) => entry)).toEqual(
      (await store.read('register-all')).map(({ entry }) => entry),
    );
    await moved.append(lodging(draft, 'case-k-moved', 'register-all'));
    expect((await verifyLog(moved)).count).toBe(314);
    await Promise.all([moved.close(), store.close()]);
    stop();
  });
});

describe('a store that is moved out of an embedded home', () => {
  it('takes its keyring along, and its signed checkpoints hold for the copy', async () => {
    const keyring = openKeyring(join(home, 'keyring'), { create: true });
    await keyring.bucketForNewSubject();
    writeFileSync(join(home, 'keyring', 'oidc-signing.jwk'), '{}', { mode: 0o600 });
    const postgres = await startPostgres({ dataDir: join(home, 'postgres'), fsync: false });
    const store = await writer(postgres.superuserUrl);
    await lodge(store, 'e', 3);
    const signer = checkpointSigner(keyring);
    const checkpointer = await Checkpointer.open({
      source: store,
      origin: 'jejak/log',
      signer,
      verifiers: signer.verifierKeys.map(verifierOf),
      file: checkpointFile(join(home, 'checkpoints.txt')),
      clock,
      pause: async () => undefined,
    });
    await checkpointer.signNow();
    await store.close();
    await postgres.stop();

    const moved = join(home, 'moved', 'keyring');
    const words = ['--from', `embedded:${home}`, '--to', await database(), '--keyring-to', moved, '--json'];
    const { code, out, err } = await run(words);
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(JSON.parse(out)).toMatchObject({ events: 40, isSameRoot: true, anchors: 1, keyring: { files: 3 } });
    expect(readdirSync(moved).sort()).toEqual(readdirSync(join(home, 'keyring')).sort());
    for (const name of readdirSync(moved))
      expect(readFileSync(join(moved, name))).toEqual(readFileSync(join(home, 'keyring', name)));
    expect(openKeyring(moved, { create: false }).checkpointKeys()).toEqual(keyring.checkpointKeys());
    expect(existsSync(join(home, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('does not write over another keyring', async () => {
    const other = join(home, 'other-keyring');
    openKeyring(other, { create: true });
    const words = ['--from', `embedded:${home}`, '--to', await database(), '--keyring-to', other];
    const { code, err } = await run(words);
    expect([code, err]).toEqual([1, expect.stringMatching(/other-keyring is another keyring/)]);
  });
});

describe('an address', () => {
  it('that cannot be used is one line without its password', async () => {
    const [foreign, nowhere] = await Promise.all([
      run(['--from', 'mysql://u:hush@h/d', '--to', 'mysql://u:hush@h/d']),
      run(['--from', 'embedded:/nowhere', '--to', 'postgresql://u:hush@127.0.0.1:1/d']),
    ]);
    expect(foreign).toEqual({ code: 1, out: '', err: expect.stringMatching(/^That is no address of a store.*\n$/) });
    expect(nowhere).toEqual({ code: 1, out: '', err: '/nowhere holds no embedded database.\n' });
    expect(foreign.err).not.toContain('hush');
  });
});
