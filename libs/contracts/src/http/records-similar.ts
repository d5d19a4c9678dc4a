// What records answers about closed reports that are alike.
import { oneOf, part, parts, whole, wholeOrNull } from './answer-fields.js';

/** An ending of closed reports. */
export class EndingAnswer {
  @oneOf('What it meant for whoever reported.', ['solved', 'not-solved', 'nothing-found', 'not-examined', 'withdrawn'])
  ending!: string;
  @whole('At least so many, in whole steps.') atLeast!: number;
}
/** How long closed reports took. */
export class WeeksAnswer {
  @whole('Within so many weeks half of them had ended.') half!: number;
  @whole('Within so many weeks four of five had ended.') most!: number;
}
/** Closed reports about the same agency, or the same kind of service. */
export class SimilarAnswer {
  @wholeOrNull('At least so many, in whole steps; null where there are too few to be told.') atLeast!: number | null;
  @parts('How they ended, as far as there are enough.', EndingAnswer) endings!: readonly EndingAnswer[];
  @part(WeeksAnswer, true) weeks!: WeeksAnswer | null;
  @whole('Steps in which is counted; less is not told.') step!: number;
}
