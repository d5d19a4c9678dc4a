// Taking turns over any number of processes: a lock that PostgreSQL gives back by itself when its holder dies or falls silent.
import pg from 'pg';
import type { BusLog, Timers } from './bus.js';
import { errorCode } from './retry.js';
import { realTimers } from './timers.js';

/**
 * Waits for its turn and works, again and again until the signal aborts. The work's own signal aborts as soon as the lock may be lost; a
 * holder that was merely asleep may notice late, so what it writes must be fenced besides (compare-and-set).
 */
export type Turn = (signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;

/** What a turn needs. */
export interface TurnOptions {
  /** A connection of its own is held while it waits and works. */
  readonly url: string;
  /** What the turn is about: one holder for each name in a database. */
  readonly name: string;
  readonly log: BusLog;
  readonly timers?: Timers;
  /** How often a waiting process looks, and a working one makes sure that its connection lives; default 500 ms. */
  readonly lookMs?: number;
  /** A holder that is silent this long (stopped, hung, cut off) has lost its turn; default 10,000 ms. */
  readonly leaseMs?: number;
}

/** Of all advisory locks of the house, those for turns. */
const TURNS = 7_229_626;
const ANSWER_TIMEOUT_MS = 3_000;

const open = async (
  { url, name, leaseMs = 10_000 }: TurnOptions,
  lost: (error: unknown) => void,
): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    options: `-c idle_session_timeout=${leaseMs}`,
    application_name: `jejak turn ${name}`,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  client.on('error', lost);
  client.on('end', () => lost(new Error('The connection ended.')));
  try {
    await client.connect();
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return client;
};

const take = async (client: pg.Client, name: string): Promise<boolean> => {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as taken', [
    TURNS,
    name,
  ]);
  return rows[0]?.taken === true;
};

/** Turns by session advisory lock. */
export const postgresTurn = (options: TurnOptions): Turn => {
  const { name, log, timers = realTimers, lookMs = 500 } = options;
  let isTold = false;
  const hold = async (client: pg.Client, signal: AbortSignal, lost: (error: unknown) => void) => {
    while (!signal.aborted) {
      await timers.wait(lookMs, signal);
      if (!signal.aborted) await client.query('select 1').catch(lost);
    }
  };
  const once = async (signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>) => {
    const gone = new AbortController();
    const lost = (error: unknown) => gone.abort(error);
    const client = await open(options, lost);
    const mine = AbortSignal.any([signal, gone.signal]);
    try {
      while (!mine.aborted && !(await take(client, name))) await timers.wait(lookMs, mine);
      if (mine.aborted) return;
      isTold = false;
      log.info({ turn: name }, 'it is this process that works');
      const done = new AbortController();
      const watching = hold(client, AbortSignal.any([mine, done.signal]), lost);
      await work(mine).finally(() => done.abort());
      await watching;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  return async (signal, work) => {
    while (!signal.aborted) {
      await once(signal, work).catch((error: unknown) => {
        // Once for each outage: an hour without a database is not an hour of lines.
        if (!isTold) log.warn({ turn: name, error: errorCode(error) }, 'the turn is over; waiting for the next one');
        isTold = true;
      });
      await timers.wait(lookMs, signal);
    }
  };
};
