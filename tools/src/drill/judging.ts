// The end of every drill: wait until the office is at rest, look, and let the judge speak.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { openLedger, readLedger, type Ledger } from './ledger.js';
import type { Load } from './load.js';
import { judge } from './verdict.js';
import { openWitness, type Seen } from './witness.js';

/** The ledger of a drill, outside the directory of the office. */
export const ledgerOn = (ground: Ground): Ledger => openLedger(join(ground.outside, 'ledger.jsonl'));

const LOOK_EVERY_MS = 250;
const STILL_AFTER_MS = 45_000;

/** Looks until `isThere`, and gives up when nothing new came for a while: then what is missing is a fault, and the judge says so. */
export const seenWhen = async (ground: Ground, isThere: (seen: Seen) => boolean): Promise<Seen> => {
  const witness = await openWitness(ground.databaseUrl);
  try {
    let seen = await witness.look();
    let [last, since] = [seen.position, performance.now()];
    while (!isThere(seen) && performance.now() - since < STILL_AFTER_MS) {
      await pause(LOOK_EVERY_MS);
      seen = await witness.look();
      if (seen.position !== last) [last, since] = [seen.position, performance.now()];
    }
    return seen;
  } finally {
    await witness.close();
  }
};

/** What the judge found, in words and counts. */
export interface Judged {
  readonly faults: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Judges what was seen against the ledger on the disk. `messages`: whether each complainant must have been told once. */
export const judged = (ledger: Ledger, seen: Seen, { messages = false } = {}): Judged => {
  const found = { cases: seen.cases, numbers: seen.numbers };
  const told = [...seen.messages.values()];
  const { faults, ...figures } = judge(readLedger(ledger.path), messages ? { ...found, messages: told } : found);
  return {
    faults: faults.map(({ kind, what }) => `${kind}: ${what}`),
    figures: { ...figures, stored: seen.cases.length, ...(messages ? { messages: told.length } : {}) },
  };
};

/** Everybody who lodged something that is stored has a message waiting, or more than one. */
export const everybodyTold = (seen: Seen): boolean => {
  const told = new Set([...seen.messages.values()].map(({ caseId }) => caseId));
  return seen.cases.every(({ caseId }) => told.has(caseId));
};

/** The usual end: no more requests, the office at rest, the judge. */
export const judgeLoad = async (ground: Ground, ledger: Ledger, load: Load): Promise<Judged> => {
  await load.finish();
  const seen = await seenWhen(ground, everybodyTold);
  const { faults, figures } = judged(ledger, seen, { messages: true });
  ledger.close();
  return {
    faults: [...faults, ...load.uncured.map((what) => `uncured: ${what}`)],
    figures: { ...figures, broken: load.broken },
  };
};
