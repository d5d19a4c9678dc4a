// The usual past of a case from lodging to closure, for specs: `...story.registered` is a case that was accepted and registered.
import type { CaseEvent, Meeting } from '@jejak/case';
import type { Past } from './given.js';
import { received } from './samples.js';

const sealed = (f: string) =>
  ({ $enc: 1, kid: 'k', cls: 'narrative', of: { e: 'e', f }, iv: '', ct: '', com: '' }) as const;
const by = (actor: string, event: CaseEvent): Past => ({ event, actor });
const meeting: Meeting = {
  heldOn: '2026-03-05',
  members: ['head', 'second', 'third'],
  excluded: [],
  quorum: 3,
  minutes: sealed('meeting.minutes'),
};

const lodged: readonly Past[] = [
  received(),
  { type: 'ReceiptIssued', data: { issue: 1, place: 'kdi', receiver: 'public' } },
];
const verified: readonly Past[] = [...lodged, by('intake', { type: 'FormalCheckPassed', data: { checklist: {} } })];
const proposed: readonly Past[] = [
  ...verified,
  by('intake', { type: 'MaterialCheckRecorded', data: { answers: {}, proposal: 'accept', ground: null, note: null } }),
];
const registered: readonly Past[] = [
  ...proposed,
  by('head', { type: 'ReportAccepted', data: { class: 'simple', meeting } }),
  by('head', {
    type: 'ReportRegistered',
    data: { registrationNumber: '0001/LM/KDI/III/2026', registeredOn: '2026-03-05' },
  }),
];
const routed: readonly Past[] = [
  ...registered,
  by('system:routing', { type: 'CaseRouted', data: { office: 'kdi', unit: 'examination', ground: 'default' } }),
];
const assigned: readonly Past[] = [
  ...routed,
  by('head', {
    type: 'ExaminersAssigned',
    data: { examiners: ['examiner'], letterOfAssignment: '0001/ST/KDI/III/2026', assignedOn: '2026-03-06' },
  }),
];
const reviewed: readonly Past[] = [
  ...assigned,
  by('examiner', { type: 'DocumentsReviewed', data: { suspected: ['undue-delay'], findings: sealed('findings') } }),
];
const asked: readonly Past[] = [
  ...reviewed,
  by('examiner', {
    type: 'ClarificationRequested',
    data: { n: 1, agency: 'buton-disdukcapil', requestedOn: '2026-03-01', dueDays: 14, questions: sealed('questions') },
  }),
];
const answered: readonly Past[] = [
  ...asked,
  by('liaison', { type: 'ClarificationReceived', data: { n: 1, onBehalf: false, reply: sealed('reply') } }),
];
const notified: readonly Past[] = [
  ...answered,
  by('examiner', {
    type: 'ResultNotified',
    data: { outcome: 'found', notifiedOn: '2026-04-01', commentDays: 14, summary: sealed('summary') },
  }),
];
const commented: readonly Past[] = [
  ...notified,
  by('public', { type: 'CommentReceived', data: { accepts: true, comment: null } }),
];
const drafted: readonly Past[] = [
  ...commented,
  by('examiner', {
    type: 'FinalReportDrafted',
    data: {
      outcome: 'found',
      forms: ['undue-delay'],
      actions: [{ k: 1, owner: 'buton-disdukcapil', dueOn: '2026-05-30' }],
      text: sealed('text'),
    },
  }),
];
const ordered: readonly Past[] = [
  ...drafted,
  by('head', {
    type: 'FinalReportIssued',
    data: { outcome: 'found', forms: ['undue-delay'], issuedOn: '2026-04-20', draft: drafted.length - 1 },
  }),
  by('head', {
    type: 'CorrectiveActionsOrdered',
    data: { actions: [{ k: 1, owner: 'buton-disdukcapil', dueOn: '2026-05-30' }] },
  }),
];
const reported: readonly Past[] = [
  ...ordered,
  by('liaison', { type: 'CorrectiveActionReported', data: { k: 1, onBehalf: false, report: sealed('report') } }),
];
const fulfilled: readonly Past[] = [
  ...reported,
  by('monitor', { type: 'CorrectiveActionVerified', data: { k: 1, note: null } }),
  by('monitor', { type: 'CorrectiveActionsFulfilled', data: { count: 1 } }),
];
const refused: readonly Past[] = [
  ...proposed,
  by('head', { type: 'ReportRefused', data: { ground: 'outside-authority', meeting } }),
];
const withdrawn: Past = by('public', { type: 'ReportWithdrawn', data: { onBehalf: false, reason: null } });
const closureDrafted: readonly Past[] = [
  ...fulfilled,
  by('examiner', { type: 'ClosureDrafted', data: { reason: 'corrective-actions-fulfilled', note: null } }),
];
const closureChecked: readonly Past[] = [
  ...closureDrafted,
  by('monitor', { type: 'ClosureChecked', data: { draft: closureDrafted.length - 1 } }),
];
const closed: readonly Past[] = [
  ...closureChecked,
  by('head', { type: 'ClosureApproved', data: { draft: closureDrafted.length - 1, closedOn: '2026-06-01' } }),
  by('head', { type: 'CaseClosed', data: { reason: 'corrective-actions-fulfilled' } }),
];

/** Each past leads to the one below it. */
export const story = {
  lodged,
  verified,
  proposed,
  registered,
  routed,
  assigned,
  reviewed,
  asked,
  answered,
  notified,
  commented,
  drafted,
  ordered,
  reported,
  fulfilled,
  refused,
  withdrawn,
  closureDrafted,
  closureChecked,
  closed,
};
