// A command against one stream: does it, refuses it, does nothing on repeat, decides again after a lost race.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftMaker, unitOn } from './contract-suite.js';
import { CommandReused, Contended, handle, load, type Aggregate, type Decision, type Handling } from './handle.js';
import { InMemoryEventStore } from './memory.js';
import { StoreBusy, type EventStore } from './port.js';

type NoteEvent = { readonly type: 'NoteAdded'; readonly text: string } | { readonly type: 'FileClosed' };
interface File {
  readonly notes: readonly string[];
  readonly isClosed: boolean;
}
const file: Aggregate<File, NoteEvent> = {
  initial: { notes: [], isClosed: false },
  evolve: (state, event) =>
    event.type === 'NoteAdded' ? { ...state, notes: [...state.notes, event.text] } : { ...state, isClosed: true },
  decode: ({ type, data }) => {
    if (type === 'NoteAdded') return { type, text: String(data.text) };
    return type === 'FileClosed' ? { type } : undefined;
  },
};

const draft = draftMaker(60);
let store: InMemoryEventStore;
beforeEach(() => {
  store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-02T01:00:00.000Z') } });
});

/** Adds a note, refuses on a closed file, does nothing when the last note says the same. */
const addNote = (text: string, command = text, digest = 'digest'): Handling<File, NoteEvent> => ({
  stream: 'case-1',
  aggregate: file,
  commands: [{ command, commandDigest: digest }],
  decide: (before): Decision<NoteEvent> => {
    if (before.isClosed) return { refused: 'file-closed', detail: 'Closed files take no notes.' };
    return before.notes.at(-1) === text ? [] : [{ type: 'NoteAdded', text }];
  },
  draft: (events) => ({
    drafts: events.map(({ type, ...data }) => ({ ...draft(type, data), command, commandDigest: digest })),
  }),
});

/** Somebody else writes after each load, so many times. */
const raced = (times: number, write: () => Promise<unknown>): EventStore => {
  let left = times;
  return new Proxy(store, {
    get: (target, name: keyof InMemoryEventStore) =>
      name === 'append'
        ? async (unit: Parameters<EventStore['append']>[0]) => {
            if (left-- > 0) await write();
            return target.append(unit);
          }
        : (target[name] as () => unknown).bind(target),
  });
};
const other = (type: string, data = {}) => store.append(unitOn('case-1', 'end', draft(type, data)));

describe('a command', () => {
  it('is decided on the fold of its stream and stored', async () => {
    await handle(store, addNote('one'));
    const handled = await handle(store, addNote('two'));
    expect(handled).toMatchObject({
      kind: 'appended',
      position: '2',
      state: { notes: ['one', 'two'] },
      events: [{ revision: 1 }],
    });
  });

  it('may be refused, and then nothing is stored', async () => {
    await other('FileClosed');
    expect(await handle(store, addNote('late'))).toEqual({
      kind: 'refused',
      refused: 'file-closed',
      detail: 'Closed files take no notes.',
    });
    expect(await store.head()).toBe('1');
  });

  it('may have nothing to do', async () => {
    await handle(store, addNote('one', 'first'));
    expect(await handle(store, addNote('one', 'second'))).toMatchObject({ kind: 'nothing', position: '1', events: [] });
    expect(await store.head()).toBe('1');
  });

  it('given again answers with its own events, whatever happened since', async () => {
    const first = await handle(store, addNote('one'));
    await other('FileClosed');
    const again = await handle(store, addNote('one'));
    expect(again).toMatchObject({ kind: 'replayed', position: '1', state: { isClosed: true } });
    expect('events' in again && 'events' in first && again.events).toEqual('events' in first && first.events);
  });

  it('given again is known under an older version of the key too', async () => {
    await handle(store, addNote('one', 'old'));
    const commands = [
      { command: 'new', commandDigest: 'new-digest' },
      { command: 'old', commandDigest: 'digest' },
    ];
    expect(await handle(store, { ...addNote('one', 'new', 'new-digest'), commands })).toMatchObject({
      kind: 'replayed',
    });
  });

  it('given again with another body is an error of the caller', async () => {
    await handle(store, addNote('one', 'key'));
    await expect(handle(store, addNote('two', 'key', 'other'))).rejects.toBeInstanceOf(CommandReused);
  });
});

describe('a command that loses a race', () => {
  it('is decided again on the newer past', async () => {
    const handled = await handle(
      raced(2, () => other('NoteAdded', { text: 'other' })),
      addNote('mine'),
    );
    expect(handled).toMatchObject({ kind: 'appended', state: { notes: ['other', 'other', 'mine'] } });
    const refused = await handle(
      raced(1, () => other('FileClosed')),
      addNote('late'),
    );
    expect(refused).toMatchObject({ kind: 'refused' });
  });

  it('three times gives up, and nothing of it is stored', async () => {
    const losing = handle(
      raced(3, () => other('NoteAdded', { text: 'other' })),
      addNote('mine'),
    );
    await expect(losing).rejects.toBeInstanceOf(Contended);
    await expect(losing).rejects.toBeInstanceOf(StoreBusy);
    expect((await load(store, 'case-1', file)).state.notes).toEqual(['other', 'other', 'other']);
  });
});

describe('a decision that touches other streams', () => {
  it('stores in all of them, and builds late what needs their ends', async () => {
    await store.append(unitOn('register-1', 'none', draft('NumberGiven', { number: 1 })));
    const handled = await handle(store, {
      ...addNote('one'),
      draft: (events) => ({
        drafts: events.map(({ type, ...data }) => draft(type, data)),
        also: [{ stream: 'register-1', expected: 'end', events: [draft('NumberGiven')] }],
        finish: (ends, streams) =>
          streams.map(({ stream, events: drafts }) => ({
            stream,
            events: drafts.map((made) => ({
              ...made,
              data: { ...made.data, number: (ends.get('register-1') ?? -1) + 2 },
            })),
          })),
      }),
    });
    expect('events' in handled && handled.events.map((event) => [event.stream, event.data.number])).toEqual([
      ['case-1', 2],
      ['register-1', 2],
    ]);
  });
});

describe('a long file', () => {
  it('is loaded whole, page by page', async () => {
    await store.append(
      unitOn('case-1', 'none', ...Array.from({ length: 2_500 }, (_, at) => draft('NoteAdded', { text: String(at) }))),
    );
    const loaded = await load(store, 'case-1', file);
    expect([loaded.revision, loaded.state.notes.length, loaded.events.length]).toEqual([2_499, 2_500, 2_500]);
  });
});
