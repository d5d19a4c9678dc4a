// What records answers over HTTP about who has to do what: examiners their cases, agencies what was asked of them.
import { oneOf, orNull, parts, shown, whole, yesOrNo } from './answer-fields.js';

/** One person's part of the open cases. */
export class WorkloadEntryAnswer {
  @shown('Pseudonym of an examiner or monitor.') staffId!: string;
  @whole('Open cases that they are assigned to, of those that the reader may see.') open!: number;
}
/** Who has how many open cases; whoever has none is not in it. */
export class WorkloadAnswer {
  @parts('The one with most first.', WorkloadEntryAnswer) items!: readonly WorkloadEntryAnswer[];
}
/** One thing that was asked or ordered of an agency. */
export class AgencyMatterAnswer {
  @shown('The case.') caseId!: string;
  @shown('Number that the case is called by.') number!: string;
  @oneOf('A request to explain, or a corrective action.', ['clarification', 'corrective-action']) kind!: string;
  @whole('Which of them in the case.') which!: number;
  @shown('Last day, at the office.', '2026-03-21') dueOn!: string;
  @orNull('Day of the first reply or report; null while there is none.') answeredOn!: string | null;
  @oneOf('`verified`: a corrective action that a second person found done.', ['open', 'answered', 'verified'])
  state!: string;
  @yesOrNo('Answered after the last day, or still open after it.') isLate!: boolean;
}
/** The record of an agency, as its liaison may have it. */
export class AgencyRecordAnswer {
  @parts('Of the newest cases first.', AgencyMatterAnswer) items!: readonly AgencyMatterAnswer[];
  @yesOrNo('Whether these are the matters of all its cases, not only of the newest.') isWhole!: boolean;
}
