// What a decision may answer: events to append, nothing, or a refusal with its name.

/** A refusal is a value, not an error (409): a kebab phrase to read aloud, and a sentence that a person can act on. */
export interface Refusal {
  readonly refused: string;
  readonly detail?: string;
}

/** Events to append (none where the command has already had its effect), or a refusal. */
export type Decision<E> = readonly E[] | Refusal;

/** The command has already had its effect. */
export const nothing: readonly never[] = [];

/** Refuses by name. */
export const refuse = (refused: string, detail: string): Refusal => ({ refused, detail });

/** True for a refusal. */
export const isRefusal = (decision: Decision<unknown>): decision is Refusal => 'refused' in decision;
