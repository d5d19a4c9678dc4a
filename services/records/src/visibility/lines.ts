// By which row of ACCESS.md each line of the internal timeline is read: its words say what the fields of the event say.
import type { DataClass, Level } from '@jejak/access';
import type { CaseEventType, CaseFile } from '@jejak/case';
import type { Line } from '../timeline.js';

/** The class of what the internal words of an event tell, complete by type; see {@link FIELD_ROWS} for the fields themselves. */
export const LINE_ROWS: { readonly [T in CaseEventType]: DataClass } = {
  ReportReceived: 'D1',
  ReceiptIssued: 'D1',
  FormalCheckPassed: 'D1',
  CompletionRequested: 'D3',
  CompletionSubmitted: 'D1',
  MaterialCheckRecorded: 'D8',
  ReportAccepted: 'D1',
  ReportRegistered: 'D1',
  ReportRefused: 'D11',
  ReportWithdrawn: 'D3',
  ConsultationAnswered: 'D1',
  EvidenceAttached: 'D7',
  CarbonCopyRecorded: 'D1',
  CaseRouted: 'D1',
  CaseTransferred: 'D1',
  ExaminersAssigned: 'D8',
  ConflictDeclared: 'D8',
  ConflictDetected: 'D8',
  DocumentsReviewed: 'D8',
  ClarificationRequested: 'D9',
  ClarificationReceived: 'D9',
  ResultNotified: 'D11',
  CommentReceived: 'D3',
  FinalReportDrafted: 'D10',
  FinalReportIssued: 'D11',
  CorrectiveActionsOrdered: 'D11',
  CorrectiveActionReported: 'D9',
  CorrectiveActionVerified: 'D9',
  CorrectiveActionRejected: 'D9',
  CorrectiveActionsFulfilled: 'D11',
  AgencyDocumentAttached: 'D9',
  WorkingPaperAttached: 'D8',
  SanitisedCopyAttached: 'D7',
  DocumentReleaseProposed: 'D8',
  DocumentReleased: 'D8',
  ClosureDrafted: 'D8',
  ClosureChecked: 'D8',
  ClosureReturned: 'D8',
  ClosureApproved: 'D1',
  CaseClosed: 'D1',
};

/** Public lines as they are told to the complainant, where there is one: not of what the office began by itself. */
export const toldIn = (open: readonly Line[], { caseType }: Pick<CaseFile, 'caseType'>): readonly Line[] =>
  caseType === 'own-motion' ? open : open.map((line) => ({ ...line, told: line.text }));

/** The internal lines as one reader may have them: where the class is not theirs in full, in the public words, or not at all. */
export const linesFor = (
  internal: readonly Line[],
  open: readonly Line[],
  levels: Readonly<Record<DataClass, Level>>,
): readonly Line[] => {
  const openAt = new Map(open.map((line) => [line.revision, line]));
  return internal.flatMap((line) => {
    const instead = openAt.get(line.revision);
    const told = instead?.told !== undefined && { told: instead.told };
    if (levels[LINE_ROWS[line.type as CaseEventType]] === 'full') return [{ ...line, ...told }];
    return instead ? [{ ...line, text: instead.text, ...told }] : [];
  });
};
