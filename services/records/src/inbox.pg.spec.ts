// The inbox as it is shipped: whose cases, how many, what is new to whom, and what a search finds.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, CASES, CITIZEN, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, storyOf } from './spec-scribe.js';

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

const ids = (answer: { body: { items: { caseId: string }[] } }): string[] =>
  answer.body.items.map(({ caseId }) => caseId).sort();
const idsOf = (...casts: { caseId: string }[]) => casts.map(({ caseId }) => caseId).sort();
const { closed, examined, hidden, conflicted, elsewhere, fresh, own, consultation } = CASES;

describe('an inbox', () => {
  it('holds what is open in one’s reach, and nothing in a conflict of interest', async () => {
    expect(ids(await at.get('/inbox', 'kap'))).toEqual(idsOf(examined, hidden, fresh, own, consultation));
    expect(ids(await at.get('/inbox', 'asr'))).toEqual(idsOf(examined, hidden));
    expect(ids(await at.get('/inbox', 'asr-2'))).toEqual([]);
    expect(ids(await at.get('/inbox', 'kap-mks'))).toEqual(idsOf(elsewhere));
    expect(ids(await at.get('/inbox', 'nar'))).toEqual(idsOf(examined, hidden, conflicted));
    expect(ids(await at.get('/inbox', CITIZEN))).toEqual(idsOf(own));
    expect(ids(await at.get('/inbox?stage=closed', 'kap'))).toEqual(idsOf(closed));
    for (const as of ['opr', 'dpo', undefined]) expect((await at.get('/inbox', as)).status).toBe(403);
  });

  it('says of each case where it stands, who has it and when something happened last', async () => {
    const { body } = await at.get('/inbox?stage=examination&from=2026-03-03&to=2026-03-03', 'asr');
    expect(body).toMatchObject({
      total: 1,
      items: [
        {
          caseId: examined.caseId,
          mine: true,
          facts: { registrationNumber: '0002/LM/III/2026/KDI', examiners: ['asr'] },
          withheld: {},
          names: { agency: expect.stringContaining('Kependudukan'), office: 'Perwakilan Sulawesi Tenggara' },
          standing: { step: 'clarification-reply', holder: 'agency' },
          lastAt: '2026-03-02T03:00:00.000Z',
        },
      ],
    });
  });

  it('keeps from an agency who works on a case and how it was found', async () => {
    const { body } = await at.get('/inbox', 'nar');
    for (const { facts, withheld } of body.items) {
      expect(facts).toMatchObject({ examiners: null, handlers: null, conflicted: null });
      expect(withheld).toMatchObject({ examiners: 'not-permitted' });
    }
    expect((await at.get('/search?staff=asr', 'nar')).status).toBe(403);
  });

  it('is in the order that is asked for, page by page, the newest first unless said', async () => {
    const walk = async (order: string): Promise<readonly string[]> => {
      const days: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const { body } = await at.get(`/inbox?limit=2${order}${next && `&cursor=${next}`}`, 'kap');
        days.push(...body.items.map(({ facts }: { facts: { receivedOn: string } }) => facts.receivedOn));
        ({ next } = body);
      }
      return days;
    };
    const newest = await walk('');
    expect(newest).toEqual(newest.toSorted().toReversed());
    expect(newest).toHaveLength(5);
    expect(await walk('&order=oldest')).toEqual(newest.toReversed());
  });

  it('narrows by every filter, and counts the other tabs under the same filter', async () => {
    const by = async (query: string) => ids(await at.get(`/inbox?${query}`, 'kap'));
    expect(await by('caseType=consultation')).toEqual(idsOf(consultation));
    expect(await by('stage=plenary')).toEqual(idsOf(own));
    expect(await by('unit=examination')).toEqual(idsOf(examined, hidden));
    expect(await by('agency=buton-dinkes')).toEqual([]);
    expect(await by('substance=civil-registration&from=2026-03-08')).toEqual(idsOf(own, consultation));
    const { body } = await at.get('/inbox?caseType=report&mine=true', 'kap');
    expect(body).toMatchObject({ total: 0, counts: { all: 4, stages: { closed: 1, examination: 2, plenary: 1 } } });
  });

  it('refuses a filter that is none', async () => {
    expect((await at.get('/inbox?stage=nowhere', 'kap')).status).toBe(422);
    expect((await at.get('/inbox?limit=0', 'kap')).status).toBe(422);
    expect((await at.get('/inbox?limit=many', 'kap')).status).toBeGreaterThanOrEqual(400);
    expect((await at.get('/inbox?colour=red', 'kap')).status).toBe(400);
    expect((await at.office.get(`${API}/inbox?after=soon`, { as: 'kap' })).status).toBe(400);
    expect((await at.office.get(`${API}/cases/${examined.caseId}?after=soon`, { as: 'kap' })).status).toBe(400);
  });
});

describe('what is unread', () => {
  const unread = async (as: string) => ids(await at.get('/inbox?unread=true', as));

  it('is read by opening the file or by saying so, for oneself only, until something happens again', async () => {
    expect(await unread('pim')).toContain(examined.caseId);
    await at.file(examined, 'pim');
    expect(await unread('pim')).not.toContain(examined.caseId);
    expect(await unread('kap')).toContain(examined.caseId);
    expect(await at.office.post(`${API}/inbox/${hidden.caseId}/seen`, { as: 'kap' })).toMatchObject({ status: 200 });
    expect(await unread('kap')).not.toContain(hidden.caseId);
    await at.write.case(examined, storyOf(examined, 'answered', {}, 'asked'));
    expect(await unread('pim')).toContain(examined.caseId);
  });

  it('is nothing that one did oneself', async () => {
    const mine = castOf(40);
    await at.write.case(mine, storyOf(mine, 'asked', { receivedOn: '2026-03-02' }));
    expect(await unread('asr')).not.toContain(mine.caseId);
    expect(await unread('kap')).toContain(mine.caseId);
  });

  it('stays unread to an auditor, who writes nothing anywhere', async () => {
    await at.file(hidden, 'aud');
    expect(await unread('aud')).toContain(hidden.caseId);
    expect((await at.office.post(`${API}/inbox/${hidden.caseId}/seen`, { as: 'aud' })).status).toBe(403);
    expect(await at.ask("select 1 from records.seen where principal = 'aud'")).toEqual([]);
  });

  it('can be marked only where one may see', async () => {
    expect((await at.office.post(`${API}/inbox/${conflicted.caseId}/seen`, { as: 'asr' })).status).toBe(404);
    expect(
      (await at.office.post(`${API}/inbox/${hidden.caseId}/seen`, { as: 'kap', headers: { 'idempotency-key': 'x' } }))
        .status,
    ).toBe(400);
  });
});

describe('a search', () => {
  it('finds by the beginning of a number, however it is typed, and by who works on it', async () => {
    expect(ids(await at.get('/search?number=0001/agd', 'aud'))).toEqual(idsOf(closed));
    expect(ids(await at.get('/search?number=0003 / LM', 'aud'))).toEqual(idsOf(hidden));
    expect(ids(await at.get('/search?number=%25', 'aud'))).toEqual([]);
    expect(ids(await at.get('/search?staff=asr&to=2026-03-04', 'aud'))).toEqual(
      expect.arrayContaining(idsOf(closed, hidden)),
    );
    expect(ids(await at.get('/search?staff=nobody', 'aud'))).toEqual([]);
  });

  it('finds nothing of a case that one may not see, not even its number', async () => {
    expect(await at.get('/search?number=0004', 'kap')).toMatchObject({ status: 200, body: { items: [], total: 0 } });
    expect(await at.get('/search?number=0005', 'kap')).toMatchObject({ body: { items: [], total: 0 } });
  });

  it('gives a data-protection officer cases without the numbers that name them', async () => {
    const { body } = await at.get('/search', 'dpo');
    expect(body.items[0]).toMatchObject({
      facts: { agendaNumber: null, substance: null, office: expect.any(String), stage: expect.any(String) },
      withheld: { agendaNumber: 'masked', substance: 'masked' },
    });
  });
});
