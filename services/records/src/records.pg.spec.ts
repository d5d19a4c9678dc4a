// Records as it is shipped, over HTTP and a real PostgreSQL: tracking, case file, lists, replay, evidence.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KEYS, type Keys } from '@jejak/chassis';
import { freshDatabase, openOffice, type FreshDatabase, type Office } from '@jejak/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { records } from './service.js';
import { castOf, MARKS, scribe, scribeOf, storyOf, type Scribe } from './spec-scribe.js';

const people = [
  { id: 'pvl', roles: ['PVL'], office: 'kdi' },
  { id: 'asr', roles: ['ASR'], office: 'kdi' },
  { id: 'asr-2', roles: ['ASR'], office: 'kdi' },
  { id: 'rsm', roles: ['RSM'], office: 'kdi' },
  { id: 'kap', roles: ['KAP'], office: 'kdi' },
  { id: 'kap-mks', roles: ['KAP'], office: 'mks' },
  { id: 'pim', roles: ['PIM'], office: 'pst' },
  { id: 'nar', roles: ['NAR'], agency: 'buton-disdukcapil' },
  { id: 'nar-2', roles: ['NAR'], agency: 'buton-dinkes' },
  { id: 'aud', roles: ['AUD'], office: 'pst' },
  { id: 'dpo', roles: ['DPO'], office: 'pst' },
  { id: 'opr', roles: ['OPR'], office: 'pst' },
] as const;
const API = '/api/records/v1';
const OWN = 'citizen';

let database: FreshDatabase;
let office: Office;
let home: string;
let write: Scribe;
let end: string;

const closed = castOf(1);
const examined = castOf(2);
const secretOne = castOf(3);
const conflicted = castOf(4);
const elsewhere = castOf(5);
const fresh = castOf(6);
const own = castOf(7);
const consultation = castOf(8);

const account = async (): Promise<string> => {
  // The pseudonym of a citizen is what the house makes of the token's subject.
  const { uuidV8 } = await import('@jejak/vault');
  const keys = office.running.get<Keys>(KEYS, 'records');
  const hash = keys.blindIndex('account', JSON.stringify(['https://issuer.example', OWN])).at(-1) as string;
  return uuidV8(Buffer.from(hash, 'base64url'));
};

beforeAll(async () => {
  database = await freshDatabase();
  home = mkdtempSync(join(tmpdir(), 'jejak-records-'));
  office = await openOffice([records, scribe], {
    people,
    databaseUrl: database.url,
    environment: { JEJAK_HOME: home },
  });
  write = scribeOf(office.running);
  await write.case(closed, storyOf(closed, 'closed'));
  await write.case(examined, storyOf(examined, 'asked', { name: 'La Ode Lain', receivedOn: '2026-03-03' }));
  await write.case(secretOne, storyOf(secretOne, 'asked', { secretIdentity: true, receivedOn: '2026-03-04' }));
  await write.case(conflicted, [
    ...storyOf(conflicted, 'asked', { receivedOn: '2026-03-05' }),
    ['asr', { type: 'ConflictDetected', data: { person: 'asr', rule: 'same-village' } }],
    ['kap', { type: 'ConflictDetected', data: { person: 'kap', rule: 'same-village' } }],
    ['rsm', { type: 'ConflictDetected', data: { person: 'rsm', rule: 'same-village' } }],
  ]);
  await write.case(elsewhere, storyOf(elsewhere, 'verified', { office: 'mks', receivedOn: '2026-03-06' }));
  await write.case(fresh, storyOf(fresh, 'lodged', { receivedOn: '2026-03-07' }));
  await write.case(own, storyOf(own, 'proposed', { account: await account(), receivedOn: '2026-03-08' }));
  await write.case(
    consultation,
    storyOf(consultation, 'lodged', { caseType: 'consultation', receivedOn: '2026-03-09' }),
  );
  for (const cast of [closed, examined, conflicted])
    await write.number('register-kdi-agenda-2026', cast.caseId, `${cast.caseId.slice(-4)}/AGD/KDI/III/2026`);
  const queued = { caseId: examined.caseId, party: 'complainant', agency: null, template: 'received' } as const;
  await write.delivery('00000000-0000-4000-8000-0000000000d1', [
    {
      type: 'DeliveryQueued',
      data: { ...queued, channel: 'email', language: 'id', cause: { id: examined.caseId, revision: 0 } },
    },
    { type: 'SendAttempted', data: { attempt: 1, messageId: 'a@b' } },
    { type: 'SendFailed', data: { attempt: 1, code: 'smtp-550', permanent: true } },
    { type: 'DeliveryGivenUp', data: { attempts: 1, reason: 'rejected' } },
  ]);
  end = await write.delivery('00000000-0000-4000-8000-0000000000d2', [
    {
      type: 'DeliveryQueued',
      data: { ...queued, channel: 'email', language: 'id', cause: { id: examined.caseId, revision: 1 } },
    },
  ]);
});
afterAll(async () => {
  await office.stop();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const get = (path: string, as?: string, headers: Readonly<Record<string, string>> = {}) => {
  const after = path.includes('?') ? `&after=${end}` : `?after=${end}`;
  return office.get(API + path + after, { headers, ...(as === undefined ? {} : { as }) });
};
const file = (cast: { caseId: string }, as: string, query = '') => get(`/cases/${cast.caseId}${query}`, as);
const receipt = async (cast: { caseId: string }): Promise<string> =>
  office.running.get<Keys>(KEYS, 'records').issueReceiptToken(cast.caseId, office.clock.now());
const ids = (answer: { body: { items: { caseId: string }[] } }): string[] =>
  answer.body.items.map(({ caseId }) => caseId).sort();
const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
};

describe('tracking', () => {
  it('tells the holder of a receipt where the report stands, what comes next and who has it', async () => {
    const answer = await get('/tracking', await receipt(examined));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        caseId: examined.caseId,
        stage: 'examination',
        stageText: 'Dalam pemeriksaan',
        step: 'clarification-reply',
        holder: 'agency',
        holderText: 'Instansi terlapor',
        outcome: null,
      },
    });
    expect(answer.body.timeline.map(({ text }: { text: string }) => text)).toContain(
      'Permintaan penjelasan ke-1 dikirim kepada Terlapor.',
    );
  });

  it('speaks English to whoever asks for it, and tells the outcome of a closed case', async () => {
    const answer = await get('/tracking', await receipt(closed), { 'accept-language': 'en-GB,id;q=0.5' });
    expect(answer.body).toMatchObject({ stage: 'closed', outcome: 'Corrective actions fulfilled', step: 'none' });
    expect(answer.body.timeline.at(-1).text).toBe('Report closed: Corrective actions fulfilled.');
  });

  it('never shows what was filed, a draft, a conflict or a person', async () => {
    const { body } = await get('/tracking', await receipt(conflicted));
    const text = JSON.stringify(body);
    for (const mark of [...Object.values(MARKS), 'asr', 'civil-registration', 'disdukcapil', 'Conflict']) {
      expect(text).not.toContain(mark);
    }
    const types = body.timeline.map(({ type }: { type: string }) => type);
    expect(types).not.toContain('DocumentsReviewed');
    expect(types).not.toContain('ConflictDetected');
  });

  it('shows a complainant who is logged in their own case and nobody else’s', async () => {
    expect(await get(`/tracking?case=${own.caseId}`, OWN)).toMatchObject({ status: 200, body: { stage: 'plenary' } });
    expect(await get(`/tracking?case=${closed.caseId}`, OWN)).toMatchObject({ status: 404 });
    expect(await get(`/tracking?case=${own.caseId}`)).toMatchObject({ status: 404 });
    expect(await get('/tracking?case=nonsense', OWN)).toMatchObject({ status: 404 });
  });

  it('says by name what is to be completed, without the words of the office', async () => {
    const asking = castOf(20);
    await write.case(asking, [
      ...storyOf(asking, 'lodged', { receivedOn: '2026-02-01', office: 'mks' }),
      ['pvl', { type: 'CompletionRequested', data: { items: ['identity'], dueDays: 30, note: null } }],
    ]);
    const { body } = await get('/tracking', await receipt(asking));
    expect(body).toMatchObject({ holder: 'complainant', asked: { dueDays: 30, items: [{ code: 'identity' }] } });
    expect(body.asked.items[0].name).toMatch(/^Identitas Pelapor/);
  });
});

describe('the case file', () => {
  it('opens for its examiner what ACCESS lets examiners read, and writes that down first', async () => {
    const before = await get(`/cases/${examined.caseId}/access-ledger`, 'kap');
    const { status, body } = await file(examined, 'asr');
    expect(status).toBe(200);
    expect(body.facts).toMatchObject({ stage: 'examination', substance: 'civil-registration', examiners: ['asr'] });
    expect(body.report[0].data).toMatchObject({
      complainant: { value: { name: 'La Ode Lain' } },
      contact: { value: { phone: MARKS.phone } },
      narrative: { value: { narrative: MARKS.narrative } },
    });
    expect(body.examination[0].data.findings).toEqual({ value: { text: MARKS.staff } });
    expect(body.plenary[0].data.meeting.minutes).toEqual({ value: { text: MARKS.staff } });
    expect(body.nextSteps).toEqual(expect.arrayContaining(['reply-to-clarification', 'declare-conflict']));
    expect(body.nextSteps).not.toContain('sign-final-report');
    const after = await get(`/cases/${examined.caseId}/access-ledger`, 'kap');
    expect(after.body.items.length).toBe(before.body.items.length + 1);
    expect(after.body.items.at(-1)).toMatchObject({ principal: 'asr', purpose: 'show-case-file', reason: 'none' });
  });

  it('asks for a reason before it opens a secret identity, and gives none of it to the head', async () => {
    const without = await file(secretOne, 'asr');
    expect(without.body.report[0].data).toMatchObject({
      complainant: { withheld: 'reason-required' },
      narrative: { value: { narrative: MARKS.narrative } },
    });
    const encoded = encodeURIComponent('Menelepon Pelapor – klarifikasi');
    const withReason = await get(`/cases/${secretOne.caseId}`, 'asr', { 'jejak-reason': encoded });
    expect(withReason.body.report[0].data.complainant).toEqual({
      value: { name: MARKS.name, idNumber: MARKS.idNumber },
    });
    const head = await file(secretOne, 'kap', '?reason=ingin+tahu');
    expect(head.body.report[0].data.complainant).toEqual({ withheld: 'not-permitted' });
    const ledger = await get(`/cases/${secretOne.caseId}/access-ledger`, 'dpo');
    expect(ledger.body.items.map(({ reason }: { reason: string }) => reason)).toContain('given');
    expect(JSON.stringify(ledger.body)).not.toContain('Menelepon');
  });

  it('masks narrative and identity for the auditor, and says so', async () => {
    const { body } = await file(examined, 'aud', '?reason=audit');
    expect(body.report[0].data).toMatchObject({
      complainant: { withheld: 'not-permitted' },
      narrative: { withheld: 'masked' },
    });
    expect(body.examination[0].data.findings).toEqual({ value: { text: MARKS.staff } });
  });

  it('gives an agency its own letters and orders, never who complained or what', async () => {
    const { body } = await file(closed, 'nar');
    const text = JSON.stringify(body);
    for (const mark of [MARKS.name, MARKS.idNumber, MARKS.phone, MARKS.narrative, MARKS.staff, MARKS.report])
      expect(text).not.toContain(mark);
    expect(text).not.toContain('Bukan untuk Disdukcapil');
    expect(body.clarifications[0].data.questions).toEqual({
      value: { addressee: 'Kepala Dinas', questions: [MARKS.agency] },
    });
    expect(body.finalReport[0].data.text).toEqual({ value: [{ k: 1, text: MARKS.order }] });
    expect(body.finalReport[0].data.actions).toEqual([{ k: 1, owner: 'buton-disdukcapil', dueOn: '2026-05-30' }]);
    expect(body.report[0].data.complainant).toEqual({ withheld: 'not-permitted' });
  });

  it('gives another agency of the same case nothing of the first one’s', async () => {
    const { body } = await file(closed, 'nar-2');
    expect(body.clarifications).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(MARKS.agency);
    expect(JSON.stringify(body)).not.toContain(MARKS.order);
  });

  it('shows complainants their own words, and no working paper', async () => {
    const { body } = await file(own, OWN);
    expect(body.report[0].data.narrative).toEqual({ value: { subject: 'Akta', narrative: MARKS.narrative } });
    expect(JSON.stringify(body)).not.toContain(MARKS.staff);
    expect(body.nextSteps).toEqual(['withdraw']);
  });

  it('does not exist for people with a conflict of interest, other offices and strangers', async () => {
    for (const [cast, as] of [
      [conflicted, 'asr'],
      [conflicted, 'kap'],
      [examined, 'kap-mks'],
      [examined, 'asr-2'],
      [examined, OWN],
      [examined, 'opr'],
      [fresh, 'nar'],
    ] as const) {
      const answer = await file(cast, as);
      expect(answer).toMatchObject({ status: 404, body: { type: 'urn:jejak:problem:not-found' } });
      expect(answer.body).toEqual({ ...(await file(castOf(99), as)).body, instance: expect.anything() });
    }
  });

  it('has two timelines: the public one for all who may read it, the internal one for staff', async () => {
    const publicOne = await get(`/cases/${examined.caseId}/timeline`, 'nar');
    expect(JSON.stringify(publicOne.body)).not.toContain('"by"');
    expect(publicOne.body.entries.map(({ type }: { type: string }) => type)).not.toContain('DocumentsReviewed');
    expect(await get(`/cases/${examined.caseId}/timeline?view=internal`, 'nar')).toMatchObject({ status: 403 });
    const internal = await get(`/cases/${examined.caseId}/timeline?view=internal`, 'asr');
    expect(internal.body.entries.find(({ type }: { type: string }) => type === 'DocumentsReviewed')).toMatchObject({
      by: 'asr',
      on: '2026-03-02',
    });
  });
});

describe('the file as of a day', () => {
  it('is what had been stored by then, under the access of today', async () => {
    const later = castOf(30);
    const early = await write.case(later, storyOf(later, 'registered', { receivedOn: '2026-01-15' }));
    const instant = office.clock.now().toISOString();
    office.clock.advance(3_600_000);
    end = await write.case(later, [
      ...storyOf(later, 'asked', {}, 'registered'),
      ['asr', { type: 'ConflictDetected', data: { person: 'kap', rule: 'same-village' } }],
    ]);
    const byPosition = await get(`/cases/${later.caseId}/as-of?position=${early}`, 'asr');
    expect(byPosition.body).toMatchObject({ position: early, revision: 5, file: { facts: { stage: 'registered' } } });
    expect(byPosition.body.timeline).toHaveLength(6);
    const byInstant = await get(`/cases/${later.caseId}/as-of?instant=${instant}`, 'asr');
    expect(byInstant.body.file).toMatchObject({ facts: { stage: 'registered' }, examination: [] });
    expect(await get(`/cases/${later.caseId}/as-of?position=${early}`, 'kap')).toMatchObject({ status: 404 });
    const before = await get(`/cases/${later.caseId}/as-of?instant=2020-01-01T00:00:00Z`, 'asr');
    expect(before.body).toMatchObject({ file: null, timeline: [], revision: -1 });
  });

  it.each([
    ['', 422],
    ['?instant=2026-03-01T00:00:00Z&position=1', 422],
    ['?instant=yesterday', 422],
    ['?instant=2026-02-30T00:00:00Z', 422],
    ['?position=-1', 422],
    ['?position=1&when=now', 400],
  ])('refuses %s with %i', async (query, status) => {
    expect(await get(`/cases/${examined.caseId}/as-of${query}`, 'aud')).toMatchObject({ status });
  });
});

describe('evidence', () => {
  it('gives rows as they are stored, in pages, with sealed data sealed', async () => {
    const first = await get(`/cases/${examined.caseId}/events?limit=4`, 'aud');
    expect(first.body).toMatchObject({ stream: `case-${examined.caseId}`, next: 4 });
    const rest = await get(`/cases/${examined.caseId}/events?from=4`, 'aud');
    const rows = [...first.body.items, ...rest.body.items] as { revision: number; entry: string; data: string }[];
    expect(rows.map(({ revision }) => revision)).toEqual(rows.map((_, at) => at));
    expect(JSON.parse(rows[0]!.data).complainant.$enc).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(MARKS.narrative);
    const stored = await ask('select meta::text as entry from event order by position');
    expect(stored.map(({ entry }) => entry)).toEqual(expect.arrayContaining(rows.map(({ entry }) => entry)));
  });

  it('lets the roots of the log be made again from its leaves', async () => {
    const { createHash } = await import('node:crypto');
    const batches = await office.get(`${API}/log/batches`, { as: 'aud' });
    const entries = await office.get(`${API}/log/entries?limit=5000`, { as: 'aud' });
    let root: Buffer = Buffer.alloc(32);
    const leaves = new Map(
      entries.body.items.map((item: { position: string; hash: string }) => [item.position, item.hash]),
    );
    for (const batch of batches.body.items as { first: string; last: string; root: string }[]) {
      const digest = createHash('sha256');
      for (let at = Number(batch.first); at <= Number(batch.last); at += 1)
        digest.update(Buffer.from(leaves.get(String(at)) as string, 'base64'));
      root = createHash('sha256').update(root).update(digest.digest()).digest();
      expect(root.toString('base64')).toBe(batch.root);
    }
    expect(JSON.stringify(entries.body)).not.toContain(examined.caseId);
  });

  it('gives signed checkpoints and the keys that verify them', async () => {
    const { readCheckpoints, verifierOf } = await import('@jejak/eventstore');
    const key = await get('/log/key', 'aud');
    const points = await get('/log/checkpoints', 'aud');
    const notes = points.body.items as string[];
    expect(notes.length).toBe(points.body.total);
    const anchors = readCheckpoints(notes.join(''), key.body.origin, (key.body.items as string[]).map(verifierOf));
    expect(anchors.length).toBe(notes.length);
  });

  it('is for those who audit: not for examiners, agencies and operators', async () => {
    for (const as of ['asr', 'nar', 'opr', 'pvl'])
      for (const path of ['/log/entries', '/log/batches', '/log/checkpoints', '/log/key'])
        expect((await get(path, as)).status).toBe(403);
    expect((await get(`/cases/${examined.caseId}/events`, 'asr')).status).toBe(403);
  });
});

describe('lists', () => {
  it('puts deliveries that failed first, and tells of each how often it was tried', async () => {
    const { body } = await get('/deliveries', 'kap');
    expect(body).toMatchObject({
      total: 2,
      items: [{ state: 'given-up', attempts: 1, code: 'rejected' }, { state: 'queued' }],
    });
    expect((await get(`/cases/${examined.caseId}/deliveries`, 'pvl')).body.items).toHaveLength(2);
    expect((await get('/deliveries', 'kap-mks')).body).toMatchObject({ total: 0, items: [] });
    expect((await get('/deliveries', 'nar')).status).toBe(403);
  });

  it('checks registers for gaps, and names only cases that one may see', async () => {
    const { body } = await get('/registers?office=kdi&kind=agenda', 'aud');
    expect(body.registers).toEqual([
      {
        office: 'kdi',
        kind: 'agenda',
        year: '2026',
        given: 3,
        first: '0001/AGD/KDI/III/2026',
        last: '0004/AGD/KDI/III/2026',
        missing: [],
        doubled: [],
      },
    ]);
    expect(ids(await get('/registers', 'aud'))).toEqual([closed, examined, conflicted].map(({ caseId }) => caseId));
    expect(ids(await get('/registers', 'kap'))).toEqual([closed, examined].map(({ caseId }) => caseId));
    expect((await get('/registers', 'kap-mks')).body).toMatchObject({ registers: [], items: [], total: 0 });
  });

  it('finds a person by exact words however they are typed, and never where the identity is secret', async () => {
    const search = (body: object, as = 'kap') => office.post(`${API}/search/identity?after=${end}`, { as, body });
    const phone = await search({ phone: '+62 812-3456-7890' });
    expect(ids(phone)).toEqual(expect.arrayContaining([closed.caseId, examined.caseId]));
    expect(ids(phone)).not.toContain(secretOne.caseId);
    expect(ids(phone)).not.toContain(conflicted.caseId);
    expect(ids(await search({ name: 'LA  ODE lain' }))).toEqual([examined.caseId]);
    expect(ids(await search({ name: 'La Ode Lain', idNumber: '123' }))).toEqual([]);
    expect(ids(await search({ name: 'La Ode Lain' }, 'asr'))).toEqual([examined.caseId]);
    expect(ids(await search({ name: 'La Ode Lain' }, 'rsm'))).toEqual([]);
    expect((await search({ name: 'La Ode Lain' }, 'nar')).status).toBe(403);
    expect((await search({ name: '...' })).status).toBe(422);
    expect((await search({})).status).toBe(422);
  });

  it('counts for everybody only in cells of five and more, and for staff exactly what they see', async () => {
    expect((await get('/statistics?by=stage')).body).toMatchObject({ minimumCell: 5 });
    expect((await get('/statistics?by=stage&office=kdi')).status).toBe(422);
    const { body } = await get('/statistics?by=stage', 'kap-mks');
    const cells = body.cells as { key: string; count: number }[];
    const total = (await get('/search', 'kap-mks')).body.total;
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('refuses a cursor that it did not make', async () => {
    for (const cursor of ['x', 'e30', Buffer.from('["2026-03-02","; drop"]').toString('base64url')])
      expect((await get(`/inbox?cursor=${cursor}`, 'kap')).status).toBe(400);
  });

  it('holds no word of a sealed field in any table', async () => {
    const tables = await ask(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema = 'records'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => ask(`select t::text as row from ${String(name)} t`)));
    const dump = JSON.stringify(rows);
    expect(dump).toContain('civil-registration');
    for (const mark of [...Object.values(MARKS), 'wa ode tandamata', '6281234567890', 'La Ode Lain'])
      expect(dump).not.toContain(mark);
    expect(office.log()).not.toContain(MARKS.name);
  });
});

describe('views', () => {
  it('are rebuilt by the operator while the live ones answer, and come out the same', async () => {
    const dumpOf = async () => {
      await office.running.caughtUp();
      const tables = ['caseload', 'public_line', 'internal_line', 'delivery', 'register_entry', 'identity'];
      return Promise.all(tables.map((table) => ask(`select t::text as row from records.${table} t order by 1`)));
    };
    const before = await dumpOf();
    const { body } = await get('/views', 'opr');
    for (const { name } of body.items as { name: string }[]) {
      const key = `rebuild-of-${name}`;
      const begun = await office.post(`${API}/views/${name}/rebuild`, { as: 'opr', key });
      expect(begun).toMatchObject({ status: 202, body: { view: name } });
      let status = begun.body;
      while (status.state === 'running') {
        expect((await get('/inbox', 'kap')).status).toBe(200);
        status = (await office.get(`${API}/views/${name}/rebuild`, { as: 'opr' })).body;
      }
      expect(status).toMatchObject({ state: 'done', events: expect.any(Number) });
      expect((await office.post(`${API}/views/${name}/rebuild`, { as: 'opr', key })).body).toEqual(status);
    }
    expect(await dumpOf()).toEqual(before);
  });

  it('are the operator’s to rebuild, and only those that exist', async () => {
    expect((await office.post(`${API}/views/caseload/rebuild`, { as: 'kap' })).status).toBe(403);
    expect((await office.post(`${API}/views/nothing/rebuild`, { as: 'opr' })).status).toBe(404);
  });
});
