// A browser for specs: keeps cookies by path, follows redirects of one origin, fills in forms. And the portal's part of a login.
import { createHash, randomBytes } from 'node:crypto';
import { KEYS, systemClock, type Keys, type Running } from '@jejak/chassis';
import { TOTP, Secret } from 'otpauth';
import { loginKeys } from './keys.js';

interface Cookie {
  readonly value: string;
  readonly path: string;
}
/** What a page answered. */
export interface Shown {
  readonly status: number;
  /** Address without the origin. */
  readonly path: string;
  readonly text: string;
  readonly headers: Headers;
}
/** A browser. */
export interface SpecBrowser {
  /** Follows redirects, but none to the portal. */
  open(path: string): Promise<Shown>;
  /** Sends a form from a page of the same origin; `headers` replaces what a browser says of itself. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Shown>;
  readonly cookies: Map<string, Cookie>;
}

const REDIRECTS = new Set([301, 302, 303, 307]);

/** A fresh browser. */
export const specBrowser = (url: string): SpecBrowser => {
  const cookies = new Map<string, Cookie>();
  const remember = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const value = pair.slice(at + 1);
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
      const isGone = value === '' || attributes.some((each) => /expires=Thu, 01 Jan 1970|max-age=0$/i.test(each));
      if (isGone) cookies.delete(name);
      else cookies.set(name, { value, path });
    }
  };
  const cookieFor = (path: string): string =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  const go = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: cookieFor(path), accept: 'text/html' },
    });
    remember(response.headers);
    const to = response.headers.get('location');
    if (REDIRECTS.has(response.status) && to !== null && !to.includes('/masuk')) {
      const next = new URL(to, `${url}${path}`);
      return go(`${next.pathname}${next.search}`);
    }
    return { status: response.status, path, text: await response.text(), headers: response.headers };
  };
  return {
    cookies,
    open: (path) => go(path),
    send: (path, fields, headers = { 'sec-fetch-site': 'same-origin' }) =>
      go(path, { method: 'POST', headers: { ...headers }, body: new URLSearchParams(fields) }),
  };
};

/** The portal's part: where a login begins, and what its end is exchanged for. */
export const specPortal = (running: Running) => {
  const { url } = running;
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const secret = loginKeys(running.get<Keys>(KEYS)).portalSecret;
  const post = (path: string, body: Readonly<Record<string, string>>) =>
    fetch(`${url}/oidc${path}`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`portal:${secret}`).toString('base64')}` },
      body: new URLSearchParams(body),
    });
  const redirectUri = `${url}/masuk/kembali`;
  return {
    begin: (more: Readonly<Record<string, string>> = {}) =>
      `/oidc/auth?${new URLSearchParams({
        client_id: 'portal',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: redirectUri,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        state: 'the-state',
        nonce: 'the-nonce',
        ...more,
      }).toString()}`,
    /** The code in the address that a login ended at. */
    codeIn: ({ headers }: Shown): string => new URL(headers.get('location') ?? '/', url).searchParams.get('code') ?? '',
    exchange: (code: string, codeVerifier = verifier) =>
      post('/token', {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
      }),
    refresh: (token: string) => post('/token', { grant_type: 'refresh_token', refresh_token: token }),
    revoke: (token: string) => post('/token/revocation', { token, token_type_hint: 'refresh_token' }),
  };
};

/** The code that an authenticator app shows for a key, so many steps from now. */
export const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) }).generate({
    timestamp: systemClock.now().getTime() + steps * 30_000,
  });

/** The key on a page that sets up the second factor. */
export const keyIn = ({ text }: Shown): string => /class="key">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '';
