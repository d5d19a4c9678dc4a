// Which acts the law leaves open in a case now. Who may do them is asked of libs/access; whether one succeeds, its own decision says.
import { ACTIONS, decide, type AccessSettings, type Action, type Principal } from '@jejak/access';
import { awaitsComment, awaitsExplanation, CATALOGUE, factsOf, MOST_CLARIFICATIONS } from '@jejak/case';
import type { CaseEventType, CaseFile, LocalDate } from '@jejak/case';

/** Whether an act is open, and the event that it makes: the stages are those of the catalogue. */
interface Open {
  readonly makes: CaseEventType;
  readonly also?: (file: CaseFile, today: LocalDate, who: Principal) => boolean;
}

const isReport = ({ caseType }: CaseFile): boolean => caseType !== 'carbon-copy';
/** Of the own motion, and of a copy from nobody, there is nobody to ask, and nobody who withdraws. */
const isSomebodys = ({ hasIdentity }: CaseFile): boolean => hasIdentity;
const mayAsk = (file: CaseFile, today: LocalDate): boolean =>
  file.reviewed && file.clarifications.length < MOST_CLARIFICATIONS && !awaitsExplanation(file, today);
const mayWrite = (file: CaseFile, today: LocalDate): boolean => file.result !== null && !awaitsComment(file, today);
const speaksFor = ({ agency }: Principal, owner: string): boolean => agency === null || agency === owner;

const OPEN: Partial<Record<Action, Open>> = {
  'formal-check': { makes: 'FormalCheckPassed', also: isReport },
  'request-completion': { makes: 'CompletionRequested', also: isSomebodys },
  'submit-completion': { makes: 'CompletionSubmitted' },
  'attach-evidence': { makes: 'EvidenceAttached' },
  'material-check': { makes: 'MaterialCheckRecorded' },
  'decide-at-plenary': { makes: 'ReportAccepted' },
  withdraw: { makes: 'ReportWithdrawn', also: isSomebodys },
  'answer-consultation': { makes: 'ConsultationAnswered' },
  route: { makes: 'CaseRouted' },
  transfer: { makes: 'CaseTransferred' },
  'assign-examiners': { makes: 'ExaminersAssigned' },
  'declare-conflict': { makes: 'ConflictDeclared' },
  'review-documents': { makes: 'DocumentsReviewed', also: ({ reviewed }) => !reviewed },
  'request-clarification': { makes: 'ClarificationRequested', also: mayAsk },
  'reply-to-clarification': {
    makes: 'ClarificationReceived',
    also: ({ clarifications }, _, who) =>
      clarifications.some(({ answered, agency }) => !answered && speaksFor(who, agency)),
  },
  'attach-agency-document': {
    makes: 'AgencyDocumentAttached',
    also: ({ stage, clarifications, actions }, _, who) =>
      stage === 'examination'
        ? clarifications.some(({ agency }) => speaksFor(who, agency))
        : actions.some(({ owner }) => speaksFor(who, owner)),
  },
  'attach-working-paper': { makes: 'WorkingPaperAttached' },
  'attach-sanitised-copy': {
    makes: 'SanitisedCopyAttached',
    also: ({ attachments }) => attachments.some(({ kind }) => kind === 'evidence'),
  },
  'propose-release': {
    makes: 'DocumentReleaseProposed',
    also: ({ attachments, releasedTo }) =>
      releasedTo.length > 0 && attachments.some(({ kind }) => kind === 'evidence' || kind === 'sanitised-copy'),
  },
  'release-document': {
    makes: 'DocumentReleased',
    also: ({ attachments }) =>
      attachments.some(({ proposals, releasedTo }) => proposals.some(({ agency }) => !releasedTo.includes(agency))),
  },
  'notify-result': { makes: 'ResultNotified', also: ({ reviewed }) => reviewed },
  comment: { makes: 'CommentReceived', also: ({ result }) => result !== null && !result.commented },
  'write-final-report': { makes: 'FinalReportDrafted', also: mayWrite },
  'sign-final-report': { makes: 'FinalReportIssued', also: ({ finalReport }) => finalReport !== null },
  'report-corrective-action': {
    makes: 'CorrectiveActionReported',
    also: ({ actions }, _, who) => actions.some(({ status, owner }) => status === 'ordered' && speaksFor(who, owner)),
  },
  'verify-corrective-action': {
    makes: 'CorrectiveActionVerified',
    also: ({ actions }) => actions.some(({ status }) => status === 'reported'),
  },
  'draft-closure': { makes: 'ClosureDrafted', also: ({ closure }) => closure === null },
  'check-closure': { makes: 'ClosureChecked', also: ({ closure }) => closure?.checkedBy === null },
  'approve-closure': { makes: 'ClosureApproved', also: ({ closure }) => typeof closure?.checkedBy === 'string' },
};

/** Every act that a case can name as its next step to somebody. */
export const NAMED_ACTS = Object.keys(OPEN) as readonly Action[];

/** The event that an act of {@link NAMED_ACTS} makes. @throws {TypeError} for any other act */
export const makesOf = (action: Action): CaseEventType => {
  const open = OPEN[action];
  if (!open) throw new TypeError(`${action} is no act that a case names`);
  return open.makes;
};

/** Every act on a case that the state of the case leaves open to somebody. */
export const openActs = (file: CaseFile, today: LocalDate, who: Principal): readonly Action[] =>
  (Object.entries(OPEN) as [Action, Open][])
    .filter(([, { makes, also }]) => CATALOGUE[makes].stages.includes(file.stage) && (also?.(file, today, who) ?? true))
    .map(([action]) => action);

/** Acts that this principal may do now. */
export const nextStepsOf = (
  who: Principal,
  file: CaseFile,
  now: { readonly today: LocalDate; readonly settings: AccessSettings },
): readonly Action[] =>
  openActs(file, now.today, who).filter(
    (action) => ACTIONS[action].about === 'case' && decide(who, action, factsOf(file), now.settings).permitted,
  );
