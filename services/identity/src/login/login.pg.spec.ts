// Logins in PostgreSQL: both ways of keeping them behave alike, a restart logs nobody out, and the tables tell nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE, prepareDatabase, serveTogether, type Running } from '@jejak/chassis';
import { freePort, freshDatabase, type FreshDatabase } from '@jejak/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { identity } from '../service.js';
import { memoryCredentials, type Credentials } from './credentials.js';
import { postgresCredentials } from './credentials-postgres.js';
import { memoryRecords, type Kept, type Records } from './records.js';
import { postgresRecords } from './records-postgres.js';
import { codeOf, keyIn, specBrowser, specPortal } from './spec-portal.js';
import { postgresCounters, slowThrottle } from './throttle.js';

const home = mkdtempSync(join(tmpdir(), 'jejak-login-'));
let database: FreshDatabase;
let urlOf: (service: string) => string;
let running: Running;
/** At the same port each time, where a login goes on after a restart. */
let port: string;
const start = async () =>
  serveTogether([identity], {
    environment: { PORT: port, NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent', JEJAK_HOME: home },
    ports: { database: urlOf },
  });

beforeAll(async () => {
  port = String(await freePort());
  database = await freshDatabase();
  urlOf = await prepareDatabase(database.url, [identity]);
  running = await start();
});
afterAll(async () => {
  await running.stop();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** In a future that the pruning of the running issuer, which looks at its start, does not reach. */
const now = new Date('2999-03-01T08:00:00.000Z');
const later = new Date('2999-03-01T09:00:00.000Z');

const keepers: readonly (readonly [string, () => Credentials, () => Records])[] = [
  ['memory', memoryCredentials, memoryRecords],
  [
    'PostgreSQL',
    () => postgresCredentials(running.get<DataSource>(DATABASE)),
    () => postgresRecords(running.get<DataSource>(DATABASE)),
  ],
];

describe('tries at logging in', () => {
  const waits: number[] = [];
  const replica = (tries: number) =>
    slowThrottle(postgresCounters(running.get<DataSource>(DATABASE), tries), (ms) => {
      waits.push(ms);
      return Promise.resolve();
    });

  it('are counted for all processes together, and known by digests only', async () => {
    const [one, other] = [replica(1_000), replica(1_000)];
    for (let at = 0; at < 3; at += 1) expect(await one.admit('10.1.0.1', 'seorang')).toBeUndefined();
    expect(await other.admit('10.1.0.2', 'seorang')).toBeUndefined();
    expect(waits).toEqual([250]);
    await one.forgive('10.1.0.1', 'seorang');
    await other.admit('10.1.0.2', 'seorang');
    expect(waits).toEqual([250]);
    const rows = await running.get<DataSource>(DATABASE).query('select key from login_try');
    expect(JSON.stringify(rows)).not.toMatch(/seorang|10\.1\.0/);
  });

  it('of a network that tries too much are refused by every one of them', async () => {
    const [one, other] = [replica(3), replica(3)];
    for (const account of ['a', 'b', 'c']) await one.admit('10.2.0.1', account);
    expect(await other.admit('10.2.0.1', 'd')).toBeGreaterThan(0);
    expect(await other.admit('10.2.0.2', 'd')).toBeUndefined();
  });
});

describe.each(keepers)('credentials in %s', (name, open) => {
  it('change a password and a second factor, each without the other', async () => {
    const credentials = open();
    const account = `c-${name}`;
    await credentials.invite({ account, digest: `${name}-c`, endsAt: later });
    await credentials.changePassword(account, 'one');
    expect(await credentials.invited(`${name}-c`, now)).toBeUndefined();
    await credentials.replaceFactor(account, Buffer.from('first'), 4);
    await credentials.changePassword(account, 'two');
    expect(await credentials.find(account)).toEqual({ account, password: 'two', otp: Buffer.from('first') });
    await credentials.replaceFactor(account, Buffer.from('second'), 2);
    expect(await credentials.find(account)).toEqual({ account, password: 'two', otp: Buffer.from('second') });
    expect([await credentials.spend(account, 2), await credentials.spend(account, 3)]).toEqual([false, true]);
  });

  it('take an invitation once, before its end, and the latest one only', async () => {
    const credentials = open();
    const account = `a-${name}`;
    await credentials.invite({ account, digest: `${name}-1`, endsAt: later });
    await credentials.invite({ account, digest: `${name}-2`, endsAt: later });
    expect(await credentials.find(account)).toEqual({ account, password: null, otp: null });
    expect(await credentials.invited(`${name}-1`, now)).toBeUndefined();
    expect(await credentials.accept(`${name}-2`, 'hash', later)).toBeUndefined();
    expect(await credentials.accept(`${name}-2`, 'hash', now)).toBe(account);
    expect(await credentials.accept(`${name}-2`, 'other', now)).toBeUndefined();
    expect(await credentials.find(account)).toEqual({ account, password: 'hash', otp: null });
  });

  it('keep one second factor, whose codes are spent in order and once, also at the same moment', async () => {
    const credentials = open();
    const account = `b-${name}`;
    const otp = Buffer.from('closed');
    expect(await credentials.spend(account, 1)).toBe(false);
    expect(await Promise.all([credentials.enrol(account, otp, 7), credentials.enrol(account, otp, 7)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await credentials.spend(account, 7)).toBe(false);
    const tries = await Promise.all([8, 8, 8].map((step) => credentials.spend(account, step)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await credentials.spend(account, 6)).toBe(false);
    await credentials.invite({ account, digest: `${name}-b`, endsAt: later });
    await credentials.accept(`${name}-b`, 'hash', now);
    expect((await credentials.find(account))?.otp).toBeNull();
  });
});

describe.each(keepers)('records in %s', (_, __, open) => {
  const record = (id: string, more: Partial<Kept> = {}): Kept => ({
    kind: 'K',
    id,
    sealed: Buffer.from(id),
    uid: null,
    grant: null,
    account: null,
    consumedAt: null,
    endsAt: later,
    ...more,
  });

  it('are found until they end, and then removed', async () => {
    const records = open();
    await records.put(record('one', { uid: 'u', endsAt: later }));
    expect((await records.find('K', 'one', now))?.sealed.toString()).toBe('one');
    expect((await records.findByUid('K', 'u', now))?.id).toBe('one');
    expect(await records.find('other', 'one', now)).toBeUndefined();
    expect(await records.find('K', 'one', later)).toBeUndefined();
    expect(await records.prune(now)).toBe(0);
    expect(await records.prune(later)).toBe(1);
  });

  it('stay consumed, and go with their grant or their account', async () => {
    const records = open();
    await records.put(record('a', { grant: 'g' }));
    await records.consume('K', 'a', now);
    await records.put(record('a', { grant: 'g' }));
    expect((await records.find('K', 'a', now))?.consumedAt).toEqual(now);
    await records.put(record('b', { account: 'p' }));
    await records.put(record('c'));
    await records.removeGrant('g');
    await records.removeAccount('p');
    await records.remove('K', 'd');
    const found = await Promise.all(['a', 'b', 'c'].map((id) => records.find('K', id, now)));
    expect(found.map((each) => each?.id)).toEqual([undefined, undefined, 'c']);
    await records.remove('K', 'c');
  });
});

describe('a login in the database', () => {
  const secretOf = (account: string): string =>
    (JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as { accounts: Record<string, { secret: string }> })
      .accounts[account]?.secret ?? '';

  it('outlives a restart at every step, and its rows tell nothing', async () => {
    const { url } = running;
    const browser = specBrowser(url);
    const portal = specPortal(running);
    const page = await browser.open(portal.begin({ acr_values: 'mfa' }));
    const enrol = await browser.send(page.path, { account: 'asr', password: secretOf('asr') });
    const key = keyIn(enrol);
    await running.stop();
    running = await start();
    expect(keyIn(await browser.open(page.path))).toBe(key);
    const end = await browser.send(page.path, { code: codeOf(key) });
    const tokens = (await (await portal.exchange(portal.codeIn(end))).json()) as { refresh_token: string };
    await running.stop();
    running = await start();
    expect((await portal.refresh(tokens.refresh_token)).status).toBe(200);

    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const tables = await Promise.all(
      ['credential', 'login_record'].map(async (table) => {
        const { rows } = await client.query<{ row: string }>(`select x::text as row from identity.${table} x`);
        return rows.map(({ row }) => row).join('\n');
      }),
    );
    await client.end();
    const [credentials = '', records = ''] = tables;
    expect([credentials.includes('asr'), records.length > 0]).toEqual([true, true]);
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const secret of [tokens.refresh_token, key.replaceAll(' ', ''), secretOf('asr'), portal.codeIn(end)])
      for (const form of [secret, hex(secret)]) expect(tables.join('\n')).not.toContain(form);
    // As a word: a digest may have these letters in a row.
    expect(records).not.toMatch(/(?<![\w-])asr(?![\w-])/);
  });
});
