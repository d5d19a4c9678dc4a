// A first password is set by a link: good once, for a time, and never a way around the second person. Later ones are set by oneself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fixedClock, KEYS, type Keys, type Running } from '@jejak/chassis';
import { call, installation, tokenOf, written } from '../spec-scene.js';
import { memoryCredentials } from './credentials.js';
import { createInvitations } from './invitations.js';
import { digestOf, loginKeys } from './keys.js';
import { passwordsWith } from './passwords.js';
import { codeOf, keyIn, specBrowser, specPortal } from './spec-portal.js';

const world = installation();
const PASSWORD = 'perahu kayu biru laut';
let running: Running;
let url: string;
beforeAll(async () => {
  running = await world.start();
  ({ url } = running);
});
afterAll(async () => {
  await running.stop();
  rmSync(world.home, { recursive: true, force: true });
});
const opr = () => tokenOf(url, world.home, 'opr');
const pathIn = (link: unknown): string => new URL(String(link)).pathname;

const newcomer = async (subject: string): Promise<string> => {
  const body = { name: 'Ayu Lestari', office: 'kdi', account: { subject } };
  return String((await call(url, '/staff', await opr(), body)).body.staffId);
};
const invite = async (id: string) => call(url, `/staff/${id}/invitation`, await opr(), {});
const logIn = async (account: string, password: string) => {
  const browser = specBrowser(url);
  const portal = specPortal(running);
  const page = await browser.open(portal.begin());
  const end = await browser.send(page.path, { account, password });
  return { portal, end, code: portal.codeIn(end) };
};

/** Somebody with a password of their own. */
const member = async (subject: string): Promise<void> => {
  const { body } = await invite(await newcomer(subject));
  await specBrowser(url).send(pathIn(body.link), { password: PASSWORD, again: PASSWORD });
};

describe('an invitation', () => {
  it('lets a newcomer set a password, once, and log in with it', async () => {
    const id = await newcomer('ayu');
    const { status, body } = await invite(id);
    expect([status, body.account]).toEqual([200, 'ayu']);
    const browser = specBrowser(url);
    const path = pathIn(body.link);
    expect((await browser.open(path)).text).toContain('Untuk akun ayu.');
    const form = { password: PASSWORD, again: PASSWORD };
    expect((await browser.send(path, form)).text).toContain('Kata sandi tersimpan');
    expect((await browser.send(path, form)).status).toBe(404);
    expect((await browser.open(path)).status).toBe(404);
    const { portal, code } = await logIn('ayu', PASSWORD);
    const { access_token: token } = (await (await portal.exchange(code)).json()) as { access_token: string };
    expect((await call(url, '/staff/me', token)).body).toMatchObject({ kind: 'person', id });
  });

  it.each([
    ['short', 'sebelas ...', 'sebelas ...', 'terlalu pendek'],
    ['simple', 'aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'mudah ditebak'],
    ['long', 'kata '.repeat(60), 'kata '.repeat(60), 'terlalu panjang'],
    ['not typed twice', PASSWORD, `${PASSWORD}!`, 'tidak sama'],
  ])('does not take a password that is %s', async (what, password, again, words) => {
    const { body } = await invite(await newcomer(`new-${what.replaceAll(' ', '-')}`));
    const refused = await specBrowser(url).send(pathIn(body.link), { password, again });
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
    expect((await specBrowser(url).open(pathIn(body.link))).status).toBe(200);
  });

  it('is void once another was made, and its form is taken from our own page only', async () => {
    const id = await newcomer('budi');
    const first = pathIn((await invite(id)).body.link);
    const second = pathIn((await invite(id)).body.link);
    const form = { password: PASSWORD, again: PASSWORD };
    expect((await specBrowser(url).send(first, form)).status).toBe(404);
    expect((await specBrowser(url).send(second, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await specBrowser(url).send(second, form)).status).toBe(200);
  });

  it('ends the logins and the second factor of before', async () => {
    const id = await newcomer('citra');
    const set = async () => {
      const { body } = await invite(id);
      await specBrowser(url).send(pathIn(body.link), { password: PASSWORD, again: PASSWORD });
    };
    await set();
    const browser = specBrowser(url);
    const portal = specPortal(running);
    const page = await browser.open(portal.begin({ acr_values: 'mfa' }));
    const enrol = await browser.send(page.path, { account: 'citra', password: PASSWORD });
    const end = await browser.send(page.path, { code: codeOf(keyIn(enrol)) });
    const { refresh_token: token } = (await (await portal.exchange(portal.codeIn(end))).json()) as {
      refresh_token: string;
    };
    expect((await portal.refresh(token)).status).toBe(200);
    await set();
    expect((await portal.refresh(token)).status).toBe(400);
    expect((await logIn('citra', PASSWORD)).code).not.toBe('');
  });

  it('is never made for somebody with roles, nor by anybody but an operator', async () => {
    const { staffId = '' } = written(world.home).kap ?? {};
    const refused = await invite(staffId ?? '');
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:jejak:problem:person-has-roles']);
    const id = await newcomer('dewi');
    for (const account of ['kap', 'pim', 'aud', 'asr'])
      expect((await call(url, `/staff/${id}/invitation`, await tokenOf(url, world.home, account), {})).status).not.toBe(
        200,
      );
  });

  it('has a link that ends in a letter, since programs that make links of text may leave out a dash or an underscore', async () => {
    const clock = fixedClock();
    const { invite: ask } = createInvitations({ issuer: url, credentials: memoryCredentials(), clock, hours: 2 });
    const links = await Promise.all(Array.from({ length: 500 }, async () => (await ask('eka')).link));
    expect(links.filter((link) => !/[A-Za-z]$/.test(link))).toEqual([]);
  });

  it('ends by itself', async () => {
    const clock = fixedClock('2026-03-01T08:00:00.000Z');
    const credentials = memoryCredentials();
    const { link, endsAt } = await createInvitations({ issuer: url, credentials, clock, hours: 2 }).invite('eka');
    const digest = digestOf(link.split('/').at(-1) ?? '');
    expect(endsAt).toBe('2026-03-01T10:00:00.000Z');
    expect(await credentials.invited(digest, new Date('2026-03-01T09:59:59Z'))).toBe('eka');
    expect(await credentials.accept(digest, 'a hash', new Date('2026-03-01T10:00:00Z'))).toBeUndefined();
  });
});

describe('the first operators in production', () => {
  it('set their passwords by links in a private file, and log in with a second factor only', async () => {
    const here = installation({ NODE_ENV: 'production', JEJAK_FIRST_OPERATORS: 'ayu,budi' });
    const there = await here.start();
    const path = join(here.home, 'first-logins.txt');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const link = /^ayu {2}(\S+)/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    await specBrowser(there.url).send(new URL(link).pathname, { password: PASSWORD, again: PASSWORD });
    const browser = specBrowser(there.url);
    const portal = specPortal(there);
    const page = await browser.open(portal.begin());
    const enrol = await browser.send(page.path, { account: 'ayu', password: PASSWORD });
    expect(portal.codeIn(enrol)).toBe('');
    const end = await browser.send(page.path, { code: codeOf(keyIn(enrol)) });
    const { access_token: token } = (await (await portal.exchange(portal.codeIn(end))).json()) as {
      access_token: string;
    };
    expect((await call(there.url, '/staff/me', token)).body).toMatchObject({ roles: ['OPR'], secondFactor: true });
    await there.stop();
    rmSync(here.home, { recursive: true, force: true });
  });

  it('have no such file where nobody is named', () => {
    expect(existsSync(join(world.home, 'first-logins.txt'))).toBe(false);
  });
});

describe('a password at rest', () => {
  it('is another text each time, and nothing without the key of the installation', async () => {
    const passwords = passwordsWith(loginKeys(running.get<Keys>(KEYS)).pepper);
    const [one, other] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect([await passwords.matches(PASSWORD, one), await passwords.matches('another', one)]).toEqual([true, false]);
    expect(await passwordsWith('of another installation').matches(PASSWORD, one)).toBe(false);
    expect(await passwords.matches(PASSWORD, null)).toBe(false);
  });
});

const OTHER = 'sampan tua hijau gunung';
/** A login for a purpose, at the page after the password. */
const loginFor = async (purpose: string, account: string) => {
  const browser = specBrowser(url);
  const portal = specPortal(running);
  const page = await browser.open(portal.begin({ acr_values: purpose }));
  return { browser, portal, page: await browser.send(page.path, { account, password: PASSWORD }) };
};

describe('a password', () => {
  it('is changed by whoever knows it, and ends the logins of before', async () => {
    await member('fitri');
    const before = await logIn('fitri', PASSWORD);
    const { refresh_token: token } = (await (await before.portal.exchange(before.code)).json()) as {
      refresh_token: string;
    };
    const { browser, portal, page } = await loginFor('new-password', 'fitri');
    expect(page.text).toContain('<h1>Ganti kata sandi</h1>');
    const short = await browser.send(page.path, { password: 'singkat', again: 'singkat' });
    expect([short.status, short.text.includes('terlalu pendek')]).toEqual([422, true]);
    const end = await browser.send(page.path, { password: OTHER, again: OTHER });
    expect(portal.codeIn(end)).not.toBe('');
    expect((await portal.refresh(token)).status).toBe(400);
    expect((await logIn('fitri', PASSWORD)).code).toBe('');
    expect((await logIn('fitri', OTHER)).code).not.toBe('');
  });

  it('is not changed before the second factor of who has one', async () => {
    await member('gita');
    const enrol = await loginFor('mfa', 'gita');
    const key = keyIn(enrol.page);
    await enrol.browser.send(enrol.page.path, { code: codeOf(key) });
    const { browser, page } = await loginFor('new-password', 'gita');
    expect(page.text).toContain('<h1>Kode kedua</h1>');
    const tried = await browser.send(page.path, { password: OTHER, again: OTHER });
    expect(tried.status).toBe(422);
    expect((await browser.send(page.path, { code: codeOf(key, 1) })).text).toContain('<h1>Ganti kata sandi</h1>');
  });

  it('of a demonstration stays what it is: everybody has it', async () => {
    const secret = written(world.home).rsm?.secret ?? '';
    const browser = specBrowser(url);
    const page = await browser.open(specPortal(running).begin({ acr_values: 'new-password' }));
    const told = await browser.send(page.path, { account: 'rsm', password: secret });
    expect(told.text).toContain('tidak dapat diganti');
    const typed = await browser.send(page.path, { password: OTHER, again: OTHER });
    expect(typed.text).not.toContain('code=');
    expect((await logIn('rsm', OTHER)).code).toBe('');
  });
});

describe('another second factor', () => {
  it('takes the place of the one that was proved, which is worth nothing afterwards', async () => {
    await member('hana');
    const first = await loginFor('new-factor', 'hana');
    const old = keyIn(first.page);
    await first.browser.send(first.page.path, { code: codeOf(old) });
    const { browser, portal, page } = await loginFor('new-factor', 'hana');
    expect(page.text).toContain('<h1>Kode kedua</h1>');
    const renewing = await browser.send(page.path, { code: codeOf(old, 1) });
    const key = keyIn(renewing);
    expect([key, key === old]).toEqual([expect.stringMatching(/^[A-Z2-7 ]+$/), false]);
    const end = await browser.send(page.path, { code: codeOf(key) });
    expect(portal.codeIn(end)).not.toBe('');
    const next = await loginFor('mfa', 'hana');
    expect((await next.browser.send(next.page.path, { code: codeOf(old, 1) })).status).toBe(422);
    expect(next.portal.codeIn(await next.browser.send(next.page.path, { code: codeOf(key, 1) }))).not.toBe('');
  });
});
