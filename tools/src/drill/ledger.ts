// The ledger outside the office: what was asked before it was asked, what was answered after it was, each line on the disk before anything else happens.
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What an acknowledgement said. */
export interface Answered {
  readonly caseId: string;
  readonly agendaNumber: string;
  readonly trackingCode: string;
}

/** A line: somebody is about to ask, or was answered. */
export type Entry =
  { readonly kind: 'intent'; readonly op: number } | ({ readonly kind: 'answer'; readonly op: number } & Answered);

/** An open ledger. */
export interface Ledger {
  readonly path: string;
  write(entry: Entry): void;
  close(): void;
}

/** Opens a ledger at a path that does not exist yet. A line that `write` returned from survives the end of this process and of the machine. */
export const openLedger = (path: string): Ledger => {
  const file = openSync(path, 'ax', 0o600);
  return {
    path,
    write: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
};

/** All entries of a ledger, from its file. */
export const readLedger = (path: string): readonly Entry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);
