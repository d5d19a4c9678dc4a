// The conversation of a login: password, second factor, and the link by which a first password is set.
import type { Clock, Log } from '@jejak/chassis';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Adapter, Provider } from 'oidc-provider';
import { fieldOf, isOurs, sendPage, switchLanguage } from './browser.js';
import type { Credentials } from './credentials.js';
import type { Gate, Tried } from './gate.js';
import { digestOf } from './keys.js';
import {
  acceptedPage,
  codePage,
  enrolPage,
  gonePage,
  invitationPage,
  passwordPage,
  troublePage,
  type LoginPage,
  type Mistaken,
} from './pages.js';
import { faultOf, type Passwords } from './passwords.js';
import type { Records } from './records.js';
import { addressOf, newSecret, spelledOut } from './second-factor.js';

/** What the conversation stands on. */
export interface InteractionGround {
  readonly provider: Provider;
  /** Origin of the issuer: whose forms are taken. */
  readonly origin: string;
  readonly gate: Gate;
  readonly credentials: Credentials;
  readonly passwords: Passwords;
  readonly records: Records;
  /** Keeps what was proved between two pages of one login. */
  readonly pending: Adapter;
  readonly clock: Clock;
  readonly log: Log;
  /** Nobody gets in with a password alone. */
  readonly isSecondFactorRequired: boolean;
  readonly isDemo: boolean;
}

/** Where the portal begins a login. */
export const PORTAL_LOGIN = '/masuk';
/** Asked for by `acr_values`: somebody wants a second factor though none is required. */
export const SECOND_FACTOR_CLASS = 'mfa';
const FORM_BYTES = 8_192;
const PENDING_SECONDS = 600;
const LONGEST_ACCOUNT = 255;

/** A password was right, and the second factor is still to come; `secret` where it is being set up. */
interface Pending {
  readonly accountId: string;
  readonly secret?: string;
}
type Details = Awaited<ReturnType<Provider['interactionDetails']>>;
interface Turn {
  readonly request: Request;
  readonly response: Response;
  readonly details: Details;
  readonly path: string;
}

const statusOf = (mistaken: Mistaken): number => (mistaken === undefined ? 200 : mistaken === 'wrong' ? 422 : 429);

const show = ({ request, response }: Turn, page: LoginPage, mistaken?: Mistaken): void => {
  if (mistaken !== undefined && mistaken !== 'wrong') response.setHeader('Retry-After', String(mistaken.waitSeconds));
  sendPage(request, response, page, statusOf(mistaken));
};

const factorPage = (path: string, { accountId, secret }: Pending, mistaken?: Mistaken): LoginPage =>
  secret === undefined
    ? codePage(path, mistaken)
    : enrolPage(path, { key: spelledOut(secret), address: addressOf(secret, accountId), mistaken });

/** A turn of a login that this browser began; whoever has none begins anew. */
const withDetails =
  (provider: Provider, answer: (turn: Turn) => Promise<void>): RequestHandler =>
  async (request, response) => {
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    if (details?.prompt.name !== 'login' || details.uid !== request.params.uid)
      return sendPage(request, response, troublePage(PORTAL_LOGIN), 400);
    await answer({ request, response, details, path: `${request.baseUrl}${request.path}` });
  };

const conversation = (ground: InteractionGround) => {
  const { provider, gate, pending, isDemo, log } = ground;

  const pendingOf = async ({ details }: Turn): Promise<Pending | undefined> =>
    (await pending.find(details.uid)) as unknown as Pending | undefined;

  const finish = async ({ request, response, details }: Turn, accountId: string, amr: string[]): Promise<void> => {
    await pending.destroy(details.uid);
    log.info({ factors: amr.length }, 'somebody logged in');
    const login = { accountId, amr, remember: false };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  };

  const needsFactor = async (accountId: string, { params }: Details): Promise<Pending | undefined> => {
    if (await gate.hasSecondFactor(accountId)) return { accountId };
    const isAsked = String(params.acr_values ?? '')
      .split(' ')
      .includes(SECOND_FACTOR_CLASS);
    return ground.isSecondFactorRequired || isAsked ? { accountId, secret: newSecret() } : undefined;
  };

  const tryPassword = async (turn: Turn): Promise<void> => {
    const { request, response, details, path } = turn;
    const account = fieldOf(request, 'account').trim().normalize('NFC').slice(0, LONGEST_ACCOUNT);
    const text = fieldOf(request, 'password');
    const tried: Tried = await gate.password({ account, text, address: request.ip ?? '' });
    if (tried !== 'right') {
      log.warn({ outcome: tried === 'wrong' ? tried : 'throttled' }, 'a password was refused');
      return show(turn, passwordPage(path, { account, mistaken: tried, isDemo }), tried);
    }
    const factor = await needsFactor(account, details);
    if (factor === undefined) return finish(turn, account, ['pwd']);
    await pending.upsert(details.uid, { ...factor }, PENDING_SECONDS);
    response.redirect(303, path);
  };

  const tryCode = async (turn: Turn, known: Pending): Promise<void> => {
    const { request, path } = turn;
    const { accountId: account, secret } = known;
    const attempt = { account, text: fieldOf(request, 'code'), address: request.ip ?? '' };
    const tried = secret === undefined ? await gate.code(attempt) : await gate.enrol({ ...attempt, secret });
    if (tried === 'right') return finish(turn, account, ['pwd', 'otp']);
    log.warn({ outcome: tried === 'wrong' ? tried : 'throttled' }, 'a code was refused');
    show(turn, factorPage(path, known, tried), tried);
  };

  const begin = async (turn: Turn): Promise<void> => {
    const known = await pendingOf(turn);
    const blank = { account: '', mistaken: undefined, isDemo };
    show(turn, known ? factorPage(turn.path, known) : passwordPage(turn.path, blank));
  };

  const go = async (turn: Turn): Promise<void> => {
    const known = await pendingOf(turn);
    // Back to the first page and sent again: the password is looked at again.
    return known && fieldOf(turn.request, 'account') === '' ? tryCode(turn, known) : tryPassword(turn);
  };

  return { begin: withDetails(provider, begin), go: withDetails(provider, go) };
};

const invitations = ({ credentials, passwords, records, clock, log }: InteractionGround) => {
  const digestIn = (request: Request): string => digestOf(String(request.params.token));
  const pathOf = ({ baseUrl, path }: Request): string => `${baseUrl}${path}`;
  const offer: RequestHandler = async (request, response) => {
    const account = await credentials.invited(digestIn(request), clock.now());
    const page = account === undefined ? gonePage : invitationPage(pathOf(request), account);
    sendPage(request, response, page, account === undefined ? 404 : 200);
  };
  const accept: RequestHandler = async (request, response) => {
    const digest = digestIn(request);
    const invited = await credentials.invited(digest, clock.now());
    if (invited === undefined) return sendPage(request, response, gonePage, 404);
    const password = fieldOf(request, 'password');
    const fault = faultOf(password, invited) ?? (password === fieldOf(request, 'again') ? undefined : 'different');
    if (fault) return sendPage(request, response, invitationPage(pathOf(request), invited, fault), 422);
    const account = await credentials.accept(digest, await passwords.hash(password), clock.now());
    if (account === undefined) return sendPage(request, response, gonePage, 404);
    // Whoever was logged in with what was before is so no longer.
    await records.removeAccount(digestOf(account));
    log.info('somebody set a password by a link');
    sendPage(request, response, acceptedPage(PORTAL_LOGIN));
  };
  return { offer, accept };
};

/** The pages of the login below the issuer. */
export const loginRoutes = (ground: InteractionGround): Router => {
  const router = express.Router();
  const forms = express.urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: 10, inflate: false });
  const ours: RequestHandler = (request, response, next) =>
    isOurs(request, ground.origin) ? next() : sendPage(request, response, troublePage(PORTAL_LOGIN), 403);
  const { begin, go } = conversation(ground);
  const { offer, accept } = invitations(ground);
  router.get('/interaction/:uid', switchLanguage, begin);
  router.post('/interaction/:uid', ours, forms, go);
  router.get('/sandi/:token', switchLanguage, offer);
  router.post('/sandi/:token', ours, forms, accept);
  return router;
};
