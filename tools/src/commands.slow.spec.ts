// The commands as a person runs them: what goes to standard output, what to standard error, and the exit code.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const SOURCES = ['--conditions=@jejak/source', '--no-warnings', '--import', '@swc-node/register/esm-register'];

let server: Server;
let home: string;
const asked: { method: string; path: string; body: string }[] = [];
const entry = {
  staffId: '9c2dc0dd-81db-87b7-9ee3-80a6dd92e68a',
  office: 'kdi',
  unit: 'intake',
  agency: null,
  accounts: [{ issuer: 'http://x/oidc', subject: 'pvl' }],
  roles: ['PVL'],
  proposals: [{ role: 'ASR', proposedBy: 'x' }],
  suspended: false,
  suspendedFor: null,
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/oidc/token': { access_token: 'the-token' },
  '/api/intake/v1/receipt-sessions': { token: 'the-receipt-token' },
  '/api/identity/v1/staff': { items: [entry], next: null },
  [`/api/identity/v1/staff/${entry.staffId}/invitation`]: {
    account: 'pvl',
    link: 'https://jejak.test/oidc/sandi/once',
    endsAt: '2026-03-04T08:00:00.000Z',
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      asked.push({ method: request.method ?? '', path, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(ANSWERS[path] ?? entry));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = mkdtempSync(join(tmpdir(), 'jejak-commands-'));
  const account = { secret: 's', role: 'OPR', office: 'pst', name: 'Operator Sistem', staffId: 'x' };
  writeFileSync(join(home, 'accounts.json'), JSON.stringify({ accounts: { opr: account } }));
});
afterAll(() => {
  server.close();
  rmSync(home, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (url: string, name: string, ...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const environment = {
      ...process.env,
      TS_NODE_PROJECT: join(root, 'tsconfig.base.json'),
      JEJAK_URL: url,
      JEJAK_HOME: home,
      NODE_OPTIONS: '',
    };
    const child = spawn(process.execPath, [...SOURCES, join(root, 'tools', 'src', `${name}.ts`), ...words], {
      cwd: root,
      env: environment,
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
const here = (...words: readonly [string, ...string[]]) =>
  run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...words);

describe('token', () => {
  it('prints the token and nothing else', async () => {
    expect(await here('token', 'opr')).toEqual({ code: 0, out: 'the-token\n', err: '' });
    expect(await here('token', 'rcp', '--agenda', '0001/LM/III/2026/KDI', '--code', 'abc')).toEqual({
      code: 0,
      out: 'the-receipt-token\n',
      err: '',
    });
    expect(asked.at(-1)?.body).toBe('{"agendaNumber":"0001/LM/III/2026/KDI","trackingCode":"abc"}');
  });

  it('says on standard error which accounts there are, and that nobody answers', async () => {
    expect(await here('token', 'bogus')).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/no account "bogus"[^]*opr +OPR +pst/),
    });
    expect(await here('token', 'rcp')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--agenda') });
    const nobody = await run('http://127.0.0.1:1', 'token', 'opr');
    expect([nobody.code, nobody.out, nobody.err.split('\n').length]).toEqual([1, '', 2]);
    expect(nobody.err).toMatch(/No installation answers at http:\/\/127\.0\.0\.1:1/);
  });
});

describe('staff', () => {
  it('lists people for people, and for scripts', async () => {
    const table = await here('staff', 'list');
    expect([table.code, table.out]).toEqual([
      0,
      expect.stringMatching(/9c2dc0dd.*pvl.*PVL.*kdi.*intake.*ASR awaits a second person/),
    ]);
    expect(JSON.parse((await here('staff', 'list', '--json')).out)).toEqual([entry]);
  });

  it('acts on a person named by an account', async () => {
    expect((await here('staff', 'confirm', 'pvl', 'asr', '--as', 'opr')).code).toBe(0);
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      path: `/api/identity/v1/staff/${entry.staffId}/grants/ASR/confirmation`,
    });
    expect(await here('staff', 'grant', 'pvl', 'king')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('There is no role "king"'),
    });
    expect(await here('staff', 'suspend', 'nobody')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nobody whom you may see'),
    });
  });

  it('makes a link for a first password, and says for whom it is', async () => {
    const invited = await here('staff', 'invite', 'pvl');
    expect([invited.code, invited.out]).toEqual([
      0,
      expect.stringMatching(/^https:\/\/jejak\.test\/oidc\/sandi\/once\nGood once, until 2026-03-04T08:00:00\.000Z\./),
    ]);
  });
});
