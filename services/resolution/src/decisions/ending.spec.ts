// A final report is signed as it was read, corrective actions are verified one by one, and a closure passes three pairs of eyes.
import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '@jejak/case';
import { given, story } from '@jejak/testing';
import { approveClosure, checkClosure, draftClosure, proposeClosure } from './closure.js';
import { reportCorrectiveAction, verifyCorrectiveAction } from './corrective-actions.js';
import { draftFinalReport, signFinalReport, type DraftFinalReport } from './final-report.js';

const text = { parties: 'a', description: 'b', examination: 'c', opinion: 'd', conclusion: 'e' };
const report = (change: Partial<DraftFinalReport> = {}) =>
  draftFinalReport({
    outcome: 'found',
    forms: ['undue-delay'],
    text,
    actions: [{ owner: 'buton-disdukcapil', dueOn: '2026-05-30', text: 'Issue the card.' }],
    today: '2026-04-10',
    ...change,
  });
const sign = (draft: number) => signFinalReport({ draft, today: '2026-04-20' });
const draftOf = (past: readonly unknown[]) => past.length - 1;

describe('final report', () => {
  it('is written after the comment, its corrective actions numbered', () => {
    const [drafted] = given(...story.commented).when(report()).decision as readonly { data: { actions: unknown } }[];
    expect(drafted?.data.actions).toEqual([{ k: 1, owner: 'buton-disdukcapil', dueOn: '2026-05-30' }]);
  });
  it('waits for the comment or the end of its time', () => {
    given(...story.notified)
      .when(report({ today: '2026-04-15' }))
      .thenRefused('comment-period-open');
    given(...story.notified)
      .when(report({ today: '2026-04-16' }))
      .thenHappens('FinalReportDrafted');
  });
  it('says something else than the notice only after a comment', () => {
    const other = { outcome: 'not-found', forms: [], actions: [] } as const;
    given(...story.notified)
      .when(report({ ...other, today: '2026-04-16' }))
      .thenRefused('outcome-differs-from-notice');
    given(...story.commented)
      .when(report(other))
      .thenHappens('FinalReportDrafted');
  });
  it('names a form and orders actions exactly where maladministration was found', () => {
    given(...story.commented)
      .when(report({ forms: [] }))
      .thenRefused('found-without-form');
    given(...story.commented)
      .when(report({ outcome: 'not-found', actions: [] }))
      .thenRefused('form-without-finding');
    given(...story.commented)
      .when(report({ outcome: 'not-found', forms: [] }))
      .thenRefused('action-without-finding');
    given(...story.commented)
      .when(report({ today: '2026-05-30' }))
      .thenRefused('due-date-not-in-future');
  });
  it('is signed as it was read, and orders its actions', () => {
    given(...story.drafted)
      .when(sign(draftOf(story.drafted)))
      .thenHappens('FinalReportIssued', 'CorrectiveActionsOrdered');
    given(...story.drafted)
      .when(sign(3))
      .thenRefused('draft-changed');
    given(...story.commented)
      .when(sign(3))
      .thenRefused('final-report-not-drafted');
  });
  it('without actions leads straight to the closure', () => {
    const drafted: CaseEvent = {
      type: 'FinalReportDrafted',
      data: { outcome: 'found', forms: ['undue-delay'], actions: [], text: null as never },
    };
    given(...story.commented, drafted)
      .when(sign(story.commented.length))
      .thenHappens('FinalReportIssued');
  });
});

describe('corrective action', () => {
  const act = (k = 1, agency: string | null = 'buton-disdukcapil') =>
    reportCorrectiveAction({ k, report: 'Done.', agency });
  const verify = (fulfilled: boolean, note: string | null = null) => verifyCorrectiveAction({ k: 1, fulfilled, note });
  it('is reported by the agency that owns it', () => {
    given(...story.ordered)
      .when(act())
      .thenHappens('CorrectiveActionReported');
    given(...story.ordered)
      .when(act(1, 'buton-rsud'))
      .thenRefused('action-of-another-agency');
    given(...story.ordered)
      .when(act(2))
      .thenRefused('no-such-corrective-action');
    given(...story.reported)
      .when(act())
      .thenRefused('action-already-reported');
  });
  it('is verified, and the last one fulfils them all', () => {
    given(...story.reported)
      .when(verify(true))
      .thenHappens('CorrectiveActionVerified', 'CorrectiveActionsFulfilled');
    given(...story.ordered)
      .when(verify(true))
      .thenRefused('action-not-reported');
  });
  it('is rejected with a reason, and may be reported again', () => {
    given(...story.reported)
      .when(verify(false))
      .thenRefused('rejection-without-reason');
    given(...story.reported)
      .when(verify(false, 'The card is missing.'))
      .thenHappens('CorrectiveActionRejected');
    const rejected = { type: 'CorrectiveActionRejected', data: { k: 1, reason: null as never } } as const;
    given(...story.reported, rejected)
      .when(act())
      .thenHappens('CorrectiveActionReported');
  });
});

describe('closure', () => {
  const draft = (reason: string) => draftClosure({ reason, note: null });
  it('takes a reason that fits how the case ended', () => {
    given(...story.fulfilled)
      .when(draft('corrective-actions-fulfilled'))
      .thenHappens('ClosureDrafted');
    given(...story.fulfilled)
      .when(draft('withdrawn'))
      .thenRefused('closing-reason-does-not-fit');
    given(...story.closureDrafted)
      .when(draft('corrective-actions-fulfilled'))
      .thenRefused('closure-already-drafted');
  });
  it('is proposed on news of a refusal or a withdrawal, once, and never over a person', () => {
    given(...story.refused)
      .when(proposeClosure)
      .then({ data: { reason: 'outside-authority' } });
    given(...story.assigned, story.withdrawn)
      .when(proposeClosure)
      .then({ data: { reason: 'withdrawn' } });
    const drafted = { type: 'ClosureDrafted', data: { reason: 'outside-authority', note: null } } as const;
    given(...story.refused, drafted)
      .when(proposeClosure)
      .thenNothing();
    given(...story.fulfilled)
      .when(proposeClosure)
      .thenNothing();
    given(...story.assigned)
      .when(proposeClosure)
      .thenNothing();
  });
  it('is checked by draft, or returned with a reason', () => {
    const n = draftOf(story.closureDrafted);
    given(...story.closureDrafted)
      .when(checkClosure({ draft: n, agreed: true, reason: null }))
      .thenHappens('ClosureChecked');
    given(...story.closureDrafted)
      .when(checkClosure({ draft: n, agreed: false, reason: null }))
      .thenRefused('return-without-reason');
    given(...story.closureDrafted)
      .when(checkClosure({ draft: n, agreed: false, reason: 'Wrong.' }))
      .thenHappens('ClosureReturned');
    given(...story.closureDrafted)
      .when(checkClosure({ draft: 1, agreed: true, reason: null }))
      .thenRefused('draft-changed');
    given(...story.closureChecked)
      .when(checkClosure({ draft: n, agreed: true, reason: null }))
      .thenRefused('closure-already-checked');
  });
  it('is approved only when checked, and closes the case', () => {
    const n = draftOf(story.closureDrafted);
    const approve = approveClosure({ draft: n, today: '2026-06-01' });
    given(...story.closureDrafted)
      .when(approve)
      .thenRefused('closure-not-checked');
    given(...story.closureChecked)
      .when(approve)
      .thenHappens('ClosureApproved', 'CaseClosed');
    given(...story.closed)
      .when(approve)
      .thenRefused('case-closed');
  });
});
