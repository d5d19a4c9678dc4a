// The directory answers from the store, at once when asked to, and not at all when it has lost it.
import { afterEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore, type Draft, type EventStore } from '@jejak/eventstore';
import { openDirectory, type Directory } from './directory.js';
import { staffStream, type StaffEvent } from './staff.js';

const ISSUER = 'https://issuer';
const clock = { now: () => new Date('2026-03-01T00:00:00Z') };

let serial = 0;
const draft = ({ type, data }: Pick<Draft, 'type' | 'data'>): Draft => {
  serial += 1;
  return {
    id: `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    type,
    schema: 1,
    data,
    actor: 'kepala',
    office: 'kdi',
    ruleset: '',
    causation: null,
    correlation: 'c',
    command: 'c',
    commandDigest: 'd',
  };
};
const tell = async (store: EventStore, stream: string, ...events: readonly Pick<Draft, 'type' | 'data'>[]) =>
  (await store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: events.map(draft) }] }))
    .position;
const staffTold = (store: EventStore, id: string, ...events: readonly StaffEvent[]) =>
  tell(store, staffStream(id), ...(events as readonly Pick<Draft, 'type' | 'data'>[]));

const registered = (subject: string): StaffEvent => ({
  type: 'StaffRegistered',
  data: {
    name: { $enc: 1, kid: 'k', cls: 'identity', of: { e: 'e', f: 'name' }, iv: '', ct: '', com: '' },
    office: 'kdi',
    unit: null,
    agency: null,
    account: { issuer: ISSUER, subject },
  },
});
const asExaminer: readonly StaffEvent[] = [
  { type: 'RoleGrantProposed', data: { role: 'ASR', office: 'kdi', proposedBy: 'kepala' } },
  { type: 'RoleGranted', data: { role: 'ASR', confirmedBy: 'pimpinan' } },
];
const suspension: StaffEvent = { type: 'StaffSuspended', data: { reason: 'inquiry' } };

const opened: Directory[] = [];
const open = (store: Pick<EventStore, 'follow' | 'readAll' | 'head'>): Directory => {
  const directory = openDirectory(store);
  opened.push(directory);
  return directory;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((directory) => directory.close()));
});

describe('the directory', () => {
  it('knows at the beginning whom the store knows, and nobody else', async () => {
    const store = new InMemoryEventStore({ clock });
    await staffTold(store, 'ani', registered('ani'), ...asExaminer);
    await tell(store, 'case-1', { type: 'ReportReceived', data: {} });
    const directory = open(store);
    await directory.ready;
    expect(directory.find(ISSUER, 'ani')).toMatchObject({
      kind: 'person',
      id: 'ani',
      roles: ['ASR'],
      office: 'kdi',
      secondFactor: false,
    });
    expect(directory.find(ISSUER, 'ani', true)?.secondFactor).toBe(true);
    expect(directory.find('https://elsewhere', 'ani')).toBeUndefined();
    expect(directory.find(ISSUER, 'budi')).toBeUndefined();
    expect(directory.byId('ani')?.roles).toEqual(['ASR']);
    expect(directory.list().map(({ id }) => id)).toEqual(['ani']);
  });

  it('knows a suspension as soon as it is asked for its position', async () => {
    const store = new InMemoryEventStore({ clock });
    const directory = open(store);
    await staffTold(store, 'ani', registered('ani'), ...asExaminer);
    await directory.caughtUp(await staffTold(store, 'ani', suspension));
    expect(directory.find(ISSUER, 'ani')).toMatchObject({ suspended: true });
  });

  it('hears of later events by itself, each once', async () => {
    const store = new InMemoryEventStore({ clock });
    let heard: () => void = () => undefined;
    const directory = open({
      head: () => store.head(),
      readAll: (...question) => store.readAll(...question),
      async *follow(...question) {
        for await (const page of store.follow(...question)) {
          yield page;
          heard(); // the page before was taken when the next is asked for
        }
      },
    });
    await directory.ready;
    const hearing = new Promise<void>((resolve) => (heard = resolve));
    await staffTold(store, 'ani', registered('ani'), ...asExaminer, suspension);
    await hearing;
    expect(directory.find(ISSUER, 'ani')).toMatchObject({ roles: ['ASR'], suspended: true });
  });

  it('reads on over events that are not about people', async () => {
    const store = new InMemoryEventStore({ clock });
    const directory = open(store);
    await staffTold(store, 'ani', registered('ani'));
    await directory.caughtUp(await tell(store, 'case-1', { type: 'ReportReceived', data: {} }));
    expect(directory.byId('ani')).toBeDefined();
    await expect(directory.caughtUp('999')).rejects.toThrow(RangeError);
  });

  it('lets nobody take over an account that belongs to another', async () => {
    const store = new InMemoryEventStore({ clock });
    await staffTold(store, 'ani', registered('ani'));
    await staffTold(store, 'eve', registered('eve'), {
      type: 'AccountLinked',
      data: { issuer: ISSUER, subject: 'ani' },
    });
    const directory = open(store);
    await directory.ready;
    expect(directory.find(ISSUER, 'ani')?.id).toBe('ani');
    expect(directory.find(ISSUER, 'eve')?.id).toBe('eve');
  });

  it('answers nothing once it has lost the store: whoever was suspended meanwhile would pass', async () => {
    const store = new InMemoryEventStore({ clock });
    await staffTold(store, 'ani', registered('ani'));
    const directory = open({
      head: () => store.head(),
      readAll: (...question) => store.readAll(...question),
      async *follow() {
        throw new Error('gone');
      },
    });
    await directory.ready;
    await expect(directory.ended).rejects.toThrow('gone');
    expect(() => directory.find(ISSUER, 'ani')).toThrow('lost the event store');
    expect(() => directory.list()).toThrow('lost the event store');
    await expect(directory.caughtUp('0')).rejects.toThrow('lost the event store');
  });
});
