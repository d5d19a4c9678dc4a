// Leftovers of uploads: the whole file of a case is asked, and a disk that cannot be read stops nothing.
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@jejak/eventstore';
import { directoryBlobs } from '@jejak/vault';
import { fixedClock } from '../fakes.js';
import { LeftoverSweep } from './sweep.js';

const CASE = '0197c0de-0000-7000-8000-00000000ca5e';
const owner = { caseId: CASE, attachment: '0197c0de-0000-7000-8000-000000000001' };
const clock = fixedClock('2026-03-02T03:00:00.000Z');
const stream = `case-${CASE}`;
const EVENTS = 10_500;

let dir: string;
const said: unknown[] = [];
const log = {
  warn: (...words: unknown[]) => void said.push(words),
  error: (...words: unknown[]) => void said.push(words),
};
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'jejak-sweep-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** A case with more events than are read at once, whose last tells of a file. */
const longCase = async (attachment: string): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore({ clock });
  const draft = (at: number) => ({
    id: `0197c0de-0000-7000-8000-${String(at).padStart(12, '0')}`,
    type: 'Noted',
    schema: 1,
    data: at === EVENTS - 1 ? { attachment } : {},
    ...{ actor: 'a', office: 'kdi', ruleset: '', causation: null, correlation: CASE, command: 'c', commandDigest: '' },
  });
  const events = Array.from({ length: EVENTS }, (_, at) => draft(at));
  for (let at = 0; at < EVENTS; at += 500)
    await store.append({
      streams: [{ stream, expected: 'end' }],
      events: [{ stream, events: events.slice(at, at + 500) }],
    });
  return store;
};
const leave = async () => {
  const deposit = directoryBlobs(dir).deposit(owner);
  await deposit.put(
    'original',
    (async function* one() {
      yield Buffer.from('x');
    })(),
  );
  await deposit.keep();
  for (const name of readdirSync(join(dir, 'incoming'))) utimesSync(join(dir, 'incoming', name), 1_000, 1_000);
  return deposit;
};

describe('a sweep', () => {
  it('keeps a file of which the last event of a very long case speaks', async () => {
    const { key } = await leave();
    const sweep = new LeftoverSweep(directoryBlobs(dir), await longCase(owner.attachment), clock, log);
    expect(await sweep.sweep()).toEqual({ dropped: 0, settled: 1 });
    await expect(directoryBlobs(dir).open(owner, 'original', key)).resolves.toBeDefined();
  });

  it('drops nothing while the store does not answer, and goes on', async () => {
    rmSync(join(dir, 'kept'), { recursive: true });
    const { key } = await leave();
    const store = { read: () => Promise.reject(new Error('the store is away')) };
    const sweep = new LeftoverSweep(directoryBlobs(dir), store, clock, log);
    const stopping = new AbortController();
    await sweep.start(stopping.signal);
    stopping.abort();
    await sweep.stop();
    await expect(directoryBlobs(dir).open(owner, 'original', key)).resolves.toBeDefined();
    expect(JSON.stringify(said)).toContain('could not be dealt with');
  });
});
