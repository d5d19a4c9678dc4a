// The events of resolution, with what each means.
import type { ResolutionEvent } from '../events/index.js';
import { WITH_EXAMINERS } from '../vocabulary.js';
import { ATTACHED, type Entries } from './entry.js';

export const RESOLUTION: Entries<ResolutionEvent['type']> = {
  DocumentsReviewed: {
    owner: 'resolution',
    stages: ['examination'],
    meaning: 'The document examination names the suspected maladministration.',
    fields: { suspected: 'plain', findings: 'narrative' },
  },
  ClarificationRequested: {
    owner: 'resolution',
    stages: ['examination'],
    meaning: 'The reported agency is asked to explain (UU 37/2008 Art. 33).',
    fields: { n: 'plain', agency: 'plain', requestedOn: 'plain', dueDays: 'plain', questions: 'narrative' },
  },
  ClarificationReceived: {
    owner: 'resolution',
    stages: ['examination'],
    meaning: 'The reported agency explained.',
    fields: { n: 'plain', onBehalf: 'plain', reply: 'narrative' },
  },
  ResultNotified: {
    owner: 'resolution',
    stages: ['examination'],
    meaning: 'The complainant is told the result and may comment (PO 48/2020 Art. 25(5)).',
    fields: { outcome: 'plain', notifiedOn: 'plain', commentDays: 'plain', summary: 'narrative' },
  },
  CommentReceived: {
    owner: 'resolution',
    stages: ['comment'],
    meaning: 'The complainant commented on the result.',
    fields: { accepts: 'plain', comment: 'narrative' },
  },
  FinalReportDrafted: {
    owner: 'resolution',
    stages: ['comment'],
    meaning: 'An examiner wrote the final report in its five parts.',
    fields: { outcome: 'plain', forms: 'plain', actions: 'plain', text: 'narrative' },
  },
  FinalReportIssued: {
    owner: 'resolution',
    stages: ['comment'],
    meaning: 'The head signed the final report (PO 48/2020 Art. 25).',
    fields: { outcome: 'plain', forms: 'plain', issuedOn: 'plain', draft: 'plain' },
  },
  CorrectiveActionsOrdered: {
    owner: 'resolution',
    stages: ['closing', 'corrective-monitoring'],
    meaning: 'The final report orders corrective actions.',
    fields: { actions: 'plain' },
  },
  CorrectiveActionReported: {
    owner: 'resolution',
    stages: ['corrective-monitoring'],
    meaning: 'The agency says what it did.',
    fields: { k: 'plain', onBehalf: 'plain', report: 'narrative' },
  },
  CorrectiveActionVerified: {
    owner: 'resolution',
    stages: ['corrective-monitoring'],
    meaning: 'A second person confirmed a corrective action.',
    fields: { k: 'plain', note: 'narrative' },
  },
  CorrectiveActionRejected: {
    owner: 'resolution',
    stages: ['corrective-monitoring'],
    meaning: 'A reported action was not enough.',
    fields: { k: 'plain', reason: 'narrative' },
  },
  CorrectiveActionsFulfilled: {
    owner: 'resolution',
    stages: ['corrective-monitoring'],
    meaning: 'Every corrective action is confirmed.',
    fields: { count: 'plain' },
  },
  AgencyDocumentAttached: {
    owner: 'resolution',
    stages: ['examination', 'corrective-monitoring'],
    meaning: 'The agency added a file to its reply or to its report on a corrective action.',
    fields: { ...ATTACHED, about: 'plain', number: 'plain', agency: 'plain', onBehalf: 'plain' },
  },
  WorkingPaperAttached: {
    owner: 'resolution',
    stages: WITH_EXAMINERS,
    meaning: 'An examiner added a working paper.',
    fields: ATTACHED,
  },
  SanitisedCopyAttached: {
    owner: 'resolution',
    stages: WITH_EXAMINERS,
    meaning: 'An examiner made a copy of a piece of evidence that others may be shown instead of it.',
    fields: { ...ATTACHED, of: 'plain' },
  },
  DocumentReleaseProposed: {
    owner: 'resolution',
    stages: WITH_EXAMINERS,
    meaning: 'Somebody proposed to show an agency a copy of a piece of evidence.',
    fields: { attachment: 'plain', agency: 'plain' },
  },
  DocumentReleased: {
    owner: 'resolution',
    stages: WITH_EXAMINERS,
    meaning: 'A second person released a copy of a piece of evidence to an agency.',
    fields: { attachment: 'plain', agency: 'plain', proposal: 'plain' },
  },
  ClosureDrafted: {
    owner: 'resolution',
    stages: ['closing'],
    meaning: 'A closure was drafted with its reason.',
    fields: { reason: 'plain', note: 'narrative' },
  },
  ClosureChecked: {
    owner: 'resolution',
    stages: ['closing'],
    meaning: 'A second person checked the closure.',
    fields: { draft: 'plain' },
  },
  ClosureReturned: {
    owner: 'resolution',
    stages: ['closing'],
    meaning: 'The closure went back to its drafter.',
    fields: { draft: 'plain', reason: 'narrative' },
  },
  ClosureApproved: {
    owner: 'resolution',
    stages: ['closing'],
    meaning: 'The closure was approved.',
    fields: { draft: 'plain', closedOn: 'plain' },
  },
  CaseClosed: { owner: 'resolution', stages: ['closing'], meaning: 'The case is closed.', fields: { reason: 'plain' } },
};
