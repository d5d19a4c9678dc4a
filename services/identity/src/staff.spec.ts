// The directory of people over HTTP: real Nest, the real provider, a store in memory.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { ROLES } from '@jejak/access';
import { routesOf, systemIds, type Running } from '@jejak/chassis';
import { STAFF_ROLES, type StaffEntryAnswer } from '@jejak/contracts/http';
import { demoAccounts } from './accounts.js';
import { identity } from './service.js';
import { call, installation, tokenOf, written, type Body } from './spec-scene.js';

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
  rmSync(world.home, { recursive: true, force: true });
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

describe('the directory', () => {
  const entries = async (account: string) =>
    (await call(url, '/staff?limit=200', await as(account))).body.items as StaffEntryAnswer[];

  it('shows a head the own office and the leadership, national roles everybody, and others nothing', async () => {
    const everybody = await entries('opr');
    expect(everybody.length).toBeGreaterThanOrEqual(10);
    for (const account of ['pim', 'aud', 'dpo']) expect(await entries(account)).toEqual(everybody);
    const near = everybody.filter(({ office, roles }) => office === 'kdi' || roles.includes('PIM'));
    expect((await entries('kap')).map(({ staffId }) => staffId)).toEqual(near.map(({ staffId }) => staffId));
    expect(near.filter(({ office }) => office !== 'kdi').map(({ staffId }) => staffId)).toEqual([idOf('pim')]);
    for (const account of ['pvl', 'asr', 'rsm', 'nar', 'pel'])
      expect([account, (await call(url, '/staff', await as(account))).status]).toEqual([account, 403]);
  });

  it('tells a head of the leadership who they are and whether they may sit, and neither proposals nor reasons', async () => {
    const { body } = await call(url, '/staff', await as('opr'), {
      name: 'Anggota',
      office: 'pst',
      account: { subject: 'leader' },
    });
    const id = body.staffId as string;
    const found = async (account: string) => (await entries(account)).find(({ staffId }) => staffId === id);
    expect(await found('kap')).toBeUndefined();
    await call(url, `/staff/${id}/grants`, await as('opr'), { role: 'PIM' });
    await call(url, `/staff/${id}/grants/PIM/confirmation`, await as('pim'), {});
    await call(url, `/staff/${id}/grants`, await as('opr'), { role: 'KAP' });
    await call(url, `/staff/${id}/suspension`, await as('opr'), { reason: 'leave' });
    const known = await found('opr');
    expect(known).toMatchObject({ suspendedFor: 'leave', proposals: [{ role: 'KAP' }] });
    expect(await found('kap')).toEqual({ ...known, suspendedFor: null, proposals: [] });
    expect((await call(url, `/staff/${id}/suspension`, await as('kap'), { reason: 'leave' })).status).toBe(404);
    await call(url, `/staff/${id}/grants/PIM/revocation`, await as('opr'), {});
    expect(await found('kap')).toBeUndefined();
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
    expect((await call(url, `/staff/${idOf('asr')}/grants/NOPE/confirmation`, await as('pim'), {})).status).toBe(404);
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

describe('the routes', () => {
  it('name an action each', () => {
    expect(routesOf([identity]).filter(({ action }) => action === undefined)).toEqual([]);
  });

  it('know the roles of access', () => {
    expect([...STAFF_ROLES]).toEqual(ROLES.filter((role) => role !== 'PEL' && role !== 'RCP'));
    expect(new Set(demoAccounts().map(({ role }) => role))).toEqual(new Set(ROLES.filter((role) => role !== 'RCP')));
  });
});
