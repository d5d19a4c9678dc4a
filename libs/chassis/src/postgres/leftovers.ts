// What an earlier run may have left behind, and how a new start gets past it: stale locks, an orphaned server, a living owner.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresProblem } from './binaries.js';

const POLL_MS = 20;
const PATIENCE_POLLS = 500;

/** Notes which process of ours runs the server, so that a second start does not pull it from under the first. */
export function takeOwnership(home: string): void {
  const owner = livingOwner(home);
  if (owner !== undefined && owner !== process.pid) {
    throw new PostgresProblem(`The data in ${home} are in use by process ${owner}: stop it first.`);
  }
  try {
    writeFileSync(ownerFile(home), `${process.pid} ${bornAt(process.pid) ?? ''}\n`, { mode: 0o600 });
  } catch (error) {
    throw new PostgresProblem(`Cannot write in the data directory ${home}: ${(error as Error).message}`);
  }
}

/** The counterpart of {@link takeOwnership}; harmless when nothing is owned. */
export function giveUpOwnership(home: string): void {
  rmSync(ownerFile(home), { force: true });
}

/** Stops a server that outlived its owner and removes a lock that no server holds. */
export async function clearLeftovers(cluster: string, log: (line: string) => void): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) {
    log(`A PostgreSQL of an earlier run (process ${pid}) is still there: stopping it.`);
    await endServer(pid);
  }
  // After a crash the number may belong to a stranger by now, and PostgreSQL would refuse to start because of it.
  rmSync(lock, { force: true });
}

/** Fast shutdown; whoever does not answer is asked more firmly. The data survive all three. */
export async function endServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!send(pid, signal)) return;
    for (let poll = 0; poll < PATIENCE_POLLS; poll += 1) {
      if (!isRunning(pid)) return;
      await pause(POLL_MS);
    }
  }
  throw new PostgresProblem(`PostgreSQL (process ${pid}) does not end, not even by SIGKILL.`);
}

function ownerFile(home: string): string {
  return join(home, 'owner');
}

function livingOwner(home: string): number | undefined {
  if (!existsSync(ownerFile(home))) return undefined;
  const [pid = '', born = ''] = readFileSync(ownerFile(home), 'utf8').trim().split(' ');
  const isTheSame = isRunning(Number(pid)) && (bornAt(Number(pid)) ?? '') === born;
  return isTheSame ? Number(pid) : undefined;
}

/** The start time of a process in clock ticks since boot: with it, a number that was given out again is told apart. */
function bornAt(pid: number): string | undefined {
  return statOf(pid)?.[19];
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const stat = statOf(pid);
  return stat !== undefined && stat[0] !== 'Z';
}

/** The fields of /proc/<pid>/stat from the third (state) on; the second may hold spaces and brackets. */
function statOf(pid: number): readonly string[] | undefined {
  const text = readIfThere(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!isRunning(pid)) return false;
  const words = readIfThere(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  return words.includes(cluster) && (words[0] ?? '').endsWith('postgres');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // a process may end between two looks; that is an answer, not an error
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false; // gone already
  }
}
