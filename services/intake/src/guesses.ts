// Guessing at receipts is made slow, per number and per network address. The owner of a receipt waits at most, also behind the address of a guesser.
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
/** Tries of one address that may wait at a time, once it has tried too often: they hold connections. */
const MOST_WAITING = 20;

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
   * Waits as long as the number and the address ask for and counts the try. Resolves to the answer to a wrong code (429 with Retry-After)
   * where the address has tried too often: many people share one, so a right code is taken all the same.
   * @throws {Problem} the same at once, when too many tries of such an address are waiting already
   */
  admit(address: string, number: string): Promise<Problem | undefined>;
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
  const waiting = new Map<string, number>();
  const consume = async (network: string): Promise<Problem | undefined> => {
    try {
      await perAddress.consume(network);
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Problem.of('too-many-requests', {
        detail: 'Too many attempts from your network. Wait and try again; your receipt stays valid.',
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
      });
    }
  };
  const waitAmongFew = async (network: string, refusal: Problem): Promise<void> => {
    const others = waiting.get(network) ?? 0;
    if (others >= MOST_WAITING) throw refusal;
    waiting.set(network, others + 1);
    try {
      await wait(LONGEST_DELAY_MS);
    } finally {
      const left = (waiting.get(network) ?? 1) - 1;
      if (left === 0) waiting.delete(network);
      else waiting.set(network, left);
    }
  };
  return {
    admit: async (address, number) => {
      const network = networkOf(address);
      const refusal = await consume(network);
      // Before the number is remembered: what is turned away leaves nothing behind.
      if (refusal) await waitAmongFew(network, refusal);
      const { consumedPoints } = await perNumber.penalty(number);
      const delayMs = refusal ? 0 : delayAfter(consumedPoints - 1);
      if (delayMs > 0) await wait(delayMs);
      return refusal;
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
