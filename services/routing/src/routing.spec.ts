// Routing as it is shipped, over HTTP and the bus, with the store in memory.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newKey, openOffice, past, received, story, type Office } from '@jejak/testing';
import { routing } from './service.js';

const people = [
  { id: 'intake', roles: ['PVL'], office: 'kdi' },
  { id: 'head', roles: ['KAP'], office: 'kdi' },
  { id: 'head-mks', roles: ['KAP'], office: 'mks' },
  { id: 'examiner', roles: ['ASR'], office: 'kdi' },
  { id: 'monitor', roles: ['RSM'], office: 'kdi' },
  { id: 'examiner-mks', roles: ['ASR'], office: 'mks' },
  { id: 'auditor', roles: ['AUD'], office: 'pst' },
  { id: 'operator', roles: ['OPR'], office: 'pst' },
] as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice([past, routing], { people });
});
afterAll(() => office.stop());

const on = (caseId: string, act: string) => `/api/routing/v1/cases/${caseId}/${act}`;

describe('routing', () => {
  it('routes a registered case by the table as soon as it is registered', async () => {
    const { caseId } = await happened(office, story.registered);
    await office.running.caughtUp();
    const again = await office.post(on(caseId, 'route'), { as: 'head', body: {} });
    expect(again).toMatchObject({ status: 200, body: { stage: 'routed', office: 'kdi', unit: 'examination' } });
  });

  it('has nothing to do with a carbon copy, which has ended when the news of it comes, and sets nothing aside', async () => {
    const copy = received({ caseType: 'carbon-copy' });
    await happened(office, [copy, { type: 'CarbonCopyRecorded', data: { monitored: true } }]);
    await office.running.caughtUp();
    const parked = await office.get('/api/routing/v1/parked', { as: 'operator' });
    expect(parked).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('numbers letters of assignment without a gap, and a repeat takes no number', async () => {
    const assign = async (key = newKey()) => {
      const { caseId } = await happened(office, story.routed);
      const body = { examiners: ['examiner', 'monitor'] };
      const first = await office.post(on(caseId, 'examiners'), { as: 'head', key, body });
      const second = await office.post(on(caseId, 'examiners'), { as: 'head', key, body });
      expect(first).toMatchObject({ status: 200, body: { stage: 'examination' } });
      expect(second.body).toEqual(first.body);
      expect(second.headers.get('idempotent-replayed')).toBe('true');
      return first.body.letterOfAssignment as string;
    };
    const numbers = await Promise.all(Array.from({ length: 8 }, () => assign()));
    expect(numbers.sort()).toEqual(Array.from({ length: 8 }, (_, at) => `000${at + 1}/ST/KDI/III/2026`));
  });

  it('tells whoever routes where the table would send a case and why, and nobody else', async () => {
    const { caseId } = await happened(office, story.routed);
    const asked = (as: string) => office.get(on(caseId, 'placement'), { as });
    const body = { office: 'kdi', unit: 'examination', ground: 'default' };
    for (const as of ['head', 'intake']) expect(await asked(as)).toMatchObject({ status: 200, body });
    expect((await asked('head-mks')).status).toBe(404);
    expect((await asked('auditor')).status).toBe(403);
  });

  it('assigns nobody of another office', async () => {
    const { caseId } = await happened(office, story.routed);
    const answer = await office.post(on(caseId, 'examiners'), { as: 'head', body: { examiners: ['examiner-mks'] } });
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:jejak:problem:examiner-not-of-the-office' } });
  });

  it('hides a case from whoever declared a conflict, at once', async () => {
    const { caseId } = await happened(office, story.assigned);
    const declared = await office.post(on(caseId, 'conflicts'), { as: 'examiner', body: { ground: 'A cousin.' } });
    expect(declared.status).toBe(200);
    const again = await office.post(on(caseId, 'conflicts'), { as: 'examiner', body: { ground: 'Once more.' } });
    expect(again.status).toBe(404);
  });

  it('is done by the head of the office that has the case, and by nobody else', async () => {
    const { caseId } = await happened(office, story.routed);
    const body = { office: 'pst', unit: 'ku-5', coordination: 'By telephone.' };
    const asked = async (as: string) => (await office.post(on(caseId, 'transfer'), { as, body })).status;
    expect(await asked('head-mks')).toBe(404);
    expect(await asked('auditor')).toBe(403);
    expect(await asked('head')).toBe(200);
  });
});
