// The receipt session of a turn: a token for one case, in a cookie for a quarter of an hour. The code itself is never kept.
import { ReceiptSessionBody } from '@jejak/contracts/http';
import { as, bodyOf, mistakesIn } from './bodies.js';
import { answered, ApiFailure, type Tracked } from './house-api.js';
import { readAnswers, type FieldName } from './questions.js';
import type { Cookie } from './session/browser.js';
import type { Turn } from './turn.js';

const NAME = 'jejak-receipt';
const SESSION_SECONDS = 15 * 60;

/** Forgets the session. */
export const noSession: Cookie = { name: NAME, seconds: 0 };
/** Keeps the token of a session. */
const sessionOf = (token: string): Cookie => ({ name: NAME, value: token, seconds: SESSION_SECONDS });

/** A receipt that is open in this browser. */
export interface Receipt {
  readonly token: string;
  readonly tracked: Tracked;
}

const ENDED: readonly number[] = [401, 403, 404];

/** Where the case of this browser's receipt stands, or of a token that was just given; undefined where none is open, or no longer. */
export const receiptOf = async (turn: Turn, token = turn.cookie(NAME)): Promise<Receipt | undefined> => {
  if (token === undefined) return undefined;
  try {
    const tracked = await answered(turn.api(token).GET('/api/records/v1/tracking', {}));
    return { token, tracked };
  } catch (failure) {
    if (failure instanceof ApiFailure && ENDED.includes(failure.status)) return undefined;
    throw failure;
  }
};

/** What is asked of whoever opens a receipt. */
export const RECEIPT_FIELDS: readonly FieldName[] = ['agendaNumber', 'trackingCode'];

/** What came of number and code: the token, or what will not do; nothing in particular where the two do not belong together. */
export type Opening = { readonly token: string; readonly cookie: Cookie } | { readonly mistakes: readonly FieldName[] };

/** Opens a receipt with the number and the code of the form. @throws {ApiFailure} 429 and faults */
export const openReceipt = async (turn: Turn): Promise<Opening> => {
  const answers = readAnswers(turn.form, RECEIPT_FIELDS);
  const mistakes = mistakesIn(answers, RECEIPT_FIELDS, ReceiptSessionBody);
  if (mistakes.length > 0) return { mistakes };
  const body = as('ReceiptSessionBody', bodyOf(answers, RECEIPT_FIELDS));
  try {
    const { token } = await answered(turn.api().POST('/api/intake/v1/receipt-sessions', { body }));
    return { token, cookie: sessionOf(token) };
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.status === 404) return { mistakes: [] };
    throw failure;
  }
};
