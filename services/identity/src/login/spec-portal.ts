// The portal's part of a login, for specs, and the phone of whoever logs in.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE, systemClock, type HouseSettings, type Running } from '@jejak/chassis';
import { specBrowser as browserAt, type Shown, type SpecBrowser } from '@jejak/testing';
import { TOTP, Secret } from 'otpauth';

/** A browser that shows what the portal would be sent instead of going there. */
export const specBrowser = (url: string): SpecBrowser => browserAt(url, { stopsAt: /\/masuk/ });

/** The portal's part: where a login begins, and what its end is exchanged for. */
export const specPortal = (running: Running) => {
  const { url } = running;
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const { home } = running.get<HouseSettings>(HOUSE);
  const secret = readFileSync(join(home, 'portal-client-secret'), 'utf8').trim();
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
