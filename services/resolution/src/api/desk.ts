// What every route of resolution shares: one act on a case, and the answer it gives.
import type { Action, Principal } from '@jejak/access';
import {
  caseAggregate,
  type CaseEvent,
  type CaseFile,
  type Decision,
  type LocalDate,
  type ResolutionEvent,
} from '@jejak/case';
import type { Clock, Desk, Done, OnCase } from '@jejak/chassis';
import type { ExaminedAnswer } from '@jejak/contracts/http';
import { localDayIn } from '@jejak/law';

/** Decides, with the local day of the case's office where a rule needs it. */
export type Decide = (before: CaseFile, today: LocalDate) => Decision<ResolutionEvent>;

/** What every write of resolution answers; `draft` where the act made or concerns one. */
const answer = (done: Done<CaseFile, CaseEvent>): ExaminedAnswer => ({
  caseId: done.id,
  stage: done.state.stage,
  position: done.position,
  clarifications: done.state.clarifications.length,
  finalReportDraft: done.state.finalReport?.revision ?? null,
  closureDraft: done.state.closure?.revision ?? null,
});

/** Runs acts on cases for the controllers of this folder. */
export const actsOf = (desk: Desk, clock: Clock) => async (on: OnCase, action: Action, decide: Decide) =>
  answer(
    await desk.act({
      ...on,
      action,
      aggregate: caseAggregate,
      decide: (before: CaseFile) => decide(before, localDayIn(before.office, clock.now())),
    }),
  );

/** The agency a liaison speaks for; null for staff, who record on its behalf. */
export const agencyOf = (who: Principal): string | null => (who.roles.includes('NAR') ? who.agency : null);
