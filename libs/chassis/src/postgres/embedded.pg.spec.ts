// The embedded PostgreSQL survives what happens to it: kills, orphans, stale locks, root, odd paths.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startPostgres } from './embedded.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jejak embedded '));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const start = (dataDir: string, more: { port?: number; way?: 'other-user' } = {}) =>
  startPostgres({ dataDir, fsync: false, ...more });

const ask = async ({ superuserUrl }: EmbeddedPostgres, sql: string) => {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed when the server is killed, in a directory that only its owner can enter', async () => {
    const home = join(root, 'a closed place');
    mkdirSync(home, { mode: 0o700 });
    const first = await start(join(home, 'db'));
    await ask(first, 'CREATE TABLE register (number int); INSERT INTO register VALUES (17)');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await start(join(home, 'db'));
    expect(await ask(second, 'SELECT number FROM register')).toEqual([{ number: 17 }]);
    await second.stop();
    await second.stop();
    expect(existsSync(join(home, 'db', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('keeps its password to itself and listens on the loopback only', async () => {
    const dataDir = join(root, 'private');
    const postgres = await start(dataDir);
    expect(statSync(join(dataDir, 'password')).mode & 0o077).toBe(0);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    const stranger = new pg.Client({ connectionString: postgres.superuserUrl.replace(/:[0-9a-f]+@/, ':guess@') });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
    expect(await ask(postgres, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await postgres.stop();
  });

  it('writes no row values into its log', async () => {
    const dataDir = join(root, 'discreet');
    const postgres = await start(dataDir);
    await ask(postgres, 'CREATE TABLE person (name text PRIMARY KEY)');
    const insert = "INSERT INTO person VALUES ('Siti Rahasia')";
    await ask(postgres, insert);
    await expect(ask(postgres, insert)).rejects.toThrow(/duplicate key/);
    await postgres.stop();
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Rahasia');
  });

  it('refuses a second owner while the first lives, and does not pull the data from under it', async () => {
    const dataDir = join(root, 'owned');
    const postgres = await start(dataDir);
    writeFileSync(join(dataDir, 'owner'), `${process.ppid} ${bornAt(process.ppid)}\n`);
    await expect(start(dataDir)).rejects.toThrow(/in use by process/);
    expect(await ask(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });

  it('stops an orphan whose owner was killed, and takes over its data', async () => {
    const dataDir = join(root, 'orphaned');
    const before = await start(dataDir);
    await before.stop();
    // A server started by hand, as one that no kernel leash holds: its owner is gone, it runs on.
    const lines: string[] = [];
    const orphan = await start(dataDir);
    writeFileSync(join(dataDir, 'owner'), '999999999 1\n');
    const next = await startPostgres({ dataDir, fsync: false, log: (line) => lines.push(line) });
    expect(lines.join()).toMatch(/still there: stopping it/);
    expect(next.pid).not.toBe(orphan.pid);
    await orphan.ended;
    expect(await ask(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it('gets past a lock whose process number belongs to a stranger by now', async () => {
    const dataDir = join(root, 'stale');
    await (await start(dataDir)).stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${stranger.pid}\n${join(dataDir, 'cluster')}\n`);
    const postgres = await start(dataDir);
    expect(await ask(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('starts over when the first preparation was cut short', async () => {
    const dataDir = join(root, 'half');
    mkdirSync(join(dataDir, 'cluster.unfinished', 'base'), { recursive: true });
    const postgres = await start(dataDir);
    expect(await ask(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
  });

  it('says in one line that the data directory cannot be made', async () => {
    writeFileSync(join(root, 'a file'), '');
    await expect(start(join(root, 'a file', 'db'))).rejects.toThrow(/^Cannot make the data directory .*ENOTDIR/);
  });

  it('says in one line that a port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    await expect(start(join(root, 'crowded'), { port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
    squatter.close();
  });

  (process.getuid?.() === 0 ? it : it.skip)('runs as another user where root may not use namespaces', async () => {
    const closed = join(root, 'only root');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const lines: string[] = [];
    const dataDir = join(closed, 'db');
    const postgres = await startPostgres({ dataDir, fsync: false, way: 'other-user', log: (line) => lines.push(line) });
    expect(statSync(`/proc/${postgres.pid}`).uid).not.toBe(0);
    expect(lines.join('\n')).toMatch(/refuses root[\s\S]*the database lies in/);
    await postgres.stop();
    const again = await start(dataDir, { way: 'other-user' });
    expect(await ask(again, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await again.stop();
    rmSync(lines.join('\n').match(/lies in (\S+)\.$/m)?.[1] ?? '', { recursive: true, force: true });
  });
});

const bornAt = (pid: number) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
};
