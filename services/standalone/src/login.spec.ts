// The whole login by cookies: portal and issuer as they are shipped, in one process on one port, as with `npm start`.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownersOf, serveTogether, systemClock, type Running } from '@jejak/chassis';
import { InMemoryEventStore } from '@jejak/eventstore';
import { identity } from '@jejak/identity';
import { portal } from '@jejak/portal';
import { specBrowser, type Shown, type SpecBrowser } from '@jejak/testing';
import { memoryKeyring } from '@jejak/vault';
import { Secret, TOTP } from 'otpauth';

const home = mkdtempSync(join(tmpdir(), 'jejak-whole-login-'));
const SERVICES = [identity, portal];
let running: Running;
let url: string;

beforeAll(async () => {
  const store = new InMemoryEventStore({ clock: systemClock, owners: ownersOf(SERVICES) });
  running = await serveTogether(SERVICES, {
    environment: { PORT: '0', NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent', JEJAK_HOME: home },
    ports: { store: (service) => store.as(`jejak_${service}`), keyring: memoryKeyring(), database: null },
  });
  ({ url } = running);
});
afterAll(async () => {
  await running.stop();
  rmSync(home, { recursive: true, force: true });
});

const secretOf = (account: string): string =>
  (JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as { accounts: Record<string, { secret: string }> })
    .accounts[account]?.secret ?? '';

/** Stops where a login ends, so that what is behind it need not be there. */
const fresh = (): SpecBrowser => specBrowser(url, { stopsAt: /^\/(petugas|keluar)/ });
const logIn = async (browser: SpecBrowser, account: string, to = '/petugas'): Promise<Shown> => {
  const page = await browser.open(`/masuk?ke=${encodeURIComponent(to)}`);
  return browser.send(page.path, { account, password: secretOf(account) });
};
const ticketOf = ({ cookies }: SpecBrowser): string | undefined => cookies.get('jejak-session')?.value;
const isIn = async (browser: SpecBrowser): Promise<boolean> =>
  (await browser.open('/masuk')).headers.get('location') === '/petugas';

describe('logging in at the portal', () => {
  it('leads over the issuer back to where one wanted to go, with a ticket and no token in the browser', async () => {
    const browser = fresh();
    const end = await logIn(browser, 'asr', '/petugas/kotak?milik=saya&urut=tenggat');
    expect([end.status, end.headers.get('location')]).toEqual([303, '/petugas/kotak?milik=saya&urut=tenggat']);
    expect(end.headers.getSetCookie().find((line) => line.startsWith('jejak-session='))).toMatch(
      /^jejak-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect([...browser.cookies.values()].filter(({ value }) => /^eyJ/.test(value))).toEqual([]);
    const here = [...browser.cookies.entries()].filter(([, { path }]) => path === '/').map(([name]) => name);
    expect(here).toEqual(['jejak-session']);
    expect(await isIn(browser)).toBe(true);
  });

  it.each(['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', '/\t/elsewhere.test', 'petugas'])(
    'never leads to another site: %s',
    async (to) => {
      expect((await logIn(fresh(), 'asr', to)).headers.get('location')).toBe('/petugas');
    },
  );

  it('gives a new ticket each time, and the one before is void', async () => {
    const browser = fresh();
    await logIn(browser, 'asr');
    const first = ticketOf(browser) ?? '';
    const page = await browser.open('/masuk?untuk=kode');
    const enrol = await browser.send(page.path, { account: 'asr', password: secretOf('asr') });
    const key = /class="key">([A-Z2-7 ]+)</.exec(enrol.text)?.[1] ?? '';
    const code = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate();
    const end = await browser.send(enrol.path, { code });
    expect(end.headers.get('location')).toBe('/petugas');
    expect(ticketOf(browser)).not.toBe(first);
    const thief = fresh();
    thief.cookies.set('jejak-session', { value: first, path: '/' });
    expect(await isIn(thief)).toBe(false);
  });

  it('begins at the name that the issuer sends people back to', async () => {
    const other = url.replace('localhost', '127.0.0.1');
    const response = await fetch(`${other}/masuk?ke=/petugas`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${url}/masuk?ke=/petugas`);
  });
});

describe('a login that is not one', () => {
  it.each([
    ['a forged state', (query: string) => query.replace(/state=[^&]+/, 'state=forged')],
    ['a forged code', (query: string) => query.replace(/code=[^&]+/, 'code=forged')],
    ['another issuer', (query: string) => query.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felsewhere.test')],
    ['a refusal', () => '?error=access_denied&state=x'],
    ['nothing', () => ''],
  ])('is refused, with a way to begin once more: %s', async (_, forge) => {
    const browser = specBrowser(url, { stopsAt: /^(http:\/\/[^/]+)?\/masuk\/kembali/ });
    const page = await browser.open('/masuk?ke=/petugas/kotak');
    const end = await browser.send(page.path, { account: 'asr', password: secretOf('asr') });
    const { search } = new URL(end.headers.get('location') ?? '', url);
    const refused = await browser.open(`/masuk/kembali${forge(search)}`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('href="/masuk?ke=%2Fpetugas%2Fkotak"');
    expect(ticketOf(browser)).toBeUndefined();
  });

  it('cannot be finished in another browser, nor by a cookie that was changed', async () => {
    const victim = specBrowser(url, { stopsAt: /\/masuk\/kembali/ });
    const page = await victim.open('/masuk');
    const end = await victim.send(page.path, { account: 'asr', password: secretOf('asr') });
    const { search } = new URL(end.headers.get('location') ?? '', url);
    expect((await fresh().open(`/masuk/kembali${search}`)).status).toBe(400);
    const carried = victim.cookies.get('jejak-login');
    victim.cookies.set('jejak-login', { path: '/', value: `${carried?.value.slice(0, -4) ?? ''}AAAA` });
    expect((await victim.open(`/masuk/kembali${search}`)).status).toBe(400);
  });

  it('is one of a wrong password, which never comes back to the portal', async () => {
    const browser = fresh();
    const page = await browser.open('/masuk');
    expect((await browser.send(page.path, { account: 'asr', password: 'a guess' })).status).toBe(422);
    expect(await isIn(browser)).toBe(false);
  });
});

describe('logging out', () => {
  it('ends the session here', async () => {
    const browser = fresh();
    await logIn(browser, 'kap');
    const ticket = ticketOf(browser) ?? '';
    expect((await browser.send('/keluar', {})).headers.get('location')).toBe('/keluar');
    expect(ticketOf(browser)).toBeUndefined();
    expect((await browser.open('/keluar')).text).toContain('Anda sudah keluar');
    browser.cookies.set('jejak-session', { value: ticket, path: '/' });
    expect(await isIn(browser)).toBe(false);
  });

  it('ends every session of this person, and of nobody else', async () => {
    const [here, there, other] = [fresh(), fresh(), fresh()];
    await logIn(here, 'kap');
    await logIn(there, 'kap');
    await logIn(other, 'pim');
    await here.send('/keluar/semua', {});
    expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([false, false, true]);
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://x.test' }, {}])(
    'is taken from our own pages only: %j',
    async (headers) => {
      const browser = fresh();
      await logIn(browser, 'rsm');
      expect((await browser.send('/keluar', {}, headers)).status).toBe(403);
      expect((await browser.send('/keluar/semua', {}, headers)).status).toBe(403);
      expect(await isIn(browser)).toBe(true);
    },
  );

  it('is nothing that a link or a picture can do', async () => {
    const browser = fresh();
    await logIn(browser, 'dpo');
    await browser.open('/keluar/semua');
    await browser.open('/keluar');
    expect(await isIn(browser)).toBe(true);
  });
});
