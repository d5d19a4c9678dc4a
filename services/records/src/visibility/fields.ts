// By which row of ACCESS.md each field of each event is read: the allow-list of the case file, complete by type.
import type { DataClass } from '@jejak/access';
import type { CaseEventType, DataOf } from '@jejak/case';

/** Where an event stands in the case file. */
export type Section =
  | 'report'
  | 'checks'
  | 'plenary'
  | 'routing'
  | 'examination'
  | 'clarifications'
  | 'result'
  | 'finalReport'
  | 'correctiveActions'
  | 'closure'
  | 'attachments';
/** `never`: keys and pseudonyms that nobody is shown. `report-text`: working paper until the report is signed. */
export type FieldRow = Exclude<DataClass, 'D16' | 'D17'> | 'never' | 'report-text';
/** Section and rows of one event type. */
export interface EventRows<T extends CaseEventType> {
  readonly section: Section;
  readonly fields: { readonly [F in keyof DataOf<T>]-?: FieldRow };
}

/** The key of a file is opened by the download alone; what was found of the file is read as `row` is. */
const attachedFile = <R extends FieldRow, N extends FieldRow>(row: R, name: N) =>
  ({
    attachment: row,
    media: row,
    bytes: row,
    sha256: row,
    scan: row,
    copy: row,
    name,
    key: 'never',
  }) as const;

/**
 * D2 substance · D3 what the complainant says · D3r what they are asked and answered · D4 who it is · D8 working papers · D9 letters with the agency · D7 what may be known of a file by
 * whoever may not read what it is called, which is D4 ·
 * D11 results. What intake notes for the plenary and the plenary's minutes are working papers.
 */
export const FIELD_ROWS: { readonly [T in CaseEventType]: EventRows<T> } = {
  ReportReceived: {
    section: 'report',
    fields: {
      caseType: 'D1',
      channel: 'D3',
      standing: 'D3',
      office: 'D1',
      agendaNumber: 'D1',
      receivedOn: 'D1',
      language: 'D3',
      reportedAgency: 'D2',
      reportedGroup: 'D2',
      substance: 'D2',
      district: 'D4',
      eventDate: 'D3',
      priorEffort: 'D3',
      priorEffortDate: 'D3',
      secretIdentity: 'D5',
      rapidCriteria: 'D3',
      subjects: 'never',
      account: 'never',
      complainant: 'D4',
      contact: 'D4',
      narrative: 'D3',
    },
  },
  ReceiptIssued: { section: 'report', fields: { issue: 'D1', place: 'D1', receiver: 'D13' } },
  FormalCheckPassed: { section: 'checks', fields: { checklist: 'D3' } },
  CompletionRequested: { section: 'checks', fields: { items: 'D3', dueDays: 'D3', note: 'D3r' } },
  CompletionSubmitted: {
    section: 'checks',
    fields: {
      reportedAgency: 'D2',
      eventDate: 'D3',
      priorEffort: 'D3',
      priorEffortDate: 'D3',
      complainant: 'D4',
      contact: 'D4',
      narrative: 'D3',
    },
  },
  MaterialCheckRecorded: { section: 'checks', fields: { answers: 'D8', proposal: 'D8', ground: 'D8', note: 'D8' } },
  ReportAccepted: { section: 'plenary', fields: { class: 'D1', meeting: 'D8' } },
  ReportRegistered: { section: 'plenary', fields: { registrationNumber: 'D1', registeredOn: 'D1' } },
  ReportRefused: { section: 'plenary', fields: { ground: 'D11', meeting: 'D8' } },
  ReportWithdrawn: { section: 'report', fields: { onBehalf: 'D3', reason: 'D3' } },
  ConsultationAnswered: { section: 'report', fields: { answer: 'D3r' } },
  EvidenceAttached: {
    section: 'attachments',
    fields: { ...attachedFile('D7', 'D4'), purpose: 'D7', onBehalf: 'D7' },
  },
  CarbonCopyRecorded: { section: 'report', fields: { monitored: 'D3' } },
  CaseRouted: { section: 'routing', fields: { office: 'D1', unit: 'D1', ground: 'D8' } },
  CaseTransferred: {
    section: 'routing',
    fields: { fromOffice: 'D1', fromUnit: 'D1', office: 'D1', unit: 'D1', coordination: 'D8' },
  },
  ExaminersAssigned: { section: 'routing', fields: { examiners: 'D8', letterOfAssignment: 'D8', assignedOn: 'D8' } },
  ConflictDeclared: { section: 'routing', fields: { person: 'D8', ground: 'D8' } },
  ConflictDetected: { section: 'routing', fields: { person: 'D8', rule: 'D8' } },
  DocumentsReviewed: { section: 'examination', fields: { suspected: 'D8', findings: 'D8' } },
  ClarificationRequested: {
    section: 'clarifications',
    fields: { n: 'D9', agency: 'D9', requestedOn: 'D9', dueDays: 'D9', questions: 'D9' },
  },
  ClarificationReceived: { section: 'clarifications', fields: { n: 'D9', onBehalf: 'D9', reply: 'D9' } },
  ResultNotified: {
    section: 'result',
    fields: { outcome: 'D11', notifiedOn: 'D11', commentDays: 'D11', summary: 'D11' },
  },
  CommentReceived: { section: 'result', fields: { accepts: 'D3', comment: 'D3' } },
  FinalReportDrafted: {
    section: 'finalReport',
    fields: { outcome: 'report-text', forms: 'report-text', actions: 'report-text', text: 'report-text' },
  },
  FinalReportIssued: {
    section: 'finalReport',
    fields: { outcome: 'D11', forms: 'D11', issuedOn: 'D11', draft: 'D11' },
  },
  CorrectiveActionsOrdered: { section: 'correctiveActions', fields: { actions: 'D11' } },
  CorrectiveActionReported: { section: 'correctiveActions', fields: { k: 'D9', onBehalf: 'D9', report: 'D9' } },
  CorrectiveActionVerified: { section: 'correctiveActions', fields: { k: 'D9', note: 'D9' } },
  CorrectiveActionRejected: { section: 'correctiveActions', fields: { k: 'D9', reason: 'D9' } },
  CorrectiveActionsFulfilled: { section: 'correctiveActions', fields: { count: 'D11' } },
  AgencyDocumentAttached: {
    section: 'attachments',
    fields: { ...attachedFile('D9', 'D9'), about: 'D9', number: 'D9', agency: 'D9', onBehalf: 'D9' },
  },
  WorkingPaperAttached: { section: 'attachments', fields: attachedFile('D8', 'D8') },
  SanitisedCopyAttached: { section: 'attachments', fields: { ...attachedFile('D7', 'D7'), of: 'D7' } },
  DocumentReleaseProposed: { section: 'attachments', fields: { attachment: 'D8', agency: 'D8' } },
  DocumentReleased: { section: 'attachments', fields: { attachment: 'D9', agency: 'D9', proposal: 'D8' } },
  ClosureDrafted: { section: 'closure', fields: { reason: 'D8', note: 'D8' } },
  ClosureChecked: { section: 'closure', fields: { draft: 'D8' } },
  ClosureReturned: { section: 'closure', fields: { draft: 'D8', reason: 'D8' } },
  ClosureApproved: { section: 'closure', fields: { draft: 'D8', closedOn: 'D1' } },
  CaseClosed: { section: 'closure', fields: { reason: 'D1' } },
};
