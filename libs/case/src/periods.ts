// How long the parties may speak: each period is as long as the event that opened it says, whatever the rules say today.
import { daysBetween } from './decision.js';
import type { CaseFile } from './fold.js';
import type { LocalDate } from './vocabulary.js';

/** Requests to explain that a case has room for: `ClarificationRequested` counts to two (UU 37/2008 Art. 33, from memory: see docs/law.md). */
export const MOST_CLARIFICATIONS = 2;

/** Whether the agency may still answer the last request. */
export const awaitsExplanation = ({ clarifications }: CaseFile, today: LocalDate): boolean => {
  const last = clarifications.at(-1);
  return last !== undefined && !last.answered && daysBetween(last.requestedOn, today) <= last.dueDays;
};

/** Whether the complainant may still comment on the result (Peraturan ORI 48/2020 Art. 25(5)). */
export const awaitsComment = ({ result }: CaseFile, today: LocalDate): boolean =>
  result !== null && !result.commented && daysBetween(result.notifiedOn, today) <= result.commentDays;
