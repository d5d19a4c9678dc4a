// A proof for somebody outside, to whom the log shows the leaves of other streams and not their rows.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CLERK, draftMaker, unitOn } from '../contract-suite.js';
import { InMemoryEventStore } from '../memory.js';
import type { LogLeaf, ProofSource, StoredRow } from './material.js';
import type { Anchor } from './verdict.js';
import { verify } from './verify.js';

const STREAM = 'case-b';
const clock = { now: () => new Date('2026-03-02T01:00:00.000Z') };
const store = new InMemoryEventStore({ clock }).as(CLERK);
let anchor: Anchor;

beforeAll(async () => {
  const draft = draftMaker(60);
  for (let round = 0; round < 3; round++) {
    for (const stream of ['case-a', STREAM]) await store.append(unitOn(stream, 'end', draft('NoteAdded', { round })));
  }
  const last = (await store.batches('0', 100)).at(-1);
  anchor = { count: 6, root: last?.root ?? '', position: last?.last ?? '', at: '2026-03-02T01:01:00.000Z' };
});

/** The store as it looks from outside; `bend` is what somebody did to a leaf. */
const outside = (bend: (leaf: LogLeaf) => LogLeaf = (leaf) => leaf): ProofSource<StoredRow | LogLeaf> => ({
  streamForProof: (stream) => store.streamForProof(stream),
  batches: (after, limit) => store.batches(after, limit),
  async *logForProof(after) {
    for await (const page of store.logForProof(after)) {
      yield page.map((row) =>
        row.stream === STREAM ? row : bend({ position: row.position, at: row.at, hash: row.hash }),
      );
    }
  },
});

describe('a log that shows leaves', () => {
  it('proves a file as well as one that shows everything', async () => {
    const whole = await verify(store, STREAM, { anchors: [anchor] });
    expect(whole).toMatchObject({ verdict: 'proved', events: 3 });
    expect(await verify(outside(), STREAM, { anchors: [anchor] })).toEqual(whole);
  });

  it('is broken where a leaf of another file is not the one that was committed', async () => {
    const bent = outside((leaf) => (leaf.position === '3' ? { ...leaf, hash: anchor.root } : leaf));
    expect(await verify(bent, STREAM)).toMatchObject({
      verdict: 'broken',
      break: { kind: 'root-mismatch', position: '3' },
    });
  });
});
