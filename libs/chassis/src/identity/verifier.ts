// Tokens of the OpenID issuer: verified against its published keys, and good for nothing but saying who somebody is.
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import { Problem } from '../problem.js';

/** What a token proves. */
export interface Proven {
  readonly issuer: string;
  readonly subject: string;
  /** The session was begun with more than a password (RFC 8176 `amr`). */
  readonly secondFactor: boolean;
}

/** Verifies access tokens. */
export interface TokenVerifier {
  /** @throws {Problem} 401 for a token that does not hold, 503 when the issuer's keys cannot be had */
  verify(token: string): Promise<Proven>;
}

/** What a token must show. */
export interface VerifierSettings {
  readonly issuer: string;
  /** Where the keys are; asked from the discovery document when left out. */
  readonly jwksUrl?: string | undefined;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly clock: Clock;
  /** Keys given by hand: for an issuer in the same process, and for tests. */
  readonly keys?: JWTVerifyGetKey | undefined;
}

const TIMEOUT_MS = 5_000;
const TOLERANCE_SECONDS = 5;
/** A token that held is believed for so long without checking its signature again: half a millisecond for each request. */
const BELIEVED = { max: 10_000, ttl: 60_000 };
const SECOND_FACTORS = new Set(['mfa', 'otp', 'hwk', 'swk', 'pop', 'fpt', 'face']);

const unreachable = (): Problem =>
  Problem.of('issuer-unreachable', {
    detail: 'The identity provider does not answer. Try again in a moment.',
    retryAfterSeconds: 5,
  });

const discover = async (issuer: string): Promise<URL> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw unreachable();
  const { jwks_uri: jwksUri, issuer: named } = (await response.json()) as { jwks_uri?: unknown; issuer?: unknown };
  if (typeof jwksUri !== 'string' || named !== issuer) throw unreachable();
  return new URL(jwksUri);
};

/** What a key set throws because of a token; everything else it throws because the issuer could not be asked. */
const TOKEN_FAULTS = new Set(['ERR_JWKS_NO_MATCHING_KEY', 'ERR_JWKS_MULTIPLE_MATCHING_KEYS', 'ERR_JOSE_NOT_SUPPORTED']);

const asking =
  (set: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await set(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError && TOKEN_FAULTS.has(error.code)) throw error;
      throw unreachable();
    }
  };

const keysOf = ({ issuer, jwksUrl }: VerifierSettings): (() => Promise<JWTVerifyGetKey>) => {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const find = async () => {
    const url = jwksUrl ? new URL(jwksUrl) : await discover(issuer);
    return asking(createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MS }));
  };
  return () => {
    keys ??= find().catch(() => {
      keys = undefined; // the next request asks again
      throw unreachable();
    });
    return keys;
  };
};

const whyNot = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof errors.JWTExpired)
    return Problem.of('unauthenticated', { detail: 'The token has expired; get a new one.' });
  return Problem.of('unauthenticated', { detail: 'The token is not one of this installation.' });
};

const hasSecondFactor = ({ amr }: JWTPayload): boolean =>
  Array.isArray(amr) && amr.some((method) => SECOND_FACTORS.has(String(method)));

/** A verifier for one issuer: `typ` at+jwt, issuer, audience, expiry, and an algorithm of the allow-list. */
export const createVerifier = (settings: VerifierSettings): TokenVerifier => {
  const given = settings.keys;
  const keys = given ? () => Promise.resolve(given) : keysOf(settings);
  const believed = new LRUCache<string, { readonly proven: Proven; readonly until: number }>(BELIEVED);
  return {
    verify: async (token) => {
      const known = believed.get(token);
      const now = settings.clock.now();
      if (known && now.getTime() < known.until) return known.proven;
      try {
        const { payload } = await jwtVerify(token, await keys(), {
          issuer: settings.issuer,
          audience: settings.audience,
          algorithms: [...settings.algorithms],
          typ: 'at+jwt',
          requiredClaims: ['sub', 'exp', 'iat'],
          clockTolerance: TOLERANCE_SECONDS,
          currentDate: now,
        });
        const { sub, exp } = payload as { sub: string; exp: number };
        const proven = { issuer: settings.issuer, subject: sub, secondFactor: hasSecondFactor(payload) };
        believed.set(token, { proven, until: exp * 1_000 });
        return proven;
      } catch (error) {
        throw whyNot(error);
      }
    },
  };
};
