// Decisions of the final report: written by an examiner, signed by another person.
import {
  awaitsComment,
  daysBetween,
  refuse,
  refusedOutside,
  secret,
  type CaseFile,
  type Decision,
  type FinalReportText,
  type LocalDate,
  type Outcome,
  type Refusal,
  type ResolutionEvent,
} from '@jejak/case';

/** The final report in its five parts (Peraturan ORI 48/2020 Art. 25(2)). */
export interface DraftFinalReport {
  readonly outcome: Outcome;
  readonly forms: readonly string[];
  readonly text: Omit<FinalReportText, 'actions'>;
  readonly actions: readonly { readonly owner: string; readonly dueOn: LocalDate; readonly text: string }[];
  readonly today: LocalDate;
}

const refusedContent = (command: DraftFinalReport): Refusal | undefined => {
  const found = command.outcome === 'found';
  if (found && command.forms.length === 0)
    return refuse('found-without-form', 'Name the form of maladministration that was found.');
  if (!found && command.forms.length > 0)
    return refuse('form-without-finding', 'Forms of maladministration are named only where it was found.');
  if (!found && command.actions.length > 0)
    return refuse('action-without-finding', 'Corrective actions are ordered only where maladministration was found.');
  const past = command.actions.findIndex((action) => daysBetween(command.today, action.dueOn) <= 0);
  if (past >= 0) return refuse('due-date-not-in-future', `Corrective action ${past + 1} must be due after today.`);
  return undefined;
};

/** Only after the complainant was heard on the result, or the time to comment is over. A newer draft takes the place of the older. */
export const draftFinalReport =
  (command: DraftFinalReport) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const refused = refusedOutside(before, 'comment') ?? refusedContent(command);
    if (refused) return refused;
    const { result } = before;
    if (!result) return refuse('result-not-notified', 'Tell the complainant the result first.');
    if (awaitsComment(before, command.today))
      return refuse(
        'comment-period-open',
        `The complainant may comment for ${result.commentDays} days after ${result.notifiedOn}.`,
      );
    if (!result.commented && command.outcome !== result.outcome)
      return refuse('outcome-differs-from-notice', 'The result that was notified can change only after a comment.');
    const text = secret(before.subjects.file, 'narrative', {
      ...command.text,
      actions: command.actions.map((action) => action.text),
    });
    const actions = command.actions.map((action, index) => ({
      k: index + 1,
      owner: action.owner,
      dueOn: action.dueOn,
    }));
    return [
      { type: 'FinalReportDrafted', data: { outcome: command.outcome, forms: [...command.forms], actions, text } },
    ];
  };

/** The signature of the head; `draft` is the revision that was read. */
export interface SignFinalReport {
  readonly draft: number;
  readonly today: LocalDate;
}

/** What was read is what is signed. That author and signer differ is held by libs/access. */
export const signFinalReport =
  (command: SignFinalReport) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'comment');
    if (outside) return outside;
    const draft = before.finalReport;
    if (!draft) return refuse('final-report-not-drafted', 'No final report was written yet.');
    if (draft.revision !== command.draft)
      return refuse(
        'draft-changed',
        `The report was rewritten (draft ${draft.revision}); read it again before signing.`,
      );
    const issued: ResolutionEvent = {
      type: 'FinalReportIssued',
      data: { outcome: draft.outcome, forms: [...draft.forms], issuedOn: command.today, draft: draft.revision },
    };
    return draft.drafted.length === 0
      ? [issued]
      : [issued, { type: 'CorrectiveActionsOrdered', data: { actions: [...draft.drafted] } }];
  };
