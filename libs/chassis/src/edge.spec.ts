// The edge as a stranger meets it: hostile bodies, wrong tokens, unknown places, careless routes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { demo } from './demo-service.js';
import { createWorld, type World } from './demo-world.js';
import { routesOf } from './http/routes.js';
import type { Running } from './running.js';
import { serveTogether } from './serve.js';

let world: World;
let running: Running;
const notes = () => `${running.url}/api/routing/v1/notes`;
let count = 0;
const freshKey = () => `key-${String((count += 1)).padStart(8, '0')}`;

interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  readonly key?: string | undefined;
}
const send = async ({ body, type = 'application/json', key = freshKey() }: Sent) => {
  const response = await fetch(notes(), {
    method: 'POST',
    body,
    headers: { 'Content-Type': type, 'Idempotency-Key': key },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, unknown>,
  };
};
const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

beforeAll(async () => {
  world = await createWorld();
  running = await serveTogether([demo], world);
});
afterAll(() => running.stop());

describe('a body', () => {
  it.each([
    ['no JSON at all', '{"words": narasi}', 400],
    ['a name given twice', '{"words":"one","words":"two"}', 400],
    ['a name given twice with the same value', '{"words":"one","words":"one"}', 400],
    ['a name given twice in disguise', '{"words":"one","w\\u006frds":"one"}', 400],
    ['__proto__', '{"words":"one","__proto__":{"admin":true}}', 400],
    ['constructor', '{"words":"one","constructor":{"name":"x"}}', 400],
    ['U+0000', '{"words":"a\\u0000b"}', 400],
    ['half a character', '{"words":"a\\ud800b"}', 400],
    ['a number beyond the safe ones', '{"words":"one","copies":9007199254740993}', 400],
    ['a fraction', '{"words":"one","copies":1.5}', 400],
    ['a number that is no number in disguise', '{"words":"one","copies":1e400}', 400],
    ['33 levels', nested(33), 400],
    ['a hundred thousand levels', '['.repeat(100_000), 400],
    ['a text that never ends', `{"words":"${'\\"'.repeat(50_000)}`, 400],
    ['a list instead of an object', '[]', 400],
    ['null', 'null', 400],
    ['a wrong type', '{"words":12}', 400],
    ['a wrong type deep inside', '{"words":"one","tags":[{"label":7}]}', 400],
    ['an unknown field', '{"words":"one","admin":true}', 400],
    ['an unknown field deep inside', '{"words":"one","tags":[{"label":"a","x":1}]}', 400],
    ['nothing of what is required', '{}', 422],
    ['null for what is required', '{"words":null}', 422],
    ['a value that is too short', '{"words":"a"}', 422],
    ['a value that is not in the list', '{"words":"one","weight":"huge"}', 422],
    ['a value that is too long deep inside', '{"words":"one","tags":[{"label":"abcdefgh"}]}', 422],
    ['too many items', '{"words":"one","tags":[{"label":"a"},{"label":"b"},{"label":"c"}]}', 422],
    ['too much', `{"words":"${'a'.repeat(300_000)}"}`, 413],
  ])('with %s is refused and appends nothing', async (_, body, status) => {
    const before = await world.store.head();
    const answer = await send({ body });
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(answer.body).toMatchObject({
      type: expect.stringMatching(/^urn:jejak:problem:[a-z-]+$/),
      title: expect.any(String),
      status,
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(await world.store.head()).toBe(before);
  });

  it('in broken UTF-8 is refused', async () => {
    expect((await send({ body: Buffer.from('{"words":"a\xffb"}', 'latin1') })).status).toBe(400);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
    'application/vnd.x+json',
  ])('as %s is refused', async (type) => {
    expect((await send({ body: '{"words":"one"}', type })).status).toBe(415);
  });

  it('is told where it is wrong, and what to do', async () => {
    const { body } = await send({ body: '{"tags":[{"label":"abcdefgh"}]}' });
    expect(body.errors).toEqual([
      { pointer: '/words', message: 'words is required.' },
      { pointer: '/tags/0/label', message: 'A label has at most 5 characters.' },
    ]);
  });

  it('never comes back in a problem', async () => {
    for (const body of ['{"words": Siti Aminah}', '{"Siti":1}x', '{"Siti":"a\\u0000"}']) {
      expect(JSON.stringify((await send({ body })).body)).not.toMatch(/Aminah/);
    }
  });

  it('is taken in NFC, so that two spellings are one text', async () => {
    const key = freshKey();
    const one = await send({ body: '{"words":"re\\u0301sume\\u0301"}', key });
    const two = await send({ body: '{"words":"r\\u00e9sum\\u00e9"}', key });
    expect([one.status, two]).toEqual([201, one]);
  });
});

describe('a request', () => {
  it.each([
    ['GET', '/api/routing/v1/nothing', 404],
    ['GET', '/api/nobody/v1/notes', 404],
    ['GET', '/nothing', 404],
    ['DELETE', '/api/routing/v1/notes', 405],
    ['GET', '/api/routing/v1/notes/no-uuid', 404],
    ['GET', '/api/routing/v1/notes?stage=never', 422],
    ['GET', '/api/routing/v1/notes?colour=red', 400],
    ['GET', '/api/routing/v1/careless/broken', 500],
    ['GET', '/api/routing/v1/%E0%A4%A', 400],
    ['GET', '/api/routing/v1/notes?stage=op%00en', 400],
  ])('%s %s is a problem %d', async (method, path, status) => {
    const response = await fetch(running.url + path, { method });
    const body = (await response.json()) as Record<string, unknown>;
    expect([response.status, body.status, response.headers.get('content-type')]).toEqual([
      status,
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(response.headers.get('x-request-id')).toBe(String(body.instance).replace('urn:uuid:', ''));
  });

  it('that meets a bug is told its id and nothing else', async () => {
    const body = await (await fetch(`${running.url}/api/routing/v1/careless/broken`)).text();
    expect(body).not.toMatch(/Siti|7404|stack|Error:/);
    expect(JSON.parse(body)).toMatchObject({
      type: 'urn:jejak:problem:internal-error',
      detail: expect.stringContaining('id of this request'),
    });
  });

  it('that may not use a method is told which it may', async () => {
    expect((await fetch(notes(), { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it.each([[''], ['short'], ['with space inside'], ['x'.repeat(129)]])(
    'that writes needs a usable Idempotency-Key, not "%s"',
    async (key) => {
      const answer = await send({ body: '{"words":"one"}', key });
      expect([answer.status, answer.body.type]).toEqual([400, 'urn:jejak:problem:idempotency-key-missing']);
    },
  );
});

describe('a token', () => {
  const read = async (token: string) => (await fetch(notes(), { headers: { Authorization: token } })).status;

  it('of the issuer is accepted', async () => {
    expect(await read(`Bearer ${await world.token('wati')}`)).toBe(200);
  });

  it('is refused when it is expired, for others, from others, of another kind or by another key', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const bad = await Promise.all([
      world.token('wati', { expiresInSeconds: -60 }),
      world.token('wati', { audience: 'elsewhere' }),
      world.token('wati', { issuer: 'https://evil.test' }),
      world.token('wati', { typ: 'JWT' }),
      world.token('wati', { key: privateKey }),
    ]);
    for (const token of bad) expect(await read(`Bearer ${token}`)).toBe(401);
  });

  it('without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = world.clock.now().getTime() / 1_000;
    expect(
      await read(
        `Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${part({ sub: 'wati', iss: 'https://issuer.test', aud: 'jejak', iat: now, exp: now + 300 })}.`,
      ),
    ).toBe(401);
  });

  it.each(['Basic d2F0aTp4', 'Bearer', 'Bearer a b', 'Bearer not-a-token'])(
    'that is none, "%s", is refused and not taken for the public',
    async (header) => {
      expect(await read(header)).toBe(401);
    },
  );
});

describe('a route', () => {
  it('that names no action answers nobody', async () => {
    const response = await fetch(`${running.url}/api/routing/v1/careless/unnamed`);
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('secret')]);
  });

  it('about a case that asks no decision answers nobody', async () => {
    const response = await fetch(`${running.url}/api/routing/v1/careless/undecided/1`, {
      headers: { Authorization: `Bearer ${await world.token('wati')}` },
    });
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('secret')]);
  });

  it('is listed with its action, so that a test finds the one without', () => {
    const unnamed = routesOf([demo]).filter(({ action }) => action === undefined);
    expect(unnamed).toEqual([
      {
        service: 'routing',
        method: 'GET',
        path: '/api/routing/v1/careless/unnamed',
        action: undefined,
        handler: 'CarelessApi.unnamed',
        takesFile: false,
        status: 200,
      },
    ]);
  });
});
