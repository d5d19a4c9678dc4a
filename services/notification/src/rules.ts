// Who is told what: the table of notices, and how often and how long a message is tried.
import type { CaseTypeCode } from '@jejak/law';

/** Words that a complainant may get; each is written in every language. */
export const COMPLAINANT_TEMPLATES = [
  'received',
  'consultation-received',
  'copy-received',
  'completion-requested',
  'registered',
  'refused',
  'withdrawn',
  'consultation-answered',
  'office-changed',
  'examiners-assigned',
  'clarification-requested',
  'result-notified',
  'final-report-issued',
  'corrective-actions-ordered',
  'corrective-actions-fulfilled',
  'closed',
] as const;
/** Words that the liaison of an agency may get: nothing in them comes from a complainant. */
export const AGENCY_TEMPLATES = [
  'agency-clarification-requested',
  'agency-corrective-actions-ordered',
  'agency-corrective-action-rejected',
] as const;
/** A template for a complainant. */
export type ComplainantTemplate = (typeof COMPLAINANT_TEMPLATES)[number];
/** A template for a liaison. */
export type AgencyTemplate = (typeof AGENCY_TEMPLATES)[number];

/** A row: who is told with which words; `only` names the case types it is for. */
export type NoticeRule =
  | { readonly to: 'complainant'; readonly template: ComplainantTemplate; readonly only?: readonly CaseTypeCode[] }
  | { readonly to: 'agency'; readonly template: AgencyTemplate };

const complainant = (template: ComplainantTemplate, ...only: readonly CaseTypeCode[]): NoticeRule => ({
  to: 'complainant',
  template,
  ...(only.length > 0 ? { only } : {}),
});
const agency = (template: AgencyTemplate): NoticeRule => ({ to: 'agency', template });

/**
 * What each integration event means for the parties; an empty row is a decision, not an omission. Acceptance is told with the number
 * that follows it in the same breath; a routing inside the house is nobody's news.
 */
export const NOTICES = {
  'case.received.v1': [
    complainant('received', 'report', 'rapid-response'),
    complainant('consultation-received', 'consultation'),
    complainant('copy-received', 'carbon-copy'),
  ],
  'case.completion-requested.v1': [complainant('completion-requested')],
  'case.completed.v1': [],
  'case.accepted.v1': [],
  'case.registered.v1': [complainant('registered')],
  'case.refused.v1': [complainant('refused')],
  'case.withdrawn.v1': [complainant('withdrawn')],
  'case.consultation-answered.v1': [complainant('consultation-answered')],
  'case.routed.v1': [],
  'case.transferred.v1': [complainant('office-changed')],
  'case.examiners-assigned.v1': [complainant('examiners-assigned')],
  'case.clarification-requested.v1': [complainant('clarification-requested'), agency('agency-clarification-requested')],
  'case.clarification-received.v1': [],
  'case.result-notified.v1': [complainant('result-notified')],
  'case.final-report-issued.v1': [complainant('final-report-issued')],
  'case.corrective-actions-ordered.v1': [
    complainant('corrective-actions-ordered'),
    agency('agency-corrective-actions-ordered'),
  ],
  'case.corrective-action-rejected.v1': [agency('agency-corrective-action-rejected')],
  'case.corrective-actions-fulfilled.v1': [complainant('corrective-actions-fulfilled')],
  'case.closed.v1': [complainant('closed')],
} as const satisfies Readonly<Record<string, readonly NoticeRule[]>>;

/** Case types that nobody outside brought: there is no complainant to tell. */
export const WITHOUT_COMPLAINANT: readonly string[] = ['own-motion'] satisfies readonly CaseTypeCode[];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after the n-th attempt the next one comes; its length bounds the attempts. About two days in all. */
export const PAUSES_MS: readonly number[] = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  4 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
];
/** Attempts at most, until a person orders it anew. */
export const MOST_ATTEMPTS = PAUSES_MS.length + 1;
/** A conversation with a mail server ends within this time. */
export const SEND_WITHIN_MS = MINUTE_MS;
/** After this time without an outcome whoever attempted it is taken for gone; well above {@link SEND_WITHIN_MS}. */
export const GONE_AFTER_MS = 3 * MINUTE_MS;
/** Rendered mail is kept so long (SEALING.md). */
export const KEEP_MAIL_DAYS = 30;
