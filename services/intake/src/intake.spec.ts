// Intake as it is shipped, over HTTP, with the store in memory: lodging, checks, plenary, and what it refuses.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newKey, openOffice, type Office } from '@jejak/testing';
import { intake } from './service.js';
import { REPORTS, report } from './spec-report.js';

const people = [
  { id: 'pvl', roles: ['PVL'], office: 'kdi' },
  { id: 'pvl-2', roles: ['PVL'], office: 'kdi' },
  { id: 'pvl-mks', roles: ['PVL'], office: 'mks' },
  { id: 'kap', roles: ['KAP'], office: 'kdi' },
  { id: 'asr-1', roles: ['ASR'], office: 'kdi' },
  { id: 'asr-2', roles: ['ASR'], office: 'kdi' },
] as const;
const formal = {
  identity: 'yes',
  'identity-document': 'yes',
  'reachable-contact': 'yes',
  'reported-party': 'yes',
  chronology: 'yes',
  'prior-effort': 'yes',
  remedy: 'yes',
  'supporting-documents': 'yes',
};
const material = {
  'event-within-two-years': 'pass',
  'not-before-a-court': 'pass',
  'not-reported-before': 'pass',
  'within-authority': 'pass',
  'within-work-area': 'pass',
  'not-settled-by-agency': 'pass',
  'reasonable-time-passed': 'pass',
};

let office: Office;
beforeAll(async () => {
  office = await openOffice([intake], { people });
});
afterAll(() => office.stop());

const lodge = async (change: object = {}, as?: string) => {
  const answer = await office.post(REPORTS, { body: { ...report, ...change }, ...(as === undefined ? {} : { as }) });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as {
    caseId: string;
    agendaNumber: string;
    trackingCode: string;
    position: string;
    receipt: Record<string, unknown>;
  };
};
const on = (caseId: string, act: string, as: string, body: object = {}) =>
  office.post(`/api/intake/v1/cases/${caseId}/${act}`, { as, body });
const toPlenary = async () => {
  const { caseId } = await lodge();
  await on(caseId, 'formal-check', 'pvl', { answers: formal });
  await on(caseId, 'material-check', 'pvl', { answers: material, proposal: 'accept' });
  return caseId;
};
const acceptance = { decision: 'accept', class: 'simple', members: ['asr-1', 'asr-2'], minutes: 'Rapat perwakilan.' };

describe('lodging', () => {
  it('gives a number, a tracking code, and a receipt with everything UU 25/2009 Art. 44(2) asks for', async () => {
    const { receipt, ...lodged } = await lodge();
    expect(lodged).toMatchObject({
      agendaNumber: expect.stringMatching(/^\d{4}\/AGD\/KDI\/III\/2026$/),
      trackingCode: expect.stringMatching(/^(\w{4}-){4}\w$/),
      stage: 'received',
    });
    expect(receipt).toMatchObject({
      complainant: { name: 'Wa Ode Contoh', idNumber: '7404000000000001' },
      description: { subject: 'Akta kelahiran', reportedAgency: 'buton-disdukcapil' },
      placeAndTime: {
        office: 'kdi',
        officeName: 'Perwakilan Sulawesi Tenggara',
        receivedOn: '2026-03-02',
        zone: 'Asia/Makassar',
      },
      receiver: { post: 'Sistem Penerimaan Laporan', person: null },
      proof: { revision: 1, head: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) },
      next: expect.arrayContaining([expect.stringContaining('14 hari')]),
    });
  });

  it('answers the same again to the same key and body, and refuses another body under that key', async () => {
    const key = newKey();
    const first = await office.post(REPORTS, { key, body: report });
    office.clock.advance(86_400_000);
    expect((await office.post(REPORTS, { key, body: report })).body).toEqual(first.body);
    expect(await office.post(REPORTS, { key, body: { ...report, subject: 'Lain' } })).toMatchObject({
      status: 422,
      body: { type: 'urn:jejak:problem:idempotency-key-reused' },
    });
  });

  it('on behalf names the officer, keeps the day of receipt, and takes the number of the year of recording', async () => {
    const { receipt, agendaNumber } = await lodge({ receivedOn: '2025-12-30', channel: 'Datang Langsung' }, 'pvl');
    expect(receipt).toMatchObject({ placeAndTime: { receivedOn: '2025-12-30' }, receiver: { person: 'pvl' } });
    expect(agendaNumber).toMatch(/2026$/);
  });

  it('of a carbon copy ends at intake, of a consultation waits for an answer', async () => {
    expect(await lodge({ caseType: 'Tembusan' })).toMatchObject({ stage: 'settled-at-intake' });
    const { caseId } = await lodge({ caseType: 'consultation' });
    expect(await on(caseId, 'consultation-answer', 'pvl', { answer: 'Silakan ke loket 3.' })).toMatchObject({
      status: 200,
      body: { stage: 'settled-at-intake' },
    });
  });

  it('of an own-motion investigation is for staff', async () => {
    const { complainant: _, contact: __, ...own } = { ...report, caseType: 'own-motion' };
    expect(await office.post(REPORTS, { body: own, as: 'pvl' })).toMatchObject({
      status: 201,
      body: { stage: 'received', trackingCode: null, receipt: null },
    });
    expect(await office.post(REPORTS, { body: own })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:own-motion-by-staff-only' },
    });
  });

  it('gives every one of 32 at once a number of its own, without a gap', async () => {
    const before = Number((await lodge()).agendaNumber.slice(0, 4));
    const numbers = (await Promise.all(Array.from({ length: 32 }, () => lodge()))).map(({ agendaNumber }) =>
      Number(agendaNumber.slice(0, 4)),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, at) => before + 1 + at));
  });
});

describe('a case at intake', () => {
  it('goes through the checks and the plenary to its registration number', async () => {
    const { caseId } = await lodge();
    expect(await on(caseId, 'formal-check', 'pvl', { answers: { ...formal, remedy: 'no' } })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:formal-check-incomplete', detail: expect.stringContaining('remedy') },
    });
    expect(await on(caseId, 'completion-request', 'pvl', { items: ['remedy'] })).toMatchObject({
      body: { stage: 'awaiting-completion' },
    });
    expect(await on(caseId, 'completion', 'pvl', { remedy: 'Akta terbit.' })).toMatchObject({
      body: { stage: 'received' },
    });
    expect(await on(caseId, 'formal-check', 'pvl', { answers: formal })).toMatchObject({
      status: 200,
      body: { stage: 'material-check', warnings: [] },
    });
    expect(await on(caseId, 'material-check', 'pvl', { answers: material, proposal: 'accept' })).toMatchObject({
      body: { stage: 'plenary' },
    });
    expect(await on(caseId, 'plenary-decision', 'kap', acceptance)).toMatchObject({
      status: 200,
      body: {
        stage: 'registered',
        class: 'simple',
        registrationNumber: expect.stringMatching(/^\d{4}\/LM\/III\/2026\/KDI$/),
      },
    });
  });

  it('answers a repeated decision the same, with one number', async () => {
    const caseId = await toPlenary();
    const key = newKey();
    const decide = () =>
      office.post(`/api/intake/v1/cases/${caseId}/plenary-decision`, { as: 'kap', key, body: acceptance });
    const first = await decide();
    expect((await decide()).body).toEqual(first.body);
    const next = await on(await toPlenary(), 'plenary-decision', 'kap', acceptance);
    expect(Number(next.body.registrationNumber.slice(0, 4))).toBe(
      Number(first.body.registrationNumber.slice(0, 4)) + 1,
    );
  });

  it('is refused on a ground by its Indonesian name, and not by too few or by strangers', async () => {
    const caseId = await toPlenary();
    const refusal = {
      decision: 'refuse',
      ground: 'Substansi yang dilaporkan bukan wewenang Ombudsman',
      members: ['asr-1', 'asr-2'],
      minutes: 'Rapat.',
    };
    expect(await on(caseId, 'plenary-decision', 'kap', { ...refusal, members: ['asr-1'] })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:quorum-not-reached' },
    });
    expect(await on(caseId, 'plenary-decision', 'kap', { ...refusal, members: ['asr-1', 'nobody'] })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:unknown-member-among-deciders', detail: expect.stringContaining('nobody') },
    });
    expect(
      await on(caseId, 'plenary-decision', 'kap', { ...refusal, ground: 'no-maladministration-proven' }),
    ).toMatchObject({ status: 422 });
    expect(await on(caseId, 'plenary-decision', 'kap', refusal)).toMatchObject({
      status: 200,
      body: { stage: 'closing', ground: 'outside-authority' },
    });
  });

  it('is withdrawn by the complainant with an account, and by no other', async () => {
    const { caseId } = await lodge({}, 'citizen-1');
    expect(await on(caseId, 'withdrawal', 'citizen-2')).toMatchObject({ status: 404 });
    expect(await on(caseId, 'withdrawal', 'citizen-1', { reason: 'Sudah selesai.' })).toMatchObject({
      status: 200,
      body: { stage: 'closing' },
    });
  });

  it('has one truth when the complainant withdraws while the plenary decides', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { caseId } = await lodge({}, 'citizen-1');
      await on(caseId, 'formal-check', 'pvl', { answers: formal });
      await on(caseId, 'material-check', 'pvl', { answers: material, proposal: 'accept' });
      const [decided, withdrawn] = await Promise.all([
        on(caseId, 'plenary-decision', 'kap', acceptance),
        on(caseId, 'withdrawal', 'citizen-1'),
      ]);
      expect(withdrawn.status).toBe(200); // before or after acceptance: a wish that always counts
      expect(decided.status === 200 ? '' : decided.body.type).toMatch(/^$|report-withdrawn$/);
    }
  });

  it('is nobody’s business who may not see it: 404, as for a case that does not exist', async () => {
    const { caseId } = await lodge();
    const hidden = await on(caseId, 'formal-check', 'pvl-mks', { answers: formal });
    const missing = await on('00000000-0000-4000-8000-000000000000', 'formal-check', 'pvl-mks', { answers: formal });
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.body.detail).toBe(missing.body.detail);
    expect(await on(caseId, 'plenary-decision', 'pvl', acceptance)).toMatchObject({ status: 403 });
  });

  it('knows only the lines of its checklists', async () => {
    const { caseId } = await lodge();
    expect(await on(caseId, 'formal-check', 'pvl', { answers: { ...formal, horoscope: 'yes' } })).toMatchObject({
      status: 422,
    });
    expect(await on(caseId, 'formal-check', 'pvl', { answers: { ...formal, identity: 'perhaps' } })).toMatchObject({
      status: 422,
    });
  });
});
