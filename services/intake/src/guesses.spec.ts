// Guessing at receipts becomes slow, and no guesser can lock an owner out.
import { describe, expect, it } from '@jest/globals';
import { delayAfter, networkOf, slowGuesses } from './guesses.js';

const watched = (tries: number) => {
  const waits: number[] = [];
  const guesses = slowGuesses(tries, (ms) => {
    waits.push(ms);
    return Promise.resolve();
  });
  return { guesses, waits };
};
const tryOften = async (times: number, attempt: (at: number) => Promise<unknown>) => {
  for (let at = 0; at < times; at += 1) await attempt(at);
};

describe('guesses at a receipt', () => {
  it('wait longer and longer for one number, eight seconds at most, from whichever address', async () => {
    const { guesses, waits } = watched(1_000);
    await tryOften(12, (at) => guesses.admit(`10.0.0.${at}`, 'N1'));
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
    expect(delayAfter(1_000_000)).toBe(8_000);
  });

  it('never lock a number: the owner waits and is let in', async () => {
    const { guesses, waits } = watched(3);
    await tryOften(500, (at) => guesses.admit(`10.1.${at >> 8}.${at & 255}`, 'N1'));
    await guesses.admit('192.0.2.1', 'N1');
    expect(waits.at(-1)).toBe(8_000);
  });

  it('slow down no other number', async () => {
    const { guesses, waits } = watched(100);
    await tryOften(3, () => guesses.admit('192.0.2.1', 'N1'));
    await guesses.admit('192.0.2.1', 'N2');
    expect(waits).toEqual([]);
  });

  it('wait at an address that tries too often, where a wrong code is 429, and at no other', async () => {
    const { guesses, waits } = watched(2);
    await tryOften(2, (at) => guesses.admit('192.0.2.1', `N${at}`));
    expect(await guesses.admit('192.0.2.1', 'N9')).toMatchObject({
      kind: 'too-many-requests',
      status: 429,
      details: { retryAfterSeconds: expect.any(Number) },
    });
    expect(await guesses.admit('192.0.2.2', 'N9')).toBeUndefined();
    expect(waits).toEqual([8_000]);
  });

  it('hold no more than twenty connections of such an address', async () => {
    const guesses = slowGuesses(1, () => new Promise(() => undefined));
    await guesses.admit('192.0.2.1', 'N1');
    for (let at = 0; at < 20; at += 1) void guesses.admit('192.0.2.1', `N${at}`);
    await expect(guesses.admit('192.0.2.1', 'N9')).rejects.toMatchObject({ status: 429 });
  });

  it('count for nothing when the code was right', async () => {
    const { guesses, waits } = watched(2);
    await tryOften(20, async () => {
      await guesses.admit('192.0.2.1', 'N1');
      await guesses.forgive('192.0.2.1', 'N1');
    });
    expect(waits).toEqual([]);
  });

  it('count for nothing when they could not be looked at, and give nobody a new beginning', async () => {
    const { guesses, waits } = watched(4);
    await tryOften(3, () => guesses.admit('192.0.2.1', 'N1'));
    await tryOften(20, async () => {
      await guesses.admit('192.0.2.1', 'N1');
      await guesses.undo('192.0.2.1', 'N1');
    });
    expect(new Set(waits)).toEqual(new Set([250]));
  });

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:0db8:0:1:bbbb:1:2:3', '2001:db8:0:1'],
    ['2001:db8::5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('come from a network, not from an address: %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
