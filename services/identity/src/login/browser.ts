// Speaking to a browser: headers of the login pages, language, forms, and whose forms they are.
import type { Request, RequestHandler, Response } from 'express';
import { loginHtml, type LoginPage } from './pages.js';
import type { LoginLanguage } from './words.js';

/** No script, nothing from anywhere else; the forms go to us, and so does the redirect that follows the last of them. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page. `same-origin`: without a referrer a form has no `Origin` either. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

const COOKIE = 'jejak-language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language that the portal remembers; Indonesian unless English was chosen. */
export const languageOf = (cookies: string | undefined): LoginLanguage =>
  (cookies ?? '').split(';').some((pair) => pair.trim() === `${COOKIE}=en`) ? 'en' : 'id';

/** Answers `?bahasa=` by remembering it and showing the page again. */
export const switchLanguage: RequestHandler = (request, response, next) => {
  const { bahasa } = request.query;
  if (bahasa !== 'id' && bahasa !== 'en') return next();
  const secure = request.secure ? '; Secure' : '';
  response.append(
    'Set-Cookie',
    `${COOKIE}=${bahasa}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  );
  response.redirect(303, `${request.baseUrl}${request.path}`);
};

/** Sends a page. */
export const sendPage = (request: Request, response: Response, page: LoginPage, status = 200): void => {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  const { baseUrl: mount } = request;
  const frame = { language: languageOf(request.headers.cookie), mount, path: `${mount}${request.path}` };
  response.status(status).type('html').send(loginHtml(frame, page));
};

/** A field of a form, at most once. */
export const fieldOf = ({ body }: Request, name: string): string => {
  const value: unknown = ((body ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
};

/** A write comes from one of our own pages; what cannot say so is refused. */
export const isOurs = ({ headers }: Pick<Request, 'headers'>, origin: string): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === origin : site === 'same-origin';
};
