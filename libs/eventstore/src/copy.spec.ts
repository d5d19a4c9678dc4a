// A store that is moved into another is the same afterwards, whatever interrupted it, and nothing is written over.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftMaker, lodging, unitOn, wholeLog } from './contract-suite.js';
import { KurrentDouble } from './contract-suite/kurrent-double.js';
import { machineClock } from './contract-suite/postgres-world.js';
import { CopyDiffers, copyStore, NoPrefix, type CopyTarget } from './copy.js';
import { KurrentImport } from './kurrentdb/import.js';
import { InMemoryEventStore } from './memory.js';
import { verify } from './proof/verify.js';
import { verifyLog } from './proof/verify-log.js';

const draft = draftMaker(72);
const withoutPlace = (events: Awaited<ReturnType<typeof wholeLog>>) =>
  events.map(({ position: _position, ...event }) => event);
let source: InMemoryEventStore;
let server: KurrentDouble;
const target = () => KurrentImport.open('kurrentdb://double:2113', machineClock, server.wire());

beforeEach(async () => {
  server = new KurrentDouble();
  source = new InMemoryEventStore({ clock: machineClock });
  for (let at = 0; at < 20; at++) await source.append(lodging(draft, `case-${at}`, 'register-copied'));
  await source.append(unitOn('case-3', 0, draft('NoteAdded', { text: 'é', '10': 1, '9': 2 }), draft('NoteAdded')));
});

describe('a copy in KurrentDB', () => {
  it('has every event as it was, in the same order, and proves itself', async () => {
    const told: string[] = [];
    const into = await target();
    const done = await copyStore(source, into, { told: (stage) => told.push(stage) });
    expect(done).toMatchObject({ events: 42, before: 0, isSameRoot: false, anchors: 0 });
    expect(withoutPlace(await wholeLog(into.store))).toEqual(withoutPlace(await wholeLog(source)));
    expect(await verify(into.store, 'case-3')).toEqual({ verdict: 'consistent', events: 3 });
    expect([...new Set(told)]).toEqual(['verifying the source', 'copying', 'verifying the copy']);
  });

  it('is gone on with where it was interrupted, and a third time does nothing', async () => {
    const into = await target();
    let puts = 0;
    const failing: CopyTarget = {
      store: into.store,
      put: async (commits) => {
        await into.put(commits.slice(0, 7));
        if (++puts === 1) throw new Error('the power went');
      },
    };
    await expect(copyStore(source, failing)).rejects.toThrow('the power went');
    const there = (await wholeLog(into.store)).length;
    expect(there).toBe(14);
    expect(await copyStore(source, await target())).toMatchObject({ events: 42, before: 14 });
    expect(await copyStore(source, await target())).toMatchObject({ events: 42, before: 42 });
    expect(await wholeLog(into.store)).toHaveLength(42);
  });

  it('stores nothing twice when an answer is cut off', async () => {
    server.cut = 'after';
    const into = await target();
    expect(await copyStore(source, into)).toMatchObject({ events: 42 });
  });

  it('is not begun in a store that holds something else', async () => {
    const other = new InMemoryEventStore({ clock: machineClock });
    await other.append(unitOn('case-0', 'none', draft('ReportLodged')));
    await copyStore(other, await target());
    await expect(copyStore(source, await target())).rejects.toMatchObject({ name: NoPrefix.name, event: 1 });
    expect(await wholeLog((await target()).store)).toHaveLength(1);
  });

  it('is not begun in a store that has more', async () => {
    await copyStore(source, await target());
    const shorter = new InMemoryEventStore({ clock: machineClock });
    await expect(copyStore(shorter, await target())).rejects.toMatchObject({ name: NoPrefix.name, event: 1 });
  });

  it('that lost something on the way is told', async () => {
    const into = await target();
    const careless: CopyTarget = { store: into.store, put: (commits) => into.put(commits.slice(0, -1)) };
    await expect(copyStore(source, careless)).rejects.toBeInstanceOf(CopyDiffers);
  });

  it('does not pass for the ledger that was signed, whose commits it cannot keep', async () => {
    const { count, root, position } = await verifyLog(source);
    const anchors = [{ count, root, position, at: machineClock.now().toISOString() }];
    expect(await copyStore(source, await target(), { anchors })).toMatchObject({ isSameRoot: false, anchors: 0 });
  });

  it('is not made of a ledger that was changed', async () => {
    const anchors = [{ count: 42, root: 'x'.repeat(44), position: '42', at: machineClock.now().toISOString() }];
    await expect(copyStore(source, await target(), { anchors })).rejects.toMatchObject({ name: 'Broken' });
    expect(server.log).toEqual([]);
  });
});
