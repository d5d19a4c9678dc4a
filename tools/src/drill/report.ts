// The report of the drills, docs/drills.md: a table for people, with the figures of the last run of each drill and size kept inside it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DRILLS } from './kinds.js';
import type { Drill, Outcome, Size } from './drill.js';

/** A run as it is kept. */
export interface Kept {
  readonly drill: string;
  readonly size: Size;
  readonly trials: number;
  readonly hits: number;
  /** How many faults were found, and the first of them. */
  readonly faults: number;
  readonly first: string | null;
  readonly figures: Readonly<Record<string, number>>;
  readonly seed: number;
  /** `2026-03-01` */
  readonly on: string;
  readonly cores: number;
  readonly seconds: number;
}

/** With which confidence the rate of faults is below the bound. */
const RULE_OF_THREE = 3;

/** After `hits` trials without a fault the rate of faults is below this, with 95 % confidence; null where there is no such bound. */
export const boundOf = ({ hits, faults }: Pick<Kept, 'hits' | 'faults'>): number | null =>
  faults > 0 || hits === 0 ? null : Math.min(1, RULE_OF_THREE / hits);

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;

/** The result in a few words. */
export const resultOf = (kept: Pick<Kept, 'hits' | 'faults' | 'first'>): string => {
  if (kept.faults > 0) return `**FAILED**, ${kept.faults} faults (${kept.first ?? ''})`;
  const bound = boundOf(kept);
  return bound === null ? '**nothing was hit**' : `0 faults, rate < ${percent(bound)}`;
};

const WORDS: Readonly<Record<string, string>> = {
  intended: 'requests',
  acknowledged: 'acknowledged',
  unknown: 'never answered',
  unknownStored: 'of those stored',
  stored: 'reports stored',
  messages: 'messages',
  broken: 'sendings that broke',
  moves: 'moves of the checkpoint',
  uncertain: 'uncertain attempts',
};
const stakesOf = (figures: Kept['figures']): string =>
  Object.entries(figures)
    .map(([name, value]) => `${value} ${WORDS[name] ?? name}`)
    .join(', ');

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = headings.map((heading, at) =>
    Math.max(3, heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(headings), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
};

const rowsOf = (drill: Drill, kept: readonly Kept[]): readonly (readonly string[])[] => {
  const own = kept.filter((one) => one.drill === drill.name);
  if (own.length === 0) return [[String(drill.number), drill.name, 'never run', '', '', '', '']];
  return own.map((one) => [
    String(drill.number),
    drill.name,
    `${one.size}, ${one.on}, seed ${one.seed}, ${one.cores} cores, ${one.seconds} s`,
    String(one.trials),
    `${one.hits} (${percent(one.hits / Math.max(one.trials, 1))})`,
    resultOf(one),
    stakesOf(one.figures),
  ]);
};

const KEPT = /^<!-- kept: (.*) -->$/m;

/** The page. */
export const pageOf = (kept: readonly Kept[]): string => {
  const rows = DRILLS.flatMap((drill) => rowsOf(drill, kept));
  const about = DRILLS.flatMap(({ number, name, does, hit, sabotage }) => [
    `### ${number}. ${name}`,
    '',
    `- Done: ${does}.`,
    `- A trial hits work in flight when: ${hit}.`,
    `- Its sabotage, which must make it fail: ${sabotage}.`,
    '',
  ]);
  return [
    '# Drills',
    '',
    'Written by `npm run drill`; do not edit. Each drill starts an office of its own, breaks something under load, and lets a ledger outside the',
    'office judge: every acknowledged request is stored exactly once, nothing is stored that nobody asked for, a request without an answer is',
    'stored once or not at all, a repeat gets the same answer, agenda numbers have no gap, and each complainant is told once.',
    '',
    table(['#', 'drill', 'last run', 'trials', 'hit work', 'result', 'at stake'], rows),
    '',
    '_Hit work_: trials whose fault met work in flight, counted as each drill says below. _Rate <_: after n such trials without a fault the rate of',
    'faults is below 3/n with 95 % confidence. Runs with `--sabotage` are not reported here.',
    '',
    ...about,
    `<!-- kept: ${JSON.stringify(kept)} -->`,
    '',
  ].join('\n');
};

/** The runs that a page keeps; none where there is no page. */
export const keptIn = (path: string): readonly Kept[] => {
  const found = existsSync(path) ? KEPT.exec(readFileSync(path, 'utf8')) : null;
  return found ? (JSON.parse(found[1] ?? '[]') as readonly Kept[]) : [];
};

/** Writes a run into the page, in place of the last one of its drill and size. */
export const keep = (path: string, run: Kept): void => {
  const others = keptIn(path).filter(({ drill, size }) => drill !== run.drill || size !== run.size);
  writeFileSync(path, pageOf([...others, run]));
};

/** What is kept of an outcome. */
export const keptOf = (
  outcome: Outcome,
  about: Pick<Kept, 'drill' | 'size' | 'seed' | 'on' | 'cores' | 'seconds'>,
): Kept => ({
  ...about,
  trials: outcome.trials,
  hits: outcome.hits,
  faults: outcome.faults.length,
  first: outcome.faults[0] ?? null,
  figures: outcome.figures,
});
