// Tracking as it is shipped: where a report stands, and never what was filed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASES, CITIZEN, openRecords, type RecordsOffice } from './spec-office.js';
import { secret } from '@jejak/case';
import { castOf, MARKS, storyOf } from './spec-scribe.js';

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

describe('tracking', () => {
  it('tells the holder of a receipt where the report stands, what comes next and who has it', async () => {
    const answer = await at.get('/tracking', await at.receipt(CASES.examined));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        caseId: CASES.examined.caseId,
        stage: 'examination',
        stageText: 'Dalam pemeriksaan',
        step: 'clarification-reply',
        holder: 'agency',
        holderText: 'Instansi terlapor',
        outcome: null,
      },
    });
    expect(answer.body.timeline.map(({ text }: { text: string }) => text)).toContain(
      'Permintaan penjelasan ke-1 dikirim kepada terlapor.',
    );
  });

  it('speaks English to whoever asks for it, and tells the outcome of a closed case', async () => {
    const answer = await at.get('/tracking', await at.receipt(CASES.closed), { 'accept-language': 'en-GB,id;q=0.5' });
    expect(answer.body).toMatchObject({ stage: 'closed', outcome: 'Corrective actions fulfilled', step: 'none' });
    expect(answer.body.timeline.at(-1).text).toBe('Report closed: Corrective actions fulfilled.');
  });

  it('never shows what was filed, a draft, a conflict or a person', async () => {
    const { body } = await at.get('/tracking', await at.receipt(CASES.conflicted));
    const text = JSON.stringify(body);
    for (const mark of [...Object.values(MARKS), 'asr', 'civil-registration', 'disdukcapil', 'Conflict']) {
      expect(text).not.toContain(mark);
    }
    const types = body.timeline.map(({ type }: { type: string }) => type);
    expect(types).not.toContain('DocumentsReviewed');
    expect(types).not.toContain('ConflictDetected');
  });

  it('shows a complainant who is logged in their own case and nobody else’s', async () => {
    expect(await at.get(`/tracking?case=${CASES.own.caseId}`, CITIZEN)).toMatchObject({
      status: 200,
      body: { stage: 'plenary' },
    });
    expect(await at.get(`/tracking?case=${CASES.closed.caseId}`, CITIZEN)).toMatchObject({ status: 404 });
    expect(await at.get(`/tracking?case=${CASES.own.caseId}`)).toMatchObject({ status: 404 });
    expect(await at.get('/tracking?case=nonsense', CITIZEN)).toMatchObject({ status: 404 });
  });

  it('says by name what is to be completed, with the words of the office, and writes down that they were opened', async () => {
    const asking = castOf(20);
    const note = secret(asking.file, 'narrative', { text: 'Kirim foto <KTP>.' });
    await at.write.case(asking, [
      ...storyOf(asking, 'lodged', { receivedOn: '2026-02-01', office: 'mks' }),
      ['pvl', { type: 'CompletionRequested', data: { items: ['identity'], dueDays: 30, note } }],
    ]);
    const { body } = await at.get('/tracking', await at.receipt(asking));
    expect(body).toMatchObject({
      holder: 'complainant',
      asked: { dueDays: 30, items: [{ code: 'identity' }], note: 'Kirim foto <KTP>.' },
      reply: null,
    });
    expect(body.asked.items[0].name).toMatch(/^Identitas Pelapor/);
    const ledger = (await at.get(`/cases/${asking.caseId}/access-ledger`, 'aud')).body.items;
    expect(ledger).toMatchObject([{ purpose: 'show-own-report', classes: ['narrative'], fields: 1 }]);
    const nothing = { reportedAgency: null, eventDate: null, priorEffort: null, priorEffortDate: null };
    const data = { ...nothing, complainant: null, contact: null, narrative: null };
    await at.write.case(asking, [['public', { type: 'CompletionSubmitted', data }]]);
    expect((await at.get('/tracking', await at.receipt(asking))).body.asked).toBeNull();
    expect((await at.get(`/cases/${asking.caseId}/access-ledger`, 'aud')).body.items).toEqual(ledger);
  });

  it('tells what the office answered to a question for advice', async () => {
    const asking = castOf(21);
    const answer = secret(asking.file, 'narrative', { text: 'Sekolah negeri tidak boleh memungut.' });
    await at.write.case(asking, storyOf(asking, 'lodged', { caseType: 'consultation' }));
    expect((await at.get('/tracking', await at.receipt(asking))).body.reply).toBeNull();
    await at.write.case(asking, [['pvl', { type: 'ConsultationAnswered', data: { answer } }]]);
    expect((await at.get('/tracking', await at.receipt(asking))).body).toMatchObject({
      stage: 'settled-at-intake',
      reply: 'Sekolah negeri tidak boleh memungut.',
    });
  });

  it('is all that a receipt opens: the public timeline beside it, and nothing else of the case or of another', async () => {
    const token = await at.receipt(CASES.examined);
    const { caseId } = CASES.examined;
    expect((await at.get(`/cases/${caseId}/timeline`, token)).body.entries.length).toBeGreaterThan(0);
    for (const path of ['', '/timeline?view=internal', '/deliveries', '/as-of?position=1', '/events', '/access-ledger'])
      expect((await at.get(`/cases/${caseId}${path}`, token)).status).toBe(403);
    for (const path of ['', '/timeline'])
      expect((await at.get(`/cases/${CASES.closed.caseId}${path}`, token)).status).toBe(404);
    for (const path of ['/inbox', '/search', '/deliveries', '/registers', '/log/entries'])
      expect((await at.get(path, token)).status).toBe(403);
  });
});
