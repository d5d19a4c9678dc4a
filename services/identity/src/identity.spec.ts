// Identity as it is shipped: real Nest, the real provider and the real edge on a store in memory.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '@jejak/access';
import { ownersOf, routesOf, serveTogether, systemClock, systemIds, type Running } from '@jejak/chassis';
import { STAFF_ROLES } from '@jejak/contracts/http';
import { InMemoryEventStore } from '@jejak/eventstore';
import { memoryKeyring } from '@jejak/vault';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { demoAccounts } from './accounts.js';
import { identity } from './service.js';

const homes: string[] = [];
const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'jejak-identity-'));
  homes.push(home);
  return home;
};

/** An installation whose store and keys outlive a restart. */
const installation = (changes: Readonly<Record<string, string>> = {}) => {
  const store = new InMemoryEventStore({ clock: systemClock, owners: ownersOf([identity]) });
  const keyring = memoryKeyring();
  const home = newHome();
  const start = (more: Readonly<Record<string, string>> = {}): Promise<Running> =>
    serveTogether([identity], {
      environment: { PORT: '0', NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent', JEJAK_HOME: home, ...changes, ...more },
      ports: { store: () => store.as('jejak_identity'), keyring, database: null },
    });
  return { store, home, start };
};

interface Written {
  readonly accounts: Readonly<Record<string, { readonly secret: string; readonly staffId: string | null }>>;
}
const written = (home: string) => (JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as Written).accounts;

const askToken = (url: string, account: string, secret: string, more: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...more }),
  });

const tokenOf = async (url: string, home: string, account: string): Promise<string> => {
  const response = await askToken(url, account, written(home)[account]?.secret ?? '');
  return ((await response.json()) as { access_token: string }).access_token;
};

type Body = Record<string, unknown>;
const call = async (
  url: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<{ status: number; body: Body }> => {
  const response = await fetch(`${url}/api/identity/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': systemIds.v7() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
};

const world = installation();
let running: Running;
let url: string;
const as = (account: string) => tokenOf(url, world.home, account);
const idOf = (account: string) => written(world.home)[account]?.staffId ?? '';

beforeAll(async () => {
  running = await world.start();
  ({ url } = running);
});
afterAll(async () => {
  await running.stop();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

const newcomer = async (subject: string): Promise<string> => {
  const { body } = await call(url, '/staff', await as('opr'), {
    name: 'Asisten Baru Kendari',
    office: 'kdi',
    unit: 'intake',
    account: { subject },
  });
  return body.staffId as string;
};

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
    });
    expect((await call(url, '/staff/me', await as('nar'))).body).toMatchObject({
      office: null,
      agency: 'buton-disdukcapil',
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

describe('the login of people', () => {
  it.each([
    '/oidc/auth?client_id=asr&response_type=code&redirect_uri=https://x.test',
    '/oidc/interaction/x',
    '/oidc/session/end',
  ])('is closed, and says so: %s', async (path) => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual' });
    expect([response.status, ((await response.json()) as Body).type]).toEqual([
      501,
      'urn:jejak:problem:login-not-available',
    ]);
  });

  it('is not announced either, and no other grant is possible', async () => {
    const discovered = (await (await fetch(`${url}/oidc/.well-known/openid-configuration`)).json()) as Body;
    expect(discovered).not.toHaveProperty('authorization_endpoint');
    expect(discovered.grant_types_supported).toEqual(['client_credentials']);
    const { secret = '' } = written(world.home).asr ?? {};
    const byCode = await askToken(url, 'asr', secret, { grant_type: 'authorization_code', code: 'x' });
    expect(byCode.status).toBe(400);
    expect((await fetch(`${url}/oidc/nothing`)).status).toBe(404);
  });
});

describe('the directory', () => {
  it('shows a head the own office, national roles everybody, and others nothing', async () => {
    const entries = async (account: string) =>
      (await call(url, '/staff?limit=200', await as(account))).body.items as Body[];
    expect(new Set((await entries('kap')).map(({ office }) => office))).toEqual(new Set(['kdi']));
    expect((await entries('opr')).length).toBeGreaterThanOrEqual(10);
    expect((await call(url, '/staff', await as('asr'))).status).toBe(403);
    expect((await call(url, '/staff', await as('pel'))).status).toBe(403);
  });

  it('pages by cursor and filters', async () => {
    const opr = await as('opr');
    const first = (await call(url, '/staff?limit=3&office=kdi', opr)).body;
    const second = (await call(url, `/staff?limit=200&office=kdi&cursor=${String(first.next)}`, opr)).body;
    const ids = [...(first.items as Body[]), ...(second.items as Body[])].map(({ staffId }) => staffId);
    expect([new Set(ids).size, second.next]).toEqual([first.total, null]);
    expect((await call(url, '/staff?role=KAP', opr)).body.items).toEqual([
      expect.objectContaining({ staffId: idOf('kap') }),
    ]);
    expect((await call(url, '/staff?limit=0', opr)).status).toBe(422);
  });

  it('registers somebody without any role, and never stores or answers the name', async () => {
    const { status, body } = await call(url, '/staff', await as('opr'), {
      name: 'Nama Yang Disegel',
      office: 'kdi',
      account: { subject: 'sealed-one' },
    });
    expect([status, body.roles]).toEqual([201, []]);
    const { events } = await world.store.readAll('0', {}, 10_000);
    expect(JSON.stringify([body, events])).not.toContain('Nama Yang Disegel');
  });

  it('refuses an account that somebody has', async () => {
    const { status, body } = await call(url, '/staff', await as('opr'), {
      name: 'Kembar',
      office: 'kdi',
      account: { subject: 'asr' },
    });
    expect([status, body.type]).toEqual([409, 'urn:jejak:problem:account-in-use']);
  });

  it('asks for a role that there is, and answers unknown people with 404', async () => {
    expect((await call(url, `/staff/${idOf('asr')}/grants`, await as('opr'), { role: 'PEL' })).status).toBe(422);
    expect((await call(url, `/staff/${idOf('asr')}/grants/XXX/confirmation`, await as('pim'), {})).status).toBe(404);
    expect((await call(url, `/staff/${systemIds.v7()}/grants`, await as('opr'), { role: 'ASR' })).status).toBe(404);
  });
});

describe('a grant', () => {
  it('counts once a second person has confirmed it, and then at once', async () => {
    const id = await newcomer('second-person');
    const proposed = await call(url, `/staff/${id}/grants`, await as('opr'), { role: 'PVL' });
    expect(proposed.body).toMatchObject({
      roles: [],
      proposals: [{ role: 'PVL', office: 'kdi', proposedBy: idOf('opr') }],
    });
    const alone = await call(url, `/staff/${id}/grants/PVL/confirmation`, await as('opr'), {});
    expect([alone.status, alone.body.type]).toEqual([403, 'urn:jejak:problem:proposer-may-not-approve']);
    const confirmed = await call(url, `/staff/${id}/grants/PVL/confirmation`, await as('pim'), {});
    expect([confirmed.status, confirmed.body.roles]).toEqual([200, ['PVL']]);
    const revoked = await call(url, `/staff/${id}/grants/PVL/revocation`, await as('kap'), {});
    expect(revoked.body.roles).toEqual([]);
  });

  it('is never one of one’s own', async () => {
    const { status, body } = await call(url, `/staff/${idOf('opr')}/grants`, await as('opr'), { role: 'PIM' });
    expect([status, body.type]).toEqual([403, 'urn:jejak:problem:never-oneself']);
  });

  it('is the same when the request is repeated', async () => {
    const id = await newcomer('repeated');
    const token = await as('opr');
    const ask = () =>
      fetch(`${url}/api/identity/v1/staff/${id}/grants`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': 'the-same-key-1',
        },
        body: '{"role":"ASR"}',
      }).then((response) => response.text());
    expect(await ask()).toBe(await ask());
  });
});

describe('a suspended person', () => {
  it('gets nothing from the very next request on, with the same token, until reinstated', async () => {
    const token = await as('asr2');
    expect((await call(url, '/staff/me', token)).status).toBe(200);
    await call(url, `/staff/${idOf('asr2')}/suspension`, await as('kap'), { reason: 'leave' });
    const refused = await call(url, '/staff/me', token);
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:jejak:problem:suspended']);
    expect((await call(url, `/staff/${idOf('asr2')}/reinstatement`, await as('kap'), {})).status).toBe(403);
    await call(url, `/staff/${idOf('asr2')}/reinstatement`, await as('pim'), {});
    expect((await call(url, '/staff/me', token)).status).toBe(200);
  });
});

describe('an account', () => {
  it('is linked only to somebody without roles', async () => {
    const id = await newcomer('first-account');
    const linked = await call(url, `/staff/${id}/account-link`, await as('opr'), { subject: 'second-account' });
    expect((linked.body.accounts as Body[]).map(({ subject }) => subject)).toEqual(['first-account', 'second-account']);
    const taken = await call(url, `/staff/${id}/account-link`, await as('opr'), { subject: 'asr' });
    expect(taken.body.type).toBe('urn:jejak:problem:account-in-use');
    const { status, body } = await call(url, `/staff/${idOf('kap')}/account-link`, await as('opr'), {
      subject: 'mine',
    });
    expect([status, body.type]).toEqual([403, 'urn:jejak:problem:person-has-roles']);
  });
});

describe('an installation', () => {
  it('keeps its secrets to itself, and over a restart on another port', async () => {
    const here = installation();
    const first = await here.start();
    const before = readFileSync(join(here.home, 'accounts.json'), 'utf8');
    const people = await here.store.head();
    await first.stop();
    const second = await here.start();
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

describe('the routes', () => {
  it('name an action each', () => {
    expect(routesOf([identity]).filter(({ action }) => action === undefined)).toEqual([]);
  });

  it('know the roles of access', () => {
    expect([...STAFF_ROLES]).toEqual(ROLES.filter((role) => role !== 'PEL' && role !== 'RCP'));
    expect(new Set(demoAccounts().map(({ role }) => role))).toEqual(new Set(ROLES.filter((role) => role !== 'RCP')));
  });
});
