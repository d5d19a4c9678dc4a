// The bench of pages against a server that answers as an installation may: what is counted, what is refused, what breaks a limit.
import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unusable, type Installation } from '../house.js';
import { PUBLIC_PAGES, staffPages, type Page } from './pages.js';
import { brokenIn, measure, type Measured } from './portal.js';
import { assetsIn, begin, logIn, meteredIn } from './wire.js';

const servers: Server[] = [];
const homes: string[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

const STYLE = 'b{}';
const PAGE = '<link rel="stylesheet" href="/a.css"><p>page</p>';
const SECRET = 'the-secret';

interface House {
  readonly at: Installation;
  readonly asked: readonly string[];
}
type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** An installation whose pages ask the API `asks` times each, as its metrics tell. */
const houseOf = async (asks: number, answer?: Answer): Promise<House> => {
  const asked: string[] = [];
  const count = { api: 0 };
  const end = (response: ServerResponse, text: string) =>
    response.writeHead(200, { 'content-length': Buffer.byteLength(text) }).end(text);
  const plain: Answer = ({ url = '' }, response) => {
    if (url === '/metrics')
      return end(
        response,
        `process_cpu_seconds_total 1\njejak_http_request_seconds_count{method="GET",route="/api/x",status="200"} ${count.api}\n`,
      );
    if (url.startsWith('/api/')) count.api += 1;
    if (url === '/a.css') return end(response, STYLE);
    count.api += url.startsWith('/page') ? asks : 0;
    return end(response, PAGE);
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push(request.url ?? '');
      (answer ?? plain)(request, response, body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const home = mkdtempSync(join(tmpdir(), 'jejak-bench-'));
  homes.push(home);
  const account = { secret: SECRET, role: 'KAP', office: 'kdi', name: 'Kepala Perwakilan', staffId: 'x' };
  writeFileSync(join(home, 'accounts.json'), JSON.stringify({ accounts: { kap: account } }));
  return { at: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, home }, asked };
};

const nobody = { visitor: { cookie: '' } };
const page: Page = { page: '/page', asks: ['x'] };

describe('a page that is measured', () => {
  it('weighs what it brings along too', async () => {
    const { at } = await houseOf(1);
    const measured = await measure({ at, requests: 2 }, page, nobody);
    expect(measured).toMatchObject({ page: '/page', isStaff: false, htmlBytes: PAGE.length, asks: 1 });
    expect(measured.allBytes).toBe(PAGE.length + STYLE.length);
  });

  it('is asked as often as its API requests, and one that asks none has none subtracted', async () => {
    const { at, asked } = await houseOf(0);
    await measure({ at, requests: 3 }, { page: '/page', asks: [] }, nobody);
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    expect(asked.filter((path) => path === '/page')).toHaveLength(2 + 3 + 5);
  });

  it('is refused where it asks the API for more than is subtracted', async () => {
    const { at } = await houseOf(2);
    await expect(measure({ at, requests: 1 }, page, nobody)).rejects.toThrow(
      'asks the API 2 times, and the bench knows 1',
    );
  });

  it('is refused where it answers something else than it should', async () => {
    const { at } = await houseOf(1);
    await expect(measure({ at, requests: 1 }, { ...page, status: 404 }, nobody)).rejects.toThrow('answers 200');
  });
});

describe('a login', () => {
  const isRight = ({ headers }: IncomingMessage, body: string): boolean =>
    headers.cookie === 'carried=1; gone=1' &&
    body === new URLSearchParams({ account: 'kap', password: SECRET }).toString();
  const issuer: Answer = (request, response, body) => {
    const to = (location: string, ...cookies: string[]) =>
      response.writeHead(303, { location, 'set-cookie': cookies }).end();
    const { url = '', method } = request;
    if (url.startsWith('/masuk?')) return to('/oidc/masuk', 'carried=1; Path=/', 'gone=1; Path=/');
    if (method === 'POST' && isRight(request, body))
      return to('/petugas', 'jejak-session=s; HttpOnly', 'gone=; Max-Age=0');
    return response.writeHead(200).end('');
  };

  it('goes through the pages of the issuer and keeps what a browser would keep', async () => {
    const { at } = await houseOf(0, issuer);
    expect(await logIn(at, 'kap')).toEqual({ cookie: 'carried=1; jejak-session=s' });
  });

  it('says so where it does not end in the portal', async () => {
    const { at } = await houseOf(0, issuer);
    writeFileSync(join(at.home, 'accounts.json'), JSON.stringify({ accounts: { kap: { secret: 'another' } } }));
    await expect(logIn(at, 'kap')).rejects.toThrow('does JEJAK_HOME');
    await expect(logIn(at, 'nobody')).rejects.toThrow('no account "nobody"');
  });

  it('says which address to name where people are sent to another one', async () => {
    const { at } = await houseOf(0, (_, response) => response.writeHead(303, { location: 'http://jejak.test/' }).end());
    await expect(logIn(at, 'kap')).rejects.toThrow('http://jejak.test');
    await expect(begin(at)).rejects.toThrow(Unusable);
  });
});

describe('what is read out of answers', () => {
  it('finds stylesheets, icons and scripts', () => {
    const html = '<link rel="icon" href="/i.svg"><script src="/s.js" defer></script><a href="/no">x</a>';
    expect(assetsIn(html)).toEqual(['/i.svg', '/s.js']);
  });

  it('counts requests of the API and of nothing else', () => {
    const metrics = [
      'process_cpu_seconds_total 1.5',
      'jejak_http_request_seconds_count{service="records",method="GET",route="/api/records/v1/inbox",status="200"} 3',
      'jejak_http_request_seconds_count{service="intake",method="POST",route="/api/intake/v1/reports",status="201"} 4',
      'jejak_http_request_seconds_count{service="house",method="GET",route="/petugas/kotak",status="200"} 9',
    ].join('\n');
    expect(meteredIn(metrics)).toEqual({ cpuSeconds: 1.5, apiRequests: 7 });
    expect(() => meteredIn('')).toThrow('no processor time');
  });
});

describe('the limits', () => {
  const measured = { page: '/x', htmlBytes: 1, asks: 0, wholeMs: 9 };
  const of = (isStaff: boolean, allBytes: number, cpuMs: number): Measured => ({
    ...measured,
    isStaff,
    allBytes,
    cpuMs,
  });

  it('are wider for staff in bytes, and the same for all in time', () => {
    expect(brokenIn([of(false, 15_000, 5), of(true, 60_000, 5)])).toEqual([]);
    expect(brokenIn([of(false, 15_001, 5), of(true, 60_001, 5.1)])).toEqual([
      '/x weighs 15001 bytes with all that it brings; 15000 are agreed.',
      '/x weighs 60001 bytes with all that it brings; 60000 are agreed.',
      '/x costs 5.1 ms beyond the API; 5 are agreed.',
    ]);
  });
});

describe('the pages', () => {
  it('are each named once, and staff pages ask who asks', () => {
    const staff = staffPages({ closed: 'c', examined: 'e', received: 'r' });
    const all = [...PUBLIC_PAGES, ...staff].map((each) => each.page);
    expect(new Set(all).size).toBe(all.length);
    for (const { asks, whose } of staff) expect([asks[0], whose]).toEqual(['identity/v1/staff/me', expect.any(String)]);
  });
});
