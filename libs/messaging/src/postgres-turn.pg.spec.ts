// Turns on a real PostgreSQL: one works at a time, and whoever stops, dies or falls silent makes way.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import pg from 'pg';
import type { Timers } from './bus.js';
import { gate } from './contract-bench.js';
import { postgresTurn } from './postgres-turn.js';
import { silentLog } from './spec-log.js';
import { realTimers } from './timers.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => database.drop());

let names = 0;
const freshTurn = () => `turn-${(names += 1)}`;
/** An event is told to nobody who listens only afterwards. */
const until = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};

/** Somebody who wants to work whenever it is their turn, and works until it is over. */
const worker = (name: string, timers: Timers = realTimers, leaseMs = 10_000) => {
  const stopping = new AbortController();
  const [begun, over] = [gate(), gate()];
  const turn = postgresTurn({ url: database.url, name, log: silentLog, timers, lookMs: 5, leaseMs });
  const ended = turn(stopping.signal, async (mine) => {
    begun.open();
    await until(mine);
    over.open();
  });
  return { begun: begun.opened, over: over.opened, stop: () => (stopping.abort(), ended) };
};

/** Processes that wait for a turn at this moment, or work. */
const present = async (name: string): Promise<number> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('select from pg_stat_activity where application_name = $1', [
    `jejak turn ${name}`,
  ]);
  await client.end();
  return rows.length;
};

describe('a turn', () => {
  it('is one worker’s, and the next one’s when that one stops', async () => {
    const name = freshTurn();
    const first = worker(name);
    await first.begun;
    let hasBegun = false;
    const second = worker(name);
    void second.begun.then(() => (hasBegun = true));
    while ((await present(name)) < 2);
    expect(hasBegun).toBe(false);
    await first.stop();
    await second.begun;
    await second.stop();
    expect(await present(name)).toBe(0);
  });

  it('is told of when its line to the database is cut', async () => {
    const name = freshTurn();
    const one = worker(name);
    await one.begun;
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
      `jejak turn ${name}`,
    ]);
    await admin.end();
    await one.over;
    await one.stop();
  });

  it('is waited for without a word for each try while no database answers', async () => {
    const stopping = new AbortController();
    const told: string[] = [];
    let tries = 0;
    const timers: Timers = { wait: async () => ((tries += 1) === 5 ? stopping.abort() : undefined) };
    const log = { ...silentLog, warn: (_: object, text: string) => void told.push(text) };
    const turn = postgresTurn({ url: 'postgresql://nobody@127.0.0.1:1/none', name: 'nowhere', log, timers });
    await turn(stopping.signal, () => Promise.reject(new Error('It is nobody’s turn.')));
    expect([tries, told.length]).toEqual([5, 1]);
  });

  it('is lost by whoever falls silent, as a stopped process does, and told when it wakes', async () => {
    const name = freshTurn();
    let isAsleep = false;
    const sleepy: Timers = { wait: (ms, signal) => (isAsleep ? until(signal) : realTimers.wait(ms, signal)) };
    const sleeper = worker(name, sleepy, 300);
    await sleeper.begun;
    isAsleep = true;
    const other = worker(name);
    await Promise.all([other.begun, sleeper.over]);
    await Promise.all([sleeper.stop(), other.stop()]);
  });
});
