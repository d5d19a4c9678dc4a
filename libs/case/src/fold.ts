// What a case is: the fold of its events, as much of it as decisions and access need.
import type { Recorded } from './codec.js';
import type { AttachedFile, CaseEvent, DataOf, Subjects } from './events/index.js';
import { changedFile, newFile, type Attachment } from './files.js';
import type { ActorId, AgencyId, CaseClass, CaseType, LocalDate, OfficeId, Outcome, Stage } from './vocabulary.js';

/** A request to the reported agency to explain, and whether it did. */
export interface Clarification {
  readonly agency: AgencyId;
  readonly requestedOn: LocalDate;
  readonly dueDays: number;
  readonly answered: boolean;
}
/** A duty put on an agency and how far it is. */
export interface ActionState {
  readonly k: number;
  readonly owner: AgencyId;
  readonly dueOn: LocalDate;
  readonly status: 'ordered' | 'reported' | 'verified';
  readonly reportedBy: ActorId | null;
}
/** A draft that needs other eyes. `revision` names it. */
export interface DraftState {
  readonly by: ActorId;
  readonly revision: number;
  readonly checkedBy: ActorId | null;
}

/** State of a case before and after each event. */
export interface CaseFile {
  readonly id: string;
  readonly revision: number;
  readonly stage: Stage;
  readonly caseType: CaseType;
  readonly class: CaseClass | null;
  readonly office: OfficeId;
  readonly unit: string | null;
  readonly ruleset: string;
  readonly language: 'id' | 'en';
  readonly agendaNumber: string;
  readonly registrationNumber: string | null;
  readonly receivedOn: LocalDate;
  readonly eventDate: LocalDate | null;
  readonly priorEffort: boolean | null;
  readonly standing: string;
  readonly hasIdentity: boolean;
  readonly reportedAgency: AgencyId | null;
  readonly reportedGroup: string | null;
  readonly substance: string | null;
  readonly secretIdentity: boolean;
  readonly rapidCriteria: readonly string[];
  readonly subjects: Subjects;
  readonly account: ActorId | null;
  readonly receiptIssue: number;
  /** Files of evidence that came since the complainant was last asked to complete the report. */
  readonly filesSinceAsked: number;
  readonly formallyVerified: boolean;
  readonly proposal: { readonly verdict: 'accept' | 'refuse'; readonly ground: string | null } | null;
  readonly ending: { readonly kind: 'refused' | 'withdrawn' | 'reported'; readonly ground: string | null } | null;
  readonly handlers: readonly ActorId[];
  readonly examiners: readonly ActorId[];
  readonly conflicted: readonly ActorId[];
  readonly releasedTo: readonly AgencyId[];
  readonly reviewed: boolean;
  readonly clarifications: readonly Clarification[];
  readonly result: {
    readonly outcome: Outcome;
    readonly notifiedOn: LocalDate;
    readonly commentDays: number;
    readonly commented: boolean;
  } | null;
  readonly finalReport:
    | (DraftState & {
        readonly outcome: Outcome;
        readonly forms: readonly string[];
        readonly drafted: DataOf<'FinalReportDrafted'>['actions'];
      })
    | null;
  readonly outcome: Outcome | null;
  readonly actions: readonly ActionState[];
  readonly attachments: readonly Attachment[];
  readonly closure: (DraftState & { readonly reason: string }) | null;
  readonly closedReason: string | null;
}

/** The case before its first event. */
export const initialCase: CaseFile = {
  id: '',
  revision: -1,
  stage: 'none',
  caseType: 'report',
  class: null,
  office: '',
  unit: null,
  ruleset: '',
  language: 'id',
  agendaNumber: '',
  registrationNumber: null,
  receivedOn: '',
  eventDate: null,
  priorEffort: null,
  standing: '',
  hasIdentity: false,
  reportedAgency: null,
  reportedGroup: null,
  substance: null,
  secretIdentity: true,
  rapidCriteria: [],
  subjects: { complainant: '', file: '' },
  account: null,
  receiptIssue: 0,
  filesSinceAsked: 0,
  formallyVerified: false,
  proposal: null,
  ending: null,
  handlers: [],
  examiners: [],
  conflicted: [],
  releasedTo: [],
  reviewed: false,
  clarifications: [],
  result: null,
  finalReport: null,
  outcome: null,
  actions: [],
  attachments: [],
  closure: null,
  closedReason: null,
};

type Change = Partial<CaseFile>;
type Apply<T extends CaseEvent['type']> = (before: CaseFile, data: DataOf<T>, header: Recorded) => Change;

const with_ = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);
const setAction = (before: CaseFile, k: number, change: Partial<ActionState>): Change => ({
  actions: before.actions.map((action) => (action.k === k ? { ...action, ...change } : action)),
});
const attached =
  (kind: Attachment['kind']) =>
  ({ attachments }: CaseFile, data: AttachedFile): Change => ({ attachments: [...attachments, newFile(kind, data)] });
/** A case that is closing keeps closing; everything else that ends goes there. */
const toClosing = (kind: 'refused' | 'withdrawn' | 'reported', ground: string | null): Change => ({
  stage: 'closing',
  ending: { kind, ground },
});

const received: Apply<'ReportReceived'> = (_, data, header) => ({
  stage: data.caseType === 'consultation' ? 'consultation' : 'received',
  caseType: data.caseType,
  office: data.office,
  ruleset: header.ruleset,
  language: data.language,
  agendaNumber: data.agendaNumber,
  receivedOn: data.receivedOn,
  eventDate: data.eventDate,
  priorEffort: data.priorEffort,
  standing: data.standing,
  hasIdentity: data.complainant !== null,
  reportedAgency: data.reportedAgency,
  reportedGroup: data.reportedGroup,
  substance: data.substance,
  secretIdentity: data.secretIdentity,
  rapidCriteria: data.rapidCriteria,
  subjects: data.subjects,
  account: data.account,
});

const APPLY: { readonly [T in CaseEvent['type']]: Apply<T> } = {
  ReportReceived: received,
  ReceiptIssued: (_, data) => ({ receiptIssue: data.issue }),
  FormalCheckPassed: (before, _, header) => ({
    stage: 'material-check',
    formallyVerified: true,
    handlers: with_(before.handlers, header.actor),
  }),
  CompletionRequested: (before, _, header) => ({
    stage: 'awaiting-completion',
    filesSinceAsked: 0,
    handlers: with_(before.handlers, header.actor),
  }),
  CompletionSubmitted: (before, data) => ({
    stage: 'received',
    reportedAgency: data.reportedAgency ?? before.reportedAgency,
    eventDate: data.eventDate ?? before.eventDate,
    priorEffort: data.priorEffort ?? before.priorEffort,
    hasIdentity: before.hasIdentity || data.complainant !== null,
  }),
  MaterialCheckRecorded: (before, data, header) => ({
    stage: 'plenary',
    proposal: { verdict: data.proposal, ground: data.ground },
    handlers: with_(before.handlers, header.actor),
  }),
  ReportAccepted: (_, data) => ({ stage: 'registered', class: data.class }),
  ReportRegistered: (_, data) => ({ registrationNumber: data.registrationNumber }),
  ReportRefused: (_, data) => toClosing('refused', data.ground),
  ReportWithdrawn: () => toClosing('withdrawn', null),
  ConsultationAnswered: (before, _, header) => ({
    stage: 'settled-at-intake',
    handlers: with_(before.handlers, header.actor),
  }),
  EvidenceAttached: (before, data) => ({
    ...attached('evidence')(before, data),
    filesSinceAsked: before.filesSinceAsked + 1,
  }),
  CarbonCopyRecorded: () => ({ stage: 'settled-at-intake' }),
  CaseRouted: (_, data) => ({ stage: 'routed', office: data.office, unit: data.unit }),
  CaseTransferred: (before, data) => ({
    office: data.office,
    unit: data.unit,
    examiners: [],
    stage: before.stage === 'examination' ? 'routed' : before.stage,
  }),
  ExaminersAssigned: (before, data) => ({
    stage: before.stage === 'routed' ? 'examination' : before.stage,
    examiners: data.examiners,
  }),
  ConflictDeclared: (before, data) => ({ conflicted: with_(before.conflicted, data.person) }),
  ConflictDetected: (before, data) => ({ conflicted: with_(before.conflicted, data.person) }),
  DocumentsReviewed: () => ({ reviewed: true }),
  ClarificationRequested: (before, data) => ({
    clarifications: [
      ...before.clarifications,
      { agency: data.agency, requestedOn: data.requestedOn, dueDays: data.dueDays, answered: false },
    ],
    releasedTo: with_(before.releasedTo, data.agency),
  }),
  ClarificationReceived: (before, data) => ({
    clarifications: before.clarifications.map((each, index) =>
      index === data.n - 1 ? { ...each, answered: true } : each,
    ),
  }),
  ResultNotified: (_, data) => ({
    stage: 'comment',
    result: { outcome: data.outcome, notifiedOn: data.notifiedOn, commentDays: data.commentDays, commented: false },
  }),
  CommentReceived: (before) => ({ result: before.result && { ...before.result, commented: true } }),
  FinalReportDrafted: (_, data, header) => ({
    finalReport: {
      by: header.actor,
      revision: header.revision,
      checkedBy: null,
      outcome: data.outcome,
      forms: data.forms,
      drafted: data.actions,
    },
  }),
  FinalReportIssued: (_, data) => ({ outcome: data.outcome, ...toClosing('reported', null) }),
  CorrectiveActionsOrdered: (before, data) => ({
    stage: 'corrective-monitoring',
    actions: data.actions.map((action) => ({ ...action, status: 'ordered', reportedBy: null })),
    releasedTo: data.actions.reduce((all, action) => with_(all, action.owner), before.releasedTo),
  }),
  CorrectiveActionReported: (before, data, header) =>
    setAction(before, data.k, { status: 'reported', reportedBy: header.actor }),
  CorrectiveActionVerified: (before, data) => setAction(before, data.k, { status: 'verified' }),
  CorrectiveActionRejected: (before, data) => setAction(before, data.k, { status: 'ordered', reportedBy: null }),
  CorrectiveActionsFulfilled: () => toClosing('reported', null),
  AgencyDocumentAttached: attached('agency-document'),
  WorkingPaperAttached: attached('working-paper'),
  SanitisedCopyAttached: attached('sanitised-copy'),
  DocumentReleaseProposed: (before, { attachment, agency }, { actor, revision }) => ({
    attachments: changedFile(before.attachments, attachment, ({ proposals }) => ({
      proposals: [...proposals, { agency, by: actor, revision }],
    })),
  }),
  DocumentReleased: (before, { attachment, agency }) => ({
    attachments: changedFile(before.attachments, attachment, ({ releasedTo }) => ({
      releasedTo: with_(releasedTo, agency),
    })),
  }),
  ClosureDrafted: (_, data, header) => ({
    closure: { by: header.actor, revision: header.revision, checkedBy: null, reason: data.reason },
  }),
  ClosureChecked: (before, _, header) => ({
    closure: before.closure && { ...before.closure, checkedBy: header.actor },
  }),
  ClosureReturned: () => ({ closure: null }),
  ClosureApproved: () => ({}),
  CaseClosed: (_, data) => ({ stage: 'closed', closedReason: data.reason }),
};

/** The case after one more event. Never throws: what is stored has happened. */
export const evolveCase = (
  before: CaseFile,
  event: CaseEvent,
  header: Recorded & { readonly stream?: string },
): CaseFile => {
  const apply = APPLY[event.type] as Apply<CaseEvent['type']>;
  const id = before.id || (header.stream ?? '').replace(/^case-/, '');
  return { ...before, ...apply(before, event.data as never, header), id, revision: header.revision };
};
