// A call of this process to its own API, on behalf of somebody: pages fetch what they show, and a wrong guess is counted for who guessed.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';

const HEADER = 'x-jejak-on-behalf';
/** Known to this process only, so nobody else can lend themselves an address. */
const WORD = randomBytes(32).toString('base64url');

/** Headers of a call to this very process, on behalf of a network address. To send them anywhere else would give the word away. */
export const onBehalfOf = (address: string): Readonly<Record<string, string>> => ({ [HEADER]: `${WORD} ${address}` });

const isOurs = (word: string): boolean =>
  word.length === WORD.length && timingSafeEqual(Buffer.from(word, 'latin1'), Buffer.from(WORD, 'latin1'));

/** Takes the address that such a call names as that of the request; without the word it is an ordinary request. */
export const believeOurselves: RequestHandler = (request, _, next) => {
  const [word = '', address = ''] = String(request.headers[HEADER] ?? '').split(' ');
  if (address !== '' && isOurs(word)) Object.defineProperty(request, 'ip', { value: address });
  next();
};
