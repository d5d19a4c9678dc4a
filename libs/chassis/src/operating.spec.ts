// What an operator does at a service: looks at messages that were set aside, has them handled again, makes read models anew.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { initialStaff, staffPrincipal, type Directory, type Role } from '@jejak/access';
import { memoryParking, type IntegrationEvent } from '@jejak/messaging';
import { demo } from './demo-service.js';
import { createWorld, ISSUER, type World } from './demo-world.js';
import { Rebuilds } from './http/operating.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import type { Running } from './running.js';
import { serveTogether } from './serve.js';

const CASE = '00000000-0000-8000-8000-00000000ca5e';
const message: IntegrationEvent = {
  specversion: '1.0',
  id: '00000000-0000-7000-8000-000000000001',
  source: '/jejak/intake',
  type: 'case.accepted.v1',
  subject: CASE,
  time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json',
  data: {},
  jejakrevision: 3,
};
const member = (id: string, role: Role) => ({
  ...initialStaff,
  id,
  roles: [role],
  accounts: [{ issuer: ISSUER, subject: id }],
});
const people = [member('operator', 'OPR'), member('auditor', 'AUD')];
const directory: Directory = {
  ready: Promise.resolve(),
  ended: new Promise(() => undefined),
  find: (_, subject, secondFactor) => {
    const found = people.find(({ id }) => id === subject);
    return found && staffPrincipal(found, secondFactor);
  },
  byId: (id) => people.find((each) => each.id === id),
  list: () => people,
  caughtUp: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

let world: World;
let running: Running;
const parking = memoryParking();
// eslint-disable-next-line max-params -- a request as it is sent
const ask = async (as: string, path: string, method = 'GET', body?: object, key = 'an-operators-key') => {
  const headers = {
    Authorization: `Bearer ${await world.token(as)}`,
    'Idempotency-Key': key,
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  const content = body ? JSON.stringify(body) : null;
  const response = await fetch(`${running.url}/api/routing/v1/${path}`, { method, headers, body: content });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

beforeAll(async () => {
  world = await createWorld();
  running = await serveTogether([demo], { ...world, ports: { ...world.ports, directory, parking }, isWorking: false });
  await parking.park('routing', message, 'TypeError');
});
afterAll(() => running.stop());

describe('messages that were set aside', () => {
  it('are seen by the operator, by key and one by one', async () => {
    const waiting = { key: CASE, error: 'TypeError', waiting: 1, redriveRequested: false };
    expect(await ask('operator', 'parked')).toMatchObject({ status: 200, body: { items: [waiting] } });
    expect(await ask('operator', `parked/${CASE}`)).toMatchObject({
      body: { items: [{ message: { id: message.id } }] },
    });
  });

  it('are nobody else’s to see or to touch', async () => {
    expect((await ask('auditor', 'parked')).status).toBe(403);
    expect((await ask('auditor', `parked/${CASE}/redrive`, 'POST')).status).toBe(403);
    expect(await parking.requested('routing')).toEqual([]);
  });

  it('are handled again when the operator asks, which may be asked twice', async () => {
    for (const _ of [1, 2]) {
      expect(await ask('operator', `parked/${CASE}/redrive`, 'POST')).toEqual({
        status: 202,
        body: { key: CASE, waiting: 1 },
      });
    }
    expect(await parking.requested('routing')).toEqual([CASE]);
  });

  it('are not made up: a key that does not wait is not found', async () => {
    expect((await ask('operator', 'parked/nothing-here')).status).toBe(404);
    expect((await ask('operator', 'parked/nothing-here/redrive', 'POST')).status).toBe(404);
  });

  describe('are given up', () => {
    const path = `parked/${CASE}/messages/${message.id}/discard`;
    const reason = 'sent by a test installation';

    it('by the operator alone, with a reason', async () => {
      expect((await ask('auditor', path, 'POST', { reason })).status).toBe(403);
      expect((await ask('operator', path, 'POST', { reason: 'why' })).status).toBe(422);
      expect((await ask('operator', `parked/${CASE}/messages/another/discard`, 'POST', { reason })).status).toBe(404);
      expect(await parking.count('routing')).toBe(1);
    });

    it('with an event that says who and why, once', async () => {
      for (const key of ['the-first-time', 'the-first-time', 'another-time'])
        expect(await ask('operator', path, 'POST', { reason }, key)).toEqual({
          status: 200,
          body: { key: CASE, id: message.id, reason },
        });
      const told = await world.store.read(`parking-routing-${message.id}`);
      expect(told).toMatchObject([
        { type: 'MessageDiscarded', actor: 'operator', data: { key: CASE, messageId: message.id, reason } },
      ]);
      expect(await parking.count('routing')).toBe(0);
    });
  });
});

describe('what follows the log', () => {
  it('is told, with its distance, to whoever looks after the machine or audits it, and to nobody else', async () => {
    for (const account of ['operator', 'auditor'])
      expect(await ask(account, 'followers')).toEqual({ status: 200, body: { items: [] } });
    expect((await ask('a stranger', 'followers')).status).toBe(403);
  });

  it('says of a distance that cannot be had that it cannot', async () => {
    const metrics = createMetrics(false);
    metrics.watchReactions(
      'routing',
      () => Promise.resolve(4),
      () => Promise.resolve(0),
    );
    metrics.watchReactions(
      'resolution',
      () => Promise.reject(new Error('lost')),
      () => Promise.resolve(0),
    );
    expect(await metrics.followersOf('routing')).toEqual([{ kind: 'reactions', name: 'routing', lag: 4 }]);
    expect(await metrics.followersOf('resolution')).toEqual([{ kind: 'reactions', name: 'resolution', lag: null }]);
  });
});

describe('a rebuild', () => {
  const log = createLog('silent');
  const views = (rebuild: (name: string) => Promise<{ view: string; events: number; position: string }>) =>
    new Rebuilds({ names: ['board'], read: () => Promise.reject(new Error('unread')), rebuild }, log);

  it('runs once at a time, and tells how it ended', async () => {
    let begun = 0;
    let finish: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    const rebuilds = views(async (view) => {
      begun += 1;
      await gate;
      return { view, events: 7, position: '9' };
    });
    expect(rebuilds.of('board')).toEqual({ view: 'board', state: 'never' });
    expect(rebuilds.begin('board', 'one-key')).toEqual({ view: 'board', state: 'running' });
    expect(rebuilds.begin('board', 'one-key')).toEqual({ view: 'board', state: 'running' });
    finish();
    await rebuilds.settled();
    expect(rebuilds.of('board')).toEqual({ view: 'board', state: 'done', events: 7, position: '9' });
    expect(rebuilds.begin('board', 'one-key')).toMatchObject({ state: 'done' });
    expect(begun).toBe(1);
  });

  it('that fails says so and may be tried again', async () => {
    const rebuilds = views(() => Promise.reject(new RangeError('no such event')));
    rebuilds.begin('board', 'one-key');
    await rebuilds.settled();
    expect(rebuilds.of('board')).toEqual({ view: 'board', state: 'failed', failure: 'RangeError' });
    expect(rebuilds.begin('board', 'another-key')).toMatchObject({ state: 'running' });
    await rebuilds.settled();
  });

  it('of a view that does not exist is not found', () => {
    expect(() => views(() => Promise.reject(new Error('unasked'))).begin('none', 'one-key')).toThrow('No such thing');
  });
});
