// What is left of an upload where the house itself fails: between a file and its event nothing is lost, and nothing stays that nobody speaks of.
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { EVENT_STORE, LeftoverSweep, LOG, type ScanResult } from '@jejak/chassis';
import { OutcomeUnknown, StoreBusy, type EventStore } from '@jejak/eventstore';
import { flowing, newKey } from '@jejak/testing';
import { attached, beginUpload, blobs, files, openScene, scene, send, until } from './spec-evidence.js';

/** How the store fails next, if it does. */
let failing: 'before' | 'after' | 'busy' | undefined;
let scan: ScanResult | Error = 'not-scanned';
let seen = 0;

/** A store that stops, once, right before or right after it has stored evidence. */
const before = (store: EventStore): EventStore => ({
  ...store,
  read: (...asked) => store.read(...asked),
  readAll: (...asked) => store.readAll(...asked),
  follow: (...asked) => store.follow(...asked),
  head: () => store.head(),
  close: () => store.close(),
  append: async (unit) => {
    const now = failing;
    failing = undefined;
    if (now === 'busy') throw new StoreBusy(1_000);
    if (now === 'before') throw new OutcomeUnknown();
    const appended = await store.append(unit);
    if (now === 'after') throw new OutcomeUnknown();
    return appended;
  },
});
const scanner = {
  scan: async (content: () => AsyncIterable<Uint8Array>): Promise<ScanResult> => {
    for await (const piece of content()) seen += piece.length;
    if (scan instanceof Error) throw scan;
    return scan;
  },
};

openScene({ before, scanner, environment: { JEJAK_REQUEST_TIMEOUT_MS: '1000' } });
beforeEach(() => {
  failing = undefined;
  scan = 'not-scanned';
});

const sweep = () => {
  for (const path of files().filter((each) => each.includes('incoming'))) utimesSync(path, 1_000, 1_000);
  const { running, clock } = scene.office;
  return new LeftoverSweep(blobs(), running.get(EVENT_STORE), clock, running.get(LOG)).sweep();
};

describe('a store of which nobody knows whether it stored', () => {
  it('keeps the file of an event that is there, and a repeat gets its answer', async () => {
    const key = newKey();
    failing = 'after';
    expect((await send(scene.picture, { key })).status).toBe(500);
    const [event] = await attached();
    expect(await sweep()).toEqual({ dropped: 0, settled: 2 });
    const again = await send(scene.picture, { key });
    expect(again).toMatchObject({ status: 201, body: { attachment: event?.data['attachment'] } });
    expect(files().filter((path) => path.includes(String(event?.data['attachment']))).length).toBe(2);
    expect((await attached()).length).toBe(1);
  });

  it('leaves no file of an event that is not, and a repeat adds it', async () => {
    const key = newKey();
    const had = files().length;
    failing = 'before';
    expect((await send(scene.picture, { key })).status).toBe(500);
    expect(await attached()).toEqual([]);
    expect(await sweep()).toEqual({ dropped: 2, settled: 0 });
    expect(files().length).toBe(had);
    expect((await send(scene.picture, { key })).status).toBe(201);
    expect(files().length).toBe(had + 2);
  });

  it('is not asked where it is certain that nothing was stored: the file goes at once', async () => {
    const had = files().length;
    failing = 'busy';
    expect(await send(scene.picture)).toMatchObject({ status: 503, body: { type: 'urn:jejak:problem:store-busy' } });
    expect(files().length).toBe(had);
  });
});

describe('a crash of the process', () => {
  it('is dealt with at the next start: a file without an event goes, one with its event stays', async () => {
    const { body } = await send(scene.picture);
    const { attachment } = body as { attachment: string };
    const lost = { caseId: scene.caseId, attachment: '0197c0de-0000-7000-8000-000000000001' };
    const deposit = blobs().deposit(lost);
    await deposit.put('original', flowing(scene.picture));
    await deposit.keep();
    // As if the crash had come right after the event: the mark of what has none is still there.
    const settled = blobs().deposit({ caseId: scene.caseId, attachment });
    await settled.put('original', flowing(scene.picture));
    const before = files().length;
    const swept = await sweep();
    expect(swept).toEqual({ dropped: 1, settled: 1 });
    expect(files().length).toBe(before - 3);
    expect(files().some((path) => path.includes(lost.attachment))).toBe(false);
    expect(files().some((path) => path.includes(`${attachment}.original`))).toBe(true);
  });
});

describe('a sender who pauses', () => {
  it('is waited for as long as for any request, and nothing is kept', async () => {
    const had = files().length;
    const paused = beginUpload();
    await once(paused, 'error');
    await until(() => files().length === had);
    expect(await attached()).toEqual([]);
  });
});

describe('a scanner', () => {
  it('sees the whole file, and what it says is told, never that a file is clean', async () => {
    seen = 0;
    scan = 'nothing-found';
    expect(await send(scene.picture)).toMatchObject({ status: 201, body: { scan: 'nothing-found' } });
    expect(seen).toBe(scene.picture.length);
  });

  it('that finds something, or that fails, lets nothing in', async () => {
    const had = files().length;
    scan = 'harmful';
    expect(await send(scene.picture)).toMatchObject({ status: 422, body: { type: 'urn:jejak:problem:file-harmful' } });
    scan = new Error('the scanner does not answer');
    expect((await send(scene.picture)).status).toBe(500);
    expect([files().length, await attached()]).toEqual([had, []]);
  });
});
