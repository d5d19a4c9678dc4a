// Receipt sessions: a short-lived token for one case, got for the agenda number and the tracking code (ACCESS.md, RCP).
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Keyring } from './keyring.js';

const TYPE = 'jejak-receipt+jwt';
const AUDIENCE = 'jejak';
/** How long a receipt session lasts. */
export const RECEIPT_SESSION_SECONDS = 900;

/** What a token says, or why it says nothing. */
export type ReceiptToken =
  | { readonly ok: true; readonly caseId: string; readonly expiresAt: Date }
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' };

/** Receipt tokens under a keyring. */
export interface ReceiptTokens {
  /** A token for one case; a bearer credential, never to be logged or put into a URL. */
  issueReceiptToken(caseId: string, now: Date, ttlSeconds?: number): Promise<string>;
  /** The case that a token opens at an instant. Tokens of retired key versions hold until they expire. */
  readReceiptToken(token: string, now: Date): Promise<ReceiptToken>;
}

const invalid: ReceiptToken = { ok: false, reason: 'invalid' };

/** Receipt tokens under a keyring. */
export const receiptTokens = (keyring: Keyring): ReceiptTokens => {
  // jose wants the key's bytes, which never leave the keyring: so tokens have a key derived from it.
  const keyOf = (version: number): Uint8Array => keyring.mac('receipt-session', version, TYPE);
  const keyNamed = (kid: string | undefined): Uint8Array => {
    const version = keyring.versions('receipt-session').find((candidate) => String(candidate) === kid);
    if (version === undefined) throw new errors.JWKSNoMatchingKey();
    return keyOf(version);
  };
  return {
    issueReceiptToken: (caseId, now, ttlSeconds = RECEIPT_SESSION_SECONDS) => {
      const version = keyring.versions('receipt-session')[0] as number;
      const issuedAt = Math.floor(now.getTime() / 1000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'HS256', typ: TYPE, kid: String(version) })
        .setSubject(caseId)
        .setAudience(AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ttlSeconds)
        .sign(keyOf(version));
    },
    readReceiptToken: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => keyNamed(kid), {
          algorithms: ['HS256'],
          typ: TYPE,
          audience: AUDIENCE,
          currentDate: now,
          requiredClaims: ['sub', 'iat', 'exp'],
        });
        return { ok: true, caseId: payload.sub as string, expiresAt: new Date((payload.exp as number) * 1000) };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { ok: false, reason: 'expired' };
        if (error instanceof errors.JOSEError) return invalid;
        throw error;
      }
    },
  };
};
