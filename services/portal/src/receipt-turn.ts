// The receipt session of a turn: a token for one case, in a cookie for a quarter of an hour. The code itself is never kept.
import { answered, ApiFailure, type Tracked } from './house-api.js';
import type { Cookie, Turn } from './turn.js';

const NAME = 'jejak-receipt';
const SESSION_SECONDS = 15 * 60;

/** Forgets the session. */
export const noSession: Cookie = { name: NAME, seconds: 0 };
/** Keeps the token of a session. */
export const sessionOf = (token: string): Cookie => ({ name: NAME, value: token, seconds: SESSION_SECONDS });

/** A receipt that is open in this browser. */
export interface Receipt {
  readonly token: string;
  readonly tracked: Tracked;
}

const ENDED: readonly number[] = [401, 403, 404];

/** Where the case of this browser's receipt stands; undefined where none is open, or no longer. */
export const receiptOf = async (turn: Turn): Promise<Receipt | undefined> => {
  const token = turn.cookie(NAME);
  if (token === undefined) return undefined;
  try {
    const tracked = await answered(turn.api(token).GET('/api/records/v1/tracking', {}));
    return { token, tracked };
  } catch (failure) {
    if (failure instanceof ApiFailure && ENDED.includes(failure.status)) return undefined;
    throw failure;
  }
};
