// A start on what somebody broke: one line that says what to do, exit code 1, and never a stack.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, openJourney, reportOf, run, type Ended, type Journey } from './spec-journey.js';

let journey: Journey;
/** A home that was used, and a copy of it for each start. */
let used: string;
let home: string;
let taken: Server;

beforeAll(async () => {
  await build();
  journey = await openJourney();
  await journey.post('/api/intake/v1/reports', { body: reportOf('Ada') });
  used = mkdtempSync(join(tmpdir(), 'jejak-used-'));
  await journey.office().stop();
  cpSync(journey.home, used, { recursive: true });
  taken = createServer();
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
}, 120_000);
afterAll(async () => {
  taken?.close();
  rmSync(used, { recursive: true, force: true });
  await journey?.close();
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-broken-'));
  cpSync(used, home, { recursive: true });
  chmodSync(join(home, 'keyring'), 0o700);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const start = (environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  run(['services/standalone/dist/main.js'], {
    DATABASE_URL: journey.databaseUrl,
    JEJAK_HOME: home,
    PORT: '0',
    NODE_ENV: 'test',
    JEJAK_LOG_LEVEL: 'warn',
    ...environment,
  });
const expectOneLine = ({ code, stdout, stderr }: Ended, line: RegExp): void => {
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
  expect(stderr).toMatch(line);
};
const overwrite = (name: string, text = 'x') => writeFileSync(join(home, name), text);
const remove = (name: string) => rmSync(join(home, name), { recursive: true });
const directory = (name: string) => {
  rmSync(join(home, name), { force: true });
  mkdirSync(join(home, name));
};
const aBucket = (): string =>
  join('keyring', readdirSync(join(home, 'keyring')).find((name) => name.startsWith('bucket')) ?? '');

describe('a start says in one line what is wrong', () => {
  it.each<[string, () => void, RegExp]>([
    ['the accounts are damaged', () => overwrite('accounts.json', ''), /accounts\.json is damaged; remove it/],
    ['the accounts are a directory', () => directory('accounts.json'), /accounts\.json is not a plain file/],
    ['the accounts are open to others', () => chmodSync(join(home, 'accounts.json'), 0o644), /accounts\.json/],
    ['the keyring is gone', () => remove('keyring'), /keyring .*restore it from its backup/],
    ['the keyring is open to others', () => chmodSync(join(home, 'keyring'), 0o755), /chmod 700/],
    ['a key is damaged', () => overwrite('keyring/keys.json', '{}'), /keys\.json is damaged/],
    ['a bucket key is damaged', () => overwrite(aBucket()), /bucket-.* is damaged/],
    ['the key of the issuer is damaged', () => overwrite('keyring/oidc-signing.jwk'), /oidc-signing\.jwk is damaged/],
    ['the checkpoints are a directory', () => directory('checkpoints.txt'), /EISDIR/],
  ])(
    'when %s',
    async (_, breakIt, line) => {
      breakIt();
      expectOneLine(await start(), line);
    },
    30_000,
  );

  it.each<[string, () => Record<string, string>, RegExp]>([
    ['a setting is unknown', () => ({ JEJAK_COLOUR: 'red' }), /JEJAK_COLOUR is no setting of this program/],
    ['a number is none', () => ({ JEJAK_STOP_GRACE_MS: 'soon' }), /JEJAK_STOP_GRACE_MS must be a whole number/],
    [
      'the database is away',
      () => ({ DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/x' }),
      /cannot be reached, see DATABASE_URL/,
    ],
    [
      'the port is taken',
      () => ({ PORT: String((taken.address() as { port: number }).port) }),
      /is taken by another program/,
    ],
    ['the home is a file', () => ({ JEJAK_HOME: join(home, 'accounts.json') }), /accounts\.json/],
  ])(
    'when %s',
    async (_, environment, line) => {
      const ended = await start(environment());
      expectOneLine(ended, line);
      expect(ended.stderr).not.toContain('secret');
    },
    30_000,
  );
});
