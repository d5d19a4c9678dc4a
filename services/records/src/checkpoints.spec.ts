// When records raises its voice about the file of checkpoints.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog, fixedClock, type FixedClock, type HouseSettings, type Keys } from '@jejak/chassis';
import { InMemoryEventStore } from '@jejak/eventstore';
import { openKeyring } from '@jejak/vault';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { checkpointPath, Checkpoints } from './checkpoints.js';

const NOTHING_LEFT = 'no checkpoint is left';
const MINUTES = 60_000;

let home: string;
let clock: FixedClock;
let store: InMemoryEventStore;
let keys: Keys;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'jejak-checkpoints-'));
  clock = fixedClock();
  store = new InMemoryEventStore({ clock, owners: [{ category: 'note', type: 'NoteWritten', role: 'jejak_notes' }] });
  keys = { keyring: openKeyring(join(home, 'keyring'), { create: true }) } as Keys;
  await store.as('jejak_notes').append({
    streams: [{ stream: 'note-1', expected: 'none' }],
    events: [{ stream: 'note-1', events: [note] }],
  });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const note = {
  id: '00000000-0000-7000-8000-000000000001',
  type: 'NoteWritten',
  schema: 1,
  data: {},
  actor: 'kap',
  office: 'kdi',
  ruleset: '',
  causation: null,
  correlation: 'correlation',
  command: 'command',
  commandDigest: 'digest',
} as const;

/** Starts, signs, stops in order; answers what was logged. */
const lived = async (): Promise<string> => {
  const lines = new PassThrough();
  const heard: Buffer[] = [];
  lines.on('data', (line: Buffer) => heard.push(line));
  const checkpoints = new Checkpoints(store, keys, { home } as HouseSettings, clock);
  Object.assign(checkpoints, { log: createLog('warn', lines) });
  const end = new AbortController();
  await checkpoints.start(end.signal);
  end.abort();
  await checkpoints.stop();
  return Buffer.concat(heard).toString();
};

describe('the file of checkpoints', () => {
  it('is missed where the log is older than the first signature would be', async () => {
    clock.advance(6 * MINUTES);
    expect(await lived()).toContain(NOTHING_LEFT);
  });

  it('is not missed where the office has only begun, nor where it is there', async () => {
    clock.advance(MINUTES);
    expect(await lived()).toBe('');
    clock.advance(60 * MINUTES);
    expect(await lived()).toBe('');
  });

  it('is told to have been cut off when its end is no checkpoint, and goes on', async () => {
    await lived();
    appendFileSync(checkpointPath({ home } as HouseSettings), 'jejak/log\n99\n');
    await store.as('jejak_notes').append({
      streams: [{ stream: 'note-2', expected: 'none' }],
      events: [{ stream: 'note-2', events: [{ ...note, id: note.id.replace(/1$/, '2') }] }],
    });
    clock.advance(2 * MINUTES);
    expect(await lived()).toContain('13 bytes');
    expect(await lived()).toBe('');
  });
});
