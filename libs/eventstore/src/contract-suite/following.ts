// The contract of reading the log: order, filters, followers, instants.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { comparePositions, type EventStore, type Page } from '../port.js';
import { CLERK, draftMaker, followed, unitOn, wholeLog } from './lodging.js';
import type { StoreWorld } from './world.js';

export function describeFollowing(worldOf: () => StoreWorld): void {
  const draft = draftMaker(2);
  let store: EventStore;
  beforeAll(async () => {
    store = await worldOf().open(CLERK);
  });
  const write = (count: number, stream: string, to = store) =>
    Promise.all(Array.from({ length: count }, () => to.append(unitOn(stream, 'end', draft('NoteAdded')))));

  describe('a follower', () => {
    it('sees every event exactly once, in position order, while others write', async () => {
      const from = await store.head();
      const desks = [store, await worldOf().open(CLERK)];
      const watcher = await worldOf().open(CLERK);
      const seeing = followed(watcher, from, 64);
      await Promise.all(desks.map((desk, at) => write(32, `case-watched-${at}`, desk)));
      const seen = await seeing;
      const positions = seen.map((event) => event.position);
      expect(positions).toEqual([...new Set(positions)].sort(comparePositions));
      if (!worldOf().hasGaps) {
        expect(positions.map(Number)).toEqual(Array.from({ length: 64 }, (_, at) => Number(from) + 1 + at));
      }
      expect(seen).toEqual((await wholeLog(store)).slice(-64));
    });

    it('resumes behind its checkpoint', async () => {
      const from = await store.head();
      await write(6, 'case-resumed');
      const [first] = await followed(store, from, 6);
      expect(await followed(store, first!.position, 5)).toEqual((await wholeLog(store)).slice(-5));
    });

    it('ends at once when it is told to, also while there is nothing to see', async () => {
      const stop = new AbortController();
      const pages: Page[] = [];
      const following = (async () => {
        for await (const page of store.follow(await store.head(), {}, stop.signal)) pages.push(page);
      })();
      await store.head();
      stop.abort();
      await following;
      expect(pages).toEqual([]);
    });
  });

  describe('a store that is closed', () => {
    it('ends its followers', async () => {
      const closing = await worldOf().open(CLERK);
      const from = await closing.head();
      const pages: Page[] = [];
      const following = (async () => {
        for await (const page of closing.follow(from, {}, new AbortController().signal)) pages.push(page);
      })();
      await closing.head();
      await closing.close();
      await following;
      expect(pages).toEqual([]);
    });
  });

  describe('a filter', () => {
    it('lets through what it names, and tells how far was looked', async () => {
      const from = await store.head();
      const two = await store.append(unitOn('case-filtered', 'none', draft('ReportLodged'), draft('NoteAdded')));
      await store.append(unitOn('register-filtered', 'none', draft('NumberGiven')));
      const head = await store.head();
      const seen = async (filter: Parameters<EventStore['readAll']>[1]) => {
        const { events, scanned } = await store.readAll(from, filter, 100);
        return [events.map((event) => event.type), scanned];
      };
      expect(await seen({})).toEqual([['ReportLodged', 'NoteAdded', 'NumberGiven'], head]);
      expect(await seen({ types: ['NoteAdded'] })).toEqual([['NoteAdded'], head]);
      expect(await seen({ categories: ['register'] })).toEqual([['NumberGiven'], head]);
      expect(await seen({ categories: ['register'], types: ['NoteAdded'] })).toEqual([[], head]);
      expect((await store.readAll(from, { categories: ['register'] }, 2)).scanned).toBe(two.position);
    });

    it('moves a follower past what it does not let through', async () => {
      const from = await store.head();
      await write(3, 'case-passed');
      const stop = new AbortController();
      for await (const page of store.follow(from, { types: ['NumberGiven'] }, stop.signal)) {
        expect(page.events).toEqual([]);
        if (page.scanned === (await store.head())) stop.abort();
      }
    });
  });

  describe('an instant', () => {
    it('is answered with the last position that was committed by then', async () => {
      await write(1, 'case-instant');
      const last = (await store.batches('0', 10_000)).at(-1)!;
      expect(await store.positionAsOf(last.at)).toBe(last.last);
      expect(await store.positionAsOf('1945-08-17T10:00:00.000+07:00')).toBe('0');
    });

    it('never goes back', async () => {
      const instants = (await store.batches('0', 10_000)).map((batch) => batch.at);
      expect(instants).toEqual([...instants].sort());
    });
  });
}
