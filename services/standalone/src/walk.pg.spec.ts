// The whole way of a report, through HTTP and the commands of the house, on a real PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { build, deliveriesAtRest, newKey, openJourney, reportOf, until, type Journey } from './spec-journey.js';

interface Walked {
  readonly report: string;
  readonly caseId: string;
  readonly agendaNumber: string;
  readonly registrationNumber: string | null;
  readonly stage: string;
  readonly closedReason: string | null;
}
let journey: Journey;
let walked: readonly Walked[];
const walk = async (): Promise<readonly Walked[]> => {
  const { code, stdout, stderr } = await journey.tool('demo', '--json');
  if (code !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { reports: readonly Walked[] }).reports;
};
const found = () => walked[0]?.caseId ?? '';

beforeAll(async () => {
  await build();
  journey = await openJourney();
  walked = await walk();
}, 120_000);
afterAll(() => journey?.close());

describe('three reports on their way', () => {
  it('end as they should: remedied, refused, withdrawn', () => {
    expect(walked.map(({ report, stage, closedReason }) => [report, stage, closedReason])).toEqual([
      ['found', 'closed', 'corrective-actions-fulfilled'],
      ['refused', 'closed', 'in-court'],
      ['withdrawn', 'closed', 'withdrawn'],
    ]);
    expect(walked.map(({ registrationNumber }) => registrationNumber === null)).toEqual([false, true, false]);
  });

  it('can be walked again, as three other cases', async () => {
    const again = await walk();
    expect(new Set([...walked, ...again].map(({ caseId }) => caseId)).size).toBe(6);
    expect(new Set([...walked, ...again].map(({ agendaNumber }) => agendaNumber)).size).toBe(6);
  });

  it('are told to a person in words, step by step', async () => {
    const { code, stdout } = await journey.tool('demo');
    expect(code).toBe(0);
    for (const line of ['Kepala perwakilan memimpin rapat pleno', 'Linimasa publik:', '[ditutup]']) {
      expect(stdout).toContain(line);
    }
  });

  it('are not walked where nobody answers, and the reason is one line', async () => {
    const { code, stdout, stderr } = await journey.tool('token', 'nobody-of-this-name');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('There is no account "nobody-of-this-name"');
  });
});

describe('messages to the parties', () => {
  it('are each sent once, and lie once in the mail folder', async () => {
    await journey.office().caughtUp();
    const sent = (await deliveriesAtRest(journey, 21)).filter(({ state }) => state === 'sent');
    const letters = readdirSync(join(journey.home, 'mail')).filter((name) => name.endsWith('.eml'));
    const ids = letters.map(
      (name) => /^message-id: *(\S+)/im.exec(readFileSync(join(journey.home, 'mail', name), 'utf8'))?.[1],
    );
    expect(letters).toHaveLength(sent.length);
    expect(new Set(ids).size).toBe(sent.length);
  });
});

/** Every row of the read models, by table: what is stored, in an order of its own. */
const rowsOfViews = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const client = new pg.Client({ connectionString: journey.databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname in ('intake', 'records', 'notification')
         and tablename not in ('checkpoint', 'reaction_checkpoint', 'parked', 'migrations', 'seen')`,
    );
    const entries = await Promise.all(
      tables.map(async ({ name }) => {
        const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
        return [name, rows.map(({ row }) => row)] as const;
      }),
    );
    return Object.fromEntries(entries);
  } finally {
    await client.end();
  }
};

describe('read models', () => {
  it('that are made anew have the rows that grew event by event', async () => {
    await journey.office().caughtUp();
    const before = await rowsOfViews();
    expect(before['records.caseload']).toHaveLength(9);
    const { code, stdout } = await journey.tool('views-rebuild');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^records\/caseload: \d+ events/m)]);
    expect(await rowsOfViews()).toEqual(before);
  });

  it('that do not exist are not rebuilt, and the others are named', async () => {
    const { code, stderr } = await journey.tool('views-rebuild', 'no-such-view');
    expect([code, stderr]).toEqual([1, expect.stringContaining('records/caseload')]);
  });
});

describe('a message that was set aside', () => {
  it('is seen by the operator, handled again when asked, and goes', async () => {
    expect((await journey.tool('parked', 'list')).stdout).toBe('Nothing is parked.\n');
    await park(found());
    const listed = await journey.tool('parked', 'list');
    expect(listed.stdout).toMatch(new RegExp(`^routing +${found()} +1 .*TypeError$`, 'm'));
    expect((await journey.tool('parked', 'show', found())).stdout).toMatch(/case\.registered\.v1/);
    expect(await journey.tool('parked', 'redrive', found())).toMatchObject({
      code: 0,
      stdout: `routing handles 1 message(s) of ${found()} again.\n`,
    });
    await until('the message to go', async () => {
      const { body } = await journey.get('/api/routing/v1/parked', 'opr');
      return body.items.length === 0 || undefined;
    });
    expect(await journey.tool('parked', 'show', found())).toMatchObject({ code: 1, stdout: '' });
  });
});

/** Sets the news of a registration aside as routing does when it has failed too often. */
async function park(caseId: string): Promise<void> {
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}/events`, 'aud');
  const { id, revision, at } = body.items.find(({ type }: { type: string }) => type === 'ReportRegistered');
  const message = {
    specversion: '1.0',
    id,
    source: '/jejak/intake',
    type: 'case.registered.v1',
    subject: caseId,
    time: at,
    datacontenttype: 'application/json',
    data: {},
    jejakrevision: revision,
  };
  const client = new pg.Client({ connectionString: journey.databaseUrl });
  await client.connect();
  const insert = `insert into routing.parked (group_name, id, key, message, error) values ('routing', $1, $2, $3, 'TypeError')`;
  await client.query(insert, [id, caseId, JSON.stringify(message)]);
  await client.end();
}

describe('a repeated request', () => {
  it('gets the answer of the first one, also after a restart, and changes nothing', async () => {
    const sending = { key: newKey(), body: reportOf('Dikirim dua kali') };
    const first = await journey.post('/api/intake/v1/reports', sending);
    expect(first.status).toBe(201);
    const { caseId, position } = first.body;
    const cases = async () => (await journey.get(`/api/records/v1/search?after=${position}&limit=1`, 'aud')).body.total;
    const events = async () => (await journey.get(`/api/records/v1/cases/${caseId}/events`, 'aud')).body.items;
    const before = [await cases(), await events()];
    expect(await journey.post('/api/intake/v1/reports', sending)).toEqual(first);
    await journey.reopen();
    expect(await journey.post('/api/intake/v1/reports', sending)).toEqual(first);
    expect([await cases(), await events()]).toEqual(before);
    const other = await journey.post('/api/intake/v1/reports', { ...sending, body: reportOf('Lain') });
    expect([other.status, other.body.type]).toEqual([422, 'urn:jejak:problem:idempotency-key-reused']);
  });
});

describe('a replay', () => {
  it('is proved since a checkpoint that was signed outside the database', async () => {
    await journey.reopen(); // an orderly stop signs what is not signed yet
    const { code, stdout } = await journey.tool('replay', found(), '--verify');
    expect([code, stdout]).toEqual([0, expect.stringContaining('proved since / terbukti sejak checkpoint')]);
    expect(stdout).toContain('ditutup');
  });

  it('shows what was known at a position and at an instant, and no more', async () => {
    const whole = JSON.parse((await journey.tool('replay', found(), '--json')).stdout);
    const registered = whole.events.find(({ type }: { type: string }) => type === 'ReportRegistered');
    const byPosition = await journey.tool('replay', found(), '--json', '--position', registered.position);
    const byInstant = await journey.tool('replay', found(), '--json', '--as-of', registered.at);
    const known = JSON.parse(byPosition.stdout);
    expect(known.file).toMatchObject({ stage: 'registered', examiners: [], closedReason: null });
    expect(known.events.at(-1)).toEqual(registered);
    expect(JSON.parse(byInstant.stdout)).toMatchObject({ file: known.file, events: known.events });
  });

  it('agrees with the receipt in the complainant’s hand, or says that it does not', async () => {
    const { body: lodged } = await journey.post('/api/intake/v1/reports', { body: reportOf('Dengan tanda terima') });
    const receipt = join(journey.home, 'receipt.json');
    const verify = async (answer: object) => {
      writeFileSync(receipt, JSON.stringify(answer));
      const { code, stdout, stderr } = await journey.tool('replay', lodged.caseId, '--verify', '--receipt', receipt);
      return [code, stdout.trim().split('\n').at(-1) + stderr];
    };
    expect(await verify(lodged)).toEqual([0, expect.stringContaining('proved since')]);
    const { proof } = lodged.receipt;
    const head = proof.head.replace(/^./, (first: string) => (first === 'A' ? 'B' : 'A'));
    const forged = { receipt: { proof: { ...proof, head } } };
    expect(await verify(forged)).toEqual([1, expect.stringContaining('RUSAK')]);
    expect(await verify({})).toEqual([1, expect.stringContaining('no receipt.proof')]);
  });

  it('is only for those who may replay, and a case that does not exist looks like one that is not theirs', async () => {
    const none = await journey.tool('replay', '00000000-0000-4000-8000-000000000000');
    const liaison = await journey.tool('replay', found(), '--as', 'pvl');
    expect([none.code, liaison.code, none.stdout, liaison.stdout]).toEqual([1, 1, '', '']);
    expect(none.stderr).toMatch(/No such thing/);
  });
});
