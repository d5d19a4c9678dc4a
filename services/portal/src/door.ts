// The door of the portal: from requests to turns and from outcomes to answers. Headers, cookies, forms, language and errors are the same for every page.
import { nameRoute } from '@jejak/chassis';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { asset } from './asset.js';
import { apiFor, ApiFailure } from './house-api.js';
import { troublePage, troubleTitle } from './pages/errors.js';
import { ROUTES } from './routes.js';
import { cookieOf, languageOf, ownAddressIn, setCookie, type Cookie, type CookieGround } from './session/browser.js';
import type { Ground, Outcome, Route, Turn } from './turn.js';
import { documentOf, htmlOf } from './ui/layout.js';
import { ICON, STYLESHEET } from './ui/stylesheet.js';
import { WORDS } from './words.js';

const FORM_BYTES = 262_144;
const FORM_FIELDS = 60;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** No script at all, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** One text for each field, with the line ends of the API. */
const formOf = ({ body }: Request): Readonly<Record<string, string>> => {
  const fields = Object.entries((body ?? {}) as Readonly<Record<string, unknown>>);
  const one = (value: unknown): string => String(Array.isArray(value) ? (value.at(-1) ?? '') : value);
  return Object.fromEntries(
    fields.map(([name, value]) => [name, one(value).replace(/\r\n?/g, '\n').replaceAll('\u0000', '')]),
  );
};

const textsIn = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

/** Reached over TLS: by what is set, or by what this request did. */
const cookieGround = ({ ownUrl }: Ground, { secure }: Request): CookieGround => ({
  isSecure: secure || ownUrl.startsWith('https:'),
});

const turnOf = (ground: Ground, request: Request): Turn => {
  const language = languageOf(request);
  return {
    ground,
    words: WORDS[language],
    language,
    path: request.path,
    parts: textsIn(request.params),
    query: textsIn(request.query),
    form: formOf(request),
    request,
    cookie: (name) => cookieOf(cookieGround(ground, request), request, name),
    api: (token) => apiFor(request, language, ground.apiUrl, token),
  };
};

/** A form that came back may be kept by the browser (and without `Vary`: cookies change meanwhile), or its back button leads to an error; nothing else is kept. */
const CAME_BACK = 422;
const keepingOf = (outcome: Outcome): string =>
  'status' in outcome && outcome.status === CAME_BACK ? 'private, no-cache' : 'no-store';

/** Headers of a page: what Helmet sets for the API is tightened; `same-origin`, since a form's `Origin` is null without a referrer. */
const setHeaders = (response: Response, outcome: Outcome): void => {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('Cache-Control', keepingOf(outcome));
};

const send = (ground: Ground, turn: Turn, response: Response, outcome: Outcome): void => {
  setHeaders(response, outcome);
  for (const cookie of outcome.cookies ?? []) setCookie(cookieGround(ground, turn.request), response, cookie);
  if ('to' in outcome) {
    response.redirect(303, outcome.to);
    return;
  }
  const { words, language, path, request } = turn;
  const toHtml = outcome.keepAs === undefined ? htmlOf : documentOf;
  if (outcome.keepAs !== undefined) response.attachment(outcome.keepAs);
  response.status(outcome.status ?? 200).type('html');
  response.send(toHtml({ words, language, title: outcome.title, path, address: request.originalUrl }, outcome.content));
};

const answer =
  (ground: Ground, route: Route): RequestHandler =>
  async (request, response) => {
    nameRoute(request, route.path);
    const turn = turnOf(ground, request);
    send(ground, turn, response, await route.answer(turn));
  };

/** A write comes from one of our own pages; what cannot say so is refused. */
const refuseForeign =
  ({ ownUrl }: Ground): RequestHandler =>
  (request, _, next) => {
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const here = [`${request.protocol}://${request.headers.host ?? ''}`, ownUrl];
    const isOurs = site === undefined ? origin !== undefined && here.includes(origin) : site === 'same-origin';
    next(isOurs ? undefined : new ApiFailure(403, undefined));
  };

const switchLanguage =
  (ground: Ground): RequestHandler =>
  (request, response, next) => {
    const value = request.params['language'];
    if (value !== 'id' && value !== 'en') return next();
    const cookies: readonly Cookie[] = [{ name: 'jejak-language', value, seconds: YEAR_SECONDS }];
    send(ground, turnOf(ground, request), response, { to: ownAddressIn(request.query['ke'], '/'), cookies });
  };

/** Whoever reads pages; a program gets the problem of the house instead. */
const wantsPage = ({ path, headers }: Request): boolean =>
  !/^\/(api|health|metrics|oidc)(\/|$)/.test(path) && (headers.accept ?? '').includes('text/html');

const statusOf = (error: unknown): number => {
  if (error instanceof ApiFailure) return error.status === 400 || error.status === 401 ? 500 : error.status;
  const { status, expose } = error as { readonly status?: unknown; readonly expose?: unknown };
  return typeof status === 'number' && expose === true ? status : 500;
};

const tellTrouble =
  (ground: Ground): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const turn = turnOf(ground, request);
    const status = statusOf(error);
    const reference = String(response.getHeader('X-Request-Id') ?? '');
    if (status >= 500) ground.log.error({ requestId: reference, err: error as Error }, 'a page could not be shown');
    const retryAfter = error instanceof ApiFailure ? error.retryAfter : null;
    if (retryAfter !== null) response.setHeader('Retry-After', retryAfter);
    const wait = retryAfter === null ? {} : { retryAfterSeconds: Number(retryAfter) };
    const trouble = { status, reference, path: turn.path, ...wait };
    const { words } = turn;
    send(ground, turn, response, { status, title: troubleTitle(words, status), content: troublePage(words, trouble) });
  };

/** The handler of `/`. */
export const openDoor = (ground: Ground): RequestHandler => {
  const door = express.Router();
  const forms = express.urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: FORM_FIELDS, inflate: false });
  door.get(STYLESHEET.path, asset('css', STYLESHEET.text));
  door.get(ICON.path, asset('svg', ICON.text));
  door.get('/bahasa/:language', switchLanguage(ground));
  for (const route of ROUTES) {
    if (route.method === 'get') door.get(route.path, answer(ground, route));
    else door.post(route.path, refuseForeign(ground), forms, answer(ground, route));
  }
  door.use((request, _, next) => next(wantsPage(request) ? new ApiFailure(404, undefined) : 'router'));
  const tell = tellTrouble(ground);
  door.use(tell);
  return door;
};
