// How a decision answers. Refusals are values: only bugs and broken infrastructure throw.
import type { CaseFile } from './fold.js';
import { isFinal, type Stage } from './vocabulary.js';

/** No, and why: a kebab phrase to read aloud, and a sentence that a person can act on. */
export interface Refusal {
  readonly refused: string;
  readonly detail: string;
}
/** Events that happen, none, or a refusal. */
export type Decision<E> = readonly E[] | Refusal;

/** The answer to a command that changes nothing, such as a repeat. */
export const nothing: readonly never[] = [];

/** A refusal by name. */
export const refuse = (refused: string, detail: string): Refusal => ({ refused, detail });

/** True for a refusal. */
export const isRefusal = (decision: Decision<unknown>): decision is Refusal => 'refused' in decision;

/** The refusal of an act that needs one of `stages`, or undefined where the case is in one of them. */
export const refusedOutside = (before: CaseFile, ...stages: readonly [Stage, ...Stage[]]): Refusal | undefined => {
  if (stages.includes(before.stage)) return undefined;
  if (isFinal(before.stage)) return refuse('case-closed', 'The case is closed; nothing but reading is possible.');
  return refuse(
    `case-not-in-${stages[0]}`,
    `The case is in stage "${before.stage}"; this is possible only in "${stages.join('" or "')}".`,
  );
};

/** The refusal of an act whose number was asked of `office`, or undefined where the case is still there. */
export const refusedElsewhere = (before: CaseFile, office: string): Refusal | undefined =>
  before.office === office
    ? undefined
    : refuse('case-moved-meanwhile', 'The case has just moved to another office. Read it again.');

/** Whole days from one local date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
