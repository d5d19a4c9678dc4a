// The owner of the database changes the ledger, with the guards off; the auditor's command names each change, from downloaded material alone.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makeStored, NO_LEAF, verifierText, type StoredEvent } from '@jejak/eventstore';
import { generateKeyPairSync, hash } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { build, deliveriesAtRest, openJourney, type Journey } from './spec-journey.js';

const TABLES = ['event', 'stream', 'batch'];
let journey: Journey;
let owner: pg.Client;
let caseId: string;
let stream: string;

beforeAll(async () => {
  await build();
  journey = await openJourney();
  const { stdout } = await journey.tool('demo', '--json');
  caseId = (JSON.parse(stdout) as { reports: readonly [{ caseId: string }] }).reports[0].caseId;
  stream = `case-${caseId}`;
  await journey.office().caughtUp();
  await deliveriesAtRest(journey, 1);
  await journey.reopen(); // an orderly stop signs everything that there is
  owner = new pg.Client({ connectionString: journey.databaseUrl });
  await owner.connect();
  await owner.query('set session_replication_role = replica');
  for (const table of TABLES) await owner.query(`create table public.kept_${table} as table jejak.${table}`);
}, 120_000);
afterEach(async () => {
  await owner.query(`truncate ${TABLES.map((table) => `jejak.${table}`).join()}`);
  for (const table of TABLES) await owner.query(`insert into jejak.${table} table public.kept_${table}`);
});
afterAll(async () => {
  await owner?.end();
  await journey?.close();
});

const verify = async (...words: readonly string[]) => {
  const { code, stdout, stderr } = await journey.tool('replay', caseId, '--verify', ...words);
  return { code, said: stdout.trim().split('\n').at(-1), first: stdout.split('\n')[0], stderr };
};
/** The event of the case at a revision. */
const at = (revision: number) =>
  `sid = (select sid from jejak.stream where name = '${stream}') and revision = ${revision}`;
const LAST = 24;

describe('a ledger that nobody touched', () => {
  it('is proved since a signed checkpoint', async () => {
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringMatching(/^proved since .*: 25 events\.$/) });
  });

  it('is proved also by the checkpoints and keys that the auditor brought along', async () => {
    const own = join(journey.home, 'auditor.txt');
    copyFileSync(join(journey.home, 'checkpoints.txt'), own);
    const key = join(journey.home, 'key.txt');
    writeFileSync(key, (await journey.get('/api/records/v1/log/key', 'aud')).body.items.join('\n'));
    const said = expect.stringContaining('proved since');
    expect(await verify('--checkpoints', own, '--key', key)).toMatchObject({ code: 0, said });
  });

  it('is not said to be proved by checkpoints of somebody else, or by none', async () => {
    const foreign = join(journey.home, 'foreign.txt');
    const { publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(foreign, verifierText('jejak/log', publicKey));
    expect(await verify('--key', foreign)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No trusted key'),
    });
    const empty = join(journey.home, 'accounts.json');
    expect(await verify('--checkpoints', empty)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no checkpoint'),
    });
  });
});

describe('what the owner of the database did is named', () => {
  it.each([
    [
      'edited data',
      () => `update jejak.event set data = replace(data::text, 'website', 'letter')::json where ${at(0)}`,
      'data-changed',
      0,
    ],
    [
      'edited the header',
      () =>
        `update jejak.event set meta = replace(meta::text, '"office":"kdi"', '"office":"pst"')::json where ${at(4)}`,
      'header-changed',
      4,
    ],
    [
      'edited the time',
      () => `update jejak.event set meta = replace(meta::text, '"at":"2', '"at":"1')::json where ${at(6)}`,
      'header-changed',
      6,
    ],
    [
      'edited the column of the time',
      () => `update jejak.event set at = at - interval '1 day' where ${at(6)}`,
      'header-changed',
      6,
    ],
    [
      'edited the actor',
      () =>
        `update jejak.event set meta = regexp_replace(meta::text, '"actor":"[^"]+"', '"actor":"public"')::json where ${at(16)}`,
      'header-changed',
      16,
    ],
    ['deleted the head', () => `delete from jejak.event where ${at(0)}`, 'revision-missing', 0],
    ['deleted the middle', () => `delete from jejak.event where ${at(13)}`, 'revision-missing', 13],
    [
      'swapped two events',
      () =>
        `update jejak.event set revision = -1 where ${at(3)}; update jejak.event set revision = 3 where ${at(5)}; update jejak.event set revision = 5 where ${at(-1)}`,
      'event-moved',
      3,
    ],
  ])('%s', async (_deed, sql, kind, revision) => {
    await owner.query(sql());
    const { code, first } = await verify();
    expect([code, first]).toEqual([1, expect.stringContaining(`BROKEN ${kind} at ${stream} #${revision}`)]);
  });

  it('deleted the tail: the log misses a position', async () => {
    const { rows } = await owner.query<{ position: string }>(
      `delete from jejak.event where ${at(LAST)} returning position`,
    );
    const { code, first } = await verify();
    expect([code, first]).toEqual([
      1,
      expect.stringContaining(`BROKEN position-missing at position ${rows[0]?.position}`),
    ]);
  });

  it('wrote the whole case and every root anew: the signed checkpoint tells', async () => {
    await rewrite();
    const { code, first } = await verify();
    expect([code, first]).toEqual([1, expect.stringContaining('BROKEN checkpoint-mismatch')]);
  });
});

const nextRoot = (before: string, leaves: readonly Buffer[]): string => {
  const digest = hash('sha256', Buffer.concat(leaves), 'buffer');
  return hash('sha256', Buffer.concat([Buffer.from(before, 'base64'), digest]), 'base64');
};

/** Everything that an owner can do who knows the format: the first event edited, then chain and roots made anew. */
async function rewrite(): Promise<void> {
  const { rows: events } = await owner.query<{ position: string; meta: string; data: string }>(
    `select position, meta::text, data::text from jejak.event where sid = (select sid from jejak.stream where name = $1) order by revision`,
    [stream],
  );
  let prev = NO_LEAF;
  for (const { position, meta, data } of events) {
    const header = JSON.parse(meta) as StoredEvent;
    const before = JSON.parse(data) as StoredEvent['data'];
    const draft = { ...header, data: header.revision === 0 ? { ...before, channel: 'letter' } : before };
    const made = makeStored(draft, { ...header, prev });
    prev = made.hash;
    await owner.query('update jejak.event set meta = $2, data = $3, hash = $4 where position = $1', [
      position,
      made.entry,
      made.dataText,
      Buffer.from(made.hash, 'base64'),
    ]);
  }
  const { rows: batches } = await owner.query<{ last: string }>(
    'select last_position as last from jejak.batch order by last_position',
  );
  let [root, first] = [NO_LEAF, 1];
  for (const { last } of batches) {
    const { rows } = await owner.query<{ hash: Buffer }>(
      'select hash from jejak.event where position between $1 and $2 order by position',
      [first, last],
    );
    root = nextRoot(
      root,
      rows.map((row) => row.hash),
    );
    await owner.query('update jejak.batch set root = $2 where last_position = $1', [last, Buffer.from(root, 'base64')]);
    first = Number(last) + 1;
  }
}
