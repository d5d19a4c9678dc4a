// From the Authorization header to a principal: staff by the directory, everybody else with a token a complainant, none the public.
import { complainantPrincipal, publicPrincipal, receiptPrincipal, type Directory, type Principal } from '@jejak/access';
import { uuidV8, type DerivedIds, type ReceiptTokens } from '@jejak/vault';
import { decodeProtectedHeader } from 'jose';
import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';
import type { TokenVerifier } from './verifier.js';

/** Who a request is from. */
export interface Authenticator {
  /** A principal of its own for each request. @throws {Problem} 401, 503 */
  principalOf(authorization: string | undefined): Promise<Principal>;
}

/** What it stands on. */
export interface AuthenticatorParts {
  readonly verifier: TokenVerifier;
  readonly directory: Pick<Directory, 'find'>;
  readonly receipts: Pick<ReceiptTokens, 'readReceiptToken'>;
  readonly derived: Pick<DerivedIds, 'blindIndex'>;
  readonly clock: Clock;
}

const RECEIPT_TYPE = 'jejak-receipt+jwt';
const BEARER = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;

const notAccepted = (detail: string): Problem => Problem.of('unauthenticated', { detail });

const typeOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).typ;
  } catch {
    throw notAccepted('The token cannot be read.');
  }
};

/**
 * The pseudonym of somebody whom the directory does not know: an HMAC of issuer and subject, so it says nothing and stays the same. The
 * oldest key version makes it, so that a rotation does not part people from their cases.
 */
const pseudonymOf = (derived: Pick<DerivedIds, 'blindIndex'>, issuer: string, subject: string): string =>
  uuidV8(Buffer.from(derived.blindIndex('account', JSON.stringify([issuer, subject])).at(-1) as string, 'base64url'));

/** The authenticator of a process. */
export const createAuthenticator = ({
  verifier,
  directory,
  receipts,
  derived,
  clock,
}: AuthenticatorParts): Authenticator => {
  const byReceipt = async (token: string): Promise<Principal> => {
    const read = await receipts.readReceiptToken(token, clock.now());
    if (read.ok) return receiptPrincipal(read.caseId);
    throw notAccepted(
      read.reason === 'expired'
        ? 'The receipt session has ended; begin a new one.'
        : 'The token is not one of this installation.',
    );
  };
  const byIssuer = async (token: string): Promise<Principal> => {
    const { issuer, subject, secondFactor } = await verifier.verify(token);
    return directory.find(issuer, subject, secondFactor) ?? complainantPrincipal(pseudonymOf(derived, issuer, subject));
  };
  const find = async (authorization: string | undefined): Promise<Principal> => {
    if (authorization === undefined) return publicPrincipal;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw notAccepted('The Authorization header must be "Bearer <token>".');
    return typeOf(token) === RECEIPT_TYPE ? byReceipt(token) : byIssuer(token);
  };
  // A copy each: what was decided for one request is remembered by its principal, and must not count for another.
  return { principalOf: async (authorization) => ({ ...(await find(authorization)) }) };
};
