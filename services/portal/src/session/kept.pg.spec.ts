// Both ways of keeping sessions behave alike, and the one in PostgreSQL outlives the process.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE, prepareDatabase, serveTogether, type Running } from '@jejak/chassis';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import type { DataSource } from 'typeorm';
import { portal } from '../service.js';
import { memorySessions, type KeptSession, type SessionKeep } from './kept.js';
import { postgresSessions } from './kept-postgres.js';

const home = mkdtempSync(join(tmpdir(), 'jejak-sessions-'));
let database: FreshDatabase;
let urlOf: (service: string) => string;
let running: Running;
const start = () =>
  serveTogether([portal], {
    environment: { PORT: '0', NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent', JEJAK_HOME: home },
    ports: { database: urlOf },
  });
const inPostgres = (): SessionKeep => postgresSessions(running.get<DataSource>(DATABASE));

beforeAll(async () => {
  database = await freshDatabase();
  urlOf = await prepareDatabase(database.url, [portal]);
  running = await start();
});
afterAll(async () => {
  await running.stop();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** In a future that the pruning of the running portal, which looks at its start, does not reach. */
const now = new Date('2999-03-02T03:00:00.000Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const session = (id: string, more: Partial<KeptSession> = {}): KeptSession => ({
  id,
  person: 'p',
  sealed: Buffer.from(id),
  seenAt: now,
  endsAt: minutes(720),
  ...more,
});

describe.each([
  ['memory', memorySessions],
  ['PostgreSQL', inPostgres],
] as const)('sessions in %s', (_, open) => {
  it('are found as they were put, seen and sealed anew', async () => {
    const keep = open();
    await keep.put(session('a', { person: 'alone' }));
    await keep.touch('a', minutes(5));
    await keep.reseal('a', Buffer.from('new'));
    expect(await keep.find('a')).toEqual(
      session('a', { person: 'alone', seenAt: minutes(5), sealed: Buffer.from('new') }),
    );
    await keep.remove('a');
    await keep.reseal('a', Buffer.from('newer'));
    expect(await keep.find('a')).toBeUndefined();
  });

  it('go with their person, and with time', async () => {
    const keep = open();
    await keep.put(session('b'));
    await keep.put(session('c'));
    await keep.put(session('d', { person: 'q' }));
    expect(await keep.removePerson('p')).toBe(2);
    await keep.put(session('e', { person: 'q', endsAt: minutes(10) }));
    await keep.put(session('f', { person: 'q', seenAt: minutes(-31) }));
    expect(await keep.prune(minutes(10), minutes(-30))).toBe(2);
    expect((await keep.find('d'))?.id).toBe('d');
    await keep.remove('d');
  });
});

describe('a session in PostgreSQL', () => {
  it('outlives a restart', async () => {
    await inPostgres().put(session('g', { seenAt: new Date(), endsAt: new Date('2999-01-01T00:00:00Z') }));
    await running.stop();
    running = await start();
    expect((await inPostgres().find('g'))?.sealed.toString()).toBe('g');
  });
});
