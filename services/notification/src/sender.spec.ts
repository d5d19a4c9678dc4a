// The sender: everything due, a few at a time; what can not even be tried rests and holds up nobody.
import { describe, expect, it } from '@jest/globals';
import { createLog, fixedClock } from '@jejak/chassis';
import type { Courier } from './courier.js';
import type { Outbox } from './outbox.js';
import { Sender } from './sender.js';

const scene = (ids: readonly string[], deliver: Courier['deliver']) => {
  const clock = fixedClock();
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const outbox: Outbox = {
    due: (_, limit) => Promise.resolve(ids.slice(0, limit)),
    counts: () => Promise.resolve([]),
  };
  return { clock, lines, sender: new Sender(outbox, { deliver }, clock, log) };
};

describe('a sweep', () => {
  it('delivers everything that is due, at most four at once', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `d${at}`);
    const done: string[] = [];
    let [now, most] = [0, 0];
    const { sender } = scene(ids, async (id) => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      done.push(id);
      now -= 1;
    });
    await sender.sweep();
    expect([done.sort(), most]).toEqual([[...ids].sort(), 4]);
  });

  it('says when there may be more, so that nobody waits for the next one', async () => {
    const many = Array.from({ length: 101 }, (_, at) => `d${at}`);
    expect(await scene(many, () => Promise.resolve()).sender.sweep()).toBe(true);
    expect(await scene(many.slice(0, 99), () => Promise.resolve()).sender.sweep()).toBe(false);
  });

  it('goes on past a delivery that can not be tried, lets it rest for a minute and says so without its words', async () => {
    const tried: string[] = [];
    const { sender, clock, lines } = scene(['broken', 'fine'], (id) => {
      tried.push(id);
      return id === 'broken' ? Promise.reject(new Error('to siti@example.org')) : Promise.resolve();
    });
    await sender.sweep();
    await sender.sweep();
    clock.advance(60_000);
    await sender.sweep();
    expect(tried).toEqual(['broken', 'fine', 'fine', 'broken', 'fine']);
    expect(lines.join()).toContain('could not be tried');
    expect(lines.join()).not.toContain('siti@example.org');
  });

  it('comes after the one before: none is asked for twice at once', async () => {
    let now = 0;
    const seen: number[] = [];
    const { sender } = scene(['d'], async () => {
      seen.push((now += 1));
      await Promise.resolve();
      now -= 1;
    });
    await Promise.all([sender.sweep(), sender.sweep(), sender.sweep()]);
    expect(seen).toEqual([1, 1, 1]);
  });
});

describe('a sender that stops', () => {
  it('ends what is under way, begins nothing more, and is then still', async () => {
    const stopping = new AbortController();
    const ended: string[] = [];
    const { sender } = scene(['a', 'b', 'c', 'd', 'e', 'f'], async (id) => {
      stopping.abort();
      await Promise.resolve();
      ended.push(id);
    });
    await sender.run(stopping.signal);
    expect(ended.length).toBeLessThanOrEqual(4);
    expect(ended).toContain('a');
  });
});
