// Reports that are being written, and receipts that were just given. Each lies on disk, sealed under a key that only whoever has its ticket has, and vanishes.
import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@jejak/chassis';
import { isTicket, nameOf, newTicket, seal, unseal, type Sealed } from './draft-sealing.js';
import { keepEnclosures, type Enclosures } from './enclosures.js';
import type { Lodged } from './house-api.js';
import { ifThere } from './if-there.js';

/** Answers by the names of their fields. */
export type Answers = Readonly<Record<string, string>>;
/** What somebody is writing, or has just lodged. */
export interface Draft {
  readonly flow: 'report' | 'consultation';
  /** Fixed when the form begins: a second click, a reload or another tab lodges nothing twice. */
  readonly key: string;
  readonly answers: Answers;
  /** Every question was seen: whoever changes an answer returns to the check. */
  readonly isComplete: boolean;
  /** Address of the question to go on with; null at the beginning. */
  readonly at: string | null;
  /** Whoever writes it asked for a link to go on later. */
  readonly isKept: boolean;
  /** The receipt, once it is lodged; the answers are gone then. */
  readonly lodged: Lodged | null;
  /** Names of the files that waited beside it when it was lodged. */
  readonly enclosed?: readonly string[];
}

/** A receipt that staff gave at the counter, for the hours in which it is printed. */
export interface Given {
  /** Who gave it: nobody else opens it again. */
  readonly by: string;
  readonly lodged: Lodged;
  readonly isKept: false;
}

/** Where something sealed is kept for a while. `ticket` is the secret of its cookie or of its address. */
export interface SealedShelf<T> {
  /** A ticket for something new; undefined when there is too much. */
  begin(item: T): Promise<string | undefined>;
  read(ticket: string): Promise<T | undefined>;
  write(ticket: string, item: T): Promise<void>;
  /** Throws it away with its files. */
  discard(ticket: string): Promise<void>;
  /** Throws away whatever has had its time, with its files. */
  prune(): Promise<void>;
}
/** Where drafts are kept, with the files beside them. */
export interface Drafts extends SealedShelf<Draft> {
  readonly enclosures: Enclosures;
}
/** Where receipts of the counter are kept. */
export type Receipts = SealedShelf<Given>;

/** How long a draft lives after the last answer, and a cookie of it. */
export const DRAFT_SECONDS = 2 * 60 * 60;
/** How long a draft lives that somebody has a link to. */
export const KEPT_DAYS = 14;
const KEPT_SECONDS = KEPT_DAYS * 24 * 60 * 60;
const MOST_DRAFTS = 20_000;
const SWEEP_MS = 60_000;

/** What lies on a shelf by itself, and nothing beside it. */
const ITEM = /^[0-9a-f]{64}$/;
/** What is kept: a ticket of a receipt opens no draft, nor the other way round. */
interface Kind {
  readonly sealed: Sealed;
  /** Files beside it. */
  readonly beside?: Enclosures;
}

/** The time of a file is when it ends. */
const isOver = (file: Stats | undefined, now: number): boolean => file === undefined || file.mtimeMs <= now;

/** Keeps items in a directory. The time of a file is when it ends, so a sweep opens none of them. */
const shelf = <T extends { readonly isKept: boolean }>(
  directory: string,
  clock: Clock,
  { sealed, beside }: Kind,
): SealedShelf<T> => {
  let sweptAt = 0;
  let kept = 0;

  const sweep = async (): Promise<void> => {
    const now = clock.now().getTime();
    if (now - sweptAt < SWEEP_MS) return;
    sweptAt = now;
    const alive = new Set<string>();
    for (const entry of (await ifThere(readdir(directory, { withFileTypes: true }))) ?? []) {
      if (!entry.isFile()) continue;
      const file = await ifThere(stat(join(directory, entry.name)));
      if (isOver(file, now)) await rm(join(directory, entry.name), { force: true });
      else if (ITEM.test(entry.name)) alive.add(entry.name);
    }
    kept = alive.size;
    await beside?.sweep(alive);
  };

  const write = async (ticket: string, item: T): Promise<void> => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, nameOf(ticket, sealed));
    const part = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(part, seal(ticket, sealed, JSON.stringify(item)), { mode: 0o600 });
    const ends = clock.now().getTime() / 1_000 + (item.isKept ? KEPT_SECONDS : DRAFT_SECONDS);
    await utimes(part, ends, ends);
    await rename(part, path);
  };

  return {
    write,
    prune: sweep,
    begin: async (item) => {
      await sweep();
      if (kept >= MOST_DRAFTS) return undefined;
      kept += 1;
      const ticket = newTicket();
      await write(ticket, item);
      return ticket;
    },
    read: async (ticket) => {
      if (!isTicket(ticket)) return undefined;
      const path = join(directory, nameOf(ticket, sealed));
      const file = await ifThere(stat(path));
      if (!file || file.mtimeMs <= clock.now().getTime()) return undefined;
      const bytes = await ifThere(readFile(path));
      const text = bytes && unseal(ticket, sealed, bytes);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    discard: async (ticket) => {
      if (!isTicket(ticket)) return;
      await rm(join(directory, nameOf(ticket, sealed)), { force: true });
      await beside?.removeAll(ticket);
    },
  };
};

/** Keeps drafts in a directory. */
export const keepDrafts = (directory: string, clock: Clock): Drafts => {
  const enclosures = keepEnclosures(directory, clock);
  return { ...shelf<Draft>(directory, clock, { sealed: 'jejak draft', beside: enclosures }), enclosures };
};
/** Keeps receipts of the counter in a directory, which may be that of the drafts. */
export const keepReceipts = (directory: string, clock: Clock): Receipts =>
  shelf<Given>(directory, clock, { sealed: 'jejak receipt' });
