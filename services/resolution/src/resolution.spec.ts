// Resolution as it is shipped, over HTTP and the bus, with the store in memory: from the review to a closure by three people.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, openOffice, past, story, type Office } from '@jejak/testing';
import { resolution } from './service.js';

const people = [
  { id: 'intake', roles: ['PVL'], office: 'kdi' },
  { id: 'head', roles: ['KAP'], office: 'kdi' },
  { id: 'leader', roles: ['PIM'], office: 'pst' },
  { id: 'examiner', roles: ['ASR'], office: 'kdi' },
  { id: 'monitor', roles: ['RSM'], office: 'kdi' },
  { id: 'liaison', roles: ['NAR'], agency: 'buton-disdukcapil' },
  { id: 'liaison-rsud', roles: ['NAR'], agency: 'buton-rsud' },
] as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice([past, resolution], { people });
});
afterAll(() => office.stop());

const act = (caseId: string, what: string, as: string, body: object) =>
  office.post(`/api/resolution/v1/cases/${caseId}/${what}`, { as, body });
const text = { parties: 'a', description: 'b', examination: 'c', opinion: 'd', conclusion: 'e' };
const action = { owner: 'buton-disdukcapil', dueOn: '2026-05-30', text: 'Issue the card.' };

describe('resolution', () => {
  it('leads an assigned case to its closure, each act by who may do it', async () => {
    const { caseId } = await happened(office, story.assigned);
    const steps: readonly [string, string, (last: Record<string, unknown>) => object, string][] = [
      ['document-review', 'examiner', () => ({ suspected: ['undue-delay'], findings: 'No reply.' }), 'examination'],
      ['clarifications', 'examiner', () => ({ addressee: 'Kepala Dinas', questions: ['Why?'] }), 'examination'],
      ['clarifications/1/reply', 'liaison', () => ({ reply: 'The server was down.' }), 'examination'],
      ['result-notice', 'examiner', () => ({ outcome: 'found', summary: 'Delay.' }), 'comment'],
      ['comment', 'intake', () => ({ accepts: true }), 'comment'],
      [
        'final-report',
        'examiner',
        () => ({ outcome: 'found', forms: ['undue-delay'], text, actions: [action] }),
        'comment',
      ],
      ['final-report-signature', 'head', (last) => ({ draft: last['finalReportDraft'] }), 'corrective-monitoring'],
      ['corrective-actions/1/report', 'liaison', () => ({ report: 'Issued.' }), 'corrective-monitoring'],
      ['corrective-actions/1/verification', 'monitor', () => ({ fulfilled: true }), 'closing'],
      ['closure-draft', 'examiner', () => ({ reason: 'corrective-actions-fulfilled' }), 'closing'],
      ['closure-check', 'monitor', (last) => ({ draft: last['closureDraft'], agreed: true }), 'closing'],
      ['closure-approval', 'head', (last) => ({ draft: last['closureDraft'] }), 'closed'],
    ];
    let last: Record<string, unknown> = {};
    for (const [what, as, body, stage] of steps) {
      const answer = await act(caseId, what, as, body(last));
      expect([what, answer.status, answer.body.stage ?? answer.body]).toEqual([what, 200, stage]);
      last = answer.body as Record<string, unknown>;
    }
    const late = await act(caseId, 'document-review', 'examiner', { suspected: ['undue-delay'], findings: 'x' });
    expect(late).toMatchObject({ status: 409, body: { type: 'urn:jejak:problem:case-closed' } });
  });

  it('drafts the closure of a refused and of a withdrawn report by itself, once', async () => {
    const refused = await happened(office, story.refused);
    const withdrawn = await happened(office, [...story.assigned, story.withdrawn]);
    await office.running.caughtUp();
    for (const { caseId } of [refused, withdrawn]) {
      const answer = await act(caseId, 'closure-draft', 'monitor', { reason: 'withdrawn' });
      expect(answer).toMatchObject({ status: 409, body: { type: 'urn:jejak:problem:closure-already-drafted' } });
    }
  });

  it('lets nobody sign, check or approve what is their own', async () => {
    const { caseId } = await happened(office, story.closureChecked);
    const draft = story.closureDrafted.length - 1;
    expect((await act(caseId, 'closure-approval', 'monitor', { draft })).status).toBe(403);
    expect((await act(caseId, 'closure-approval', 'leader', { draft })).status).toBe(200);
  });

  it('does not exist for the liaison of another agency', async () => {
    const { caseId } = await happened(office, story.asked);
    expect((await act(caseId, 'clarifications/1/reply', 'liaison-rsud', { reply: 'x' })).status).toBe(404);
    expect((await act(caseId, 'clarifications/1/reply', 'liaison', { reply: 'x' })).status).toBe(200);
  });

  it('says what is wrong with a body, field by field', async () => {
    const { caseId } = await happened(office, story.assigned);
    const answer = await act(caseId, 'document-review', 'examiner', { suspected: ['laziness'], findings: ' ' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/findings',
      '/suspected',
    ]);
  });
});
