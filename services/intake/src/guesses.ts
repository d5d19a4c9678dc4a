// Guessing at receipts is made slow: per number by waiting, per network address by 429. The owner of a receipt is never locked out.
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '@jejak/chassis';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How a wait is done; tests note it instead. */
export type Pause = (ms: number) => Promise<void>;
/** `Pause` of this service. */
export const PAUSE = Symbol('intake.pause');
/** `Guesses` of this service. */
export const GUESSES = Symbol('intake.guesses');
/** Waits by the clock of the machine. */
export const realPause: Pause = async (ms) => {
  await pause(ms);
};

const WINDOW_SECONDS = 600;
const FREE_TRIES = 3;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 8_000;

/** How long the next try at a number waits after so many tries that failed: nothing at first, then twice as long each time, 8 s at most. */
export const delayAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures - FREE_TRIES, 16));

/** Who shares an address: one machine in IPv4, one network (/64) in IPv6, where a guesser has addresses without number. */
export const networkOf = (address: string): string => {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [left = '', right] = plain.split('::');
  const head = left.split(':').filter((group) => group !== '');
  const tail = (right ?? '').split(':').filter((group) => group !== '');
  const zeros = right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

/** Slows down guesses. */
export interface Guesses {
  /**
   * Waits as long as the number asks for and counts the try.
   * @throws {Problem} 429 with Retry-After when the address has tried too often
   */
  admit(address: string, number: string): Promise<void>;
  /** The try could not be looked at: it was none. */
  undo(address: string, number: string): Promise<void>;
  /** The code was right: the try was none, and the number begins anew. */
  forgive(address: string, number: string): Promise<void>;
}

/** Counts in this process; every replica has its own count, which at most multiplies a hopeless number of tries. */
export const slowGuesses = (triesPerAddress: number, wait: Pause): Guesses => {
  const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: triesPerAddress, duration: WINDOW_SECONDS });
  const perNumber = new RateLimiterMemory({
    keyPrefix: 'number',
    points: Number.MAX_SAFE_INTEGER,
    duration: WINDOW_SECONDS,
  });
  const consume = async (address: string): Promise<void> => {
    try {
      await perAddress.consume(networkOf(address));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw Problem.of('too-many-requests', {
        detail: 'Too many attempts from your network. Wait and try again; your receipt stays valid.',
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
      });
    }
  };
  return {
    admit: async (address, number) => {
      await consume(address);
      const { consumedPoints } = await perNumber.penalty(number);
      const delayMs = delayAfter(consumedPoints - 1);
      if (delayMs > 0) await wait(delayMs);
    },
    undo: async (address, number) => {
      await perAddress.reward(networkOf(address));
      await perNumber.reward(number);
    },
    forgive: async (address, number) => {
      await perAddress.reward(networkOf(address));
      await perNumber.delete(number);
    },
  };
};
