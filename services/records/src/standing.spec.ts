// Where a case stands after each step of its way.
import { describe, expect, it } from '@jest/globals';
import { STAGES } from '@jejak/case';
import { caseAfter, story } from '@jejak/testing';
import { HOLDER_WORDS, STAGE_WORDS, standingOf, STEP_WORDS } from './standing.js';

describe('where a case stands', () => {
  it.each([
    ['lodged', 'formal-check', 'intake'],
    ['verified', 'material-check', 'intake'],
    ['proposed', 'plenary-decision', 'plenary'],
    ['registered', 'routing', 'head'],
    ['routed', 'assignment', 'head'],
    ['assigned', 'document-review', 'examiner'],
    ['reviewed', 'clarification-request', 'examiner'],
    ['asked', 'clarification-reply', 'agency'],
    ['answered', 'result-notice', 'examiner'],
    ['notified', 'comment', 'complainant'],
    ['commented', 'final-report', 'examiner'],
    ['drafted', 'final-report-signature', 'head'],
    ['ordered', 'corrective-action', 'agency'],
    ['reported', 'corrective-verification', 'monitoring'],
    ['fulfilled', 'closure-draft', 'examiner'],
    ['refused', 'closure-draft', 'intake'],
    ['closureDrafted', 'closure-check', 'monitoring'],
    ['closureChecked', 'closure-approval', 'head'],
    ['closed', 'none', 'nobody'],
  ] as const)('after %s: next is %s, with %s', (past, step, holder) => {
    expect(standingOf(caseAfter(...story[past]))).toEqual({ step, holder });
  });

  it('has words in both languages for every stage, step and holder', () => {
    expect(Object.keys(STAGE_WORDS).sort()).toEqual([...STAGES].sort());
    for (const { id, en } of [STAGE_WORDS, STEP_WORDS, HOLDER_WORDS].flatMap((table) => Object.values(table)))
      expect([id, en].every((words) => words.length > 0)).toBe(true);
  });

  it('tells people outside the same of every step of a closure, and of the work before the first request', () => {
    const { 'closure-draft': draft, 'closure-check': check, 'closure-approval': approval } = STEP_WORDS;
    expect([check, approval]).toEqual([draft, draft]);
    expect(STEP_WORDS['document-review']).toEqual(STEP_WORDS['clarification-request']);
  });
});
