// What one may do next: the stage, the clock, the duties and the agency decide.
import { describe, expect, it } from '@jest/globals';
import type { Principal, Role } from '@jejak/access';
import { DEFAULT_SETTINGS } from '@jejak/access';
import { caseAfter, received, story, type Past } from '@jejak/testing';
import { nextStepsOf, openActs } from './next-steps.js';

const someone = (id: string, role: Role): Principal => ({
  kind: 'person',
  id,
  roles: [role],
  office: role === 'NAR' ? null : 'kdi',
  unit: null,
  agency: role === 'NAR' ? 'buton-disdukcapil' : null,
  caseId: null,
  secondFactor: true,
  suspended: false,
});
const steps = (past: readonly Past[], who: Principal, today = '2026-03-10') =>
  nextStepsOf(who, caseAfter(...past), { today, settings: DEFAULT_SETTINGS });
const examiner = someone('examiner', 'ASR');
const head = someone('head', 'KAP');
const monitor = someone('monitor', 'RSM');
const liaison = someone('liaison', 'NAR');

describe('what one may do next', () => {
  it('follows the stage: an examiner reviews, then asks, then tells the result', () => {
    expect(steps(story.assigned, examiner)).toContain('review-documents');
    expect(steps(story.assigned, examiner)).not.toContain('request-clarification');
    expect(steps(story.reviewed, examiner)).toContain('request-clarification');
    expect(steps(story.answered, examiner)).toContain('notify-result');
  });

  it('asks and lets withdraw nobody where there is no complainant', () => {
    const intake = someone('intake', 'PVL');
    const [, ...after] = story.lodged;
    const own = [received({ caseType: 'own-motion', complainant: null }), ...after];
    expect(steps(story.lodged, intake)).toEqual(expect.arrayContaining(['request-completion', 'withdraw']));
    expect(steps(own, intake)).toContain('formal-check');
    for (const act of ['request-completion', 'withdraw']) expect(steps(own, intake)).not.toContain(act);
  });

  it('lets the agency be asked again only after its time is over', () => {
    expect(steps(story.asked, examiner)).not.toContain('request-clarification');
    expect(steps(story.asked, examiner, '2026-04-01')).toContain('request-clarification');
  });

  it('lets the final report wait for the comment, or for the end of its time', () => {
    expect(steps(story.notified, examiner, '2026-04-10')).not.toContain('write-final-report');
    expect(steps(story.notified, examiner, '2026-04-20')).toContain('write-final-report');
    expect(steps(story.commented, examiner)).toContain('write-final-report');
  });

  it('keeps duties apart: who drafted a closure neither checks nor approves it', () => {
    expect(steps(story.closureDrafted, monitor)).toContain('check-closure');
    expect(steps(story.closureDrafted, examiner)).not.toContain('check-closure');
    expect(steps(story.closureChecked, head)).toContain('approve-closure');
    expect(steps(story.closureChecked, someone('monitor', 'KAP'))).not.toContain('approve-closure');
  });

  it('is for an agency only what it was itself asked or ordered', () => {
    expect(steps(story.asked, liaison)).toEqual(['reply-to-clarification', 'attach-agency-document']);
    expect(steps(story.asked, { ...liaison, agency: 'buton-dinkes' })).toEqual([]);
    expect(steps(story.ordered, liaison)).toEqual(['attach-agency-document', 'report-corrective-action']);
    expect(openActs(caseAfter(...story.ordered), '2026-05-01', { ...liaison, agency: 'buton-dinkes' })).not.toContain(
      'report-corrective-action',
    );
  });

  it('is nothing in a closed case, and nothing in a conflict of interest', () => {
    expect(steps(story.closed, head)).toEqual([]);
    const conflict: Past = { type: 'ConflictDetected', data: { person: 'head', rule: 'same-village' } };
    expect(steps([...story.routed, conflict], head)).toEqual([]);
    expect(steps(story.routed, head)).toContain('assign-examiners');
  });
});
