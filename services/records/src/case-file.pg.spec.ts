// The case file as it is shipped: who reads what of it, why, and what is written down of that.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASES, CITIZEN, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, MARKS, storyOf } from './spec-scribe.js';

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

describe('the case file', () => {
  it('opens for its examiner what ACCESS lets examiners read, and writes that down first', async () => {
    const before = await at.get(`/cases/${CASES.examined.caseId}/access-ledger`, 'kap');
    const { status, body } = await at.file(CASES.examined, 'asr');
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
    const after = await at.get(`/cases/${CASES.examined.caseId}/access-ledger`, 'kap');
    expect(after.body.items.length).toBe(before.body.items.length + 1);
    expect(after.body.items.at(-1)).toMatchObject({ principal: 'asr', purpose: 'show-case-file', reason: 'none' });
  });

  it('asks for a reason before it opens a secret identity, and gives none of it to the head', async () => {
    const without = await at.file(CASES.hidden, 'asr');
    expect(without.body.report[0].data).toMatchObject({
      complainant: { withheld: 'reason-required' },
      narrative: { value: { narrative: MARKS.narrative } },
    });
    const encoded = encodeURIComponent('Menelepon Pelapor – klarifikasi');
    const withReason = await at.get(`/cases/${CASES.hidden.caseId}`, 'asr', { 'jejak-reason': encoded });
    expect(withReason.body.report[0].data.complainant).toEqual({
      value: { name: MARKS.name, idNumber: MARKS.idNumber },
    });
    const head = await at.file(CASES.hidden, 'kap', '?reason=ingin+tahu');
    expect(head.body.report[0].data.complainant).toEqual({ withheld: 'not-permitted' });
    const ledger = await at.get(`/cases/${CASES.hidden.caseId}/access-ledger`, 'dpo');
    expect(ledger.body.items.map(({ reason }: { reason: string }) => reason)).toContain('given');
    expect(JSON.stringify(ledger.body)).not.toContain('Menelepon');
  });

  it('masks narrative and identity for the auditor, and says so', async () => {
    const { body } = await at.file(CASES.examined, 'aud', '?reason=audit');
    expect(body.report[0].data).toMatchObject({
      complainant: { withheld: 'not-permitted' },
      narrative: { withheld: 'masked' },
    });
    expect(body.examination[0].data.findings).toEqual({ value: { text: MARKS.staff } });
  });

  it('gives an agency its own letters and orders, never who complained or what', async () => {
    const { body } = await at.file(CASES.closed, 'nar');
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
    const { body } = await at.file(CASES.closed, 'nar-2');
    expect(body.clarifications).toEqual([]);
    expect(JSON.stringify(body)).not.toContain(MARKS.agency);
    expect(JSON.stringify(body)).not.toContain(MARKS.order);
  });

  it('never shows keys of people and files, nor the account of a complainant', async () => {
    for (const as of ['kap', 'pim', 'aud', CITIZEN]) {
      const text = JSON.stringify((await at.file(CASES.own, as)).body);
      for (const key of [CASES.own.complainant, CASES.own.file, '"subjects"', '"account"'])
        expect(text).not.toContain(key);
    }
  });

  it('keeps a draft of the final report among those who work on it until it is signed', async () => {
    const drafted = castOf(50);
    const [draft] = storyOf(drafted, 'ordered', {}, 'commented');
    await at.write.case(drafted, [...storyOf(drafted, 'commented'), draft!]);
    expect((await at.file(drafted, 'kap')).body.finalReport[0].data.text.value.parties).toBe(MARKS.report);
    expect((await at.file(drafted, 'nar')).body.finalReport).toEqual([]);
    expect((await at.file(drafted, 'pvl')).body.finalReport).toEqual([]);
    await at.write.case(drafted, storyOf(drafted, 'ordered', {}, 'commented').slice(1));
    expect((await at.file(drafted, 'pvl')).body.finalReport[0].data.text.value.parties).toBe(MARKS.report);
    expect((await at.file(drafted, 'nar')).body.finalReport).not.toEqual([]);
  });

  it('never gives an agency a secret identity, with a reason or without, in the file, a list or a timeline', async () => {
    for (const path of [
      `/cases/${CASES.hidden.caseId}?reason=ingin+tahu`,
      '/inbox',
      '/search',
      `/cases/${CASES.hidden.caseId}/timeline`,
    ]) {
      const { status, body } = await at.get(path, 'nar');
      expect(status).toBe(200);
      for (const mark of [MARKS.name, MARKS.idNumber, MARKS.phone, MARKS.email, '74.04.11'])
        expect(JSON.stringify(body)).not.toContain(mark);
    }
    const { body } = await at.file(CASES.hidden, 'nar');
    expect(body.facts.secretIdentity).toBe(true);
    expect(body.report[0].data).toMatchObject({
      complainant: { withheld: 'not-permitted' },
      contact: { withheld: 'not-permitted' },
      district: { withheld: 'not-permitted' },
      narrative: { withheld: 'masked' },
    });
  });

  it('names who did something to those who may know, and to others only their own acts', async () => {
    const timeline = async (as: string) =>
      (await at.get(`/cases/${CASES.examined.caseId}/timeline?view=internal`, as)).body.entries as { by?: string }[];
    const named = async (as: string) => [...new Set((await timeline(as)).flatMap(({ by }) => by ?? []))].sort();
    expect(await named('kap')).toEqual(['asr', 'kap', 'public', 'pvl', 'system:routing']);
    expect(await named('pvl')).toEqual(['pvl']);
    const { body } = await at.file(CASES.own, CITIZEN);
    expect(JSON.stringify(body)).not.toContain('"by"');
  });

  it('shows complainants their own words, and no working paper', async () => {
    const { body } = await at.file(CASES.own, CITIZEN);
    expect(body.report[0].data.narrative).toEqual({ value: { subject: 'Akta', narrative: MARKS.narrative } });
    expect(JSON.stringify(body)).not.toContain(MARKS.staff);
    expect(body.nextSteps).toEqual(['attach-evidence', 'withdraw']);
  });

  it('does not exist for people with a conflict of interest, other offices and strangers', async () => {
    for (const [cast, as] of [
      [CASES.conflicted, 'asr'],
      [CASES.conflicted, 'kap'],
      [CASES.examined, 'kap-mks'],
      [CASES.examined, 'asr-2'],
      [CASES.examined, CITIZEN],
      [CASES.examined, 'opr'],
      [CASES.fresh, 'nar'],
    ] as const) {
      const answer = await at.file(cast, as);
      expect(answer).toMatchObject({ status: 404, body: { type: 'urn:jejak:problem:not-found' } });
      expect(answer.body).toEqual({ ...(await at.file(castOf(99), as)).body, instance: expect.anything() });
    }
  });

  it('has two timelines: the public one for all who may read it, the internal one for staff', async () => {
    const publicOne = await at.get(`/cases/${CASES.examined.caseId}/timeline`, 'nar');
    expect(JSON.stringify(publicOne.body)).not.toContain('"by"');
    expect(publicOne.body.entries.map(({ type }: { type: string }) => type)).not.toContain('DocumentsReviewed');
    expect(await at.get(`/cases/${CASES.examined.caseId}/timeline?view=internal`, 'nar')).toMatchObject({
      status: 403,
    });
    const internal = await at.get(`/cases/${CASES.examined.caseId}/timeline?view=internal`, 'asr');
    expect(internal.body.entries.find(({ type }: { type: string }) => type === 'DocumentsReviewed')).toMatchObject({
      by: 'asr',
      on: '2026-03-02',
    });
  });
});
