// The contract of appending: revisions, races, repeats, units, ownership.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NotCanonical } from '../canonical.js';
import { nextRoot } from '../building.js';
import { leafOf, NO_LEAF } from '../header.js';
import { comparePositions, NotOwner, WrongExpectedRevision, type EventStore, type Unit } from '../port.js';
import type { ProofSource } from '../proof/material.js';
import { CLERK, draftMaker, lodging, registerFaults, STRANGER, unitOn, wholeLog } from './lodging.js';
import type { StoreWorld } from './world.js';

export function describeWriting(worldOf: () => StoreWorld): void {
  const draft = draftMaker(1);
  let store: EventStore & ProofSource;
  beforeAll(async () => {
    store = await worldOf().open(CLERK);
  });

  describe('a stream', () => {
    it('has contiguous revisions, each linked to the one before', async () => {
      await store.append(unitOn('case-chain', 'none', draft('ReportLodged', { b: 1, a: 'é' }), draft('NoteAdded')));
      await store.append(unitOn('case-chain', 1, draft('NoteAdded')));
      const events = await store.read('case-chain');
      expect(events.map((event) => event.revision)).toEqual([0, 1, 2]);
      expect(events.map((event) => event.prev)).toEqual([NO_LEAF, events[0]!.hash, events[1]!.hash]);
      expect(events.map((event) => leafOf(event.entry))).toEqual(events.map((event) => event.hash));
    });

    it('is read as it was answered', async () => {
      const { events } = await store.append(
        unitOn('case-same', 'none', draft('ReportLodged', { list: [1, null, true, { x: 'y' }] })),
      );
      expect(await store.read('case-same')).toEqual(events);
    });

    it('is read from a revision on, and up to a limit', async () => {
      await store.append(
        unitOn('case-part', 'none', draft('ReportLodged'), draft('NoteAdded'), draft('NoteAdded'), draft('NoteAdded')),
      );
      expect((await store.read('case-part', 1, 2)).map((event) => event.revision)).toEqual([1, 2]);
      expect(await store.read('case-part', 4)).toEqual([]);
      expect(await store.lastRevision('case-part')).toBe(3);
    });

    it('that nobody wrote is empty', async () => {
      expect(await store.read('case-unknown')).toEqual([]);
      expect(await store.lastRevision('case-unknown')).toBe(-1);
    });
  });

  describe('a race', () => {
    it.each([
      ['none' as const, 'case-race-new'],
      [0, 'case-race-old'],
    ])('from %s has exactly one winner', async (expected, stream) => {
      if (expected === 0) await store.append(unitOn(stream, 'none', draft('ReportLodged')));
      const rival = await worldOf().open(CLERK);
      const racers = Array.from({ length: 16 }, (_, at) =>
        (at % 2 ? store : rival).append(unitOn(stream, expected, draft('NoteAdded'))),
      );
      const outcomes = await Promise.allSettled(racers);
      const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(losers).toHaveLength(15);
      for (const loser of losers) expect(loser).toBeInstanceOf(WrongExpectedRevision);
      expect(await store.read(stream)).toHaveLength(expected === 0 ? 2 : 1);
    });

    it('tells the loser where the stream is', async () => {
      await store.append(unitOn('case-told', 'none', draft('ReportLodged'), draft('NoteAdded')));
      const late = store.append(unitOn('case-told', 0, draft('NoteAdded')));
      await expect(late).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        stream: 'case-told',
        expected: 0,
        current: 1,
      });
      const early = store.append(unitOn('case-not-there', 4, draft('NoteAdded')));
      await expect(early).rejects.toMatchObject({ name: 'WrongExpectedRevision', current: -1 });
    });
  });

  describe('the same event ids again', () => {
    it('store nothing and answer as before', async () => {
      const unit = unitOn('case-again', 'none', draft('ReportLodged'), draft('NoteAdded'));
      const first = await store.append(unit);
      await store.append(unitOn('case-again', 1, draft('NoteAdded')));
      expect(await (await worldOf().open(CLERK)).append(unit)).toEqual(first);
      expect(await store.read('case-again')).toHaveLength(3);
    });

    it('give no second number of a register', async () => {
      const unit = lodging(draft, 'case-again-register', 'register-again');
      const first = await store.append(unit);
      await store.append(lodging(draft, 'case-again-other', 'register-again'));
      expect(await store.append(unit)).toEqual(first);
      expect(await store.read('register-again')).toHaveLength(2);
    });

    it('are a lost race when only some of them are stored', async () => {
      const [one, two] = [draft('ReportLodged'), draft('NoteAdded')];
      await store.append(unitOn('case-half', 'none', one));
      await expect(store.append(unitOn('case-half', 'none', one, two))).rejects.toBeInstanceOf(WrongExpectedRevision);
    });
  });

  describe('a unit', () => {
    it('stores in all of its streams or in none', async () => {
      await store.append(unitOn('case-unit-taken', 'none', draft('ReportLodged')));
      const unit: Unit = {
        streams: [
          { stream: 'case-unit-new', expected: 'none' },
          { stream: 'case-unit-taken', expected: 'none' },
        ],
        events: [
          { stream: 'case-unit-new', events: [draft('ReportLodged')] },
          { stream: 'case-unit-taken', events: [draft('ReportLodged')] },
        ],
      };
      await expect((await worldOf().open(CLERK)).append(unit)).rejects.toMatchObject({ stream: 'case-unit-taken' });
      expect(await store.read('case-unit-new')).toEqual([]);
    });

    it('may expect something of a stream that it does not write', async () => {
      const guarded = (expected: number): Unit => ({
        streams: [
          { stream: 'case-guarded', expected: 'end' },
          { stream: 'case-guard', expected },
        ],
        events: [{ stream: 'case-guarded', events: [draft('NoteAdded')] }],
      });
      await store.append(unitOn('case-guard', 'none', draft('ReportLodged')));
      await store.append(guarded(0));
      await store.append(unitOn('case-guard', 0, draft('NoteAdded')));
      await expect(store.append(guarded(0))).rejects.toMatchObject({ stream: 'case-guard', current: 1 });
      expect(await store.read('case-guarded')).toHaveLength(1);
    });

    it('built late gives 32 lodgers at two desks numbers without a gap', async () => {
      const desks = [store, await worldOf().open(CLERK)];
      const cases = Array.from({ length: 32 }, (_, at) => `case-lodger-${at}`);
      await Promise.all(cases.map((stream, at) => desks[at % 2]!.append(lodging(draft, stream, 'register-lodgers'))));
      expect(await registerFaults(store, 'register-lodgers', cases)).toEqual([]);
    });

    it('that cannot be built or must not be stored harms nobody else', async () => {
      const bad = unitOn('case-bad', 'none', draft('ReportLodged', { amount: 0.5 }));
      const broken: Unit = {
        streams: [{ stream: 'case-broken', expected: 'end' }],
        events: () => {
          throw new RangeError('no number left');
        },
      };
      const outcomes = await Promise.allSettled(
        [bad, broken, unitOn('case-good', 'none', draft('ReportLodged'))].map((unit) => store.append(unit)),
      );
      expect(
        outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as Error).name : 'stored')),
      ).toEqual([NotCanonical.name, 'RangeError', 'stored']);
    });
  });

  describe('ownership', () => {
    it('keeps a role from storing what another owns, and harms nobody else', async () => {
      const outcomes = await Promise.allSettled([
        store.append(unitOn('case-owned-1', 'none', draft('ReportLodged'))),
        store.append(unitOn('case-owned-2', 'none', draft('LetterSent'))),
        store.append(unitOn('letter-owned', 'none', draft('LetterSent'))),
        store.append(unitOn('case-owned-3', 'none', draft('ReportLodged'))),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))).toEqual(
        [expect.any(NotOwner), expect.any(NotOwner)],
      );
      expect(await store.read('case-owned-2')).toEqual([]);
    });

    it('holds for a stream that exists', async () => {
      await store.append(unitOn('case-owned-old', 'none', draft('ReportLodged')));
      const stranger = await worldOf().open(STRANGER);
      await expect(stranger.append(unitOn('case-owned-old', 0, draft('NoteAdded')))).rejects.toBeInstanceOf(NotOwner);
    });
  });

  describe('commits', () => {
    it('cover the log without a hole, and each root follows from the one before', async () => {
      const log = await wholeLog(store);
      if (!worldOf().hasGaps) expect(log.map(({ position }) => position)).toEqual(log.map((_, at) => String(at + 1)));
      let root = NO_LEAF;
      let covered = 0;
      for (const batch of await store.batches('0', 10_000)) {
        expect(batch.first).toBe(log[covered]?.position);
        const members: string[] = [];
        while (covered < log.length && comparePositions(log[covered]!.position, batch.last) <= 0)
          members.push(log[covered++]!.hash);
        expect(batch.last).toBe(log[covered - 1]?.position);
        root = nextRoot(root, members);
        expect(batch.root).toBe(root);
      }
      expect(covered).toBe(log.length);
      expect(log.at(-1)?.position).toBe(await store.head());
    });
  });
}
