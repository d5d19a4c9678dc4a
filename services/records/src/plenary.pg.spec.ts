// What plenaries decided, as it is shipped: each office its own meetings, who met only where working papers may be read, nothing in a conflict.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseStream, secret } from '@jejak/case';
import { CASES, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, MARKS, storyOf } from './spec-scribe.js';

const refused = castOf(41);
const elsewhere = castOf(42);
let at: RecordsOffice;

const refusedBy = (cast: typeof refused, office: string, heldOn: string) =>
  at.write.write(
    caseStream(cast.caseId),
    [
      ...storyOf(cast, 'proposed', { office, receivedOn: '2026-03-02' }),
      [
        'kap',
        {
          type: 'ReportRefused',
          data: {
            ground: 'outside-authority',
            meeting: {
              heldOn,
              members: ['kap', 'asr'],
              excluded: ['rsm'],
              quorum: 2,
              minutes: secret(cast.file, 'narrative', { text: MARKS.staff }),
            },
          },
        },
      ],
    ],
    { office },
  );

beforeAll(async () => {
  at = await openRecords();
  await refusedBy(refused, 'kdi', '2026-03-10');
  await refusedBy(elsewhere, 'mks', '2026-03-11');
});
afterAll(() => at.stop());

const listed = async (query: string, as: string) => {
  const { body } = await at.get(`/plenary${query}`, as);
  return (body.items as readonly { caseId: string }[]).map(({ caseId }) => caseId);
};

describe('the decisions of plenaries', () => {
  it('tell the head what was decided and by whom, the newest meeting first, and never the minutes', async () => {
    const { body } = await at.get('/plenary', 'kap');
    expect(body.items[0]).toMatchObject({
      caseId: refused.caseId,
      office: 'kdi',
      heldOn: '2026-03-10',
      decision: 'refuse',
      class: null,
      ground: 'outside-authority',
      members: ['kap', 'asr'],
      excluded: ['rsm'],
      quorum: 2,
      registrationNumber: null,
    });
    expect(body.items[1]).toMatchObject({ heldOn: '2026-03-05', decision: 'accept', class: 'simple', ground: null });
    expect(JSON.stringify(body)).not.toContain(MARKS.staff);
    expect(body.total).toBe(body.items.length);
  });

  it('are those of an office, of a day, and page by page the same', async () => {
    expect(await listed('?heldOn=2026-03-10', 'pim')).toEqual([refused.caseId]);
    expect(await listed('?office=mks', 'pim')).toEqual([elsewhere.caseId]);
    const whole = await listed('', 'pim');
    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await at.get(`/plenary?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`, 'pim');
      pages.push(...body.items.map(({ caseId }: { caseId: string }) => caseId));
      cursor = body.next as string | null;
    }
    expect(pages).toEqual(whole);
  });

  it('are nothing of another office, and nothing of a case for whom a conflict keeps from it', async () => {
    expect(await listed('', 'kap')).not.toContain(elsewhere.caseId);
    expect(await listed('', 'kap')).not.toContain(CASES.conflicted.caseId);
    expect(await listed('', 'pim')).toContain(CASES.conflicted.caseId);
    for (const account of ['asr', 'rsm', 'nar']) expect((await at.get('/plenary', account)).status).toBe(403);
  });

  it('stay with the office that met, and tell it no more than it may have of a case that went elsewhere', async () => {
    const gone = castOf(43);
    await refusedBy(gone, 'kdi', '2026-03-12');
    await at.write.case(gone, [
      ['system:routing', { type: 'CaseRouted', data: { office: 'mks', unit: 'examination', ground: 'default' } }],
    ]);
    const { body } = await at.get('/plenary?heldOn=2026-03-12', 'kap');
    expect(body.items).toEqual([
      expect.objectContaining({ caseId: gone.caseId, agendaNumber: null, ground: null, members: null, chair: null }),
    ]);
  });

  it('tell intake what was decided, and not who met', async () => {
    const { body } = await at.get('/plenary?heldOn=2026-03-10', 'pvl');
    expect(body.items).toEqual([
      expect.objectContaining({
        ground: 'outside-authority',
        chair: null,
        members: null,
        excluded: null,
        quorum: null,
      }),
    ]);
  });
});

describe('what intake proposed', () => {
  it('is read in lists by whom working papers are for', async () => {
    const proposal = async (account: string) => {
      const { body } = await at.get('/inbox?stage=plenary', account);
      return body.items.map(({ facts }: { facts: { proposal: unknown } }) => facts.proposal);
    };
    expect(await proposal('kap')).toContainEqual({ verdict: 'accept', ground: null });
    expect(new Set(await proposal('pvl'))).toEqual(new Set([null]));
  });
});
