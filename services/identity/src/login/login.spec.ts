// People log in: the whole way by cookies, with real Nest and the real provider, on a store in memory.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import type { Running } from '@jejak/chassis';
import { decodeJwt } from 'jose';
import { call, installation, written, type Installation } from '../spec-scene.js';
import type { SpecBrowser } from '@jejak/testing';
import { codeOf, keyIn, specBrowser, specPortal } from './spec-portal.js';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
}

const worlds: Installation[] = [];
const started: Running[] = [];
const start = async (changes: Readonly<Record<string, string>> = {}) => {
  const world = installation(changes);
  worlds.push(world);
  const running = await world.start();
  started.push(running);
  return { world, running, url: running.url, secretOf: (name: string) => written(world.home)[name]?.secret ?? '' };
};

let demo: Awaited<ReturnType<typeof start>>;
let strict: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  demo = await start();
  strict = await start({ JEJAK_SECOND_FACTOR_REQUIRED: 'true' });
});
afterAll(async () => {
  for (const running of started) await running.stop();
  for (const { home } of worlds) rmSync(home, { recursive: true, force: true });
});

/** A browser at the first page of a login. */
const atLogin = async ({ running, url }: typeof demo, more: Readonly<Record<string, string>> = {}) => {
  const browser = specBrowser(url);
  const portal = specPortal(running);
  return { browser, portal, page: await browser.open(portal.begin(more)) };
};

const tokensOf = async (response: Response): Promise<Tokens> => (await response.json()) as Tokens;

describe('a login with a password', () => {
  it('ends at the portal with a code, and its token is that person to every service', async () => {
    const { browser, portal, page } = await atLogin(demo);
    expect(page.text).toContain('<h1>Masuk</h1>');
    const end = await browser.send(page.path, { account: 'asr', password: demo.secretOf('asr') });
    expect(end.headers.get('location')).toMatch(/\/masuk\/kembali\?code=.+&state=the-state&iss=/);
    const tokens = await tokensOf(await portal.exchange(portal.codeIn(end)));
    expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: 'asr', aud: 'jejak', amr: ['pwd'] });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'asr', aud: 'portal', nonce: 'the-nonce' });
    const { body } = await call(demo.url, '/staff/me', tokens.access_token);
    expect(body).toMatchObject({ roles: ['ASR'], secondFactor: false });
  });

  it('is a page without script that sends its forms nowhere else', async () => {
    const { page } = await atLogin(demo);
    expect(page.text).not.toMatch(/<script|style=|http:|https:/);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
    const sheet = /href="([^"]+\.css)"/.exec(page.text)?.[1] ?? '';
    expect((await fetch(`${demo.url}${sheet}`)).headers.get('content-type')).toContain('text/css');
  });

  it('says the same of a wrong password and of somebody unknown, and keeps the name that was typed', async () => {
    const { browser, page } = await atLogin(demo);
    const wrong = await browser.send(page.path, { account: 'kap', password: 'a guess' });
    const unknown = await browser.send(page.path, { account: '"><script>', password: 'a guess' });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    // Of the whole value: the address of the login is of random letters, and stands before it.
    expect(wrong.text.replace('"kap"', 'X')).toBe(unknown.text.replace('"&quot;>&lt;script>"', 'X'));
    expect(unknown.text).not.toContain('<script');
  });

  it('is taken from our own page only', async () => {
    const { browser, page } = await atLogin(demo);
    const form = { account: 'asr', password: demo.secretOf('asr') };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.test' }, {}])
      expect((await browser.send(page.path, form, headers)).status).toBe(403);
    expect((await browser.send(page.path, form, { origin: demo.url })).status).toBe(303);
  });

  it('belongs to the browser that began it', async () => {
    const { page } = await atLogin(demo);
    const thief = specBrowser(demo.url);
    expect((await thief.open(page.path)).status).toBe(400);
    expect((await thief.send(page.path, { account: 'asr', password: demo.secretOf('asr') })).status).toBe(400);
  });

  it('is asked for again each time: the issuer keeps nobody logged in', async () => {
    const { browser, portal, page } = await atLogin(demo);
    await browser.send(page.path, { account: 'asr', password: demo.secretOf('asr') });
    expect([...browser.cookies.keys()].filter((name) => name.includes('session'))).toEqual([]);
    const again = await browser.open(portal.begin());
    expect(again.text).toContain('<h1>Masuk</h1>');
    const other = await browser.send(again.path, { account: 'kap', password: demo.secretOf('kap') });
    expect(portal.codeIn(other)).not.toBe('');
  });

  it('speaks English to whoever chose it', async () => {
    const { browser, page } = await atLogin(demo);
    expect((await browser.open(`${page.path}?bahasa=en`)).text).toContain('<h1>Log in</h1>');
  });
});

describe('a code of a login', () => {
  const codeFor = async () => {
    const { browser, portal, page } = await atLogin(demo);
    const end = await browser.send(page.path, { account: 'asr', password: demo.secretOf('asr') });
    return { portal, code: portal.codeIn(end) };
  };

  it('is good once; used twice, what came of it ends', async () => {
    const { portal, code } = await codeFor();
    const tokens = await tokensOf(await portal.exchange(code));
    expect((await portal.exchange(code)).status).toBe(400);
    expect((await portal.refresh(tokens.refresh_token)).status).toBe(400);
  });

  it('is nothing to whoever lacks the verifier, and none is given without PKCE or for another address', async () => {
    const { portal, code } = await codeFor();
    expect((await portal.exchange(code, 'x'.repeat(43))).status).toBe(400);
    const { browser } = await atLogin(demo);
    const without = portal.begin().replace(/&code_challenge=[^&]+&code_challenge_method=S256/, '');
    expect((await browser.open(without)).headers.get('location')).toContain('error=invalid_request');
    const elsewhere = await browser.open(portal.begin({ redirect_uri: 'https://elsewhere.test/' }));
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
    expect(elsewhere.text).toContain('Proses masuk terputus');
  });

  it('leads to tokens that are renewed until they are revoked', async () => {
    const { portal, code } = await codeFor();
    const { refresh_token: token } = await tokensOf(await portal.exchange(code));
    const renewed = await tokensOf(await portal.refresh(token));
    expect(decodeJwt(renewed.access_token)).toMatchObject({ sub: 'asr', amr: ['pwd'] });
    expect((await portal.revoke(token)).status).toBe(200);
    expect((await portal.refresh(token)).status).toBe(400);
  });
});

const logIn = async (browser: SpecBrowser, path: string, account: string) =>
  browser.send(path, { account, password: strict.secretOf(account) });

describe('a second factor', () => {
  let key = '';
  /** What was taken once: a new one may belong to the next half minute. */
  let used = '';

  it('is set up at the first login where it is required, and only by a code that proves it', async () => {
    const { browser, portal, page } = await atLogin(strict);
    const enrol = await logIn(browser, page.path, 'asr');
    key = keyIn(enrol);
    expect(enrol.text).toContain('otpauth://totp/Jejak:asr?');
    expect(enrol.text).toMatch(/<svg class="qr" role="img" aria-label="Kode QR[^>]*>/);
    expect((await browser.send(page.path, { code: '000000' })).status).toBe(422);
    expect(keyIn(await browser.open(page.path))).toBe(key);
    used = codeOf(key);
    const end = await browser.send(page.path, { code: used });
    const tokens = await tokensOf(await portal.exchange(portal.codeIn(end)));
    expect(decodeJwt(tokens.access_token)).toMatchObject({ amr: ['pwd', 'otp'] });
    expect((await call(strict.url, '/staff/me', tokens.access_token)).body.secondFactor).toBe(true);
    const renewed = await tokensOf(await portal.refresh(tokens.refresh_token));
    expect(decodeJwt(renewed.access_token)).toMatchObject({ amr: ['pwd', 'otp'] });
  });

  it('is asked for at the next login; its key is never shown again, and a code that was used is refused', async () => {
    const { browser, portal, page } = await atLogin(strict);
    const asked = await logIn(browser, page.path, 'asr');
    expect([keyIn(asked), asked.text.includes('otpauth:'), asked.text.includes('class="qr"')]).toEqual([
      '',
      false,
      false,
    ]);
    const replayed = await browser.send(page.path, { code: used });
    expect(replayed.status).toBe(422);
    used = codeOf(key, 1);
    const end = await browser.send(page.path, { code: used });
    expect(portal.codeIn(end)).not.toBe('');
    const second = await atLogin(strict);
    await logIn(second.browser, second.page.path, 'asr');
    expect((await second.browser.send(second.page.path, { code: used })).status).toBe(422);
  });

  it('cannot be passed by: no code of a login before it, and another browser begins anew', async () => {
    const { browser, page } = await atLogin(strict);
    await logIn(browser, page.path, 'rsm');
    const resumed = await browser.open(page.path.replace('/interaction/', '/auth/'));
    expect(resumed.headers.get('location') ?? '').not.toContain('code=');
    expect(resumed.text).not.toContain('code=');
  });

  it('may be set up by whoever asks, where none is required', async () => {
    const { browser, portal, page } = await atLogin(demo, { acr_values: 'mfa' });
    const enrol = await browser.send(page.path, { account: 'pim', password: demo.secretOf('pim') });
    const end = await browser.send(page.path, { code: codeOf(keyIn(enrol)) });
    expect(portal.codeIn(end)).not.toBe('');
    const next = await atLogin(demo);
    const asked = await next.browser.send(next.page.path, { account: 'pim', password: demo.secretOf('pim') });
    expect(asked.text).toContain('<h1>Kode kedua</h1>');
  });
});

describe('guessing', () => {
  it('at many accounts from one network has to wait, whoever it is about; another login of theirs is no way around', async () => {
    const few = await start({ JEJAK_LOGIN_TRIES: '3' });
    const { browser, page } = await atLogin(few);
    for (const account of ['a', 'b', 'c'])
      expect((await browser.send(page.path, { account, password: 'a guess' })).status).toBe(422);
    const next = await atLogin(few);
    const stopped = await next.browser.send(next.page.path, { account: 'asr', password: few.secretOf('asr') });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(stopped.text).toContain('Terlalu banyak percobaan. Tunggu 10 menit');
  });

  it('is forgiven to whoever knew it in the end', async () => {
    const few = await start({ JEJAK_LOGIN_TRIES: '3' });
    for (let at = 0; at < 4; at += 1) {
      const { browser, portal, page } = await atLogin(few);
      const end = await browser.send(page.path, { account: 'asr', password: few.secretOf('asr') });
      expect(portal.codeIn(end)).not.toBe('');
    }
  });
});
