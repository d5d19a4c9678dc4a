// Drafts on disk: sealed, short-lived, and few.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fixedClock, type FixedClock } from '@jejak/chassis';
import { photo } from '@jejak/testing';
import { keepDrafts, type Draft, type Drafts } from './drafts.js';

let directory: string;
let clock: FixedClock;
let drafts: Drafts;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jejak-drafts-'));
  clock = fixedClock();
  drafts = keepDrafts(directory, clock);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const draft: Draft = {
  flow: 'report',
  key: 'a-key-of-a-draft',
  answers: { narrative: 'Rahasia saya 😀' },
  isComplete: false,
  at: null,
  isKept: false,
  lodged: null,
};
const HOUR_MS = 3_600_000;
const begun = async (more: Partial<Draft> = {}): Promise<string> => (await drafts.begin({ ...draft, ...more })) ?? '';
const files = () => readdirSync(directory).map((name) => join(directory, name));
const only = () => files()[0] ?? '';

describe('a draft', () => {
  it('is read again with its ticket, also by another process', async () => {
    const ticket = await begun();
    expect(await drafts.read(ticket)).toEqual(draft);
    expect(await keepDrafts(directory, clock).read(ticket)).toEqual(draft);
  });

  it('tells whoever has the disk nothing: neither its words nor its ticket', async () => {
    const ticket = await begun();
    const bytes = readFileSync(only(), 'latin1');
    for (const secret of ['Rahasia', 'narrative', draft.key, ticket]) expect(bytes + only()).not.toContain(secret);
    expect(statSync(only()).mode & 0o777).toBe(0o600);
  });

  it('that was changed or cut off on disk is gone, and says nothing', async () => {
    const ticket = await begun();
    const bytes = readFileSync(only());
    const times = statSync(only());
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(only(), bytes);
    const { utimesSync } = await import('node:fs');
    utimesSync(only(), times.atime, times.mtime);
    expect(await drafts.read(ticket)).toBeUndefined();
    truncateSync(only(), 5);
    utimesSync(only(), times.atime, times.mtime);
    expect(await drafts.read(ticket)).toBeUndefined();
  });

  it('vanishes from the disk after its time, when the next one begins', async () => {
    const ticket = await begun();
    const kept = await begun({ isKept: true });
    clock.advance(2 * HOUR_MS + 1_000);
    expect(await drafts.read(ticket)).toBeUndefined();
    await begun();
    expect(files()).toHaveLength(2);
    expect(await drafts.read(kept)).toMatchObject({ isKept: true });
  });

  it('takes its files with it when its time is over', async () => {
    const ticket = await begun();
    const said = { name: 'foto.jpg', purpose: 'evidence' };
    expect(await drafts.enclosures.add(ticket, said, Readable.from([await photo()]))).toBeNull();
    clock.advance(2 * HOUR_MS + 1_000);
    await begun();
    expect(files()).toHaveLength(1);
  });

  it('lives on while somebody writes', async () => {
    const ticket = await begun();
    clock.advance(1.5 * HOUR_MS);
    await drafts.write(ticket, draft);
    clock.advance(1.5 * HOUR_MS);
    expect(await drafts.read(ticket)).toEqual(draft);
  });

  it('is found by no other ticket, however it is spelt', async () => {
    const ticket = await begun();
    for (const other of [
      '',
      '.',
      '../x',
      ticket.slice(1),
      `${ticket}x`,
      ticket.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    ])
      expect(await drafts.read(other)).toBeUndefined();
  });
});
