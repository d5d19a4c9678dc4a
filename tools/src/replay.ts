// `npm run replay`: the auditor's command. A case as it was known, folded here from its stored events, and whether they were changed.
import type { Verdict } from '@jejak/eventstore';
import { Command } from 'commander';
import { createClient, installationOf, runCommand, Unusable } from './house.js';
import { knownOf, type Known, type Until } from './replay/known.js';
import { prove, type Brought } from './replay/proving.js';
import { rowsOfCase } from './replay/remote-ledger.js';
import { knownText, verdictText } from './replay/telling.js';

interface ReplayOptions extends Brought {
  readonly asOf?: string;
  readonly position?: string;
  readonly json?: boolean;
  readonly verify?: boolean;
  readonly as: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const POSITION = /^(0|[1-9]\d{0,19})$/;

const untilOf = ({ asOf, position }: ReplayOptions): Until => {
  if (asOf !== undefined && position !== undefined) throw new Unusable('Give --as-of or --position, not both.');
  if (asOf !== undefined && Number.isNaN(Date.parse(asOf)))
    throw new Unusable(`"${asOf}" is no instant; give one like 2026-03-01T08:00:00Z.`);
  if (position !== undefined && !POSITION.test(position))
    throw new Unusable(`"${position}" is no position; give a number like 1234.`);
  return { instant: asOf, position };
};

/** On a terminal one line that is written over; elsewhere nothing, so that logs stay short. */
const progress = (rows: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\rverifying: ${rows} events of the log `);
};

const idOf = (typed: string): string => {
  const id = typed.toLowerCase().replace(/^case-/, '');
  if (!UUID.test(id)) throw new Unusable(`"${typed}" is no case id; npm run demo and the inbox name some.`);
  return id;
};

/** What is said at the end. What was changed may no longer fold: then only the verdict is told. */
interface Outcome {
  readonly caseId: string;
  readonly until: Until;
  readonly known: Known | undefined;
  readonly proof: Verdict | undefined;
}
const jsonOf = ({ caseId, until, known, proof }: Outcome): string =>
  JSON.stringify({ caseId, ...until, ...known, ...(proof && { proof }) }, null, 2);
const textOf = ({ caseId, known, proof }: Outcome): string =>
  [known && knownText(caseId, known), proof && verdictText(proof)].filter((part) => part !== undefined).join('\n\n');

const run = async (typed: string, options: ReplayOptions): Promise<void> => {
  const caseId = idOf(typed);
  const until = untilOf(options);
  const client = createClient(installationOf(), { account: options.as });
  const rows = await rowsOfCase(client, caseId);
  const proof = options.verify ? await prove(client, { stream: `case-${caseId}`, rows }, options, progress) : undefined;
  if (proof && process.stderr.isTTY) process.stderr.write('\n');
  const isBroken = proof?.verdict === 'broken';
  const outcome = { caseId, until, known: isBroken ? undefined : knownOf(rows, until), proof };
  process.stdout.write(`${options.json ? jsonOf(outcome) : textOf(outcome)}\n`);
  if (isBroken) process.exitCode = 1;
};

const command = new Command('replay')
  .description(
    'Folds a case from its stored events alone, as it was known then, and verifies that nothing was changed.',
  )
  .argument('<case id>', 'id of the case')
  .option('--as-of <instant>', 'as it was known at this instant, e.g. 2026-03-01T08:00:00Z')
  .option('--position <n>', 'as it was known up to this position of the store')
  .option('--verify', 'download the material of the proofs and verify it here; exit code 1 when something was changed')
  .option('--checkpoints <file>', "with --verify: an own copy of the checkpoints instead of the installation's")
  .option('--key <file>', "with --verify: verifier keys from outside instead of the installation's")
  .option('--receipt <file>', 'with --verify: the answer to the lodging, whose proof names the head of the case')
  .option('--as <account>', 'account that reads; only those who may replay can', 'aud')
  .option('--json', 'the same as JSON')
  .action(run);

await runCommand(command);
