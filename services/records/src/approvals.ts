// Acts of two persons: what waits for somebody to agree to, who prepared it, and since when.
import { ACTIONS, type AccessSettings, type Action, type Principal } from '@jejak/access';
import { CATALOGUE, type CaseEventType, type CaseFile, type Stage } from '@jejak/case';
import { localDayIn } from '@jejak/law';
import { makesOf, NAMED_ACTS, nextStepsOf } from './next-steps.js';

/** Acts on a case that access keeps from whoever prepared them. */
export const TWO_PERSON_ACTS: readonly Action[] = NAMED_ACTS.filter(
  (action) => (ACTIONS[action].notWhoDid ?? []).length > 0,
);

/** Stages in which one of them can be open. */
export const APPROVAL_STAGES: readonly Stage[] = [
  ...new Set(TWO_PERSON_ACTS.flatMap((action) => CATALOGUE[makesOf(action)].stages)),
];

/** The event that makes each of them wait. */
const PREPARED_BY: Readonly<Partial<Record<Action, CaseEventType>>> = {
  'decide-at-plenary': 'MaterialCheckRecorded',
  'release-document': 'DocumentReleaseProposed',
  'sign-final-report': 'FinalReportDrafted',
  'verify-corrective-action': 'CorrectiveActionReported',
  'check-closure': 'ClosureDrafted',
  'approve-closure': 'ClosureChecked',
};

/** The event that makes an act of two persons wait. */
export const preparationOf = (action: Action): CaseEventType | undefined => PREPARED_BY[action];

/** Who asks, and when. */
export interface Asking {
  readonly who: Principal;
  readonly settings: AccessSettings;
  readonly now: Date;
}

/** The acts of two persons that a case offers this principal now: those that its file offers too. */
export const approvalsIn = (file: CaseFile, { who, settings, now }: Asking): readonly Action[] => {
  const steps = nextStepsOf(who, file, { today: localDayIn(file.office, now), settings });
  return steps.filter((action) => TWO_PERSON_ACTS.includes(action));
};
