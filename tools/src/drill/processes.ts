// Programs of the house as child processes, which are killed, stopped and started again; none of them outlives this process.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Unusable } from '../house.js';
import type { Edit } from './edit.js';

/** The directory of the workspace. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');
const EDITS = join(import.meta.dirname, 'edits.process.js');
const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;

const running = new Set<ChildProcess>();
/** Sees to it that a process ends with this one. */
export const leash = (child: ChildProcess): ChildProcess => {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
};
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A port of 127.0.0.1 that is free now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Which program, on what. */
export interface ProgramPlan {
  /** `standalone`, or a service that runs alone. */
  readonly service: string;
  readonly home: string;
  readonly databaseUrl: string;
  readonly edits?: readonly Edit[];
  /** More settings. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program that can be started and ended again and again, always on the same port. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  readonly isAlive: boolean;
  /** Whether it was killed, by us or by itself, and did not end in any other way. */
  readonly wasKilled: boolean;
  /** Starts it, with settings for this life only, and resolves when it is ready. @throws {Unusable} with what it said where it ends instead */
  start(environment?: Readonly<Record<string, string>>): Promise<void>;
  /** Whether it says that it is ready. */
  isReady(): Promise<boolean>;
  /** Sends a signal without waiting for anything. */
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and resolves when it has ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const launch = (plan: ProgramPlan, port: number): ChildProcess => {
  const { service, home, databaseUrl, edits = [], environment = {} } = plan;
  const hooks = edits.length > 0 ? ['--import', EDITS] : [];
  const child = spawn(process.execPath, [...hooks, join(ROOT, 'services', service, 'dist', 'main.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      JEJAK_HOME: home,
      PORT: String(port),
      NODE_ENV: 'test',
      JEJAK_LOG_LEVEL: 'silent',
      DRILL_EDITS: JSON.stringify(edits),
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return leash(child);
};

/** A program that is not started yet. */
export const programOf = async (plan: ProgramPlan): Promise<Program> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const isAlive = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;
  const isReady = async (): Promise<boolean> => {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.status === 200;
  };
  return {
    url,
    get pid() {
      return child?.pid ?? 0;
    },
    get isAlive() {
      return isAlive();
    },
    get wasKilled() {
      return child?.signalCode === 'SIGKILL';
    },
    isReady,
    start: async (environment = {}) => {
      const started = launch({ ...plan, environment: { ...plan.environment, ...environment } }, port);
      child = started;
      let said = '';
      started.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
      const latest = performance.now() + READY_WITHIN_MS;
      while (!(await isReady())) {
        if (!isAlive() || performance.now() > latest)
          throw new Unusable(`${plan.service} did not start: ${said.trim() || 'it said nothing'}`);
        await pause(LOOK_EVERY_MS);
      }
    },
    signal: (signal) => void child?.kill(signal),
    end: async (signal) => {
      if (!child || !isAlive()) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
};
