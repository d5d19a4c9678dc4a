// What a case waits for this very person to do: the act that its standing names, where it lies with them and they may do it now.
import type { Action, Principal } from '@jejak/access';
import type { CaseFile } from '@jejak/case';
import { standingOf, type Holder, type Step } from './standing.js';

/** The acts by which a step is taken; none where only a complainant takes it. */
const ACTS: { readonly [S in Step]: readonly Action[] } = {
  'formal-check': ['formal-check'],
  completion: [],
  answer: ['answer-consultation'],
  'material-check': ['material-check'],
  'plenary-decision': ['decide-at-plenary'],
  routing: ['route'],
  assignment: ['assign-examiners'],
  'document-review': ['review-documents'],
  'clarification-request': ['request-clarification'],
  'clarification-reply': ['reply-to-clarification'],
  'result-notice': ['notify-result'],
  comment: [],
  'final-report': ['write-final-report'],
  'final-report-signature': ['sign-final-report'],
  'corrective-action': ['report-corrective-action'],
  'corrective-verification': ['verify-corrective-action'],
  'closure-draft': ['draft-closure'],
  'closure-check': ['check-closure'],
  'closure-approval': ['approve-closure'],
  none: [],
};

/** An examiner's step is that of the examiners of the case, an agency's that of its liaison; heads may do it, but it does not wait for them. */
const liesWith = (who: Principal, { examiners }: CaseFile, holder: Holder): boolean => {
  if (holder === 'examiner') return examiners.includes(who.id);
  return holder !== 'agency' || who.agency !== null;
};

/** The act that waits for this principal, out of those that they may do now; null where the case waits for somebody else. */
export const yourStepOf = (who: Principal, file: CaseFile, nextSteps: readonly Action[]): Action | null => {
  const { step, holder } = standingOf(file);
  if (!liesWith(who, file, holder)) return null;
  return ACTS[step].find((action) => nextSteps.includes(action)) ?? null;
};
