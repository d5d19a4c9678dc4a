// Decisions of the closure: drafted, checked, approved, each by another person, with a reason that fits how the case ended.
import {
  refuse,
  refusedOutside,
  secret,
  type CaseFile,
  type Decision,
  type LocalDate,
  type Refusal,
  type ResolutionEvent,
} from '@jejak/case';
import { closingReasonOfRefusal } from '@jejak/law';
import { CLOSING_REASONS, type Ending } from '../rules.js';

const endingOf = (before: CaseFile): Ending | undefined =>
  before.ending?.kind === 'reported' ? (before.outcome ?? undefined) : before.ending?.kind;

/** A closure with its reason, a code of libs/law. */
export interface DraftClosure {
  readonly reason: string;
  readonly note: string | null;
}

/** The reason must fit how the case ended: a withdrawn case can not be closed as one without maladministration. */
export const draftClosure =
  (command: DraftClosure) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'closing');
    if (outside) return outside;
    if (before.closure)
      return refuse('closure-already-drafted', 'A closure waits to be checked; return it before drafting another.');
    const ending = endingOf(before);
    const fitting: readonly string[] = ending ? CLOSING_REASONS[ending] : [];
    if (!fitting.includes(command.reason))
      return refuse(
        'closing-reason-does-not-fit',
        `The case ended as "${ending ?? 'unknown'}"; fitting reasons are: ${fitting.join(', ')}.`,
      );
    const note = command.note === null ? null : secret(before.subjects.file, 'narrative', { text: command.note });
    return [{ type: 'ClosureDrafted', data: { reason: command.reason, note } }];
  };

/** On news of a refusal or a withdrawal: the draft that people then check. Never twice, and never over a person's draft. */
export const proposeClosure = (before: CaseFile): Decision<ResolutionEvent> => {
  if (before.stage !== 'closing' || before.closure || !before.ending || before.ending.kind === 'reported') return [];
  const reason = before.ending.kind === 'withdrawn' ? 'withdrawn' : closingReasonOfRefusal(before.ending.ground ?? '');
  return [{ type: 'ClosureDrafted', data: { reason, note: null } }];
};

const draftOf = (before: CaseFile, draft: number): NonNullable<CaseFile['closure']> | Refusal => {
  if (!before.closure) return refuse('closure-not-drafted', 'No closure was drafted yet.');
  if (before.closure.revision !== draft)
    return refuse('draft-changed', `The closure was drafted anew (draft ${before.closure.revision}); read it again.`);
  return before.closure;
};

/** A second person's check: agreed, or returned with a reason. */
export interface CheckClosure {
  readonly draft: number;
  readonly agreed: boolean;
  readonly reason: string | null;
}

/** That checker and drafter differ is held by libs/access. */
export const checkClosure =
  (command: CheckClosure) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'closing');
    if (outside) return outside;
    const draft = draftOf(before, command.draft);
    if ('refused' in draft) return draft;
    if (draft.checkedBy) return refuse('closure-already-checked', 'The closure was checked; it waits for approval.');
    if (command.agreed) return [{ type: 'ClosureChecked', data: { draft: draft.revision } }];
    if (!command.reason) return refuse('return-without-reason', 'Say what has to change in the closure.');
    const reason = secret(before.subjects.file, 'narrative', { text: command.reason });
    return [{ type: 'ClosureReturned', data: { draft: draft.revision, reason } }];
  };

/** The approval that closes the case. */
export interface ApproveClosure {
  readonly draft: number;
  readonly today: LocalDate;
}

/** Only what was checked; that approver, checker and drafter differ is held by libs/access. */
export const approveClosure =
  (command: ApproveClosure) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = refusedOutside(before, 'closing');
    if (outside) return outside;
    const draft = draftOf(before, command.draft);
    if ('refused' in draft) return draft;
    if (!draft.checkedBy)
      return refuse('closure-not-checked', 'A second person must check the closure before it is approved.');
    return [
      { type: 'ClosureApproved', data: { draft: draft.revision, closedOn: command.today } },
      { type: 'CaseClosed', data: { reason: draft.reason } },
    ];
  };
