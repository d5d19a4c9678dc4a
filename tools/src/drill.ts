// `npm run drill`: breaks an office of its own under load, and lets a ledger outside it judge.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@jejak/chassis';
import { Command, InvalidArgumentError, Option } from 'commander';
import { chanceFrom } from './drill/chance.js';
import type { Drill, Size } from './drill/drill.js';
import { closeGrounds } from './drill/ground.js';
import { DRILLS } from './drill/kinds.js';
import { keep, keptOf, resultOf, type Kept } from './drill/report.js';
import { runCommand, Unusable } from './house.js';

interface Options {
  readonly quick?: boolean;
  readonly full?: boolean;
  readonly sabotage?: boolean;
  readonly seed: number;
  readonly trials?: number;
  readonly json?: boolean;
}

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'drills.md');
const SHOWN_FAULTS = 5;
const MOST_TRIALS = 1_000;
/** Of the faults that are made at least so many must meet work in flight, or the drill says little. */
const LEAST_HITS = 0.3;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

const wholeFrom =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };

const chosen = (wanted: string | undefined): readonly Drill[] => {
  if (wanted === undefined) return DRILLS;
  const isWanted = ({ name, number }: { readonly name: string; readonly number: number }) =>
    name === wanted || String(number) === wanted;
  const drill = DRILLS.find(isWanted);
  if (!drill)
    throw new Unusable(`There is no drill "${wanted}". There are: ${DRILLS.map(({ name }) => name).join(', ')}.`);
  return [drill];
};

const runOne = async (drill: Drill, options: Options, size: Size): Promise<Kept> => {
  note(`${drill.number}. ${drill.name}: ${drill.does}.`);
  if (options.sabotage) note(`   SABOTAGE: ${drill.sabotage}.`);
  const began = performance.now();
  const outcome = await drill.run({
    size,
    isSabotaged: options.sabotage ?? false,
    chance: chanceFrom(options.seed),
    say: (line) => note(`   ${line}`),
    trials: options.trials ?? drill.trials[size],
  });
  for (const fault of outcome.faults.slice(0, SHOWN_FAULTS)) note(`   fault: ${fault}`);
  return keptOf(outcome, {
    drill: drill.name,
    size,
    seed: options.seed,
    on: systemClock.now().toISOString().slice(0, 10),
    cores: availableParallelism(),
    seconds: Math.round((performance.now() - began) / 1_000),
  });
};

/** Without sabotage a drill passes when it found nothing and hit enough; with it, when it found something. */
const isAsWanted = ({ faults, hits, trials }: Kept, { sabotage }: Options): boolean =>
  sabotage ? faults > 0 : faults === 0 && hits >= trials * LEAST_HITS;

const sentenceOf = (kept: Kept, options: Options): string => {
  const { drill, trials, hits, faults, first } = kept;
  if (!options.sabotage) return `${drill}: ${trials} trials, ${hits} hit work in flight, ${resultOf(kept)}`;
  return faults > 0
    ? `${drill}: sabotage CAUGHT, ${faults} faults (${first ?? ''})`
    : `${drill}: sabotage NOT CAUGHT: with the safety taken out the drill found nothing, so it proves nothing`;
};

/** A drill that cannot be run here has not passed; the others are run all the same. */
const notRun =
  ({ name }: Drill) =>
  (error: unknown): undefined => {
    if (!(error instanceof Unusable)) throw error;
    process.exitCode = 1;
    note(`   NOT RUN: ${name}: ${error.message}`);
  };

/** One after the other, each told and written down as soon as it has ended. */
const runAll = async (wanted: string | undefined, options: Options): Promise<readonly Kept[]> => {
  const runs: Kept[] = [];
  for (const drill of chosen(wanted)) {
    const kept = await runOne(drill, options, options.full ? 'full' : 'quick').catch(notRun(drill));
    if (!kept) continue;
    runs.push(kept);
    if (!options.sabotage && options.trials === undefined) keep(PAGE, kept);
    if (!options.json) print(sentenceOf(kept, options));
  }
  return runs;
};

const run = async (wanted: string | undefined, options: Options): Promise<void> => {
  const runs = await runAll(wanted, options);
  if (!runs.every((kept) => isAsWanted(kept, options))) process.exitCode = 1;
  if (options.json) print(JSON.stringify({ sabotage: options.sabotage ?? false, runs }, null, 2));
};

const listing = ['Drills:', ...DRILLS.map(({ number, name, does }) => `  ${number}. ${name}: ${does}`)].join('\n');

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeGrounds().finally(() => process.exit(130)));

const command = new Command('drill')
  .description(
    'Breaks an office of its own under load and judges it by a ledger outside. Writes docs/drills.md, except with --sabotage or --trials. Exit code 0: every drill passed (with --sabotage: every drill failed, as it must).',
  )
  .argument('[name]', 'name or number of one drill; all of them unless given')
  .option('--quick', 'few trials of each, the whole set within 15 minutes (the default)')
  .addOption(new Option('--full', 'as many trials as the page promises').conflicts('quick'))
  .option('--sabotage', 'take the safety out: the drill must fail')
  .option('--seed <n>', 'of all chance', wholeFrom(0, 4_294_967_295), 1)
  .option('--trials <n>', 'another number of trials, for trying out; not reported', wholeFrom(1, MOST_TRIALS))
  .option('--json', 'the results as JSON')
  .addHelpText('after', `\n${listing}`)
  .action(run);

await runCommand(command);
