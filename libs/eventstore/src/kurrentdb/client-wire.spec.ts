// The contract over the official client: its calls, its native reader and real gRPC, up to a double of the server at the other end.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLERK, CONTRACT_OWNERS, draftMaker, eventStoreContract, lodging, unitOn } from '../contract-suite.js';
import { KurrentDouble } from '../contract-suite/kurrent-double.js';
import { grpcDouble, type Ability } from '../contract-suite/kurrent-grpc.js';
import { machineClock } from '../contract-suite/postgres-world.js';
import { ClientWire } from './client-wire.js';
import { WireCut } from './failures.js';
import { KurrentEventStore } from './store.js';

const worldOf = async (ability: Ability) => {
  const server = new KurrentDouble();
  const { url, stop } = await grpcDouble(server, ability);
  const opened: KurrentEventStore[] = [];
  return {
    server,
    hasGaps: true,
    open: async (role: string) => {
      const store = await KurrentEventStore.open({ url, clock: machineClock, owners: CONTRACT_OWNERS, role });
      opened.push(store);
      return store;
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      stop();
    },
  };
};

eventStoreContract('KurrentDB, over gRPC to a double of the server', () => worldOf('AppendRecords'));

describe('a connection that breaks', () => {
  const draft = draftMaker(74);
  const server = new KurrentDouble();
  let host: Awaited<ReturnType<typeof grpcDouble>>;
  let store: KurrentEventStore;
  beforeAll(async () => {
    host = await grpcDouble(server, 'AppendRecords');
    store = await KurrentEventStore.open({ url: host.url, clock: machineClock });
  });
  afterAll(async () => {
    await store.close();
    host.stop();
  });

  it.each(['before', 'after'] as const)('%s a unit was stored leaves it stored once', async (when) => {
    server.cut = when;
    await store.append(unitOn(`case-cut-${when}`, 'none', draft('ReportLodged')));
    expect(await store.read(`case-cut-${when}`)).toHaveLength(1);
    server.cut = when;
    await store.append(lodging(draft, `case-number-${when}`, 'register-cut'));
    expect((await store.read('register-cut')).at(-1)?.data.case).toBe(`case-number-${when}`);
  });

  it('that says nothing more is given up, and asked what it did', async () => {
    const impatient = await KurrentEventStore.open(
      { url: host.url, clock: machineClock },
      new ClientWire(host.url, 200),
    );
    server.cut = 'mute';
    const { events } = await impatient.append(unitOn('case-mute', 'none', draft('ReportLodged')));
    server.cut = 'mute';
    await impatient.append(lodging(draft, 'case-mute-number', 'register-mute'));
    expect(await store.read('case-mute')).toEqual(events);
    expect(await store.read('register-mute')).toHaveLength(1);
    await impatient.close();
  });

  it('over which a read gets no answer is told', async () => {
    const wire = new ClientWire(host.url, 200);
    server.isMute = true;
    await expect(wire.readStream('case-mute', { from: 0, limit: 1 })).rejects.toBeInstanceOf(WireCut);
    server.isMute = false;
    await wire.close();
  });

  it('is made anew when the server is back', async () => {
    await store.append(unitOn('case-back', 'none', draft('ReportLodged')));
    host.stop();
    const waiting = store.append(unitOn('case-back', 0, draft('NoteAdded')));
    host = await grpcDouble(server, 'AppendRecords', host.port);
    await waiting;
    expect((await store.read('case-back')).map(({ revision }) => revision)).toEqual([0, 1]);
    expect((await store.read('register-cut')).map(({ data }) => data.number)).toEqual([1, 2]);
  });
});

describe.each(['AppendSession', 'none'] as const)('a server that has %s of the ways to several streams', (ability) => {
  const draft = draftMaker(73);
  let world: Awaited<ReturnType<typeof worldOf>>;
  let store: KurrentEventStore;
  beforeAll(async () => {
    world = await worldOf(ability);
    store = await world.open(CLERK);
  });
  afterAll(() => world.dispose());

  it('stores events of one stream', async () => {
    const { events } = await store.append(unitOn('case-one', 'none', draft('ReportLodged', { '10': 1, '9': 'ß' })));
    expect(await store.read('case-one')).toEqual(events);
  });

  if (ability === 'none') {
    it('refuses a lodging in one sentence, and stores nothing of it', async () => {
      const refused = store.append(lodging(draft, 'case-two', 'register-a'));
      await expect(refused).rejects.toMatchObject({ name: 'KurrentRefused', message: expect.stringMatching(/25\.1/) });
      expect(await store.read('case-two')).toEqual([]);
    });
  } else {
    it('stores a lodging, also one that lost a race before', async () => {
      const rival = await world.open(CLERK);
      await Promise.all([store, rival].map((desk, at) => desk.append(lodging(draft, `case-two-${at}`, 'register-a'))));
      expect((await store.read('register-a')).map(({ data }) => data.number)).toEqual([1, 2]);
    });

    it('refuses what it cannot check without writing', async () => {
      const streams = [
        { stream: 'case-three', expected: 'end' as const },
        { stream: 'case-one', expected: 0 },
      ];
      const unit = { streams, events: [{ stream: 'case-three', events: [draft('NoteAdded')] }] };
      await expect(store.append(unit)).rejects.toThrow(/cannot check case-one without writing to it/);
    });
  }
});
