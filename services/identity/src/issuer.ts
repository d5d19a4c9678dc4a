// The embedded OpenID issuer: client credentials for scripts, the authorization code with PKCE for the portal, keys and discovery.
import type { Log } from '@jejak/chassis';
import express, { type Handler } from 'express';
import type { JWK } from 'jose';
import { errors, Provider, type Configuration, type JWK as ProviderKey, type KoaContextWithOIDC } from 'oidc-provider';
import type { ScriptAccount } from './accounts.js';
import { languageOf, PAGE_HEADERS } from './login/browser.js';
import type { Credentials } from './login/credentials.js';
import type { Gate } from './login/gate.js';
import { loginRoutes, PORTAL_LOGIN, LOGIN_CLASSES } from './login/interactions.js';
import type { LoginKeys } from './login/keys.js';
import { loginHtml, troublePage } from './login/pages.js';
import type { Passwords } from './login/passwords.js';
import { adapterOf, type RecordsGround } from './login/records.js';
import { LOGIN_STYLES } from './login/stylesheet.js';
import { SIGNING_ALGORITHM } from './signing-key.js';

/** What every token of this issuer says, and by which key. */
export interface Terms {
  /** Exactly what the edge believes: `<url>/oidc`. */
  readonly issuer: string;
  /** Audience of the API. */
  readonly audience: string;
  readonly key: JWK;
  readonly tokenMinutes: number;
  /** How long somebody may stay logged in before the password is asked again. */
  readonly sessionHours: number;
  /** By which the portal proves itself. */
  readonly portalSecret: string;
  /** Nobody gets in with a password alone. */
  readonly isSecondFactorRequired: boolean;
}

/** What the login of people stands on. */
export interface LoginGround extends RecordsGround {
  readonly keys: LoginKeys;
  readonly gate: Gate;
  readonly credentials: Credentials;
  readonly passwords: Passwords;
}

/** The API as a resource; a token is for it unless it is asked for something else, which there is not. */
const API = 'urn:jejak:api';
const SECONDS = 60;
const HOUR_SECONDS = 3_600;
const CODE_SECONDS = 60;
const INTERACTION_SECONDS = 1_800;
/** The portal: the one client of people. */
const PORTAL = 'portal';
/** Where the portal takes a code. */
const PORTAL_CALLBACK = '/masuk/kembali';

const scriptClient = ({ account, secret }: ScriptAccount) => ({
  client_id: account,
  client_secret: secret,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

const portalClient = ({ issuer, portalSecret }: Terms) => ({
  client_id: PORTAL,
  client_secret: portalSecret,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: [new URL(PORTAL_CALLBACK, issuer).toString()],
  token_endpoint_auth_method: 'client_secret_basic' as const,
});

/** How somebody logged in: what a token of theirs says of the second factor. */
const methodsOf = ({ oidc }: KoaContextWithOIDC): { amr: string[] } | undefined => {
  const source = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken;
  return source?.amr ? { amr: source.amr } : undefined;
};

/** Our own portal needs nobody's consent. A grant of its own for every login, so that ending one ends no other. */
const grantFor = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider } = oidc;
  if (client?.clientId !== PORTAL || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: PORTAL, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
};

const showTrouble = (context: KoaContextWithOIDC, mount: string): void => {
  context.set(PAGE_HEADERS);
  context.type = 'html';
  const language = languageOf(context.get('cookie'));
  context.body = loginHtml({ language, mount, path: PORTAL_LOGIN }, troublePage(PORTAL_LOGIN));
};

const cookieNames = {
  session: 'jejak-oidc-session',
  interaction: 'jejak-oidc-interaction',
  resume: 'jejak-oidc-resume',
};

const configurationOf = (terms: Terms, accounts: readonly ScriptAccount[], login: LoginGround): Configuration => {
  const { issuer, audience, key, tokenMinutes, sessionHours } = terms;
  const mount = new URL(issuer).pathname;
  const resource = {
    scope: '',
    audience,
    accessTokenTTL: tokenMinutes * SECONDS,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: SIGNING_ALGORITHM as 'ES256' } },
  };
  const long = sessionHours * HOUR_SECONDS;
  return {
    acrValues: [...LOGIN_CLASSES],
    adapter: adapterOf(login),
    clients: [...accounts.map(scriptClient), portalClient(terms)],
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    cookies: { keys: [...login.keys.cookies], names: cookieNames },
    // A refresh token lives by its own time: the session of the issuer ends with the login itself.
    expiresWithSession: () => false,
    extraTokenClaims: methodsOf,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        getResourceServerInfo: (_, asked) => resourceFor(asked, resource),
        useGrantedResource: () => true,
      },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    findAccount: async (_, sub) =>
      (await login.gate.knows(sub)) ? { accountId: sub, claims: () => ({ sub }) } : undefined,
    interactions: { url: (_, { uid }) => `${mount}/interaction/${uid}` },
    issueRefreshToken: () => true,
    jwks: { keys: [key as ProviderKey] },
    loadExistingGrant: grantFor,
    pkce: { required: () => true },
    renderError: (context) => showTrouble(context, mount),
    responseTypes: ['code'],
    // The portal proves itself at each refresh, and two of its requests may refresh at once.
    rotateRefreshToken: false,
    scopes: ['openid'],
    ttl: {
      AccessToken: tokenMinutes * SECONDS,
      AuthorizationCode: CODE_SECONDS,
      ClientCredentials: tokenMinutes * SECONDS,
      Grant: long,
      IdToken: tokenMinutes * SECONDS,
      Interaction: INTERACTION_SECONDS,
      RefreshToken: long,
      Session: INTERACTION_SECONDS,
    },
  };
};

const resourceFor = <R>(asked: string, api: R): R => {
  if (asked === API) return api;
  throw new errors.InvalidTarget(`the only resource here is ${API}`);
};

/** Paths that the provider answers. Everything else is not there. */
const OPEN: readonly (readonly [path: RegExp, method: string])[] = [
  [/^\/\.well-known\/openid-configuration$/, 'GET'],
  [/^\/jwks$/, 'GET'],
  [/^\/token(\/revocation)?$/, 'POST'],
  [/^\/auth(\/[\w-]+)?$/, 'GET'],
];

/**
 * The issuer keeps nobody logged in: once the portal has its code, the session that led to it is gone, and the next login asks for the
 * password again. So a session that ended at the portal, by hand or by itself, has ended.
 */
const forgetLogin = async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
  await next();
  if (context.oidc?.entities.AuthorizationCode === undefined || context.oidc.route === 'token') return;
  await context.oidc.session?.destroy();
  context.cookies.set(cookieNames.session, null, { signed: true, overwrite: true });
};

/** The handler of `/oidc`. */
export const createIssuer = (
  terms: Terms,
  accounts: readonly ScriptAccount[],
  login: LoginGround & { readonly log: Log },
): Handler => {
  const { log, gate, credentials, passwords, records, clock } = login;
  const provider = new Provider(terms.issuer, configurationOf(terms, accounts, login));
  provider.proxy = true; // what the headers say is set below
  provider.use(forgetLogin);
  provider.on('server_error', (_context, error) => log.error({ err: error }, 'the issuer failed'));
  const answer = provider.callback();
  const { host, origin, protocol } = new URL(terms.issuer);
  const pages = loginRoutes({
    provider,
    origin,
    gate,
    credentials,
    passwords,
    records,
    pending: adapterOf(login)('Pending'),
    clock,
    log,
    isSecondFactorRequired: terms.isSecondFactorRequired,
    isDemo: accounts.length > 0,
  });
  const router = express.Router();
  router.use((request, _response, next) => {
    // The addresses it names are its own, whatever a client says it was asked under.
    request.headers.host = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    delete request.headers['x-forwarded-host'];
    next();
  });
  router.get(LOGIN_STYLES.path, (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('css').send(LOGIN_STYLES.text);
  });
  router.use(pages);
  router.use((request, response, next) => {
    const isOpen = ([path, method]: (typeof OPEN)[number]) =>
      path.test(request.path) && (method === request.method || request.method === 'OPTIONS');
    if (OPEN.some(isOpen)) void answer(request, response);
    else next();
  });
  return router;
};
