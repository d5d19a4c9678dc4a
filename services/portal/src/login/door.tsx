// The door for people who log in: to the issuer and back with a session, and out again, here or everywhere.
import type { Log } from '@jejak/chassis';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { ApiFailure } from '../house-api.js';
import { limitOf } from '../limits.js';
import { troublePage, troubleTitle } from '../pages/errors.js';
import {
  cookieOf,
  languageOf,
  originOf,
  ownAddressIn,
  refuseForeign,
  setCookie,
  setPageHeaders,
  type CookieGround,
} from '../session/browser.js';
import { closeText, openText } from '../session/sealing.js';
import type { Sessions } from '../session/sessions.js';
import { htmlOf } from '../ui/layout.js';
import { WORDS } from '../words.js';
import type { LoginState, PortalIssuer } from './issuer.js';
import { SESSION_WORDS, type SessionWords } from './words.js';

/** What the door stands on. */
export interface LoginGround extends CookieGround {
  readonly sessions: Sessions;
  readonly issuer: PortalIssuer;
  /** Whether passwords and second factors are kept by this house, and changed here. */
  readonly keepsLogins: boolean;
  /** Where the issuer sends people back to, without the path. */
  readonly origin: string;
  /** Closes what a browser carries through a login. */
  readonly cookieSecret: () => string;
  readonly log: Log;
}

/** Where a login begins. */
export const LOGIN_PATH = '/masuk';
const CALLBACK_PATH = '/masuk/kembali';
const OUT_PATH = '/keluar';
/** Where somebody is who came from nowhere. */
const HOME = '/petugas';
/** What somebody logs in once more for, by `untuk`: the classes of the issuer of this house. */
const LOGIN_CLASSES: ReadonlyMap<string, string> = new Map([
  ['kode', 'mfa'],
  ['kode-baru', 'new-factor'],
  ['sandi', 'new-password'],
]);
const LOGIN_SECONDS = 600;
const PURPOSE = 'login';
const BEGINS = limitOf(60, 600);

interface Carried extends LoginState {
  readonly to: string;
}

const carriedIn = (ground: LoginGround, request: Request): Carried | undefined => {
  const cookie = cookieOf(ground, request, 'jejak-login');
  const text =
    cookie === undefined ? undefined : openText(Buffer.from(cookie, 'base64url'), ground.cookieSecret(), PURPOSE);
  return text === undefined ? undefined : (JSON.parse(text) as Carried);
};

type Said = (words: SessionWords) => { readonly title: string; readonly text: string; readonly again: string };

const show = (request: Request, response: Response, page: { said: Said; status: number; to: string }): void => {
  const language = languageOf(request);
  const { title, text, again } = page.said(SESSION_WORDS[language]);
  setPageHeaders(response, { script: false });
  response.status(page.status).type('html');
  response.send(
    htmlOf(
      { words: WORDS[language], language, title, path: OUT_PATH },
      <>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p class="acts">
          <a class="button" href={page.to}>
            {again}
          </a>
        </p>
      </>,
    ),
  );
};

const loginAt = (to: string): string => `${LOGIN_PATH}?${new URLSearchParams({ ke: to }).toString()}`;

const begin =
  (ground: LoginGround): RequestHandler =>
  async (request, response) => {
    const { sessions, issuer, origin, cookieSecret } = ground;
    response.setHeader('Cache-Control', 'no-store');
    // Cookies belong to one name of this installation: the one that the issuer sends people back to.
    if (originOf(request) !== origin) return response.redirect(303, `${origin}${request.originalUrl}`);
    const to = ownAddressIn(request.query.ke, HOME);
    const ticket = cookieOf(ground, request, 'jejak-session');
    const wanted = LOGIN_CLASSES.get(String(request.query.untuk));
    if (ticket !== undefined && wanted === undefined && (await sessions.of(ticket))) return response.redirect(303, to);
    await BEGINS(request);
    const { url, carried } = await issuer.begin(wanted === undefined ? {} : { acr_values: wanted });
    const value = closeText(JSON.stringify({ ...carried, to } satisfies Carried), cookieSecret(), PURPOSE);
    setCookie(ground, response, { name: 'jejak-login', value: value.toString('base64url'), seconds: LOGIN_SECONDS });
    response.redirect(303, url.href);
  };

const finish =
  (ground: LoginGround): RequestHandler =>
  async (request, response) => {
    const { sessions, issuer, origin, log } = ground;
    const carried = carriedIn(ground, request);
    const tokens = carried && (await issuer.finish(new URL(request.originalUrl, origin), carried));
    setCookie(ground, response, { name: 'jejak-login', seconds: 0 });
    if (!tokens) {
      log.warn({ hadCookie: carried !== undefined }, 'a login did not finish');
      const to = loginAt(carried?.to ?? HOME);
      return show(request, response, { said: ({ broken }) => broken, status: 400, to });
    }
    const before = cookieOf(ground, request, 'jejak-session');
    if (before !== undefined) await sessions.end(before);
    setCookie(ground, response, { name: 'jejak-session', value: await sessions.begin(tokens) });
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, carried.to);
  };

const leave =
  (ground: LoginGround, isEverywhere: boolean): RequestHandler =>
  async (request, response) => {
    const ticket = cookieOf(ground, request, 'jejak-session');
    const { sessions } = ground;
    if (ticket !== undefined) await (isEverywhere ? sessions.endEverywhere(ticket) : sessions.end(ticket));
    setCookie(ground, response, { name: 'jejak-session', seconds: 0 });
    response.redirect(303, isEverywhere ? `${OUT_PATH}?dari=semua` : OUT_PATH);
  };

const left: RequestHandler = (request, response) => {
  const isEverywhere = request.query.dari === 'semua';
  const said: Said = ({ out }) => ({ ...out, text: isEverywhere ? out.everywhere : out.text });
  show(request, response, { said, status: 200, to: LOGIN_PATH });
};

/** Of our own failures, and of what a form that is too large or cannot be read is refused with. */
const statusOf = (error: unknown): number => {
  if (error instanceof ApiFailure) return error.status;
  const { status, expose } = error as { readonly status?: unknown; readonly expose?: unknown };
  return typeof status === 'number' && expose === true ? status : 500;
};

/** What went wrong, on a page of the house. */
export const tellTrouble =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    const reference = String(response.getHeader('X-Request-Id') ?? '');
    if (status >= 500) log.error({ requestId: reference, err: error as Error }, 'a page could not be shown');
    if (error instanceof ApiFailure && error.retryAfter !== null) response.setHeader('Retry-After', error.retryAfter);
    const language = languageOf(request);
    const words = WORDS[language];
    const { path } = request;
    setPageHeaders(response, { script: false });
    response.status(status).type('html');
    response.send(
      htmlOf(
        { words, language, title: troubleTitle(words, status), path },
        troublePage(words, { status, reference, path }),
      ),
    );
  };

/** The routes of logging in and out. */
export const openLogin = (ground: LoginGround): Router => {
  const router = express.Router();
  const ours = refuseForeign(ground.origin);
  router.get(LOGIN_PATH, begin(ground));
  router.get(CALLBACK_PATH, finish(ground));
  router.get(OUT_PATH, left);
  router.post(OUT_PATH, ours, leave(ground, false));
  router.post(`${OUT_PATH}/semua`, ours, leave(ground, true));
  router.use([LOGIN_PATH, OUT_PATH], tellTrouble(ground.log));
  return router;
};
