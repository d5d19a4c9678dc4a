// An import counts every row once, stops for nothing that concerns one row, and for everything that concerns all.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Refusal, type Client } from '../house.js';
import type { Placed } from './file.js';
import { importRows, rejectedFile } from './run.js';

const row = (id: string, subject = 'S') => ({
  external_id: id,
  channel: 'web',
  complainant_name: 'N',
  reported_agency: 'D',
  subject,
  narrative: 'n',
});

/** An installation as far as an import sees it: it remembers keys, and refuses what it is told to. */
const installation = (refuse: (subject: string) => Refusal | undefined = () => undefined) => {
  const seen = new Map<string, string>();
  const order: string[] = [];
  const postOnce = async (_: string, body: unknown, { idempotencyKey = '' } = {}) => {
    const { subject } = body as { subject: string };
    await new Promise((resolve) => setImmediate(resolve));
    const refusal = refuse(subject);
    if (refusal) throw refusal;
    const before = seen.get(idempotencyKey);
    if (before !== undefined && before !== subject) throw new Refusal(422, 'idempotency-key-reused', 'used');
    seen.set(idempotencyKey, subject);
    order.push(subject);
    return { answer: {}, repeated: before !== undefined };
  };
  return { client: { postOnce } as unknown as Client, order };
};

const run = async (client: Client, placed: readonly Placed[]) => {
  const path = join(mkdtempSync(join(tmpdir(), 'jejak-rejected-')), 'rejected.csv');
  const rejected = rejectedFile(path);
  const rows = (async function* () {
    yield* placed;
  })();
  const summary = await importRows({ client, rows, rejected, progress: () => undefined }).finally(() =>
    rejected.close(),
  );
  return { summary, text: readFileSync(path, 'utf8') };
};

describe('an import', () => {
  it('counts what is new, what was there, and what is rejected with row, column and reason', async () => {
    const { client } = installation((subject) =>
      subject === 'bad'
        ? new Refusal(422, 'unacceptable-value', 'x', [{ pointer: '/contact/phone', message: 'Give digits.' }])
        : undefined,
    );
    const { summary, text } = await run(client, [
      { number: 2, row: row('A') },
      { number: 3, row: row('A') },
      { number: 4, row: row('B', 'bad') },
      { number: 5, broken: 'Too few columns.' },
    ]);
    expect(summary).toEqual({ imported: 1, alreadyThere: 1, rejected: 2 });
    expect(text).toBe('row,column,reason\n4,phone,Give digits.\n5,,Too few columns.\n');
  });

  it('lets the first of two rows with one key win, also when both are under way', async () => {
    const { client, order } = installation();
    const { summary, text } = await run(client, [
      { number: 2, row: row('A', 'first') },
      { number: 3, row: row('A', 'second') },
    ]);
    expect(order).toEqual(['first']);
    expect(summary).toEqual({ imported: 1, alreadyThere: 0, rejected: 1 });
    expect(text).toContain('3,external_id,');
  });

  it('stops where the refusal concerns the import itself', async () => {
    const { client } = installation(() => new Refusal(401, 'unauthenticated', 'Who are you?'));
    await expect(run(client, [{ number: 2, row: row('A') }])).rejects.toThrow('Who are you?');
  });
});
