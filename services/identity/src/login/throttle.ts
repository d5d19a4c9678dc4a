// Guessing at passwords and codes is made slow, per account and per network. It waits and never locks: whoever knows the password gets in.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { digestOf } from './keys.js';

/** How a wait is done; specs note it instead. */
export type Pause = (ms: number) => Promise<void>;
/** Waits by the clock of the machine. */
export const realPause: Pause = async (ms) => {
  await sleep(ms);
};

const WINDOW_SECONDS = 600;
const FREE_TRIES = 3;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 8_000;

/** How long the next try at an account waits after so many that failed: nothing at first, then twice as long each time, 8 s at most. */
export const delayAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures - FREE_TRIES, 16));

/** One machine in IPv4, one network (/64) in IPv6. */
const networkOf = (address: string): string => {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
};

/** Slows down guesses. */
export interface Throttle {
  /** Waits as long as is asked for and counts the try. Resolves to the seconds to come back after where it must not be looked at. */
  admit(address: string, account: string): Promise<number | undefined>;
  /** It was right: the try was none, and the account begins anew. */
  forgive(address: string, account: string): Promise<void>;
}

/** Counts tries. What is counted is known by a digest only, wherever the counts lie. */
export interface Counters {
  /** Refuses once a network tried too often. */
  readonly perNetwork: RateLimiterAbstract;
  /** Never refuses. */
  readonly perAccount: RateLimiterAbstract;
}

const NETWORK = (points: number) => ({ keyPrefix: 'network', points, duration: WINDOW_SECONDS });
const ACCOUNT = { keyPrefix: 'account', points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS };

/** In this process. */
export const memoryCounters = (triesPerNetwork: number): Counters => ({
  perNetwork: new RateLimiterMemory(NETWORK(triesPerNetwork)),
  perAccount: new RateLimiterMemory(ACCOUNT),
});

/** In the table `login_try`, for all processes that ask for passwords: another one of them is no way around. */
export const postgresCounters = (database: DataSource, triesPerNetwork: number): Counters => {
  const table = { storeClient: database, storeType: 'typeorm', tableName: 'login_try', tableCreated: true };
  return {
    perNetwork: new RateLimiterPostgres({ ...table, ...NETWORK(triesPerNetwork) }),
    perAccount: new RateLimiterPostgres({ ...table, ...ACCOUNT }),
  };
};

/** Tries at one account from one network wait in a line of one, so that many at once gain nothing. */
export const slowThrottle = ({ perNetwork, perAccount }: Counters, pause: Pause): Throttle => {
  const waiting = new Set<string>();
  const tooMany = async (network: string): Promise<number | undefined> => {
    try {
      await perNetwork.consume(digestOf(network));
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    }
  };
  const inLine = async (line: string, delayMs: number): Promise<number | undefined> => {
    if (waiting.has(line)) return Math.ceil(LONGEST_DELAY_MS / 1_000);
    waiting.add(line);
    try {
      await pause(delayMs);
      return undefined;
    } finally {
      waiting.delete(line);
    }
  };
  return {
    admit: async (address, account) => {
      const network = networkOf(address);
      const seconds = await tooMany(network);
      if (seconds !== undefined) return seconds;
      const { consumedPoints } = await perAccount.penalty(digestOf(account));
      const delayMs = delayAfter(consumedPoints - 1);
      return delayMs === 0 ? undefined : inLine(JSON.stringify([network, account]), delayMs);
    },
    forgive: async (address, account) => {
      await perNetwork.reward(digestOf(networkOf(address)));
      await perAccount.delete(digestOf(account));
    },
  };
};
