// What every route about a case shares: one act at the desk, and the answer it gives.
import type { Action, Principal } from '@jejak/access';
import { caseAggregate, type CaseEvent, type CaseFile, type Decision, type IntakeEvent } from '@jejak/case';
import type { CaseAnswer } from '@jejak/contracts/http';
import type { Desk, Done, Finish, OnCase } from '@jejak/chassis';

/** What every write of intake answers. */
export const answerOf = ({ id, state, position }: Done<CaseFile, CaseEvent>): CaseAnswer => ({
  caseId: id,
  stage: state.stage,
  agendaNumber: state.agendaNumber,
  position,
});

/** Runs one act on a case. */
export const actOn = (
  desk: Desk,
  on: OnCase,
  action: Action,
  act: { readonly decide: (before: CaseFile) => Decision<IntakeEvent>; readonly finish?: Finish<IntakeEvent> },
): Promise<Done<CaseFile, CaseEvent>> =>
  desk.act<CaseFile, CaseEvent>({ ...on, action, aggregate: caseAggregate, ...act });

/** True for a member of staff, who acts for somebody. */
export const isOnBehalf = ({ kind, roles }: Principal): boolean =>
  kind === 'person' && roles.some((role) => role !== 'PEL');
