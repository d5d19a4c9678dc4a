// The typed client speaks HTTP as the API wants it, to a real server that tells what it heard.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createJejakClient } from './index.js';

interface Heard {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly key: string | undefined;
  readonly token: string | undefined;
  readonly body: unknown;
}

const PROBLEM = { type: 'urn:jejak:problem:not-found', title: 'There is nothing here', status: 404, instance: 'i' };
const CASE = '00000000-0000-7000-8000-000000000001';
const heard: Heard[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      const text = Buffer.concat(chunks).toString('utf8');
      const key = headers['idempotency-key'] as string | undefined;
      heard.push({ method, path, key, token: headers.authorization, body: text === '' ? null : JSON.parse(text) });
      const isFound = path?.includes(CASE);
      response.writeHead(isFound ? 200 : 404, {
        'Content-Type': isFound ? 'application/json' : 'application/problem+json',
      });
      response.end(JSON.stringify(isFound ? { caseId: CASE, stage: 'closed', position: '7' } : PROBLEM));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

describe('the typed client', () => {
  it('fills the path and sends key, token and body', async () => {
    const client = createJejakClient({ url: `${url}/`, token: 'abc' });
    const { data } = await client.POST('/api/intake/v1/cases/{id}/withdrawal', {
      params: { path: { id: CASE }, header: { 'Idempotency-Key': 'key-12345' } },
      body: { reason: 'settled' },
    });
    expect(data?.position).toBe('7');
    expect(heard.at(-1)).toEqual({
      method: 'POST',
      path: `/api/intake/v1/cases/${CASE}/withdrawal`,
      key: 'key-12345',
      token: 'Bearer abc',
      body: { reason: 'settled' },
    });
  });

  it('asks for the token anew before each request, and comes without one where there is none', async () => {
    const tokens = ['first', undefined];
    const client = createJejakClient({ url, token: () => tokens.shift() });
    for (let times = 0; times < 2; times += 1)
      await client.GET('/api/records/v1/cases/{id}', { params: { path: { id: CASE }, query: { after: '7' } } });
    expect(heard.slice(-2).map(({ path, token }) => [path, token])).toEqual([
      [`/api/records/v1/cases/${CASE}?after=7`, 'Bearer first'],
      [`/api/records/v1/cases/${CASE}?after=7`, undefined],
    ]);
  });

  it('gives a problem as a value', async () => {
    const { data, error } = await createJejakClient({ url }).GET('/api/records/v1/tracking');
    expect(data).toBeUndefined();
    expect(error?.type).toBe(PROBLEM.type);
  });

  it('does not compile without an Idempotency-Key, or with a value of another type', async () => {
    const client = createJejakClient({ url });
    const params = { path: { id: CASE } };
    // @ts-expect-error a write has a key
    await client.POST('/api/intake/v1/cases/{id}/withdrawal', { params, body: {} });
    const keyed = { ...params, header: { 'Idempotency-Key': 'key-12345' } };
    // @ts-expect-error a reason is a text
    await client.POST('/api/intake/v1/cases/{id}/withdrawal', { params: keyed, body: { reason: 5 } });
    expect(heard.at(-1)?.body).toEqual({ reason: 5 });
  });
});
