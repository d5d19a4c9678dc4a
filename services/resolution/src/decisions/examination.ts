// Decisions of the examination: document review, clarifications, notice of the result, comment.
import {
  awaitsExplanation,
  MOST_CLARIFICATIONS,
  refuse,
  refusedOutside,
  secret,
  type CaseFile,
  type Decision,
  type LocalDate,
  type Outcome,
  type ResolutionEvent,
} from '@jejak/case';
import { CLARIFICATION_DAYS, COMMENT_DAYS } from '../rules.js';

/** The document examination (LHPD) of an examiner. `suspected`: forms of maladministration by code. */
export interface ReviewDocuments {
  readonly suspected: readonly string[];
  readonly findings: string;
}

/** One review a case: what it found is the basis of every later question. */
export const reviewDocuments =
  (command: ReviewDocuments) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'examination');
    if (outside) return outside;
    if (before.reviewed)
      return refuse('documents-already-reviewed', 'The document examination of this case was issued already.');
    if (command.suspected.length === 0)
      return refuse(
        'no-suspected-maladministration',
        'Name at least one form of maladministration that the documents suggest.',
      );
    const findings = secret(before.subjects.file, 'narrative', { text: command.findings });
    return [{ type: 'DocumentsReviewed', data: { suspected: [...command.suspected], findings } }];
  };

/** A request to the reported agency to explain. */
export interface RequestClarification {
  readonly agency: string;
  /** The post it is addressed to, never a person. */
  readonly addressee: string;
  readonly questions: readonly string[];
  readonly today: LocalDate;
}

/** The first request after the review, the second only when the first was answered or its time is over; never a third (UU 37/2008 Art. 33). */
export const requestClarification =
  (command: RequestClarification) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'examination');
    if (outside) return outside;
    if (!before.reviewed)
      return refuse('documents-not-reviewed', 'Issue the document examination before asking the agency to explain.');
    const last = before.clarifications.at(-1);
    if (before.clarifications.length >= MOST_CLARIFICATIONS)
      return refuse(
        'no-third-clarification',
        'The agency was asked twice; the examination goes on without a further request.',
      );
    if (last && awaitsExplanation(before, command.today))
      return refuse('clarification-still-open', `The agency has ${last.dueDays} days to answer the first request.`);
    const questions = secret(before.subjects.file, 'narrative', {
      addressee: command.addressee,
      questions: [...command.questions],
    });
    const n = last ? 2 : 1;
    return [
      {
        type: 'ClarificationRequested',
        data: { n, agency: command.agency, requestedOn: command.today, dueDays: CLARIFICATION_DAYS, questions },
      },
    ];
  };

/** The agency's answer; `agency` is that of the liaison who replies, null where an examiner records it for the agency. */
export interface ReplyToClarification {
  readonly n: number;
  readonly reply: string;
  readonly agency: string | null;
}

/** One reply to a request, by the agency that was asked. */
export const replyToClarification =
  (command: ReplyToClarification) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'examination');
    if (outside) return outside;
    const asked = before.clarifications[command.n - 1];
    if (!asked || (command.n !== 1 && command.n !== 2))
      return refuse('no-such-clarification', `Request ${command.n} was never made.`);
    if (command.agency !== null && command.agency !== asked.agency)
      return refuse('clarification-of-another-agency', 'The request was made to another agency.');
    if (asked.answered) return refuse('clarification-already-answered', 'The agency answered this request already.');
    const reply = secret(before.subjects.file, 'narrative', { text: command.reply });
    return [{ type: 'ClarificationReceived', data: { n: command.n, onBehalf: command.agency === null, reply } }];
  };

/** What the complainant is told before the final report. */
export interface NotifyResult {
  readonly outcome: Outcome;
  readonly summary: string;
  readonly today: LocalDate;
}

/** Both parties are heard first: no result that says "found" without a request to the agency (UU 37/2008 Art. 29, 33). */
export const notifyResult =
  (command: NotifyResult) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'examination');
    if (outside) return outside;
    if (!before.reviewed) return refuse('documents-not-reviewed', 'Issue the document examination before a result.');
    if (command.outcome === 'found' && before.clarifications.length === 0)
      return refuse('agency-not-heard', 'Ask the reported agency to explain before maladministration is found.');
    if (awaitsExplanation(before, command.today))
      return refuse(
        'clarification-still-open',
        'The agency may still answer; wait for its reply or the end of its time.',
      );
    const summary = secret(before.subjects.file, 'narrative', { text: command.summary });
    return [
      {
        type: 'ResultNotified',
        data: { outcome: command.outcome, notifiedOn: command.today, commentDays: COMMENT_DAYS, summary },
      },
    ];
  };

/** The complainant's answer to the result. */
export interface CommentOnResult {
  readonly accepts: boolean;
  readonly comment: string | null;
}

/** One comment, before the final report is written (Peraturan ORI 48/2020 Art. 25(5)). */
export const commentOnResult =
  (command: CommentOnResult) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'comment');
    if (outside) return outside;
    if (before.result?.commented) return refuse('already-commented', 'A comment on this result was received already.');
    if (!command.accepts && !command.comment)
      return refuse('comment-without-argument', 'Say why you do not agree, so that it can be weighed.');
    const comment =
      command.comment === null ? null : secret(before.subjects.complainant, 'narrative', { text: command.comment });
    return [{ type: 'CommentReceived', data: { accepts: command.accepts, comment } }];
  };
