// What routing answers over HTTP.
import { orNull, shown } from './answer-fields.js';

/** What every act of routing answers. */
export class RoutedAnswer {
  @shown('The case.') caseId!: string;
  @shown('Where the case stands right after this act.', 'routed') stage!: string;
  @shown('Office that has it.', 'kdi') office!: string;
  @orNull('Unit that has it.') unit!: string | null;
  @shown('To be given as `after` to a read that shall show this.', '42') position!: string;
}
/** Where the routing table would send a case now; nothing is sent by reading it. */
export class PlacementAnswer {
  @shown('Office.', 'kdi') office!: string;
  @shown('Unit.', 'examination') unit!: string;
  @shown('Row of the table that says so.', 'default') ground!: string;
}
/** Answer of an assignment. */
export class AssignedAnswer extends RoutedAnswer {
  @orNull('Number of the letter of assignment; null where nobody new was assigned.')
  letterOfAssignment!: string | null;
}
