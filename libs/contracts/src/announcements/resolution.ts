// What resolution tells the other services. Drafts and checks stay in the house until someone signed.
import type { ResolutionEvent } from '@jejak/case';
import type { Announcements } from '../integration-event.js';

export const resolutionAnnouncements: Announcements<ResolutionEvent> = {
  DocumentsReviewed: null,
  ClarificationRequested: ({ n, agency, dueDays }) => ({
    type: 'case.clarification-requested.v1',
    data: { n, agency, dueDays },
  }),
  ClarificationReceived: ({ n }) => ({ type: 'case.clarification-received.v1', data: { n } }),
  ResultNotified: ({ outcome, commentDays }) => ({ type: 'case.result-notified.v1', data: { outcome, commentDays } }),
  CommentReceived: null,
  FinalReportDrafted: null,
  FinalReportIssued: ({ outcome }) => ({ type: 'case.final-report-issued.v1', data: { outcome } }),
  CorrectiveActionsOrdered: ({ actions }) => ({
    type: 'case.corrective-actions-ordered.v1',
    data: { owners: [...new Set(actions.map((action) => action.owner))] },
  }),
  CorrectiveActionReported: null,
  CorrectiveActionVerified: null,
  CorrectiveActionRejected: ({ k }) => ({ type: 'case.corrective-action-rejected.v1', data: { k } }),
  CorrectiveActionsFulfilled: ({ count }) => ({ type: 'case.corrective-actions-fulfilled.v1', data: { count } }),
  AgencyDocumentAttached: null,
  WorkingPaperAttached: null,
  SanitisedCopyAttached: null,
  DocumentReleaseProposed: null,
  DocumentReleased: null,
  ClosureDrafted: null,
  ClosureChecked: null,
  ClosureReturned: null,
  ClosureApproved: null,
  CaseClosed: ({ reason }) => ({ type: 'case.closed.v1', data: { reason } }),
};
