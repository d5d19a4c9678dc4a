// What all pages have in common with a browser: cookies, language, addresses, and whose forms are taken.
import type { Request, RequestHandler, Response } from 'express';
import { ApiFailure } from '../house-api.js';
import type { Language } from '../words.js';

/**
 * Every cookie of the portal: the language; the tickets of a report and of a consultation in the making; the token of a receipt session;
 * the ticket of a login session, and what a login under way is held against.
 */
export type CookieName =
  'jejak-language' | 'jejak-draft' | 'jejak-question' | 'jejak-receipt' | 'jejak-session' | 'jejak-login';

/** A cookie to set, for so many seconds or until the browser is closed; without a value it is forgotten. */
export interface Cookie {
  readonly name: CookieName;
  readonly value?: string;
  readonly seconds?: number;
}

/** How cookies are set. */
export interface CookieGround {
  /** Cookies travel over TLS only, under names that no other site can set. */
  readonly isSecure: boolean;
}

/** A preference and no secret: the login pages of the issuer read and set it too, under this very name. */
const LANGUAGE = 'jejak-language';

/** `__Host-` binds a cookie to this host, to TLS and to the path `/`; without TLS a browser takes no such name. */
const nameOf = ({ isSecure }: CookieGround, name: CookieName): string =>
  isSecure && name !== LANGUAGE ? `__Host-${name}` : name;

/** The cookies of a request by their names. */
const cookiesIn = (header: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (header ?? '').split(';').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const];
    }),
  );

/** The value of a cookie. */
export const cookieOf = (ground: CookieGround, { headers }: Request, name: CookieName): string | undefined =>
  cookiesIn(headers.cookie).get(nameOf(ground, name));

/** Sets a cookie: no script reads it, no form of another site sends it. */
export const setCookie = (ground: CookieGround, response: Response, { name, value = '', seconds }: Cookie): void => {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const secure = ground.isSecure ? '; Secure' : '';
  response.append('Set-Cookie', `${nameOf(ground, name)}=${value}; Path=/${age}; HttpOnly; SameSite=Lax${secure}`);
};

/** The language that was chosen; Indonesian else. */
export const languageOf = ({ headers }: Request): Language =>
  cookiesIn(headers.cookie).get(LANGUAGE) === 'en' ? 'en' : 'id';

/** A way back: an address of ours with its query, never another site. */
export const ownAddressIn = (to: unknown, otherwise: string): string => {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || to.length > 1_000) return otherwise;
  const here = 'http://here.invalid';
  const url = URL.canParse(to, here) ? new URL(to, here) : undefined;
  // `/.//elsewhere` becomes `//elsewhere` only once it is read as an address.
  return url?.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : otherwise;
};

/** A write comes from one of our own pages; what cannot say so is refused. */
export const refuseForeign =
  (origin: string): RequestHandler =>
  ({ headers }, _, next) => {
    const site = headers['sec-fetch-site'];
    const isOurs = site === undefined ? headers.origin === origin : site === 'same-origin';
    next(isOurs ? undefined : new ApiFailure(403, undefined));
  };

/** The origin that a browser asked. */
export const originOf = ({ protocol, headers }: Request): string => `${protocol}://${headers.host ?? ''}`;

/** Headers of a page. `script`: whether it may run our own scripts. `same-origin`: without a referrer a form has no `Origin`. */
export const setPageHeaders = (response: Response, { script }: { readonly script: boolean }): void => {
  const policy = [
    "default-src 'none'",
    `script-src ${script ? "'self'" : "'none'"}`,
    "style-src 'self'",
    "img-src 'self' data:",
    ...(script ? ["connect-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('Content-Security-Policy', policy.join('; '));
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Cookie');
};
