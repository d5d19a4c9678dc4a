// `npm run bench`: whole lives of reports through the HTTP API of a running installation, with rates and percentiles.
import { Command, InvalidArgumentError } from 'commander';
import { liveThrough, type Timed } from './bench/lifecycle.js';
import { peopleOf } from './demo/people.js';
import { installationOf, runCommand, tableOf } from './house.js';

interface Options {
  readonly seconds: number;
  readonly clients: number;
  readonly json?: boolean;
}

const MOST = { seconds: 600, clients: 256 } as const;
const wholeUpTo =
  (most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const figuresOf = (times: readonly number[], seconds: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => Math.round(percentile(sorted, share) * 10) / 10);
  return { requests: times.length, perSecond: Math.round(times.length / seconds), p50, p95, p99 };
};

const run = async ({ seconds, clients, json }: Options): Promise<void> => {
  const people = peopleOf(installationOf());
  const times = { write: [] as number[], read: [] as number[] };
  const timed: Timed = async (kind, request) => {
    const began = performance.now();
    const answer = await request();
    times[kind].push(performance.now() - began);
    return answer;
  };
  await liveThrough(people, (_, request) => request()); // tokens, prepared statements, compiled code
  const began = performance.now();
  const until = began + seconds * 1_000;
  let lives = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await liveThrough(people, timed);
      lives += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1_000;
  const result = {
    clients,
    seconds: Math.round(took * 10) / 10,
    lives,
    livesPerSecond: Math.round((lives / took) * 10) / 10,
    write: figuresOf(times.write, took),
    read: figuresOf(times.read, took),
  };
  if (json) return void process.stdout.write(`${JSON.stringify(result)}\n`);
  const row = (kind: 'write' | 'read'): string[] => [kind, ...Object.values(result[kind]).map(String)];
  process.stdout.write(
    `${result.livesPerSecond} lives a second (${lives} in ${result.seconds} s, ${clients} clients)\n\n`,
  );
  process.stdout.write(
    `${tableOf(['', 'requests', 'per s', 'p50 ms', 'p95 ms', 'p99 ms'], [row('write'), row('read')])}\n`,
  );
};

const command = new Command('bench')
  .description(
    'Lives of reports, from lodging to closure (15 acts, 3 readings), through a running installation. It fills that installation.',
  )
  .option('--seconds <n>', 'how long new lives begin', wholeUpTo(MOST.seconds), 20)
  .option('--clients <n>', 'lives at once', wholeUpTo(MOST.clients), 16)
  .option('--json', 'the figures as JSON')
  .action(run);

await runCommand(command);
