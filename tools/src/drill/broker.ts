// A broker of a drill: a real Kafka in a process beside this one, killed, wiped and started as it is told.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Unusable } from '../house.js';
import { leash, ROOT } from './processes.js';

/** A broker under a drill. */
export interface DrillBroker {
  /** What an office is told to use it. */
  readonly environment: Readonly<Record<string, string>>;
  /** `kill -9`; started again with what is on its disk; killed and started empty. Resolves when it is done. */
  tell(word: 'kill' | 'start' | 'wipe'): Promise<void>;
  /** Makes the topics, as an operator would. */
  makeTopics(): Promise<void>;
  close(): Promise<void>;
}

interface Said {
  readonly address?: string;
  readonly trouble?: string;
}

/** Runs a command of the house to its end. @throws {Unusable} with what it said where it fails */
export const runTool = async (
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> => {
  const [name = '', ...rest] = words;
  const tool = join(ROOT, 'tools', 'dist', `${name}.js`);
  const child = leash(
    spawn(process.execPath, [tool, ...rest], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Unusable(`npm run ${name} failed: ${said.trim()}`);
};

/** Starts an empty broker. @throws {Unusable} where there can be none: without Java, or Maven to fetch it with */
export const openBroker = async (): Promise<DrillBroker> => {
  const program = join(ROOT, 'libs', 'testing', 'dist', 'kafka-broker.process.js');
  const child = leash(spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] }));
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Unusable('The broker cannot be told anything.');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<Said> => {
    const { value, done } = await lines.next();
    if (done) throw new Unusable('The broker has ended by itself.');
    return JSON.parse(value) as Said;
  };
  const { address, trouble } = await hear();
  if (address === undefined) throw new Unusable(`There can be no broker: ${trouble ?? 'it says nothing'}.`);
  const environment = {
    JEJAK_BUS: 'kafka',
    JEJAK_KAFKA_BROKERS: address,
    JEJAK_KAFKA_PARTITIONS: '2',
    JEJAK_KAFKA_SESSION_MS: '2000',
  };
  return {
    environment,
    tell: async (word) => {
      stdin.write(`${word}\n`);
      await hear();
    },
    makeTopics: () => runTool(['topics'], environment),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      stdin.end();
      await ended;
    },
  };
};
