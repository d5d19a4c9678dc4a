// The adapter for KurrentDB keeps the contract over a double of the server, and loses nothing when answers are cut off.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CLERK,
  CONTRACT_OWNERS,
  draftMaker,
  eventStoreContract,
  lodging,
  unitOn,
  wholeLog,
} from '../contract-suite.js';
import { KurrentDouble } from '../contract-suite/kurrent-double.js';
import { machineClock } from '../contract-suite/postgres-world.js';
import { StoreBusy, StoreClosed, type Page } from '../port.js';
import { verify } from '../proof/verify.js';
import { verifyLog } from '../proof/verify-log.js';
import { KurrentEventStore } from './store.js';

const opener = (server: KurrentDouble) => {
  const opened: KurrentEventStore[] = [];
  return {
    open: async (role: string) => {
      const options = { url: 'kurrentdb://double:2113', clock: machineClock, owners: CONTRACT_OWNERS, role };
      const store = await KurrentEventStore.open(options, server.wire());
      opened.push(store);
      return store;
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
};

eventStoreContract('KurrentDB, over a double of the server', async () => ({
  ...opener(new KurrentDouble()),
  hasGaps: true,
}));

describe('a store in KurrentDB', () => {
  const draft = draftMaker(70);
  let server: KurrentDouble;
  let world: ReturnType<typeof opener>;
  let store: KurrentEventStore;
  beforeEach(async () => {
    server = new KurrentDouble();
    world = opener(server);
    store = await world.open(CLERK);
  });
  afterEach(() => world.dispose());

  it.each(['before', 'after'] as const)(
    'stores a unit once when the answer is cut off %s it was stored',
    async (when) => {
      await store.append(unitOn('case-cut', 'none', draft('ReportLodged')));
      server.cut = when;
      const { position, events } = await store.append(unitOn('case-cut', 0, draft('NoteAdded')));
      expect(await store.read('case-cut', 1)).toEqual(events);
      expect(await store.head()).toBe(position);
    },
  );

  it('gives a lodging whose answer was cut off the number that was stored, and the next one the next', async () => {
    server.cut = 'after';
    await store.append(lodging(draft, 'case-one', 'register-cut'));
    await store.append(lodging(draft, 'case-two', 'register-cut'));
    expect((await store.read('register-cut')).map(({ data }) => data.number)).toEqual([1, 2]);
  });

  it('answers what stands there when the server takes a send for a repeat', async () => {
    const unit = unitOn('case-twice', 'none', draft('ReportLodged'));
    const rival = await world.open(CLERK);
    const [one, other] = await Promise.all([store.append(unit), rival.append(unit)]);
    expect(one).toEqual(other);
    await store.append(unitOn('case-twice', 0, draft('NoteAdded')));
    expect(await verify(store, 'case-twice')).toEqual({ verdict: 'consistent', events: 2 });
  });

  it('says that it is busy while the server cannot be reached, and goes on afterwards', async () => {
    server.isDown = true;
    await expect(store.append(unitOn('case-down', 'none', draft('ReportLodged')))).rejects.toBeInstanceOf(StoreBusy);
    server.isDown = false;
    await store.append(unitOn('case-down', 'none', draft('ReportLodged')));
    expect(await store.read('case-down')).toHaveLength(1);
  });

  it('takes nothing when it is closed', async () => {
    await store.close();
    await expect(store.append(unitOn('case-late', 'none', draft('ReportLodged')))).rejects.toBeInstanceOf(StoreClosed);
  });

  it('lets the server filter for a follower', async () => {
    await store.append(lodging(draft, 'case-asked', 'register-asked'));
    const stop = new AbortController();
    const pages: Page[] = [];
    for await (const page of store.follow('0', { types: ['NumberGiven'] }, stop.signal)) {
      pages.push(page);
      stop.abort();
    }
    expect(pages.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['NumberGiven']);
    expect(pages.at(-1)?.scanned).toBe(await store.head());
    expect(server.filters).toContain('eventType ^(NumberGiven)$');
  });

  it('has roots that follow from its events, over gaps, from wherever they are asked', async () => {
    for (let at = 0; at < 30; at++) await store.append(lodging(draft, `case-r-${at}`, 'register-r'));
    const whole = await verifyLog(store);
    expect(whole.count).toBe(60);
    const [first] = await store.batches('0', 1);
    const part = await verifyLog(store, [], { position: first!.last, count: 1, root: first!.root, at: first!.at });
    expect(part).toEqual(whole);
  });

  it('does not hide a deleted event from who kept a root outside', async () => {
    for (let at = 0; at < 3; at++) await store.append(unitOn(`case-d-${at}`, 'none', draft('ReportLodged')));
    const { count, root, position, at } = await verifyLog(store);
    const hidden = (await wholeLog(store))[1]!.position;
    server.log.splice(
      server.log.findIndex((record) => record.position === hidden),
      1,
    );
    const again = await world.open(CLERK);
    await expect(verifyLog(again, [{ count, root, position, at }])).rejects.toMatchObject({
      at: { kind: 'tail-missing' },
    });
    expect((await verifyLog(again)).count).toBe(2);
  });
});
