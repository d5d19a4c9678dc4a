// The bootstrap installs when it must, is quiet when it need not, and says in one line what is wrong.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const tools = join(import.meta.dirname, '..');
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'a clone with spaces '));
  mkdirSync(join(clone, 'tools'));
  cpSync(join(tools, 'bootstrap.mjs'), join(clone, 'tools', 'bootstrap.mjs'));
  lock('1.0.0');
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** One dependency that lies beside it: `npm ci` works without a network. */
const lock = (version: string, neighbour = 'desk') => {
  const self = { name: 'clone', version, dependencies: { [neighbour]: `file:${neighbour}` } };
  const desk = { name: neighbour, version: '1.0.0' };
  const packages = { '': self, [neighbour]: desk, [`node_modules/${neighbour}`]: { resolved: neighbour, link: true } };
  write(`${neighbour}/package.json`, desk);
  write('package.json', self);
  write('package-lock.json', { ...self, lockfileVersion: 3, requires: true, packages });
};
const write = (path: string, content: object) => {
  mkdirSync(join(clone, path, '..'), { recursive: true });
  writeFileSync(join(clone, path), JSON.stringify(content));
};
const touchLock = () => {
  const later = 4_000_000_000; // seconds since 1970: later than any install
  utimesSync(join(clone, 'package-lock.json'), later, later);
};
const program = (name: string, text: string) => {
  const path = join(clone, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
};
const bootstrap = (environment: NodeJS.ProcessEnv = {}) => {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const env = { ...Object.fromEntries(kept), ...environment };
  const done = spawnSync(process.execPath, [join(clone, 'tools', 'bootstrap.mjs')], { encoding: 'utf8', env });
  return { code: done.status, out: done.stdout, err: done.stderr };
};

describe('the bootstrap', () => {
  it('installs in a fresh clone, and not again', () => {
    const first = bootstrap();
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('First start here') });
    expect(bootstrap()).toMatchObject({ code: 0, out: '' });
  });

  it('installs again when the lock changed, but not when it was merely touched', () => {
    bootstrap();
    touchLock();
    expect(bootstrap()).toMatchObject({ code: 0, out: '' });
    lock('2.0.0');
    touchLock();
    expect(bootstrap()).toMatchObject({ code: 0, out: expect.stringContaining('The lock file changed') });
  });

  it('starts nothing when the install fails', () => {
    writeFileSync(join(clone, 'package-lock.json'), 'not a lock');
    expect(bootstrap()).toMatchObject({ code: 1, err: expect.stringContaining('npm ci failed') });
  });

  it('says what is missing in an incomplete clone', () => {
    rmSync(join(clone, 'package-lock.json'));
    expect(bootstrap()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^jejak: There is no package-lock\.json in .*\n$/),
    });
  });

  it('refuses an old Node where none could be brought along', () => {
    bootstrap();
    const old = program('old/node', 'echo v20.20.2');
    const { code, err } = bootstrap({ npm_node_execpath: old });
    expect(code).toBe(1);
    expect(err).toMatch(/^jejak: Jejak runs on Node 24 or later; this machine has v20\.20\.2.*Install Node 24\.\n$/);
  });

  it('links the Node that was brought along where npm left no link', () => {
    const name = `node-${process.platform}-${process.arch}`;
    lock('1.0.0', name);
    program(`${name}/bin/node`, 'echo v24.0.0');
    expect(bootstrap()).toMatchObject({ code: 0 });
    const linked = spawnSync(join(clone, 'node_modules', '.bin', 'node'), { encoding: 'utf8' });
    expect(linked.stdout).toBe('v24.0.0\n');
  });

  it('clears away a brought Node that cannot run here when the machine has a good one', () => {
    bootstrap();
    const broken = program('node_modules/.bin/node', 'exit 127');
    expect(bootstrap()).toMatchObject({ code: 0 });
    expect(existsSync(broken)).toBe(false);
  });
});

describe('the lint command', () => {
  const lint = (output: string, code: number) => {
    program('bin/nx', `echo "${output}"; exit ${code}`);
    const env = { ...process.env, PATH: `${join(clone, 'bin')}${delimiter}${process.env.PATH}` };
    return spawnSync(process.execPath, [join(tools, 'lint', 'run.mjs')], { encoding: 'utf8', env }).status;
  };

  it('passes what passes and fails what fails', () => {
    expect(lint('fine', 0)).toBe(0);
    expect(lint('not fine', 1)).toBe(1);
  });

  it('fails when the boundary rule skipped itself, although ESLint was content', () => {
    expect(lint('No cached ProjectGraph is available. The rule will be skipped.', 0)).toBe(1);
  });
});
