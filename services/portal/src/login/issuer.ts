// The issuer as the portal speaks to it: asked for its endpoints when the first person logs in, since it may be this very process.
import type { Clock } from '@jejak/chassis';
import * as oidc from 'openid-client';
import { ApiFailure } from '../house-api.js';

/** What is known of the issuer and of ourselves there. */
export interface IssuerGround {
  /** Exactly as in its tokens. */
  readonly issuer: string;
  /** Where it is reached, if not under its own name: origin without a slash. */
  readonly reachedAt: string | undefined;
  readonly clientId: string;
  /** Asked for when the first person logs in. @throws {ApiFailure} 503 where there is none */
  readonly clientSecret: () => string;
  /** Where it sends people back to. */
  readonly callback: string;
  readonly clock: Clock;
}

/** What a login gave. */
export interface LoginTokens {
  readonly subject: string;
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly accessEndsAt: number;
  /** Null where the issuer gives none: then the login ends with the access token. */
  readonly refreshToken: string | null;
}

/** What a browser carries through a login, to be held against what comes back. */
export interface LoginState {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The issuer. */
export interface PortalIssuer {
  /** Where a login begins, and what its end is held against. */
  begin(more: Readonly<Record<string, string>>): Promise<{ readonly url: URL; readonly carried: LoginState }>;
  /** What came back: undefined where it is not the answer to this login, or was refused. */
  finish(current: URL, carried: LoginState): Promise<LoginTokens | undefined>;
  /** New tokens; undefined where the issuer ended the login. */
  renew(tokens: LoginTokens): Promise<LoginTokens | undefined>;
  /** Ends it there; what the issuer cannot be told ends by its own time. */
  revoke(tokens: LoginTokens): Promise<void>;
}

const TIMEOUT_SECONDS = 10;
const SECOND_MS = 1_000;
/** Where the answer names no end. */
const SHORT_SECONDS = 300;

/** Answers that do not belong to the question: another state, nonce, issuer or audience, a time that is over. */
const FOREIGN = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

/** The issuer said no, or what came is no answer of its; everything else is a failure to reach it, which may pass. */
const isRefusal = (error: unknown): boolean => {
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant';
  if (error instanceof oidc.AuthorizationResponseError) return true;
  return error instanceof oidc.ClientError && FOREIGN.has(String(error.code));
};

const orUndefined = async <T>(asking: Promise<T>): Promise<T | undefined> => {
  try {
    return await asking;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw new ApiFailure(503, undefined, '5');
  }
};

const discover = async ({ issuer, reachedAt, clientId, clientSecret }: IssuerGround): Promise<oidc.Configuration> => {
  const { origin, protocol } = new URL(issuer);
  const reach: oidc.CustomFetch = (url, options) =>
    fetch(reachedAt !== undefined && url.startsWith(`${origin}/`) ? `${reachedAt}${url.slice(origin.length)}` : url, {
      ...options,
    } as RequestInit);
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret()), {
    [oidc.customFetch]: reach,
    timeout: TIMEOUT_SECONDS,
    // A demonstration on one machine speaks without TLS; an installation names an issuer with https.
    execute: protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
};

const tokensAt =
  (clock: Clock) =>
  (subject: string, answer: oidc.TokenEndpointResponse, before: string | null): LoginTokens => ({
    subject,
    accessToken: answer.access_token,
    accessEndsAt: clock.now().getTime() + (answer.expires_in ?? SHORT_SECONDS) * SECOND_MS,
    refreshToken: answer.refresh_token ?? before,
  });

/** The issuer, not yet asked. */
export const openPortalIssuer = (ground: IssuerGround): PortalIssuer => {
  const { callback, clock } = ground;
  const tokensOf = tokensAt(clock);
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    found ??= discover(ground).catch((error: unknown) => {
      found = undefined; // the next login asks again
      throw error instanceof ApiFailure ? error : new ApiFailure(503, undefined, '5');
    });
    return found;
  };
  return {
    begin: async (more) => {
      const carried = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid',
        state: carried.state,
        nonce: carried.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(carried.verifier),
        code_challenge_method: 'S256',
        ...more,
      });
      return { url, carried };
    },
    finish: async (current, { state, nonce, verifier }) => {
      const known = await configuration();
      const answer = await orUndefined(
        oidc.authorizationCodeGrant(known, current, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        }),
      );
      const subject = answer?.claims()?.sub;
      return answer && subject !== undefined ? tokensOf(subject, answer, null) : undefined;
    },
    renew: async ({ subject, refreshToken }) => {
      if (refreshToken === null) return undefined;
      const known = await configuration();
      const answer = await orUndefined(oidc.refreshTokenGrant(known, refreshToken));
      return answer && tokensOf(subject, answer, refreshToken);
    },
    revoke: async ({ refreshToken }) => {
      if (refreshToken === null) return;
      const known = await configuration();
      if (known.serverMetadata().revocation_endpoint === undefined) return;
      await oidc.tokenRevocation(known, refreshToken, { token_type_hint: 'refresh_token' });
    },
  };
};
