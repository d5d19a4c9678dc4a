// The embedded issuer and the edge fit together: real Nest, the real provider, a store in memory.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '@jejak/chassis';
import { freePort } from '@jejak/testing';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { demoAccounts } from './accounts.js';
import {
  askToken,
  call,
  installation as emptyInstallation,
  tokenOf,
  written,
  type Body,
  type Installation,
} from './spec-scene.js';

const homes: string[] = [];
const installation = (changes: Readonly<Record<string, string>> = {}): Installation => {
  const made = emptyInstallation(changes);
  homes.push(made.home);
  return made;
};

const world = installation();
let running: Running;
let url: string;
const as = (account: string) => tokenOf(url, world.home, account);

beforeAll(async () => {
  running = await world.start();
  ({ url } = running);
});
afterAll(async () => {
  await running.stop();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

describe('a token of the embedded issuer', () => {
  it('is what the edge asks for: type, issuer, audience, algorithm and a published key', async () => {
    const token = await as('asr');
    const { alg, typ, kid } = decodeProtectedHeader(token);
    const { iss, aud, sub, exp = 0, iat = 0 } = decodeJwt(token);
    const discovered = (await (await fetch(`${url}/oidc/.well-known/openid-configuration`)).json()) as Body;
    const { keys } = (await (await fetch(discovered.jwks_uri as string)).json()) as { keys: Body[] };
    expect({ alg, typ, iss, aud, sub, minutes: (exp - iat) / 60 }).toEqual({
      alg: 'ES256',
      typ: 'at+jwt',
      iss: `${url}/oidc`,
      aud: 'jejak',
      sub: 'asr',
      minutes: 30,
    });
    expect(discovered.issuer).toBe(iss);
    expect(keys).toEqual([expect.objectContaining({ kid, alg: 'ES256', kty: 'EC', crv: 'P-256' })]);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it.each(demoAccounts())(
    'of $account leads to the entry of the directory with role $role',
    async ({ account, role, staffId }) => {
      const { status, body } = await call(url, '/staff/me', await as(account));
      expect({ status, roles: body.roles }).toEqual({ status: 200, roles: [role] });
      if (staffId !== null) expect(body.id).toBe(staffId);
    },
  );

  it('says where the person is: an examiner in an office, a liaison for an agency', async () => {
    expect((await call(url, '/staff/me', await as('asr'))).body).toMatchObject({
      office: 'kdi',
      unit: 'examination',
      agency: null,
      zone: 'Asia/Makassar',
    });
    expect((await call(url, '/staff/me', await as('nar'))).body).toMatchObject({
      office: null,
      agency: 'buton-disdukcapil',
      zone: 'Asia/Makassar',
    });
  });

  it('is refused to a wrong secret, to nobody we know, and for another resource', async () => {
    expect((await askToken(url, 'asr', 'a guess')).status).toBe(401);
    expect((await askToken(url, 'nobody', 'a guess')).status).toBe(401);
    const { secret = '' } = written(world.home).asr ?? {};
    const elsewhere = await askToken(url, 'asr', secret, { resource: 'https://elsewhere.test' });
    expect([elsewhere.status, ((await elsewhere.json()) as Body).error]).toEqual([400, 'invalid_target']);
  });

  it('of another installation opens nothing here', async () => {
    const other = installation();
    const there = await other.start();
    const foreign = await tokenOf(there.url, other.home, 'kap');
    await there.stop();
    expect((await call(url, '/staff', foreign)).status).toBe(401);
  });

  it('is needed: without one nobody is told who they are', async () => {
    expect((await call(url, '/staff/me')).status).toBe(401);
    expect((await call(url, '/staff')).status).toBe(403);
  });
});

describe('the issuer', () => {
  it('announces what is open, and nothing else is there', async () => {
    const discovered = (await (await fetch(`${url}/oidc/.well-known/openid-configuration`)).json()) as Body;
    const announced = Object.keys(discovered).filter((name) => /_(endpoint|uri)$/.test(name));
    expect(announced.sort()).toEqual(['authorization_endpoint', 'jwks_uri', 'revocation_endpoint', 'token_endpoint']);
    expect(discovered).toMatchObject({
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
    });
    for (const path of ['/nothing', '/session/end', '/me', '/reg', '/device'])
      expect((await fetch(`${url}/oidc${path}`, { redirect: 'manual' })).status).toBe(404);
  });

  it('names its own addresses, whatever a client says it was asked under', async () => {
    const port = String(await freePort());
    const here = installation({ JEJAK_URL: 'https://jejak.test', PORT: port });
    const there = await here.start();
    const response = await fetch(`http://127.0.0.1:${port}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.test', 'x-forwarded-proto': 'http' },
    });
    const discovered = (await response.json()) as Body;
    const addresses = Object.entries(discovered).filter(([name]) => /_(endpoint|uri)$|^issuer$/.test(name));
    expect(addresses.filter(([, address]) => !String(address).startsWith('https://jejak.test/oidc'))).toEqual([]);
    await there.stop();
  });

  it('lets a script log nobody in: an account of a demonstration is no client for codes', async () => {
    const { secret = '' } = written(world.home).asr ?? {};
    const byCode = await askToken(url, 'asr', secret, { grant_type: 'authorization_code', code: 'x' });
    expect(byCode.status).toBe(400);
    const query = 'client_id=asr&response_type=code&scope=openid&redirect_uri=https://x.test';
    const response = await fetch(`${url}/oidc/auth?${query}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });
});

describe('an installation', () => {
  it('keeps its secrets to itself, and over a restart on another port', async () => {
    const here = installation();
    const first = await here.start();
    const before = readFileSync(join(here.home, 'accounts.json'), 'utf8');
    const people = await here.store.head();
    await first.stop();
    // Any port might be the one that the first has just given back.
    const second = await here.start({ PORT: String(await freePort()) });
    expect(second.url).not.toBe(first.url);
    expect(readFileSync(join(here.home, 'accounts.json'), 'utf8')).toBe(before);
    expect((await call(second.url, '/staff/me', await tokenOf(second.url, here.home, 'kap'))).body.roles).toEqual([
      'KAP',
    ]);
    await second.stop();
    expect(people).not.toBe('0');
    for (const file of ['accounts.json', 'keyring/oidc-signing.jwk'])
      expect(statSync(join(here.home, file)).mode & 0o777).toBe(0o600);
  });

  it.each(['accounts.json', 'keyring/oidc-signing.jwk'])(
    'does not start while others can read %s, or when it is damaged',
    async (file) => {
      const here = installation();
      await (await here.start()).stop();
      chmodSync(join(here.home, file), 0o644);
      await expect(here.start()).rejects.toThrow(/can be read by others: run chmod 600/);
      chmodSync(join(here.home, file), 0o600);
      writeFileSync(join(here.home, file), '{');
      await expect(here.start()).rejects.toThrow(/is damaged/);
    },
  );

  it('has different secrets from every other one', async () => {
    const [one, other] = [installation(), installation()];
    for (const each of [one, other]) await (await each.start()).stop();
    const secrets = [one, other].flatMap(({ home }) => Object.values(written(home)).map(({ secret }) => secret));
    expect(new Set(secrets).size).toBe(2 * demoAccounts().length);
  });

  it('in production has no account, no entry and no way to a token', async () => {
    const here = installation({ NODE_ENV: 'production' });
    const there = await here.start();
    expect(existsSync(join(here.home, 'accounts.json'))).toBe(false);
    expect(await here.store.head()).toBe('0');
    expect((await askToken(there.url, 'opr', 'opr')).status).toBe(401);
    await there.stop();
  });

  it('that began as a demonstration gives no token in production', async () => {
    const here = installation();
    await (await here.start()).stop();
    const there = await here.start({ NODE_ENV: 'production' });
    expect((await askToken(there.url, 'opr', written(here.home).opr?.secret ?? '')).status).toBe(401);
    await there.stop();
  });

  it('that trusts another issuer has none of its own, and is founded by the operators it names', async () => {
    const here = installation({
      NODE_ENV: 'production',
      JEJAK_OIDC_ISSUER: 'https://login.test',
      JEJAK_FIRST_OPERATORS: 'ayu,budi',
    });
    const there = await here.start();
    expect((await fetch(`${there.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    const { events } = await here.store.readAll('0', { categories: ['staff'] }, 100);
    expect(events.map(({ type }) => type)).toEqual([
      'StaffRegistered',
      'RoleGrantProposed',
      'RoleGranted',
      'StaffRegistered',
      'RoleGrantProposed',
      'RoleGranted',
    ]);
    await there.stop();
    const again = await here.start({ JEJAK_FIRST_OPERATORS: 'ayu,budi,citra' });
    await again.stop();
    expect((await here.store.readAll('0', { categories: ['staff'] }, 100)).events).toHaveLength(9);
  });
});
