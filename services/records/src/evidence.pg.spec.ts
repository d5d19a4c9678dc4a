// Replay and evidence as they are shipped: the file of another day, rows, roots, checkpoints.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, CASES, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, MARKS, storyOf } from './spec-scribe.js';

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

describe('the file as of a day', () => {
  it('is what had been stored by then, under the access of today', async () => {
    const later = castOf(30);
    const early = await at.write.case(later, storyOf(later, 'registered', { receivedOn: '2026-01-15' }));
    const instant = at.office.clock.now().toISOString();
    at.office.clock.advance(3_600_000);
    await at.write.case(later, [
      ...storyOf(later, 'asked', {}, 'registered'),
      ['asr', { type: 'ConflictDetected', data: { person: 'kap', rule: 'same-village' } }],
    ]);
    const byPosition = await at.get(`/cases/${later.caseId}/as-of?position=${early}`, 'asr');
    expect(byPosition.body).toMatchObject({ position: early, revision: 5, file: { facts: { stage: 'registered' } } });
    expect(byPosition.body.timeline).toHaveLength(6);
    const byRevision = await at.get(`/cases/${later.caseId}/as-of?revision=5`, 'asr');
    expect(byRevision.body).toEqual({ ...byPosition.body, position: byRevision.body.position });
    const byInstant = await at.get(`/cases/${later.caseId}/as-of?instant=${instant}`, 'asr');
    expect(byInstant.body.file).toMatchObject({ facts: { stage: 'registered' }, examination: [] });
    expect(await at.get(`/cases/${later.caseId}/as-of?position=${early}`, 'kap')).toMatchObject({ status: 404 });
    const before = await at.get(`/cases/${later.caseId}/as-of?instant=2020-01-01T00:00:00Z`, 'asr');
    expect(before.body).toMatchObject({ file: null, timeline: [], revision: -1 });
    expect(before.body.agendaNumber).toBe(byPosition.body.file.facts.agendaNumber);
    const masked = await at.get(`/cases/${later.caseId}/as-of?revision=5`, 'dpo');
    expect(masked.body).toMatchObject({ agendaNumber: null, file: { facts: { agendaNumber: null } } });
  });

  it('stays closed where nobody wants to read it: nothing is opened, and nothing to be written down', async () => {
    const { caseId } = CASES.examined;
    const entries = async (): Promise<number> =>
      (await at.get(`/cases/${caseId}/access-ledger?limit=1000`, 'aud')).body.items.length;
    const replayed = async (texts: string) =>
      (await at.get(`/cases/${caseId}/as-of?instant=9999-12-31T00:00:00Z${texts}`, 'aud')).body.file;
    const before = await entries();
    const closed = await replayed('&texts=closed');
    expect(closed.examination[0].data.findings).toEqual({ withheld: 'not-opened' });
    expect(closed.report[0].data).toMatchObject({
      complainant: { withheld: 'not-permitted' },
      narrative: { withheld: 'masked' },
    });
    expect(await entries()).toBe(before);
    for (const texts of ['', '&texts=open']) {
      const open = await replayed(texts);
      expect(open.examination[0].data.findings).toEqual({ value: { text: MARKS.staff } });
      expect(open.facts).toEqual(closed.facts);
    }
    expect(await entries()).toBe(before + 2);
  });

  it.each([
    ['', 422],
    ['?instant=2026-03-01T00:00:00Z&position=1', 422],
    ['?instant=yesterday', 422],
    ['?instant=2026-02-30T00:00:00Z', 422],
    ['?position=-1', 422],
    ['?position=1&when=now', 400],
  ])('refuses %s with %i', async (query, status) => {
    expect(await at.get(`/cases/${CASES.examined.caseId}/as-of${query}`, 'aud')).toMatchObject({ status });
  });
});

describe('evidence', () => {
  it('gives rows as they are stored, in pages, with sealed data sealed', async () => {
    const first = await at.get(`/cases/${CASES.examined.caseId}/events?limit=4`, 'aud');
    expect(first.body).toMatchObject({ stream: `case-${CASES.examined.caseId}`, next: 4 });
    const rest = await at.get(`/cases/${CASES.examined.caseId}/events?from=4`, 'aud');
    const rows = [...first.body.items, ...rest.body.items] as { revision: number; entry: string; data: string }[];
    expect(rows.map(({ revision }) => revision)).toEqual(rows.map((_, at) => at));
    expect(JSON.parse(rows[0]!.data).complainant.$enc).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(MARKS.narrative);
    const stored = await at.ask('select meta::text as entry from event order by position');
    expect(stored.map(({ entry }) => entry)).toEqual(expect.arrayContaining(rows.map(({ entry }) => entry)));
  });

  it('gives the access ledger from either end, each entry once', async () => {
    const reader = castOf(31);
    await at.write.case(reader, storyOf(reader, 'registered'));
    for (let times = 0; times < 5; times += 1) await at.file(reader, 'pvl');
    const page = async (query: string): Promise<readonly [readonly number[], number | null]> => {
      const { body } = await at.get(`/cases/${reader.caseId}/access-ledger?${query}`, 'aud');
      return [body.items.map(({ revision }: { revision: number }) => revision), body.next];
    };
    expect(await page('limit=3')).toEqual([[0, 1, 2], 3]);
    expect(await page('order=oldest-first&limit=3&from=3')).toEqual([[3, 4], null]);
    expect(await page('order=newest-first&limit=2')).toEqual([[4, 3], 2]);
    expect(await page('order=newest-first&limit=2&from=2')).toEqual([[2, 1], 0]);
    expect(await page('order=newest-first&limit=2&from=0')).toEqual([[0], null]);
    expect(await page('order=newest-first&limit=2&from=999')).toEqual([[4, 3], 2]);
    expect(await page('order=newest-first&limit=5')).toEqual([[4, 3, 2, 1, 0], null]);
    const unread = await at.get(`/cases/${CASES.fresh.caseId}/access-ledger?order=newest-first`, 'aud');
    expect(unread.body).toMatchObject({ items: [], next: null });
    expect((await at.get(`/cases/${reader.caseId}/access-ledger?order=random`, 'aud')).status).toBe(422);
  });

  it('lets the roots of the log be made again from its leaves', async () => {
    const { createHash } = await import('node:crypto');
    const batches = await at.office.get(`${API}/log/batches`, { as: 'aud' });
    const entries = await at.office.get(`${API}/log/entries?limit=5000`, { as: 'aud' });
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
    expect(JSON.stringify(entries.body)).not.toContain(CASES.examined.caseId);
  });

  it('gives signed checkpoints and the keys that verify them', async () => {
    const { readCheckpoints, verifierOf } = await import('@jejak/eventstore');
    const key = await at.get('/log/key', 'aud');
    const points = await at.get('/log/checkpoints', 'aud');
    const notes = points.body.items as string[];
    expect(notes.length).toBe(points.body.total);
    const anchors = readCheckpoints(notes.join(''), key.body.origin, (key.body.items as string[]).map(verifierOf));
    expect(anchors.length).toBe(notes.length);
  });

  it('says whether a case was changed, by what was signed and what is stored', async () => {
    const { caseId } = CASES.examined;
    const whole = await at.get(`/cases/${caseId}/verdict`, 'aud');
    expect(whole.body).toMatchObject({ caseId, break: null });
    expect(['consistent', 'proved']).toContain(whole.body.verdict);
    // Whoever owns the database changes what they like, and puts it back.
    const third = `sid = (select sid from jejak.stream where name = 'case-${caseId}') and revision = 3`;
    const [row] = await at.ask(`select data::text as data from jejak.event where ${third}`);
    const put = (data: unknown) =>
      at.ask(`set session_replication_role = replica; update jejak.event set data = '${String(data)}' where ${third}`);
    await put('{"made":"up"}');
    const changed = await at.get(`/cases/${caseId}/verdict`, 'aud');
    await put(row?.['data']);
    expect(changed.body).toMatchObject({
      verdict: 'broken',
      events: null,
      break: { kind: 'data-changed', place: 'case', revision: 3 },
    });
    expect((await at.get(`/cases/${caseId}/verdict`, 'aud')).body.break).toBeNull();
  });

  it('is for those who audit: not for examiners, agencies and operators', async () => {
    for (const as of ['asr', 'nar', 'opr', 'pvl'])
      for (const path of ['/log/entries', '/log/batches', '/log/checkpoints', '/log/key'])
        expect((await at.get(path, as)).status).toBe(403);
    for (const path of ['events', 'verdict'])
      expect((await at.get(`/cases/${CASES.examined.caseId}/${path}`, 'asr')).status).toBe(403);
    expect((await at.get(`/cases/${CASES.examined.caseId}/verdict`, 'kap-mks')).status).toBe(404);
  });
});
