// `npm run store:copy`: moves a store, from one machine to many: embedded to PostgreSQL, PostgreSQL to KurrentDB.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Broken, BEGINNING, CopyDiffers, copyStore, NoPrefix, type Anchor, type CopySource } from '@jejak/eventstore';
import { Command, Option } from 'commander';
import { runCommand, Unusable } from './house.js';
import { anchorsOf, checkedKeyring, copyKeyring } from './store-copy/keys.js';
import { openSource, openTarget, placeOf, shown, type Place } from './store-copy/places.js';
import { jsonOf, progressOf, textOf } from './store-copy/telling.js';

interface CopyWords {
  readonly from: string;
  readonly to: string;
  readonly keyring?: string;
  readonly keyringTo?: string;
  readonly checkpoints?: string;
  readonly json?: boolean;
}

/** Exit codes beside 0 and 1. */
const NO_PREFIX = 2;
const CHANGED = 3;
const INTERRUPTED = 130;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What lies beside an embedded store is known without being named. */
const besideOf = (place: Place, { keyring, checkpoints }: CopyWords) => {
  const home = place.kind === 'embedded' ? place.home : undefined;
  const own = home === undefined ? undefined : join(home, 'keyring');
  const file = home === undefined ? undefined : join(home, 'checkpoints.txt');
  return {
    keyring: keyring === undefined ? own : resolve(keyring),
    checkpoints: checkpoints ?? (file !== undefined && existsSync(file) ? file : undefined),
  };
};

const anchorsFor = ({ keyring, checkpoints }: ReturnType<typeof besideOf>): readonly Anchor[] => {
  if (checkpoints === undefined) return [];
  if (keyring === undefined) throw new Unusable('--checkpoints needs --keyring: its keys tell who signed them.');
  return anchorsOf(checkpoints, checkedKeyring(keyring));
};

const countOf = async (source: CopySource): Promise<number> => {
  // Contiguous positions count the events; where they have gaps the log has to be read.
  const [first] = await source.batches(BEGINNING, 1);
  if (first?.after === undefined) return Number(await source.head());
  let count = 0;
  for await (const page of source.logForProof(BEGINNING)) count += page.length;
  return count;
};

/** A ledger that is not what it should be is no fault of the command: it has exit codes of its own. */
const verdictOf = (error: unknown): number | undefined => {
  if (error instanceof NoPrefix) return NO_PREFIX;
  return error instanceof Broken || error instanceof CopyDiffers ? CHANGED : undefined;
};

const copy = async (words: CopyWords, closers: (() => Promise<void>)[]): Promise<void> => {
  const [from, to] = [placeOf(words.from), placeOf(words.to)];
  if (words.from === words.to) throw new Unusable('Source and target are the same store.');
  const beside = besideOf(from, words);
  const anchors = anchorsFor(beside);
  if (words.keyringTo !== undefined && beside.keyring === undefined)
    throw new Unusable('--keyring-to needs --keyring: where the keyring of the source is.');
  const source = await openSource(from, say);
  closers.unshift(source.close);
  const target = await openTarget(to);
  closers.unshift(target.close);

  const isTerminal = process.stderr.isTTY;
  const told = progressOf(await countOf(source.store), (text) => process.stderr.write(text), isTerminal);
  const copied = await copyStore(source.store, target.store, { anchors, told });
  if (isTerminal) say('');
  const keyring =
    words.keyringTo === undefined || beside.keyring === undefined
      ? undefined
      : copyKeyring(beside.keyring, resolve(words.keyringTo));
  const outcome = { from: shown(from), to: shown(to), copied, keyring, keyringAt: beside.keyring };
  process.stdout.write(`${words.json ? jsonOf(outcome) : textOf(outcome)}\n`);
};

const run = async (words: CopyWords): Promise<void> => {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0)) await closer();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      say(`\nInterrupted. What was copied stays; the same command goes on from there.`);
      void close().finally(() => process.exit(INTERRUPTED));
    });
  try {
    await copy(words, closers);
  } catch (error) {
    const code = verdictOf(error);
    if (code === undefined) throw error;
    say((error as Error).message);
    process.exitCode = code;
  } finally {
    await close();
  }
};

const command = new Command('store:copy')
  .description(
    'Moves a store event by event: ids, times, bytes and hashes stay. Stop the services on both sides first. May be begun again after an interruption.',
  )
  .addOption(
    new Option('--from <url>', 'embedded:<JEJAK_HOME>, postgresql://… or kurrentdb://…')
      .env('STORE_COPY_FROM')
      .makeOptionMandatory(),
  )
  .addOption(
    new Option('--to <url>', 'postgresql://… of the role that owns the schema jejak or may make it, or kurrentdb://…')
      .env('STORE_COPY_TO')
      .makeOptionMandatory(),
  )
  .option('--keyring <dir>', 'keyring of the source; of an embedded one known')
  .option('--keyring-to <dir>', 'copy the keyring there; it must not exist, or be the same')
  .option('--checkpoints <file>', 'signed checkpoints of the source; of an embedded one known')
  .option('--json', 'the outcome as JSON')
  .addHelpText(
    'after',
    `
Exit codes: 0 copied and every event compared; 1 could not be done; 2 the target holds something else, nothing was copied;
3 a ledger was changed, or the copy is not what the source is; 130 interrupted.
An address with a password is better given in STORE_COPY_FROM and STORE_COPY_TO than as a word that other users can see.`,
  )
  .action(run);

await runCommand(command);
