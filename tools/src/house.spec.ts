// What every command stands on, against a server that answers as an installation may.
import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, installationOf, Refusal, tableOf, tokenFor, Unusable, type Installation } from './house.js';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

const servers: Server[] = [];
const homes: string[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

const account = { secret: 's', role: 'ASR', office: 'kdi', name: 'Asisten Pemeriksaan', staffId: 'x' };

const json = (response: ServerResponse, { status = 200, headers = {}, body = {} }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const isRight = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === `Basic ${Buffer.from('asr:s').toString('base64')}`;

interface Serving {
  readonly installation: Installation;
  readonly asked: readonly Asked[];
  readonly tokens: () => number;
}

/** A server that gives its answers in turn (the last one for ever), and tokens at any time. */
const serving = async (...answers: readonly Answer[]): Promise<Serving> => {
  const asked: Asked[] = [];
  let tokens = 0;
  const token = (request: IncomingMessage): Answer => {
    tokens += 1;
    if (!isRight(request)) return { status: 401, body: { error: 'invalid_client' } };
    return { body: { access_token: `token-${tokens}` } };
  };
  const answer = (request: IncomingMessage): Answer => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    return answers[Math.min(asked.length, answers.length) - 1] ?? {};
  };
  const server = createServer((request, response) => {
    request.resume();
    json(response, request.url === '/oidc/token' ? token(request) : answer(request));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = mkdtempSync(join(tmpdir(), 'jejak-tools-'));
  homes.push(home);
  const accounts = { asr: account, old: { ...account, secret: 'of yesterday' } };
  writeFileSync(join(home, 'accounts.json'), JSON.stringify({ accounts }));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { installation: { url, home }, asked, tokens: () => tokens };
};

describe('an installation', () => {
  it('is on this machine unless the environment names another', () => {
    expect(installationOf({})).toEqual({ url: 'http://localhost:3000', home: '.jejak' });
    expect(installationOf({ PORT: '4000', JEJAK_HOME: '/data' })).toEqual({
      url: 'http://localhost:4000',
      home: '/data',
    });
    expect(installationOf({ PORT: '4000', JEJAK_URL: 'https://jejak.test/' }).url).toBe('https://jejak.test');
  });
});

describe('a token', () => {
  it('is got with the secret of the account', async () => {
    const { installation } = await serving();
    expect(await tokenFor(installation, 'asr')).toBe('token-1');
  });

  it('is refused with the list of accounts, or with what to look at', async () => {
    const { installation } = await serving();
    await expect(tokenFor(installation, 'bogus')).rejects.toThrow(
      /no account "bogus".*\n.*asr.*ASR.*kdi.*Asisten Pemeriksaan/,
    );
    await expect(tokenFor(installation, 'constructor')).rejects.toThrow(/no account/);
    await expect(tokenFor(installation, 'old')).rejects.toThrow(/invalid_client.*JEJAK_HOME/);
    await expect(tokenFor({ ...installation, home: '/nowhere' }, 'asr')).rejects.toThrow(
      /accounts\.json does not exist/,
    );
  });

  it('needs an installation that runs', async () => {
    const { installation } = await serving();
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    await expect(tokenFor(installation, 'asr')).rejects.toThrow(/No installation answers .*ECONNREFUSED.*npm start/);
  });
});

describe('a client', () => {
  it('speaks as its account, and as nobody without one', async () => {
    const { installation, asked, tokens } = await serving({ body: { fine: true } });
    const client = createClient(installation, { account: 'asr' });
    expect(await client.get('/api/x', { after: 3, left: undefined })).toEqual({ fine: true });
    await client.get('/api/x');
    await createClient(installation).get('/api/x');
    expect(asked.map(({ path }) => path)).toEqual(['/api/x?after=3', '/api/x', '/api/x']);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-1', undefined]);
    expect(tokens()).toBe(1);
  });

  it('gets a new token when the old one has expired, once', async () => {
    const { installation, asked } = await serving({ status: 401 }, { body: { fine: true } });
    expect(await createClient(installation, { account: 'asr' }).get('/api/x')).toEqual({ fine: true });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
    const never = await serving({ status: 401, body: { title: 'The token is not accepted' } });
    await expect(createClient(never.installation, { account: 'asr' }).get('/api/x')).rejects.toThrow(Refusal);
    expect(never.asked).toHaveLength(2);
  });

  it('repeats a request that met a busy installation under the same Idempotency-Key', async () => {
    const busy = { status: 503, headers: { 'retry-after': '0.01' } };
    const { installation, asked } = await serving(busy, busy, { body: { done: true } });
    const client = createClient(installation);
    expect(await client.post('/api/x', {})).toEqual({ done: true });
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    await client.post('/api/x', {});
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
  });

  it('gives up after as many repeats as it was told', async () => {
    const { installation, asked } = await serving({
      status: 429,
      headers: { 'retry-after': '0.01' },
      body: { title: 'Too many' },
    });
    await expect(createClient(installation, { retries: 2 }).get('/api/x')).rejects.toThrow('Too many');
    expect(asked).toHaveLength(3);
  });

  it('tells a no with its name and every field that is wrong', async () => {
    const body = {
      type: 'urn:jejak:problem:unacceptable-value',
      title: 'A value is not acceptable',
      detail: '2 fields need your attention.',
      errors: [
        { pointer: '/a', message: 'Give a.' },
        { pointer: '/b', message: 'Give b.' },
      ],
    };
    const { installation } = await serving({ status: 422, body });
    const told: unknown = await createClient(installation)
      .post('/api/x', {})
      .catch((error: unknown) => error);
    expect(told).toMatchObject({ status: 422, kind: 'unacceptable-value', errors: body.errors });
    expect((told as Refusal).message).toBe('A value is not acceptable: /a: Give a. /b: Give b.');
  });

  it('notices that something else answers there', async () => {
    const { installation } = await serving({ body: '<html>' });
    await expect(createClient(installation).get('/api/x')).rejects.toThrow(Unusable);
  });
});

describe('a table', () => {
  it('is as wide as its widest cells', () => {
    expect(tableOf(['a', 'long'], [['wide', 'b']])).toBe('a     long\n────  ────\nwide  b');
  });
});
