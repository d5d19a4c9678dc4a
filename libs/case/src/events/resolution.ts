// What resolution records: review, clarifications, result, final report, corrective actions, closure. The names are the storage format.
import type { Secret } from '../secret.js';
import type { AgencyId, LocalDate, Outcome } from '../vocabulary.js';
import type { AttachedFile, Note } from './intake.js';

/** The five parts of a final report; Peraturan ORI 48/2020 Art. 25(2). `actions` in their order. */
export type FinalReportText = {
  parties: string;
  description: string;
  examination: string;
  opinion: string;
  conclusion: string;
  actions: string[];
};
/** A duty put on an agency; its words are in the report's sealed text at index k - 1. */
export type CorrectiveAction = { k: number; owner: AgencyId; dueOn: LocalDate };

/** What a document of an agency belongs to: its reply to a request, or its report on a duty. */
export type AgencyMatter = 'clarification' | 'corrective-action';

export type ResolutionEvent =
  | { type: 'DocumentsReviewed'; data: { suspected: string[]; findings: Secret<Note> } }
  | {
      type: 'ClarificationRequested';
      data: {
        n: 1 | 2;
        agency: AgencyId;
        requestedOn: LocalDate;
        dueDays: number;
        questions: Secret<{ addressee: string; questions: string[] }>;
      };
    }
  | { type: 'ClarificationReceived'; data: { n: 1 | 2; onBehalf: boolean; reply: Secret<Note> } }
  | {
      type: 'ResultNotified';
      data: { outcome: Outcome; notifiedOn: LocalDate; commentDays: number; summary: Secret<Note> };
    }
  | { type: 'CommentReceived'; data: { accepts: boolean; comment: Secret<Note> | null } }
  | {
      type: 'FinalReportDrafted';
      data: { outcome: Outcome; forms: string[]; actions: CorrectiveAction[]; text: Secret<FinalReportText> };
    }
  | {
      type: 'FinalReportIssued';
      data: {
        outcome: Outcome;
        forms: string[];
        issuedOn: LocalDate;
        /** Revision of the draft that was signed. */ draft: number;
      };
    }
  | { type: 'CorrectiveActionsOrdered'; data: { actions: CorrectiveAction[] } }
  | { type: 'CorrectiveActionReported'; data: { k: number; onBehalf: boolean; report: Secret<Note> } }
  | { type: 'CorrectiveActionVerified'; data: { k: number; note: Secret<Note> | null } }
  | { type: 'CorrectiveActionRejected'; data: { k: number; reason: Secret<Note> } }
  | { type: 'CorrectiveActionsFulfilled'; data: { count: number } }
  | {
      type: 'AgencyDocumentAttached';
      data: AttachedFile & {
        about: AgencyMatter;
        /** `n` of the clarification, or `k` of the corrective action. */
        number: number;
        agency: AgencyId;
        onBehalf: boolean;
      };
    }
  | { type: 'WorkingPaperAttached'; data: AttachedFile }
  | {
      type: 'SanitisedCopyAttached';
      data: AttachedFile & { /** The piece of evidence that it may be shown instead of. */ of: string };
    }
  | { type: 'DocumentReleaseProposed'; data: { /** What would be shown. */ attachment: string; agency: AgencyId } }
  | {
      type: 'DocumentReleased';
      data: { attachment: string; agency: AgencyId; /** Revision of the proposal. */ proposal: number };
    }
  | { type: 'ClosureDrafted'; data: { reason: string; note: Secret<Note> | null } }
  | { type: 'ClosureChecked'; data: { draft: number } }
  | { type: 'ClosureReturned'; data: { draft: number; reason: Secret<Note> } }
  | { type: 'ClosureApproved'; data: { draft: number; closedOn: LocalDate } }
  | { type: 'CaseClosed'; data: { reason: string } };
