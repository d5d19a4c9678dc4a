// A real PostgreSQL for one machine: prepared on first use, started, stopped, and recovered after a crash.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chooseRunAs, mayWrite, PostgresProblem, succeeds, type RunAs, type Way } from './binaries.js';
import { clearLeftovers, endServer, giveUpOwnership, takeOwnership } from './leftovers.js';

export { PostgresProblem } from './binaries.js';

const SUPERUSER = 'jejak';
const POLL_MS = 10;
const READY_POLLS = 6_000;
const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const START_ATTEMPTS = 5;

/** What {@link startPostgres} may be told. */
export interface EmbeddedPostgresOptions {
  /** A directory of its own: cluster, password (0600), log and owner mark live in it. Made when missing (0700). */
  readonly dataDir: string;
  /** Port on 127.0.0.1; a free one is taken when left out. */
  readonly port?: number;
  /** Default true. False only for tests: a power cut would lose data. */
  readonly fsync?: boolean;
  /** Default 100, of which one office takes about a third. */
  readonly maxConnections?: number;
  /** Hears what a person should know, one line at a time. */
  readonly log?: (line: string) => void;
  /** For tests of the ways around root only. */
  readonly way?: Way;
}

/** A running server. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** `postgresql://user:password@127.0.0.1:port/postgres` of the superuser: never log it. */
  readonly superuserUrl: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Resolves when the server has ended, on our wish or not; the app should stop when it was not. */
  readonly ended: Promise<void>;
  /** Fast shutdown; may be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of `dataDir` on 127.0.0.1 and resolves when it takes connections.
 * A server left over from a killed run is stopped first.
 * @throws {PostgresProblem} with one line: data in use, port taken, no binaries for this platform, directory not writable
 */
export async function startPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const runAs = chooseRunAs(options.way);
  if (runAs.remark) log(runAs.remark);
  const home = homeFor(resolve(options.dataDir), runAs, log);
  takeOwnership(home);
  try {
    const cluster = join(home, 'cluster');
    await clearLeftovers(cluster, log);
    if (!existsSync(cluster)) createCluster({ home, runAs, isDurable: options.fsync ?? true, log });
    return await startWithRetries({ home, runAs, options });
  } catch (error) {
    giveUpOwnership(home);
    throw error;
  }
}

interface Place {
  readonly home: string;
  readonly runAs: RunAs;
}

/** Makes the directory; where the other user cannot reach it, the data go where it can, and the operator is told. */
function homeFor(wanted: string, runAs: RunAs, log: (line: string) => void): string {
  makeDirectory(wanted);
  if (!runAs.user || mayWrite(runAs.user, wanted)) return wanted;
  const elsewhere = `/var/lib/jejak-postgresql/${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  mkdirSync('/var/lib/jejak-postgresql', { recursive: true, mode: 0o755 });
  makeDirectory(elsewhere);
  chownSync(elsewhere, runAs.user.uid, runAs.user.gid);
  log(`"${runAs.user.name}" cannot enter ${wanted}: the database lies in ${elsewhere}.`);
  return elsewhere;
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o700); // not as a mode of mkdir, which would close the parents too
  } catch (error) {
    throw new PostgresProblem(`Cannot make the data directory ${path}: ${(error as Error).message}`);
  }
}

/** First use. Made beside its final place and renamed, so that a kill half-way leaves nothing that looks finished. */
function createCluster({
  home,
  runAs,
  isDurable,
  log,
}: Place & { isDurable: boolean; log: (line: string) => void }): void {
  log('Preparing the database for its first use.');
  const unfinished = join(home, 'cluster.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile(home), `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (runAs.user) chownSync(passwordFile(home), runAs.user.uid, runAs.user.gid);
  const done = run(runAs, 'initdb', [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile(home)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...(isDurable ? [] : ['--no-sync']),
  ]);
  if (done.status !== 0) throw new PostgresProblem(`initdb failed: ${lastLine(`${done.stdout}${done.stderr}`)}`);
  renameSync(unfinished, join(home, 'cluster'));
}

function run({ native, prefix, user }: RunAs, program: string, words: readonly string[]) {
  const [command = '', ...rest] = [...prefix, join(native, 'bin', program), ...words];
  return spawnSync(command, rest, { encoding: 'utf8', cwd: '/', ...identity(user), env: cleanEnvironment() });
}

function identity(user: RunAs['user']): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** PG* settings of the operator's shell are meant for psql, not for this server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

type Start = Place & { readonly options: EmbeddedPostgresOptions };

/** A fixed port must be free; a chosen one may be snatched, and after a kill -9 dying back ends may hold the memory a while. */
async function startWithRetries(start: Start): Promise<EmbeddedPostgres> {
  let failure = '';
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const result = await startOnce(start, start.options.port ?? (await freePort()));
    if (!('failure' in result)) return result;
    failure = result.failure;
    if (!mayPass(failure, start.options.port)) break;
    await pause(200 * attempt);
  }
  throw new PostgresProblem(`PostgreSQL did not start: ${lastLine(failure)}`);
}

function mayPass(failure: string, fixedPort: number | undefined): boolean {
  if (!failure.includes('could not bind')) return failure.includes('pre-existing shared memory');
  if (fixedPort) throw new PostgresProblem(`Port ${fixedPort} on 127.0.0.1 is taken.`);
  return true;
}

async function startOnce(
  { home, runAs, options }: Start,
  port: number,
): Promise<EmbeddedPostgres | { failure: string }> {
  const cluster = join(home, 'cluster');
  const logFile = join(home, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
  const before = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = launch(runAs, logFile, ['-D', cluster, ...settings(port, options)]);
  const ended = new Promise<void>((done) => child.once('close', () => done()).once('error', () => done()));
  if (!(await isReady(child, cluster))) {
    if (!child.pid) return { failure: `${child.spawnfile} cannot be run here` };
    if (child.exitCode === null) await endServer(child.pid);
    return { failure: readFileSync(logFile).subarray(before).toString('utf8') };
  }
  const pid = child.pid as number;
  const stop = async () => {
    child.ref(); // without it a process that has nothing else to do would end before the server has
    if (child.exitCode === null && child.signalCode === null) await endServer(pid);
    await ended;
    giveUpOwnership(home);
  };
  child.unref();
  return { port, pid, ended, stop, superuserUrl: urlFor(home, port) };
}

/** In a session of its own, so that Ctrl-C reaches the app first; the kernel ends it should we die without a word. */
function launch(runAs: RunAs, logFile: string, words: readonly string[]): ChildProcess {
  const leash = ['setpriv', '--pdeathsig', 'INT'];
  const canLeash = !runAs.user && succeeds([...leash, 'true']);
  const postgres = join(runAs.native, 'bin', 'postgres');
  const [command = '', ...rest] = [...runAs.prefix, ...(canLeash ? leash : []), postgres, ...words];
  const out = openSync(logFile, 'a', 0o600);
  try {
    return spawn(command, rest, {
      detached: true,
      stdio: ['ignore', out, out],
      cwd: '/',
      ...identity(runAs.user),
      env: cleanEnvironment(),
    });
  } finally {
    closeSync(out);
  }
}

/** Small, loopback only, and silent about what is in the rows: statements and key values stay out of the log. */
function settings(port: number, { fsync = true, maxConnections = 100 }: EmbeddedPostgresOptions): readonly string[] {
  const pairs: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: maxConnections,
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    max_worker_processes: 4,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(pairs).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The postmaster writes its state as the eighth line of its pid file; that is what pg_ctl looks at too. */
async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let hasFailed = false;
  child.once('error', () => (hasFailed = true)).once('exit', () => (hasFailed = true));
  for (let poll = 0; poll < READY_POLLS && !hasFailed; poll += 1) {
    const lock = join(cluster, 'postmaster.pid');
    const lines = existsSync(lock) ? readFileSync(lock, 'utf8').split('\n') : [];
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true;
    await pause(POLL_MS);
  }
  return false;
}

function urlFor(home: string, port: number): string {
  if (!existsSync(passwordFile(home)))
    throw new PostgresProblem(`The database's password is missing: ${passwordFile(home)}`);
  const password = readFileSync(passwordFile(home), 'utf8').trim();
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

function passwordFile(home: string): string {
  return join(home, 'password');
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
