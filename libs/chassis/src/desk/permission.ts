// The access decision at the edge: what it forbids becomes 404 where existence is secret, 403 or 409 where it is not.
import { decide, type AccessSettings, type Action, type Facts, type Principal } from '@jejak/access';
import { notFound, Problem } from '../problem.js';

/** Principals for whom a decision was taken on facts: a route about a case answers nobody else. Each request has a principal of its own. */
const DECIDED = new WeakSet<Principal>();

/** Says that a decision was taken for this request: its answer may leave. */
export const markDecided = (who: Principal): void => {
  DECIDED.add(who);
};

/** Whether a decision on facts was taken for this request. */
export const wasDecided = (who: Principal): boolean => DECIDED.has(who);

/** Principals whose request was a repeat of one that was done before. */
const REPEATED = new WeakSet<Principal>();

/** Says that this request was answered from what it had done before. */
export const markRepeated = (who: Principal): void => {
  REPEATED.add(who);
};

/** Whether this request was a repeat. */
export const wasRepeated = (who: Principal): boolean => REPEATED.has(who);

/** What is asked for. */
export interface Asked {
  readonly who: Principal;
  readonly action: Action;
  readonly facts: Facts | null;
}

/** @throws {Problem} 404 without a reason, 409 for a closed case, 403 with the reason otherwise */
export const permit = ({ who, action, facts }: Asked, settings: AccessSettings): void => {
  markDecided(who);
  const verdict = decide(who, action, facts, settings);
  if (verdict.permitted) return;
  if (!verdict.visible) throw notFound();
  throw verdict.reason === 'case-closed' || verdict.reason === 'case-not-closed'
    ? Problem.refusal(verdict.reason)
    : Problem.forbidden(verdict.reason);
};

const CONFLICT = 409;

/** What the state of a case forbids is an answer to a reaction, as a decision's own refusal is: trying again would change nothing. */
export const refusedByState = (error: unknown): { readonly refused: string } => {
  if (error instanceof Problem && error.status === CONFLICT) return { refused: error.kind };
  throw error;
};
