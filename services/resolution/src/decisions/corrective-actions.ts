// Decisions on corrective actions: reported by their owner, verified by a second person.
import {
  refuse,
  refusedOutside,
  secret,
  type ActionState,
  type CaseFile,
  type Decision,
  type Refusal,
  type ResolutionEvent,
} from '@jejak/case';

const find = (before: CaseFile, k: number): ActionState | Refusal =>
  before.actions.find((action) => action.k === k) ??
  refuse('no-such-corrective-action', `The final report orders no action ${k}.`);

/** What an agency did; `agency` is that of the liaison, null where staff record it for the agency. */
export interface ReportCorrectiveAction {
  readonly k: number;
  readonly report: string;
  readonly agency: string | null;
}

/** By the agency that owns the action, once until it is rejected. */
export const reportCorrectiveAction =
  (command: ReportCorrectiveAction) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'corrective-monitoring');
    if (outside) return outside;
    const action = find(before, command.k);
    if ('refused' in action) return action;
    if (command.agency !== null && command.agency !== action.owner)
      return refuse('action-of-another-agency', 'This corrective action was ordered from another agency.');
    if (action.status !== 'ordered')
      return refuse('action-already-reported', `Action ${command.k} is ${action.status} already.`);
    const report = secret(before.subjects.file, 'narrative', { text: command.report });
    return [{ type: 'CorrectiveActionReported', data: { k: command.k, onBehalf: command.agency === null, report } }];
  };

/** The judgement of a second person. */
export interface VerifyCorrectiveAction {
  readonly k: number;
  readonly fulfilled: boolean;
  readonly note: string | null;
}

/** The last one verified fulfils them all. That reporter and verifier differ is held by libs/access. */
export const verifyCorrectiveAction =
  (command: VerifyCorrectiveAction) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'corrective-monitoring');
    if (outside) return outside;
    const action = find(before, command.k);
    if ('refused' in action) return action;
    if (action.status !== 'reported')
      return refuse('action-not-reported', `Action ${command.k} is ${action.status}; there is no report to verify.`);
    const note = command.note === null ? null : secret(before.subjects.file, 'narrative', { text: command.note });
    if (!command.fulfilled)
      return note === null
        ? refuse('rejection-without-reason', 'Say what is missing, so that the agency can act on it.')
        : [{ type: 'CorrectiveActionRejected', data: { k: command.k, reason: note } }];
    const verified: ResolutionEvent = { type: 'CorrectiveActionVerified', data: { k: command.k, note } };
    const last = before.actions.every((each) => each.k === command.k || each.status === 'verified');
    return last
      ? [verified, { type: 'CorrectiveActionsFulfilled', data: { count: before.actions.length } }]
      : [verified];
  };
