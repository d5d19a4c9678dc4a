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
  demoPasswordPage,
  enrolPage,
  gonePage,
  newPasswordPage,
  passwordPage,
  troublePage,
  type LoginPage,
  type Mistaken,
  type PasswordFault,
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
/** What somebody logs in for, asked by `acr_values`: a second factor though none is required, another one, another password. */
export const LOGIN_CLASSES = ['mfa', 'new-factor', 'new-password'] as const;
type LoginClass = (typeof LOGIN_CLASSES)[number];
/** Whoever pastes a page into a field is told so by a page, not by the edge. */
const FORM_BYTES = 65_536;
const PENDING_SECONDS = 600;
const LONGEST_ACCOUNT = 255;

/** What was proved of whom; `amr`: by what (RFC 8176). */
interface Proved {
  readonly accountId: string;
  readonly amr: string[];
}
/** A code is still to come; `secret` where the second factor is being set up, or another one in its place. */
type CodeToCome = Proved & ({ readonly step: 'code' } | { readonly step: 'enrol' | 'renew'; readonly secret: string });
/** What is still to come after a password was right. */
type Pending = CodeToCome | (Proved & { readonly step: 'password' });
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

const stepPage = (path: string, known: Pending, mistaken?: Mistaken): LoginPage => {
  const { accountId } = known;
  if (known.step === 'password') return newPasswordPage(path, { account: accountId, choosing: 'change' });
  if (known.step === 'code') return codePage(path, mistaken);
  const { secret } = known;
  const isAnother = known.step === 'renew';
  return enrolPage(path, { key: spelledOut(secret), address: addressOf(secret, accountId), isAnother, mistaken });
};

const asksFor = ({ params }: Details, wanted: LoginClass): boolean =>
  String(params.acr_values ?? '')
    .split(' ')
    .includes(wanted);

/** A turn of a login that this browser began; whoever has none begins anew. */
const withDetails =
  (provider: Provider, answer: (turn: Turn) => Promise<void>): RequestHandler =>
  async (request, response) => {
    const details = await provider.interactionDetails(request, response).catch(() => undefined);
    if (details?.prompt.name !== 'login' || details.uid !== request.params.uid)
      return sendPage(request, response, troublePage(PORTAL_LOGIN), 400);
    await answer({ request, response, details, path: `${request.baseUrl}${request.path}` });
  };

/** What is wrong with the password that was typed twice; undefined where nothing is. */
const faultIn = (request: Request, account: string): PasswordFault | undefined => {
  const password = fieldOf(request, 'password');
  return faultOf(password, account) ?? (password === fieldOf(request, 'again') ? undefined : 'different');
};

/** How a login goes on once something was proved. */
const waysOn = (ground: InteractionGround) => {
  const { provider, gate, pending, log } = ground;

  const pendingOf = async ({ details }: Turn): Promise<Pending | undefined> =>
    (await pending.find(details.uid)) as unknown as Pending | undefined;

  const finish = async ({ request, response, details }: Turn, { accountId, amr }: Proved): Promise<void> => {
    await pending.destroy(details.uid);
    log.info({ factors: amr.length }, 'somebody logged in');
    const login = { accountId, amr, remember: false };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  };

  const waitFor = async ({ response, details, path }: Turn, next: Pending): Promise<void> => {
    await pending.upsert(details.uid, { ...next }, PENDING_SECONDS);
    response.redirect(303, path);
  };

  /** After a right password: the second factor, where there is or must be one. */
  const afterPassword = async (turn: Turn, accountId: string): Promise<void> => {
    const proved = { accountId, amr: ['pwd'] };
    if (await gate.hasSecondFactor(accountId)) return waitFor(turn, { ...proved, step: 'code' });
    const isAsked = asksFor(turn.details, 'mfa') || asksFor(turn.details, 'new-factor');
    if (ground.isSecondFactorRequired || isAsked)
      return waitFor(turn, { ...proved, step: 'enrol', secret: newSecret() });
    return afterProof(turn, proved);
  };

  /** Everything that this login asks for is proved: what somebody came to change, once, then in. */
  const afterProof = async (turn: Turn, proved: Proved): Promise<void> => {
    if (!asksFor(turn.details, 'new-password')) return finish(turn, proved);
    if (gate.isPost(proved.accountId)) return show(turn, demoPasswordPage(PORTAL_LOGIN));
    return waitFor(turn, { ...proved, step: 'password' });
  };

  return { pendingOf, finish, waitFor, afterPassword, afterProof };
};

const conversation = (ground: InteractionGround) => {
  const { provider, gate, credentials, passwords, records, isDemo, log } = ground;
  const { pendingOf, finish, waitFor, afterPassword, afterProof } = waysOn(ground);

  const tryPassword = async (turn: Turn): Promise<void> => {
    const { request, path } = turn;
    const account = fieldOf(request, 'account').trim().normalize('NFC').slice(0, LONGEST_ACCOUNT);
    const text = fieldOf(request, 'password');
    const tried: Tried = await gate.password({ account, text, address: request.ip ?? '' });
    if (tried === 'right') return afterPassword(turn, account);
    log.warn({ outcome: tried === 'wrong' ? tried : 'throttled' }, 'a password was refused');
    show(turn, passwordPage(path, { account, mistaken: tried, isDemo }), tried);
  };

  const tryCode = async (turn: Turn, known: CodeToCome): Promise<void> => {
    const { request, path } = turn;
    const { accountId } = known;
    const attempt = { account: accountId, text: fieldOf(request, 'code'), address: request.ip ?? '' };
    const tried = await (known.step === 'code'
      ? gate.code(attempt)
      : gate[known.step]({ ...attempt, secret: known.secret }));
    if (tried !== 'right') {
      log.warn({ outcome: tried === 'wrong' ? tried : 'throttled' }, 'a code was refused');
      return show(turn, stepPage(path, known, tried), tried);
    }
    const proved = { accountId, amr: ['pwd', 'otp'] };
    // The old one was proved just now; what takes its place is proved by a code of its own.
    if (known.step === 'code' && asksFor(turn.details, 'new-factor'))
      return waitFor(turn, { ...proved, step: 'renew', secret: newSecret() });
    return afterProof(turn, proved);
  };

  const takePassword = async (turn: Turn, known: Pending): Promise<void> => {
    const { accountId: account } = known;
    const password = fieldOf(turn.request, 'password');
    const fault = faultIn(turn.request, account);
    if (fault) return show(turn, newPasswordPage(turn.path, { account, choosing: 'change', fault }), 'wrong');
    await credentials.changePassword(account, await passwords.hash(password));
    // Whoever was logged in with what was before is so no longer.
    await records.removeAccount(digestOf(account));
    log.info('somebody changed a password');
    return finish(turn, known);
  };

  const begin = async (turn: Turn): Promise<void> => {
    const known = await pendingOf(turn);
    const blank = { account: '', mistaken: undefined, isDemo };
    show(turn, known ? stepPage(turn.path, known) : passwordPage(turn.path, blank));
  };

  const go = async (turn: Turn): Promise<void> => {
    const known = await pendingOf(turn);
    // Back to the first page and sent again: the password is looked at again.
    if (!known || fieldOf(turn.request, 'account') !== '') return tryPassword(turn);
    return known.step === 'password' ? takePassword(turn, known) : tryCode(turn, known);
  };

  return { begin: withDetails(provider, begin), go: withDetails(provider, go) };
};

const invitations = ({ credentials, passwords, records, clock, log }: InteractionGround) => {
  const digestIn = (request: Request): string => digestOf(String(request.params.token));
  const chosenAt = ({ baseUrl, path }: Request, account: string, fault?: PasswordFault): LoginPage =>
    newPasswordPage(`${baseUrl}${path}`, { account, choosing: 'invitation', ...(fault && { fault }) });
  const offer: RequestHandler = async (request, response) => {
    const account = await credentials.invited(digestIn(request), clock.now());
    const page = account === undefined ? gonePage : chosenAt(request, account);
    sendPage(request, response, page, account === undefined ? 404 : 200);
  };
  const accept: RequestHandler = async (request, response) => {
    const digest = digestIn(request);
    const invited = await credentials.invited(digest, clock.now());
    if (invited === undefined) return sendPage(request, response, gonePage, 404);
    const fault = faultIn(request, invited);
    if (fault) return sendPage(request, response, chosenAt(request, invited, fault), 422);
    const hash = await passwords.hash(fieldOf(request, 'password'));
    const account = await credentials.accept(digest, hash, clock.now());
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
