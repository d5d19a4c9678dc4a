// The verdict on a case: what can be known of it, in which words, and what it never tells of others.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import {
  ed25519Signer,
  ed25519Verifier,
  InMemoryEventStore,
  signCheckpoint,
  verifyLog,
  type Draft,
  type LogLeaf,
  type ProofSource,
  type StoredRow,
} from '@jejak/eventstore';
import { inTurn, verdictOn, type Proofs } from './verdict.js';

const ORIGIN = 'jejak.test/log';
const CASE = '00000000-0000-8000-8000-00000000ca5e';
const OTHER = '00000000-0000-8000-8000-0000000007e2';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

const draft = (n: number): Draft => ({
  id: `019cac00-0000-7000-8000-${String(n).padStart(12, '0')}`,
  type: 'FormalCheckPassed',
  schema: 1,
  actor: 'somebody',
  office: 'kdi',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: '019cac00-0000-8000-8000-000000000001',
  command: '019cac00-0000-8000-8000-000000000002',
  commandDigest: '',
  data: { n },
});

/** The same material with every row as somebody changed it. */
const changed = (source: ProofSource, change: (row: StoredRow) => StoredRow | undefined): ProofSource => {
  const through = async function* (pages: AsyncIterable<readonly StoredRow[]>) {
    for await (const page of pages) yield page.flatMap((row) => change(row) ?? []);
  };
  return {
    streamForProof: (stream) => through(source.streamForProof(stream)),
    logForProof: (after) => through(source.logForProof(after)),
    batches: (after, limit) => source.batches(after, limit),
  };
};

let store: InMemoryEventStore;
let proofs: Proofs;
let notes = '';
const write = (n: number, stream: string) =>
  store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: [draft(n)] }] });
const sign = async (at: string): Promise<void> => {
  const { position, count, root } = await verifyLog(store as ProofSource<StoredRow | LogLeaf>);
  notes += `${await signCheckpoint(ORIGIN, { position, count, root, at }, ed25519Signer(ORIGIN, privateKey))}\n`;
};
const isThird = ({ stream, revision }: StoredRow, of = CASE): boolean => stream === `case-${of}` && revision === 1;

beforeEach(async () => {
  notes = '';
  store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-02T01:00:00.000Z') } });
  const verifiers = [ed25519Verifier(ORIGIN, publicKey)];
  proofs = { source: store, checkpoints: async () => notes, origin: ORIGIN, verifiers };
  for (let n = 0; n < 3; n += 1) {
    await write(2 * n, `case-${CASE}`);
    await write(2 * n + 1, `case-${OTHER}`);
  }
});

describe('the verdict on a case', () => {
  it('is consistent while nothing outside covers all of it', async () => {
    const all = { caseId: CASE, verdict: 'consistent', events: 3, since: null, break: null };
    expect(await verdictOn(CASE, proofs)).toEqual({ ...all, checkpoints: 0 });
    await sign('2026-03-02T01:01:00.000Z');
    await write(9, `case-${CASE}`);
    expect(await verdictOn(CASE, proofs)).toEqual({ ...all, events: 4, checkpoints: 1 });
  });

  it('is proved since the first checkpoint that covers all of it', async () => {
    await sign('2026-03-02T01:01:00.000Z');
    await write(9, `case-${OTHER}`);
    await sign('2026-03-02T01:02:00.000Z');
    const since = { at: '2026-03-02T01:01:00.000Z', count: 6, position: '6' };
    expect(await verdictOn(CASE, proofs)).toMatchObject({ verdict: 'proved', events: 3, checkpoints: 2, since });
  });

  it('names the first event that was changed, and how', async () => {
    await sign('2026-03-02T01:01:00.000Z');
    const source = changed(store, (row) => (isThird(row) ? { ...row, data: '{"n":7}' } : row));
    expect(await verdictOn(CASE, { ...proofs, source })).toMatchObject({
      verdict: 'broken',
      events: null,
      since: null,
      break: { kind: 'data-changed', place: 'case', revision: 1, position: '3' },
    });
  });

  it('names the event that is missing', async () => {
    const source = changed(store, (row) => (isThird(row) ? undefined : row));
    const gone = { kind: 'revision-missing', place: 'case', revision: 1 };
    expect(await verdictOn(CASE, { ...proofs, source })).toMatchObject({ verdict: 'broken', break: gone });
  });

  it('does not say that it was another case whose end is missing: nobody knows', async () => {
    const isLast = ({ stream, revision }: StoredRow): boolean => stream === `case-${CASE}` && revision === 2;
    const source = changed(store, (row) => (isLast(row) ? undefined : row));
    const gone = { kind: 'position-missing', place: 'log', revision: null, position: '5' };
    expect(await verdictOn(CASE, { ...proofs, source })).toMatchObject({ verdict: 'broken', break: gone });
  });

  it('tells that the log is broken elsewhere, and not whose file that is', async () => {
    const source = changed(store, (row) => (isThird(row, OTHER) ? { ...row, data: '{"n":7}' } : row));
    const verdict = await verdictOn(CASE, { ...proofs, source });
    expect(verdict.break).toMatchObject({ kind: 'data-changed', place: 'other', revision: null, position: '4' });
    expect(JSON.stringify(verdict)).not.toContain(OTHER);
  });

  it('does not trust a checkpoint that was edited', async () => {
    await sign('2026-03-02T01:01:00.000Z');
    notes = notes.replace('\n6\n', '\n5\n');
    expect(await verdictOn(CASE, proofs)).toMatchObject({
      verdict: 'broken',
      break: { kind: 'checkpoint-refused', place: 'log' },
    });
  });
});

describe('verifications in turn', () => {
  it('never run beside each other, and one that failed holds up nobody', async () => {
    const turn = inTurn();
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
      if (name === 'a') throw new Error('failed');
      return name;
    };
    const all = await Promise.allSettled([turn(work('a')), turn(work('b'))]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
