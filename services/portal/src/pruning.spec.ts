// What has had its time leaves the disk by itself, whether or not anybody comes after.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createLog, fixedClock, type FixedClock } from '@jejak/chassis';
import { photo } from '@jejak/testing';
import { keepDrafts, keepReceipts, type Draft } from './drafts.js';
import { ShelfPruning } from './pruning.js';
import type { Shelves } from './shelves.js';

const HOUR_MS = 3_600_000;
const draft: Draft = {
  flow: 'report',
  key: 'a-key-of-a-draft',
  answers: { narrative: 'Rahasia saya' },
  isComplete: false,
  at: null,
  isKept: false,
  lodged: null,
};
const lodged = { agendaNumber: '0001/AGD/KDI/III/2026', trackingCode: 'X' } as NonNullable<Draft['lodged']>;

let directory: string;
let clock: FixedClock;
let shelves: Shelves;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jejak-pruning-'));
  clock = fixedClock();
  shelves = { drafts: keepDrafts(directory, clock), receipts: keepReceipts(directory, clock) };
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Starts the worker and stops it once it has pruned. */
const pruned = async (what: Shelves = shelves): Promise<void> => {
  const ends = new AbortController();
  const worker = new ShelfPruning(what, createLog('silent'));
  worker.start(ends.signal);
  ends.abort();
  await worker.stop();
};

describe('a draft that nobody sent', () => {
  it('leaves the disk with its files after its time, though no other begins', async () => {
    const ticket = (await shelves.drafts.begin(draft)) ?? '';
    const said = { name: 'foto.jpg', purpose: 'evidence' };
    expect(await shelves.drafts.enclosures.add(ticket, said, Readable.from([await photo()]))).toBeNull();
    await shelves.receipts.begin({ by: 'somebody', lodged, isKept: false });
    clock.advance(2 * HOUR_MS - 1_000);
    await pruned();
    expect(readdirSync(directory)).toHaveLength(3);
    clock.advance(HOUR_MS);
    await pruned();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('stays while it waits for whoever has its link', async () => {
    const ticket = (await shelves.drafts.begin({ ...draft, isKept: true })) ?? '';
    clock.advance(3 * HOUR_MS);
    await pruned();
    expect(await shelves.drafts.read(ticket)).toMatchObject({ isKept: true });
  });

  it('ends no process where the disk does not let it go: it is tried again', async () => {
    const receipts = { ...shelves.receipts, prune: () => Promise.reject(new Error('the disk is read-only')) };
    await expect(pruned({ ...shelves, receipts })).resolves.toBeUndefined();
  });
});
