// Guesses are slowed down, and nobody is locked out.
import { describe, expect, it } from '@jest/globals';
import { delayAfter, memoryCounters, slowThrottle } from './throttle.js';

const scene = (tries = 1_000) => {
  const waits: number[] = [];
  const throttle = slowThrottle(memoryCounters(tries), (ms) => {
    waits.push(ms);
    return Promise.resolve();
  });
  return { waits, throttle };
};

describe('the throttle', () => {
  it('waits longer with each failure at an account, wherever they come from, and 8 s at most', async () => {
    const { throttle, waits } = scene();
    for (let at = 0; at < 12; at += 1) expect(await throttle.admit(`10.0.0.${at}`, 'asr')).toBeUndefined();
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
    expect([0, 2, 3, 1_000].map(delayAfter)).toEqual([0, 0, 250, 8_000]);
  });

  it('lets the owner in after any number of failures of others', async () => {
    const { throttle, waits } = scene();
    for (let at = 0; at < 100; at += 1) await throttle.admit('10.0.0.1', 'asr');
    expect(await throttle.admit('10.0.0.2', 'asr')).toBeUndefined();
    await throttle.forgive('10.0.0.2', 'asr');
    waits.length = 0;
    await throttle.admit('10.0.0.2', 'asr');
    expect(waits).toEqual([]);
  });

  it('stops a network that tries many accounts, one machine or a whole /64, and only it', async () => {
    const { throttle } = scene(3);
    for (const account of ['a', 'b', 'c']) await throttle.admit('2001:db8:1:2::7', account);
    expect(await throttle.admit('2001:db8:1:2:9::8', 'd')).toBeGreaterThan(0);
    expect(await throttle.admit('2001:db8:1:3::7', 'd')).toBeUndefined();
    for (const account of ['a', 'b', 'c']) await throttle.admit('::ffff:10.0.0.1', account);
    expect(await throttle.admit('10.0.0.1', 'd')).toBeGreaterThan(0);
  });

  it('lets many tries at once gain nothing: they stand in a line of one', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const throttle = slowThrottle(memoryCounters(1_000), () => held);
    for (let at = 0; at < 3; at += 1) await throttle.admit('10.0.0.1', 'asr');
    const first = throttle.admit('10.0.0.1', 'asr');
    await new Promise(setImmediate);
    expect(await throttle.admit('10.0.0.1', 'asr')).toBe(8);
    release();
    expect(await first).toBeUndefined();
  });
});
