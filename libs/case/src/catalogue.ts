// The catalogue of events: who owns each, in which stages it is legal, what kind of data each field is. `docs/events.md` prints it.
import type { CaseEvent, CaseEventType, DataOf, Owner } from './events/index.js';
import type { SealClass } from './secret.js';
import { BEFORE_RESULT, OPEN, WITH_EXAMINERS, type Stage } from './vocabulary.js';

/** `plain`: a code, number or date that names nobody. A sealed class: the field holds a sealed value of that class. */
export type FieldClass = 'plain' | SealClass;

/** One row of the catalogue. */
export interface Entry<T extends CaseEventType> {
  readonly owner: Owner;
  /** The stages in which the event may happen. */
  readonly stages: readonly Stage[];
  /** What it says, in one line. */
  readonly meaning: string;
  readonly fields: { readonly [F in keyof DataOf<T>]-?: FieldClass };
}

const meeting = { meeting: 'narrative' } as const;
const attached = {
  attachment: 'plain',
  media: 'plain',
  bytes: 'plain',
  sha256: 'plain',
  scan: 'plain',
  copy: 'plain',
  name: 'file',
  key: 'file',
} as const;

/** Every event a case can hold. A new event is a compile error until it stands here. */
export const CATALOGUE: { readonly [T in CaseEventType]: Entry<T> } = {
  ReportReceived: {
    owner: 'intake',
    stages: ['none'],
    meaning: 'A report, consultation or copy reached the office and got its agenda number.',
    fields: {
      caseType: 'plain',
      channel: 'plain',
      standing: 'plain',
      office: 'plain',
      agendaNumber: 'plain',
      receivedOn: 'plain',
      language: 'plain',
      reportedAgency: 'plain',
      reportedGroup: 'plain',
      substance: 'plain',
      district: 'plain',
      eventDate: 'plain',
      priorEffort: 'plain',
      priorEffortDate: 'plain',
      secretIdentity: 'plain',
      rapidCriteria: 'plain',
      subjects: 'plain',
      account: 'plain',
      complainant: 'identity',
      contact: 'contact',
      narrative: 'narrative',
    },
  },
  ReceiptIssued: {
    owner: 'intake',
    stages: ['received', 'consultation', 'settled-at-intake'],
    meaning: 'A receipt with a tracking code was given (UU 25/2009 Art. 44).',
    fields: { issue: 'plain', place: 'plain', receiver: 'plain' },
  },
  FormalCheckPassed: {
    owner: 'intake',
    stages: ['received'],
    meaning: 'The file is formally complete (UU 37/2008 Art. 24).',
    fields: { checklist: 'plain' },
  },
  CompletionRequested: {
    owner: 'intake',
    stages: ['received'],
    meaning: 'The complainant is asked for what is missing (UU 37/2008 Art. 25).',
    fields: { items: 'plain', dueDays: 'plain', note: 'narrative' },
  },
  CompletionSubmitted: {
    owner: 'intake',
    stages: ['awaiting-completion'],
    meaning: 'The complainant completed the file.',
    fields: {
      reportedAgency: 'plain',
      eventDate: 'plain',
      priorEffort: 'plain',
      priorEffortDate: 'plain',
      complainant: 'identity',
      contact: 'contact',
      narrative: 'narrative',
    },
  },
  MaterialCheckRecorded: {
    owner: 'intake',
    stages: ['material-check'],
    meaning: 'Authority, court, age and settlement were checked; intake proposes a decision.',
    fields: { answers: 'plain', proposal: 'plain', ground: 'plain', note: 'narrative' },
  },
  ReportAccepted: {
    owner: 'intake',
    stages: ['plenary'],
    meaning: 'The plenary accepted the report and gave it a class.',
    fields: { class: 'plain', ...meeting },
  },
  ReportRegistered: {
    owner: 'intake',
    stages: ['registered'],
    meaning: 'The accepted report got its registration number.',
    fields: { registrationNumber: 'plain', registeredOn: 'plain' },
  },
  ReportRefused: {
    owner: 'intake',
    stages: ['plenary'],
    meaning: 'The plenary refused the report on a ground of UU 37/2008 Art. 36.',
    fields: { ground: 'plain', ...meeting },
  },
  ReportWithdrawn: {
    owner: 'intake',
    stages: BEFORE_RESULT,
    meaning: 'The complainant withdrew the report.',
    fields: { onBehalf: 'plain', reason: 'narrative' },
  },
  ConsultationAnswered: {
    owner: 'intake',
    stages: ['consultation'],
    meaning: 'Advice was given; the consultation ends.',
    fields: { answer: 'narrative' },
  },
  EvidenceAttached: {
    owner: 'intake',
    stages: OPEN,
    meaning: 'The complainant added a file; its bytes lie sealed outside the store.',
    fields: { ...attached, purpose: 'plain', onBehalf: 'plain' },
  },
  CarbonCopyRecorded: {
    owner: 'intake',
    stages: ['received'],
    meaning: 'A copy of a letter to another body was recorded; it ends here.',
    fields: { monitored: 'plain' },
  },
  CaseRouted: {
    owner: 'routing',
    stages: ['registered'],
    meaning: 'The case got its office and unit.',
    fields: { office: 'plain', unit: 'plain', ground: 'plain' },
  },
  CaseTransferred: {
    owner: 'routing',
    stages: ['received', 'material-check', 'plenary', 'registered', 'routed', 'examination'],
    meaning: 'The case moved to another office or unit; its history stays (PO 58/2023 Art. 16-17).',
    fields: { fromOffice: 'plain', fromUnit: 'plain', office: 'plain', unit: 'plain', coordination: 'narrative' },
  },
  ExaminersAssigned: {
    owner: 'routing',
    stages: ['routed', 'examination', 'comment', 'corrective-monitoring', 'closing'],
    meaning: 'Examiners were assigned by a letter of assignment.',
    fields: { examiners: 'plain', letterOfAssignment: 'plain', assignedOn: 'plain' },
  },
  ConflictDeclared: {
    owner: 'routing',
    stages: OPEN,
    meaning: 'A person declared a conflict of interest (UU 37/2008 Art. 40).',
    fields: { person: 'plain', ground: 'narrative' },
  },
  ConflictDetected: {
    owner: 'routing',
    stages: OPEN,
    meaning: 'A rule found a conflict of interest.',
    fields: { person: 'plain', rule: 'plain' },
  },
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
    fields: { ...attached, about: 'plain', number: 'plain', agency: 'plain', onBehalf: 'plain' },
  },
  WorkingPaperAttached: {
    owner: 'resolution',
    stages: WITH_EXAMINERS,
    meaning: 'An examiner added a working paper.',
    fields: attached,
  },
  SanitisedCopyAttached: {
    owner: 'resolution',
    stages: WITH_EXAMINERS,
    meaning: 'An examiner made a copy of a piece of evidence that others may be shown instead of it.',
    fields: { ...attached, of: 'plain' },
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

/** The event types of one owner: what its database role may append to `case-` streams. */
export const ownedBy = (owner: Owner): readonly CaseEvent['type'][] =>
  (Object.keys(CATALOGUE) as CaseEventType[]).filter((type) => CATALOGUE[type].owner === owner);
