// What resolution answers over HTTP.
import { shown, whole, wholeOrNull } from './answer-fields.js';

/** What every act of examination, monitoring and closure answers. */
export class ExaminedAnswer {
  @shown('The case.') caseId!: string;
  @shown('Where the case stands right after this act.', 'examination') stage!: string;
  @shown('To be given as `after` to a read that shall show this.', '42') position!: string;
  @whole('Clarifications that were asked for: the number of the last one.') clarifications!: number;
  @wholeOrNull('Draft of the final report, to be named when it is signed; null where there is none.')
  finalReportDraft!: number | null;
  @wholeOrNull('Draft of the closure, to be named when it is checked and approved; null where there is none.')
  closureDraft!: number | null;
}
