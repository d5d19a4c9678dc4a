// What the adapter says to a KurrentDB and understands of it, without one: bytes, positions, filters, errors, and an address where nobody is.
import { describe, expect, it } from '@jest/globals';
import * as client from '@kurrent/kurrentdb-client';
import { CLERK, draftMaker, unitOn } from '../contract-suite.js';
import { machineClock } from '../contract-suite/postgres-world.js';
import { makeStored, NO_LEAF, type BuiltEvent } from '../header.js';
import { comparePositions, StoreBusy } from '../port.js';
import { checkRow } from '../proof/row.js';
import { requestsOf } from './client-wire.js';
import { Beaten, KurrentRefused, meaningOf, WireCut, WireDown } from './failures.js';
import { OWN, serverFilterOf } from './filter.js';
import { isBehind, later, placeOf, positionOf } from './position.js';
import { eventOf, incomingOf, recordOf, rowOf } from './record.js';
import { KurrentEventStore } from './store.js';

const draft = draftMaker(71);
const built = (data = {}): BuiltEvent =>
  makeStored(draft('ReportLodged', data), {
    stream: 'case-a',
    revision: 0,
    prev: NO_LEAF,
    at: '2026-01-02T03:04:05.006Z',
  });
/** As the server gives back what it was sent. */
const recorded = (event: BuiltEvent, over: object = {}) => {
  const { id, type, data, metadata } = recordOf(event);
  const position = { commit: 4711n, prepare: 4711n };
  const envelope = { streamId: event.stream, revision: BigInt(event.revision), created: new Date(0), isJson: false };
  const sent = { id, type, data: Uint8Array.from(data), metadata: JSON.parse(JSON.stringify(metadata)) as unknown };
  return { ...envelope, ...sent, position, ...over } as client.RecordedEvent;
};

describe('an event on its way', () => {
  it('is exactly its canonical bytes, also where JSON written anew would order them otherwise', () => {
    const event = built({ '10': 'a', '9': 'ß', text: 'jalan\nrusak', nested: { z: 1, a: [null, true] } });
    const { data, metadata, contentType } = recordOf(event);
    expect(Buffer.from(data).toString('utf8')).toBe(event.dataText);
    expect(JSON.stringify(JSON.parse(event.dataText))).not.toBe(event.dataText);
    expect([contentType, metadata]).toEqual(['application/octet-stream', { entry: event.entry }]);
  });

  it('comes back as it was built, and proves itself', () => {
    const { dataText, ...event } = built({ text: 'Ñ "quoted"', number: 3 });
    const incoming = incomingOf(recorded({ ...event, dataText }));
    expect(eventOf(incoming)).toEqual({ ...event, position: '4711' });
    expect(checkRow(rowOf(incoming)).dataHash).toBe(event.dataHash);
  });

  it('is read past what a server adds to the metadata', () => {
    const event = built();
    const metadata = { '$schema.format': 'Bytes', '$schema.name': 'ReportLodged', entry: event.entry };
    expect(incomingOf(recorded(event, { metadata })).entry).toBe(event.entry);
  });

  it.each([
    ['without an entry', { metadata: undefined }],
    ['with JSON data', { isJson: true, data: {} }],
  ])('%s was written by somebody else, and is refused', (_, over) => {
    expect(() => incomingOf(recorded(built(), over))).toThrow(/not written by this store/);
  });

  it('that was changed in the database does not prove itself', () => {
    const event = built({ text: 'a' });
    const row = rowOf(incomingOf(recorded(event, { data: Buffer.from('{"text":"b"}') })));
    expect(() => checkRow(row)).toThrow(/data-changed/);
  });
});

describe('a position', () => {
  it('is the place of the event’s own record, which parts the events of one transaction', () => {
    const transaction = [900n, 1000n].map((prepare) => positionOf({ commit: 1200n, prepare }, 'x'));
    expect(transaction).toEqual(['900', '1000']);
    expect(comparePositions(transaction[0]!, transaction[1]!)).toBeLessThan(0);
  });

  it('rises by value and not by its letters', () => {
    expect([isBehind('1000', '999'), isBehind('999', '1000'), isBehind('5', '5')]).toEqual([true, false, false]);
    expect(later('999', '1000')).toBe('1000');
  });

  it('is a checkpoint to read on from, and the beginning is no place', () => {
    expect(placeOf('0')).toBe('start');
    expect(placeOf('9007199254740993')).toEqual({ commit: 9007199254740993n, prepare: 9007199254740993n });
  });

  it.each([undefined, { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }])('that is not told is refused', (place) => {
    expect(() => positionOf(place, 'case-a/0')).toThrow(/does not tell the position of case-a\/0/);
  });
});

describe('a filter', () => {
  const lets = (filter: Parameters<typeof serverFilterOf>[0], name: string) =>
    new RegExp(serverFilterOf(filter).regex).test(name);

  it('keeps the server’s own streams out', () => {
    expect([lets({}, '$ce-case'), lets({}, '$$case-a'), lets({}, 'case-a')]).toEqual([false, false, true]);
    expect(serverFilterOf({})).toBe(OWN);
  });

  it('means whole categories and whole types', () => {
    const categories = ['case', 'register'];
    expect(serverFilterOf({ categories }).filterOn).toBe('streamName');
    expect(['case-a', 'register-x-y', 'caseload-a', 'a-case-b'].map((name) => lets({ categories }, name))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const types = ['NoteAdded'];
    expect(serverFilterOf({ types }).filterOn).toBe('eventType');
    expect(['NoteAdded', 'NoteAddedAgain', 'aNoteAdded'].map((name) => lets({ types }, name))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('takes names for letters, not for patterns', () => {
    expect([lets({ types: ['a.b'] }, 'axb'), lets({ types: ['a.b'] }, 'a.b')]).toEqual([false, true]);
  });

  it('that names nothing lets nothing through', () => {
    expect([lets({ types: [] }, 'case-a'), lets({ categories: [] }, 'case-a')]).toEqual([false, false]);
  });
});

describe('an error of the client', () => {
  const grpc = (code: number, message: string) => Object.assign(new Error(message), { code });
  const versions = { streamName: 'case-a', current: 3n, expected: 2n };

  it.each([
    ['a lost race', new client.WrongExpectedVersionError(undefined as never, versions), Beaten],
    ['nobody there', grpc(14, 'UNAVAILABLE: No connection established. Last error: ECONNREFUSED'), WireDown],
    ['a name that is none', grpc(14, 'Name resolution failed for target dns:nowhere:2113'), WireDown],
    ['a broken connection', grpc(14, 'Connection dropped'), WireCut],
    ['an answer that did not come in time', grpc(4, 'DEADLINE_EXCEEDED'), WireCut],
    ['something unheard of', new Error('surprise'), WireCut],
    ['no text at all', 'surprise', WireCut],
    ['wrong credentials', grpc(16, 'UNAUTHENTICATED'), KurrentRefused],
    ['missing rights', grpc(7, 'PERMISSION_DENIED'), KurrentRefused],
    ['an old server', new client.UnsupportedError('appendRecords', '26.1'), KurrentRefused],
    ['too much at once', client.MaxAppendSizeExceededError.fromMaxAppendSize(1), KurrentRefused],
  ])('%s is told from the others', (_, error, kind) => {
    expect(meaningOf(error)).toBeInstanceOf(kind);
  });

  it('keeps what the client said as its cause', () => {
    const error = grpc(7, 'PERMISSION_DENIED');
    expect(meaningOf(error)).toMatchObject({ cause: error, message: expect.stringMatching(/\$all/) });
  });
});

describe('several streams at once', () => {
  const events = [built()];

  it('are one request for each stream on a server that has no checks of their own', () => {
    expect(requestsOf([{ stream: 'case-a', revision: -1 }], events)).toMatchObject([
      { streamName: 'case-a', expectedState: 'no_stream', events: [{ id: events[0]!.id }] },
    ]);
  });

  it('of which one is only checked need a newer server', () => {
    const checks = [
      { stream: 'case-a', revision: -1 },
      { stream: 'case-b', revision: 3 },
    ];
    expect(() => requestsOf(checks, events)).toThrow(/cannot check case-b without writing to it: 26.1/);
  });
});

describe('an address', () => {
  it('that is none is refused without repeating the password', async () => {
    const opening = KurrentEventStore.open({ url: 'postgresql://u:secret@host/db', clock: machineClock });
    await expect(opening).rejects.toThrow(KurrentRefused);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it('where nobody answers is busy, at the start', async () => {
    const opening = KurrentEventStore.open({ url: 'kurrentdb://127.0.0.1:1?tls=false', clock: machineClock });
    await expect(opening).rejects.toMatchObject({ name: 'StoreBusy', cause: expect.any(Error) });
  });

  it('where nobody answers any more is busy for an append, which is not stored', async () => {
    const store = new KurrentEventStore({ url: 'kurrentdb://127.0.0.1:1?tls=false', clock: machineClock, role: CLERK });
    await expect(store.append(unitOn('case-x', 'none', draft('ReportLodged')))).rejects.toBeInstanceOf(StoreBusy);
    await store.close();
  });
});
