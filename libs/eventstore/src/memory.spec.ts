// The store in memory keeps the contract, and time does not go back in it.
import { describe, expect, it } from '@jest/globals';
import { CLERK, CONTRACT_OWNERS, draftMaker, eventStoreContract, unitOn } from './contract-suite.js';
import { InMemoryEventStore } from './memory.js';

const standing = { now: () => new Date('2026-03-02T01:00:00.000Z') };

eventStoreContract('in memory', async () => {
  const store = new InMemoryEventStore({ clock: standing, owners: CONTRACT_OWNERS });
  return { open: async (role) => store.as(role), dispose: () => store.close() };
});

describe('the time of recording', () => {
  it('never lies before the one of the event before, whatever the clock says', async () => {
    const times = ['2026-03-02T01:00:00.000Z', '2026-03-02T00:59:00.000Z', '2026-03-02T01:01:00.000Z'];
    const draft = draftMaker(3);
    const store = new InMemoryEventStore({ clock: { now: () => new Date(times.shift() ?? '') } }).as(CLERK);
    for (const expected of ['none', 0, 1] as const) await store.append(unitOn('case-1', expected, draft('NoteAdded')));
    expect((await store.read('case-1')).map((event) => event.at)).toEqual([
      '2026-03-02T01:00:00.000Z',
      '2026-03-02T01:00:00.000Z',
      '2026-03-02T01:01:00.000Z',
    ]);
  });
});
