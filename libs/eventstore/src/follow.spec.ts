// A follower with a checkpoint: in order, from where it was, again what failed, and not beside another.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { draftMaker, unitOn } from './contract-suite.js';
import { Fenced, followFrom, InMemoryCheckpoints, withCheckpoints } from './follow.js';
import { InMemoryEventStore } from './memory.js';
import type { Page } from './port.js';

const draft = draftMaker(70);
let store: InMemoryEventStore;
let checkpoints: InMemoryCheckpoints;
beforeEach(() => {
  store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-02T01:00:00.000Z') } });
  checkpoints = new InMemoryCheckpoints();
});
const write = (stream: string) => store.append(unitOn(stream, 'end', draft('NoteAdded')));

/** Follows until the position is reached; answers the positions that the effects saw, and the errors. */
async function run(until: string, effects: (page: Page) => Promise<void> = async () => undefined) {
  const stop = new AbortController();
  const seen: string[] = [];
  const errors: unknown[] = [];
  const kept = withCheckpoints(checkpoints, 'inbox', async (page) => {
    await effects(page);
    seen.push(...page.events.map((event) => event.position));
  });
  const handle: typeof kept.handle = async (page, from) => {
    await kept.handle(page, from);
    if (page.scanned === until) stop.abort();
  };
  const onError = (error: unknown) => errors.push(error);
  await followFrom({
    store,
    name: 'inbox',
    filter: { categories: ['case'] },
    ...kept,
    handle,
    signal: stop.signal,
    onError,
  });
  return { seen, errors };
}

describe('a follower', () => {
  it('goes on where it was after a restart', async () => {
    await write('case-1');
    expect((await run('1')).seen).toEqual(['1']);
    await write('case-1');
    expect((await run('2')).seen).toEqual(['2']);
  });

  it('keeps its place past events that are not for it', async () => {
    await write('case-1');
    await write('letter-1');
    await run('2');
    expect(await checkpoints.load('inbox')).toBe('2');
  });

  it('does again what failed, and says so', async () => {
    await write('case-1');
    let failures = 2;
    const { seen, errors } = await run('1', async () => {
      if (failures-- > 0) throw new RangeError('no view');
    });
    expect([seen, errors.map(String)]).toEqual([['1'], ['RangeError: no view', 'RangeError: no view']]);
  });

  it('stops when another took its place', async () => {
    await write('case-1');
    await expect(run('1', async () => void (await checkpoints.save('inbox', '0', '1')))).rejects.toBeInstanceOf(Fenced);
  });

  it('ends when it is told to, also in the pause after a failure', async () => {
    const stop = new AbortController();
    const handle = async () => Promise.reject(new Error('no view'));
    await write('case-1');
    const load = () => checkpoints.load('inbox');
    await followFrom({
      store,
      name: 'inbox',
      filter: {},
      load,
      handle,
      signal: stop.signal,
      onError: () => stop.abort(),
    });
    expect(await checkpoints.load('inbox')).toBe('0');
  });
});
