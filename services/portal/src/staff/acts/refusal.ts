// What the API says no with, in the words of whoever asked.
import { ApiFailure } from '../../house-api.js';
import type { StaffTurn } from '../turn.js';

/** What the API said no with. */
export interface Refusal {
  readonly text: string;
  /** Of a refusal that the words do not know yet: the API's own. */
  readonly lang?: 'en';
  /** The key of the form went with another body before. */
  readonly isUsedUp?: boolean;
}
const PROBLEM = 'urn:jejak:problem:';
/** What the API said no with, in the words of the reader as far as there are some. */
export const refusalIn = ({ words: { acts } }: StaffTurn, { problem }: ApiFailure): Refusal => {
  const name = (problem?.type ?? '').replace(PROBLEM, '');
  if (Object.hasOwn(acts.refusals, name))
    return { text: acts.refusals[name] ?? '', isUsedUp: name === 'idempotency-key-reused' };
  return { text: [problem?.title, problem?.detail].filter((part) => part !== undefined).join(' '), lang: 'en' };
};

const REFUSALS: readonly number[] = [403, 409, 422];
/** Whether the form comes back with what was typed. What a second code would open has a page of its own, which keeps it too. */
export const isRefusal = (failure: unknown): failure is ApiFailure =>
  failure instanceof ApiFailure && REFUSALS.includes(failure.status) && !failure.needsFactor;
