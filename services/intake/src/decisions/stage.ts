// Why an act of intake is not possible in a stage: one sentence per stage, for every decision of this service.
import { refuse, type Refusal, type Stage } from '@jejak/case';

const WHY_NOT_NOW: { readonly [S in Stage]: Refusal } = {
  none: refuse('case-unknown', 'There is no such case.'),
  received: refuse('formal-check-pending', 'The file has not passed its formal check; that comes first.'),
  'awaiting-completion': refuse(
    'awaiting-completion',
    'The complainant has been asked to complete the file; wait until that has come.',
  ),
  consultation: refuse('case-is-a-consultation', 'This is a consultation; it ends with an answer.'),
  'material-check': refuse('material-check-pending', 'The file is formally complete; its material check comes next.'),
  plenary: refuse('plenary-pending', 'The material check is recorded; the plenary decides next.'),
  registered: refuse('already-accepted', 'The plenary has accepted this report.'),
  routed: refuse('already-accepted', 'The plenary has accepted this report.'),
  examination: refuse('already-accepted', 'The plenary has accepted this report; it is being examined.'),
  comment: refuse('already-accepted', 'The plenary has accepted this report; its result has been told.'),
  'corrective-monitoring': refuse(
    'final-report-issued',
    'The final report has been issued; the case can only be monitored and closed.',
  ),
  closing: refuse('case-closing', 'The case has ended and is being closed.'),
  closed: refuse('case-closed', 'The case is closed.'),
  'settled-at-intake': refuse('settled-at-intake', 'The case was settled at intake and is closed.'),
};

/** The refusal of an act for which the case is too early or too late. */
export const notNow = (stage: Stage): Refusal => WHY_NOT_NOW[stage];
