// Lists as they are shipped: deliveries, registers, search, statistics; and views that are made anew.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, CASES, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, MARKS, storyOf } from './spec-scribe.js';

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

const ids = (answer: { body: { items: { caseId: string }[] } }): string[] =>
  answer.body.items.map(({ caseId }) => caseId).sort();

describe('lists', () => {
  it('puts deliveries that failed first, and tells of each how often it was tried', async () => {
    const { body } = await at.get('/deliveries', 'kap');
    expect(body).toMatchObject({
      total: 2,
      items: [{ state: 'given-up', attempts: 1, code: 'rejected' }, { state: 'queued' }],
    });
    expect((await at.get(`/cases/${CASES.examined.caseId}/deliveries`, 'pvl')).body.items).toHaveLength(2);
    expect((await at.get('/deliveries', 'kap-mks')).body).toMatchObject({ total: 0, items: [] });
    expect((await at.get('/deliveries', 'nar')).status).toBe(403);
  });

  it('checks registers for gaps, and names only cases that one may see', async () => {
    const { body } = await at.get('/registers?office=kdi&kind=agenda', 'aud');
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
    expect(ids(await at.get('/registers', 'aud'))).toEqual(
      [CASES.closed, CASES.examined, CASES.conflicted].map(({ caseId }) => caseId),
    );
    expect(ids(await at.get('/registers', 'kap'))).toEqual([CASES.closed, CASES.examined].map(({ caseId }) => caseId));
    expect((await at.get('/registers', 'kap-mks')).body).toMatchObject({ registers: [], items: [], total: 0 });
  });

  it('count the open cases of each examiner, for whoever assigns and of what they see', async () => {
    const { items } = (await at.get('/inbox?limit=200', 'kap')).body;
    const assigned = items.flatMap(({ facts }: { facts: { examiners: string[] } }) => facts.examiners);
    const { body } = await at.get('/workload', 'kap');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { staffId, open } of body.items)
      expect([staffId, open]).toEqual([staffId, assigned.filter((each: string) => each === staffId).length]);
    expect(new Set(assigned).size).toBe(body.items.length);
    expect((await at.get('/workload?office=mks', 'kap')).body).toEqual({ items: [] });
    for (const as of ['asr', 'pvl', 'nar', 'aud', 'opr']) expect((await at.get('/workload', as)).status).toBe(403);
  });

  it('lets nobody find out by a filter what they are shown masked', async () => {
    const [{ agendaNumber }] = (await at.get('/search', 'aud')).body.items.map(
      ({ facts }: { facts: { agendaNumber: string } }) => facts,
    );
    expect((await at.get(`/search?number=${encodeURIComponent(agendaNumber)}`, 'aud')).body.items).toHaveLength(1);
    expect((await at.get('/search?stage=closed&office=kdi', 'dpo')).status).toBe(200);
    for (const filter of [`number=${encodeURIComponent(agendaNumber)}`, 'agency=buton-disdukcapil', 'from=2026-01-01'])
      expect((await at.get(`/search?${filter}`, 'dpo')).status).toBe(403);
  });

  it('finds cases by what happened in them and by who did it, for whom the stored events are', async () => {
    const search = async (filter: string, as: string) => ids(await at.get(`/search?${filter}`, as));
    expect(await search('event=CaseClosed', 'aud')).toEqual([CASES.closed.caseId]);
    expect(await search('event=CaseClosed', 'kap')).toEqual([CASES.closed.caseId]);
    expect(await search('event=CaseClosed', 'kap-mks')).toEqual([]);
    expect(await search('event=ConflictDetected&actor=kap', 'aud')).toEqual([CASES.conflicted.caseId]);
    expect(await search('event=ConflictDetected', 'kap')).toEqual([]);
    expect(await search('actor=nobody', 'aud')).toEqual([]);
    for (const account of ['asr', 'rsm', 'pvl', 'nar'])
      for (const filter of ['event=CaseClosed', 'actor=anybody'])
        expect((await at.get(`/search?${filter}`, account)).status).toBe(403);
  });

  it('finds a person by exact words however they are typed, and never where the identity is secret', async () => {
    const search = (body: object, as = 'kap') => at.office.post(`${API}/search/identity`, { as, body });
    const phone = await search({ phone: '+62 812-3456-7890' });
    expect(ids(phone)).toEqual(expect.arrayContaining([CASES.closed.caseId, CASES.examined.caseId]));
    expect(ids(phone)).not.toContain(CASES.hidden.caseId);
    expect(ids(phone)).not.toContain(CASES.conflicted.caseId);
    expect(ids(await search({ name: 'LA  ODE lain' }))).toEqual([CASES.examined.caseId]);
    expect(ids(await search({ name: 'La Ode Lain', idNumber: '123' }))).toEqual([]);
    expect(ids(await search({ name: 'La Ode Lain' }, 'asr'))).toEqual([CASES.examined.caseId]);
    expect(ids(await search({ name: 'La Ode Lain' }, 'rsm'))).toEqual([]);
    expect((await search({ name: 'La Ode Lain' }, 'nar')).status).toBe(403);
    expect((await search({ name: '...' })).status).toBe(422);
    expect((await search({})).status).toBe(422);
  });

  it('tells those who watch over reading what the house opened to make that search possible', async () => {
    const { body } = await at.get('/access-ledger/index', 'dpo');
    expect(body.items[0]).toMatchObject({
      principal: 'system:records',
      purpose: 'index-identity',
      classes: ['contact', 'identity'],
    });
    const ledger = await at.get(`/cases/${CASES.fresh.caseId}/access-ledger`, 'dpo');
    expect(ledger.body.items).toEqual([]);
    expect((await at.get('/access-ledger/index', 'asr')).status).toBe(403);
  });

  it('counts for everybody only in cells of five and more, and for staff exactly what they see', async () => {
    expect((await at.get('/statistics?by=stage')).body).toMatchObject({ minimumCell: 5 });
    expect((await at.get('/statistics?by=stage&office=kdi')).status).toBe(422);
    const { body } = await at.get('/statistics?by=stage', 'kap-mks');
    const cells = body.cells as { key: string; count: number }[];
    const total = (await at.get('/search', 'kap-mks')).body.total;
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('tells everybody how reports about the same ended, by one thing only, and never of few', async () => {
    const { status, body } = await at.get('/similar?agency=buton-disdukcapil');
    expect([status, body]).toEqual([200, { atLeast: null, endings: [], weeks: null, step: 5 }]);
    expect((await at.get('/similar?agency=buton-disdukcapil', 'kap')).body).toEqual(body);
    for (const query of ['', '?agency=buton-disdukcapil&substance=x', '?agency=nobody', '?office=kdi'])
      expect([400, 422]).toContain((await at.get(`/similar${query}`)).status);
  });

  it('refuses a cursor that it did not make', async () => {
    for (const cursor of ['x', 'e30', Buffer.from('["2026-03-02","; drop"]').toString('base64url')])
      expect((await at.get(`/inbox?cursor=${cursor}`, 'kap')).status).toBe(400);
  });

  it('holds no word of a sealed field in any table', async () => {
    const tables = await at.ask(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema = 'records'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => at.ask(`select t::text as row from ${String(name)} t`)));
    const dump = JSON.stringify(rows);
    expect(dump).toContain('civil-registration');
    for (const mark of [...Object.values(MARKS), 'wa ode tandamata', '6281234567890', 'La Ode Lain'])
      expect(dump).not.toContain(mark);
    expect(at.office.log()).not.toContain(MARKS.name);
  });
});

describe('a register', () => {
  it('that lacks a number, or gave one twice, says which', async () => {
    const numbers = ['0001', '0002', '0003', '0003', '0005'].map((number) => `${number}/AGD/KDI/XII/2024`);
    for (const number of numbers) await at.write.number('register-kdi-agenda-2024', CASES.closed.caseId, number);
    await at.get('/registers?year=2024', 'aud');
    const holes = `office = 'kdi' and year = '2024' and seq in (2, 4)`;
    const lost = await at.ask(`delete from records.register_entry where ${holes} returning *`);
    const [found] = (await at.get('/registers?year=2024', 'aud')).body.registers;
    expect(found).toMatchObject({ given: 3, missing: [2, 4], doubled: [] });
    for (const { office, kind, year, seq, number, case_id: id, at: moment } of lost)
      await at.ask('insert into records.register_entry values ($1, $2, $3, $4, $5, $6, $7)', [
        office,
        kind,
        year,
        seq,
        number,
        id,
        moment,
      ]);
    const [whole] = (await at.get('/registers?year=2024', 'aud')).body.registers;
    expect(whole).toMatchObject({ given: 5, missing: [], doubled: ['0003/AGD/KDI/XII/2024'] });
  });

  it('stays with the office that keeps it, also where the case went elsewhere', async () => {
    const gone = castOf(60);
    await at.write.case(gone, storyOf(gone, 'lodged', { office: 'mks', receivedOn: '2026-02-01' }));
    await at.write.number('register-kdi-agenda-2025', gone.caseId, '0001/AGD/KDI/XII/2025');
    expect(ids(await at.get('/registers?year=2025', 'kap'))).toEqual([gone.caseId]);
    expect(ids(await at.get('/registers?year=2025', 'kap-mks'))).toEqual([]);
  });
});

describe('views', () => {
  it('are rebuilt by the operator while the live ones answer, and come out the same', async () => {
    const dumpOf = async () => {
      await at.office.running.caughtUp();
      const tables = [
        'caseload',
        'case_state',
        'public_line',
        'internal_line',
        'delivery',
        'register_entry',
        'identity',
      ];
      return Promise.all(tables.map((table) => at.ask(`select t::text as row from records.${table} t order by 1`)));
    };
    const before = await dumpOf();
    const { body } = await at.get('/views', 'opr');
    for (const { name } of body.items as { name: string }[]) {
      const key = `rebuild-of-${name}`;
      const begun = await at.office.post(`${API}/views/${name}/rebuild`, { as: 'opr', key });
      expect(begun).toMatchObject({ status: 202, body: { view: name } });
      let status = begun.body;
      while (status.state === 'running') {
        expect((await at.get('/inbox', 'kap')).status).toBe(200);
        status = (await at.office.get(`${API}/views/${name}/rebuild`, { as: 'opr' })).body;
      }
      expect(status).toMatchObject({ state: 'done', events: expect.any(Number) });
      expect((await at.office.post(`${API}/views/${name}/rebuild`, { as: 'opr', key })).body).toEqual(status);
    }
    expect(await dumpOf()).toEqual(before);
  });

  it('are the operator’s to rebuild, and only those that exist', async () => {
    expect((await at.office.post(`${API}/views/caseload/rebuild`, { as: 'kap' })).status).toBe(403);
    expect((await at.office.post(`${API}/views/nothing/rebuild`, { as: 'opr' })).status).toBe(404);
  });
});
