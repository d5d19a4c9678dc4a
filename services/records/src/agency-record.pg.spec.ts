// The record of an agency: its own matters of cases of every stage, with the day of the first answer, and nothing of another agency.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { secret } from '@jejak/case';
import type { AgencyMatterAnswer } from '@jejak/contracts/http';
import { CASES, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, MARKS, storyOf } from './spec-scribe.js';

const answered = castOf(51);
const rejected = castOf(52);
let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
  const note = (file: string) => secret(file, 'narrative', { text: MARKS.staff });
  await at.write.case(answered, storyOf(answered, 'answered'));
  await at.write.case(rejected, [
    ...storyOf(rejected, 'reported'),
    ['rsm', { type: 'CorrectiveActionRejected', data: { k: 1, reason: note(rejected.file) } }],
  ]);
});
afterAll(() => at.stop());

const DAY = /^\d{4}-\d\d-\d\d$/;
const record = async (as: string): Promise<readonly AgencyMatterAnswer[]> => {
  const { status, body } = await at.get('/agency-record', as);
  expect([status, body.isWhole]).toEqual([200, true]);
  return body.items as readonly AgencyMatterAnswer[];
};
const of = (items: readonly AgencyMatterAnswer[], { caseId }: { readonly caseId: string }) =>
  items.filter((item) => item.caseId === caseId);

describe('the record of an agency', () => {
  it('tells until when something was asked, and that nobody answered yet', async () => {
    const [asked] = of(await record('nar'), CASES.examined);
    expect(asked).toMatchObject({
      kind: 'clarification',
      which: 1,
      dueOn: '2026-03-21',
      state: 'open',
      answeredOn: null,
    });
  });

  it('tells the day of an answer, and of a closed case what was found done', async () => {
    const items = await record('nar');
    expect(of(items, answered)).toEqual([
      expect.objectContaining({ state: 'answered', answeredOn: expect.stringMatching(DAY) }),
    ]);
    expect(of(items, CASES.closed).map(({ kind, state }) => [kind, state])).toEqual([
      ['clarification', 'answered'],
      ['corrective-action', 'verified'],
    ]);
  });

  it('opens again what was rejected, and remembers that it was answered', async () => {
    const [, action] = of(await record('nar'), rejected);
    expect(action).toMatchObject({ kind: 'corrective-action', which: 1, dueOn: '2026-05-30', state: 'open' });
    expect(action?.answeredOn).toMatch(DAY);
  });

  it('is late from the day after the last one, until the first answer stops it', async () => {
    const before = at.office.clock.now().toISOString();
    const lateOn = async (instant: string) => {
      at.office.clock.set(instant);
      const items = await record('nar');
      return [of(items, CASES.examined)[0]?.isLate, of(items, answered)[0]?.isLate];
    };
    // The last minute of the last day at the office, and the first one after it.
    expect(await lateOn('2026-03-21T15:59:00.000Z')).toEqual([false, false]);
    expect(await lateOn('2026-03-21T16:00:00.000Z')).toEqual([true, false]);
    at.office.clock.set(before);
  });

  it('has of a case nothing that is another agency’s', async () => {
    const items = await record('nar-2');
    expect(of(items, rejected).map(({ kind, which }) => [kind, which])).toEqual([['corrective-action', 2]]);
    expect(of(items, answered)).toEqual([]);
    for (const account of ['kap', 'asr', 'aud', 'opr'])
      expect((await at.get('/agency-record', account)).status).toBe(403);
  });
});
