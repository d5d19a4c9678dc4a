// The canary of the import rules: forbidden imports are planted, and each must be reported. Nothing is written to disk.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const BOUNDARY = '@nx/enforce-module-boundaries';
const ROOM = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

interface Plant {
  readonly says: string;
  readonly path: string;
  readonly text: string;
  readonly rule: string;
}
const plant = (path: string, from: string, rule: string): Plant => ({
  says: `${path} may not import ${from}`,
  path,
  text: `// A canary.\nimport '${from}';\n`,
  rule,
});
const habit = (path: string, code: string, rule: string): Plant => ({
  says: `${path} may not say ${code}`,
  path,
  text: `// A canary.\n${code};\n`,
  rule,
});

const forbidden: readonly Plant[] = [
  plant('libs/case/src/canary.ts', '@jejak/law', BOUNDARY),
  plant('libs/case/src/canary.ts', '@jejak/eventstore', BOUNDARY),
  plant('libs/law/src/canary.ts', '@jejak/contracts', BOUNDARY),
  plant('libs/contracts/src/canary.ts', '@jejak/eventstore', BOUNDARY),
  plant('libs/contracts/src/canary.ts', '@jejak/chassis', BOUNDARY),
  plant('libs/eventstore/src/canary.ts', '@jejak/case', BOUNDARY),
  plant('libs/eventstore/src/canary.ts', '@jejak/chassis', BOUNDARY),
  plant('libs/vault/src/canary.ts', '@jejak/contracts', BOUNDARY),
  plant('libs/chassis/src/canary.ts', '@jejak/intake', BOUNDARY),
  plant('libs/chassis/src/canary.ts', '@jejak/case', BOUNDARY),
  plant('services/routing/src/canary.ts', '@jejak/intake', BOUNDARY),
  plant('services/records/src/canary.ts', '@jejak/resolution', BOUNDARY),
  plant('services/intake/src/canary.ts', '@jejak/standalone', BOUNDARY),
  plant('services/intake/src/canary.ts', '../../routing/src/service.js', BOUNDARY),
  plant('services/standalone/src/canary.ts', '@jejak/case', BOUNDARY),
  plant('tools/src/canary.ts', '@jejak/intake', BOUNDARY),
  plant('libs/eventstore/src/canary.ts', '@nestjs/common', ROOM),
  plant('libs/messaging/src/canary.ts', '@nestjs/common', ROOM),
  plant('libs/contracts/src/canary.ts', '@nestjs/swagger', ROOM),
  plant('libs/chassis/src/canary.ts', '@jejak/testing', ROOM),
  plant('services/intake/src/canary.ts', '@jejak/testing', ROOM),
  plant('libs/case/src/canary.ts', 'node:crypto', ROOM),
  plant('libs/law/src/canary.ts', 'typeorm', ROOM),
  plant('services/routing/src/decisions.ts', '@jejak/eventstore', ROOM),
  plant('services/routing/src/decisions.ts', 'node:crypto', ROOM),
  plant('services/routing/src/decisions.ts', './views/inbox.js', ROOM),
  plant('services/routing/src/decisions/transfer.ts', '../api.js', ROOM),
  plant('services/routing/src/decisions/transfer.ts', './reactions.js', ROOM),
  plant('services/routing/src/rules.ts', '@jejak/case', ROOM),
  plant('services/routing/src/api.ts', '@jejak/messaging', ROOM),
  plant('services/routing/src/reactions.ts', './views/inbox.js', ROOM),
  plant('services/routing/src/views/inbox.ts', '../api.js', ROOM),
  habit('services/routing/src/decisions.ts', 'export const now = () => new Date()', SYNTAX),
  habit('services/routing/src/api.ts', 'export const now = () => Date.now()', SYNTAX),
  habit('libs/eventstore/src/canary.ts', 'export const dice = () => Math.random()', SYNTAX),
  habit('libs/eventstore/src/canary.ts', 'export const id = () => crypto.randomUUID()', SYNTAX),
  habit('libs/law/src/canary.ts', "export * from './rules.js'", SYNTAX),
  habit('libs/law/src/canary.ts', 'export default 1', SYNTAX),
  habit('libs/law/src/canary.ts', 'export enum Colour { Red }', SYNTAX),
  habit('libs/law/src/canary.ts', 'export const read = (x: any) => String(x)', '@typescript-eslint/no-explicit-any'),
  habit('libs/law/src/canary.ts', 'export class CaseManager { n = 1 }', '@typescript-eslint/naming-convention'),
];

const allowed: readonly Pick<Plant, 'path' | 'text'>[] = [
  plant('libs/contracts/src/canary.ts', '@jejak/case', ''),
  plant('libs/messaging/src/canary.ts', '@jejak/eventstore', ''),
  plant('libs/messaging/src/nest.ts', '@nestjs/microservices', ''),
  plant('libs/chassis/src/canary.ts', '@jejak/vault', ''),
  plant('libs/chassis/src/canary.ts', '@nestjs/core', ''),
  plant('libs/eventstore/src/canary.pg.spec.ts', '@jejak/testing', ''),
  plant('services/intake/src/canary.ts', '@jejak/eventstore/postgres', ''),
  plant('services/intake/src/canary.ts', '@jejak/contracts/http', ''),
  plant('services/intake/src/decisions.ts', '@jejak/case', ''),
  plant('services/intake/src/decisions.ts', './rules.js', ''),
  plant('services/intake/src/rules.ts', '@jejak/law', ''),
  plant('services/standalone/src/canary.ts', '@jejak/intake', ''),
  habit('libs/chassis/src/clock.ts', 'export const now = () => new Date()', ''),
];

/** One process for all: starting ESLint is what costs. nx makes the project graph that the boundary rule reads. */
const lint = (texts: readonly Pick<Plant, 'path' | 'text'>[]) => {
  const run = (program: string, words: readonly string[], input = '') =>
    spawnSync(program, words, { cwd: root, input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const nx = run(join(root, 'node_modules', '.bin', 'nx'), ['show', 'projects']);
  if (nx.status !== 0) throw new Error(`nx has no project graph: ${nx.stderr}`);
  const { stdout, stderr } = run(
    process.execPath,
    [join(root, 'tools', 'lint', 'lint-texts.mjs')],
    JSON.stringify(texts),
  );
  if (`${stdout}${stderr}`.includes('The rule will be skipped')) throw new Error('the boundary rule did not run');
  return JSON.parse(stdout) as { rule: string; message: string }[][];
};

describe('the import rules', () => {
  let reports: { rule: string; message: string }[][];
  beforeAll(() => {
    reports = lint([...forbidden, ...allowed]);
  }, 120_000);

  it.each(forbidden.map(({ says, rule }, at) => ({ says, rule, at })))('$says', ({ rule, at }) => {
    expect(reports[at]?.map((report) => report.rule)).toContain(rule);
  });

  it.each(
    allowed.map(({ path, text }, at) => ({ says: `${path}: ${text.split('\n')[1]}`, at: forbidden.length + at })),
  )('leaves alone what is allowed: $says', ({ at }) => {
    expect(reports[at]).toEqual([]);
  });
});
