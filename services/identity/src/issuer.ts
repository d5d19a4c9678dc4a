// The embedded OpenID issuer: tokens for scripts by client credentials, keys and discovery. People log in when the portal has its page.
import { randomBytes } from 'node:crypto';
import type { Log } from '@jejak/chassis';
import type { Handler, Request, Response } from 'express';
import type { JWK } from 'jose';
import {
  errors,
  Provider,
  type Adapter,
  type Configuration,
  type JWK as ProviderKey,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { ScriptAccount } from './accounts.js';
import { SIGNING_ALGORITHM } from './signing-key.js';

/** What every token of this issuer says, and by which key. */
export interface Terms {
  /** Exactly what the edge believes: `<url>/oidc`. */
  readonly issuer: string;
  /** Audience of the API. */
  readonly audience: string;
  readonly key: JWK;
  readonly tokenMinutes: number;
  /** Whether a reverse proxy says under which address it was asked. */
  readonly isBehindProxy: boolean;
}

/** The API as a resource; a token is for it unless it is asked for something else, which there is not. */
const API = 'urn:jejak:api';
const SECONDS = 60;
const COOKIE_KEY_BYTES = 32;

const fail = (): Promise<never> =>
  Promise.reject(new Error('The issuer keeps nothing: no grant of today comes back to it.'));
const none = (): Promise<undefined> => Promise.resolve(undefined);

/** Tokens carry all they say and clients stand in the configuration, so there is nothing to keep. What would need keeping fails aloud. */
const keepsNothing = (): Adapter => ({
  upsert: fail,
  consume: fail,
  find: none,
  findByUid: none,
  findByUserCode: none,
  destroy: none,
  revokeByGrantId: none,
});

const clientOf = ({ account, secret }: ScriptAccount) => ({
  client_id: account,
  client_secret: secret,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

const configurationOf = ({ audience, key, tokenMinutes }: Terms, accounts: readonly ScriptAccount[]): Configuration => {
  const resource = {
    scope: '',
    audience,
    accessTokenTTL: tokenMinutes * SECONDS,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: SIGNING_ALGORITHM as 'ES256' } },
  };
  return {
    adapter: keepsNothing,
    clients: accounts.map(clientOf),
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    // No session begins here yet; the keys are there because cookies without keys could be forged.
    cookies: { keys: [randomBytes(COOKIE_KEY_BYTES).toString('base64url')] },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        getResourceServerInfo: (_, asked) => resourceFor(asked, resource),
      },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    jwks: { keys: [key as ProviderKey] },
    responseTypes: [],
    scopes: ['openid'],
    ttl: { ClientCredentials: tokenMinutes * SECONDS },
  };
};

const resourceFor = <R>(asked: string, api: R): R => {
  if (asked === API) return api;
  throw new errors.InvalidTarget(`the only resource here is ${API}`);
};

const DISCOVERY = '/.well-known/openid-configuration';
/** What is open. Everything else waits for the login page, and says so. */
const OPEN: Readonly<Record<string, string>> = { [DISCOVERY]: 'GET', '/jwks': 'GET', '/token': 'POST' };

/** An endpoint that does not answer is not announced either. */
const announceOnlyWhatIsOpen = async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
  await next();
  if (context.path === DISCOVERY && typeof context.body === 'object') {
    const { authorization_endpoint: _, ...open } = context.body as Record<string, unknown>;
    context.body = open;
  }
};

const refuseLogin = (_: Request, response: Response): void => {
  response.status(501).type('application/problem+json').json({
    type: 'urn:jejak:problem:login-not-available',
    title: 'People cannot log in here yet',
    status: 501,
    detail:
      'The login page comes with the portal. Until then scripts get a token: POST /oidc/token with grant_type=client_credentials.',
  });
};

/** The handler of `/oidc`. */
export const createIssuer = (terms: Terms, accounts: readonly ScriptAccount[], log: Log): Handler => {
  const provider = new Provider(terms.issuer, configurationOf(terms, accounts));
  provider.proxy = terms.isBehindProxy;
  provider.use(announceOnlyWhatIsOpen);
  provider.on('server_error', (_context, error) => log.error({ err: error }, 'the issuer failed'));
  const answer = provider.callback();
  const { host } = new URL(terms.issuer);
  return (request, response, next) => {
    const method = OPEN[request.path];
    if (method === undefined && /^\/(auth|interaction|session|device|me|reg|request)\b/.test(request.path))
      return refuseLogin(request, response);
    if (method === undefined || (method !== request.method && request.method !== 'OPTIONS')) return next();
    // The addresses it names are its own, whatever a client says it was asked under.
    request.headers.host = host;
    delete request.headers['x-forwarded-host'];
    void answer(request, response);
  };
};
