// Reports that are being written, and receipts that were just given. Each lies on disk, sealed under a key that only whoever has its ticket has, and vanishes.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@jejak/chassis';
import type { Lodged } from './house-api.js';

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
  discard(ticket: string): Promise<void>;
}
/** Where drafts are kept. */
export type Drafts = SealedShelf<Draft>;
/** Where receipts of the counter are kept. */
export type Receipts = SealedShelf<Given>;

/** How long a draft lives after the last answer, and a cookie of it. */
export const DRAFT_SECONDS = 2 * 60 * 60;
/** How long a draft lives that somebody has a link to. */
export const KEPT_DAYS = 14;
const KEPT_SECONDS = KEPT_DAYS * 24 * 60 * 60;
const MOST_DRAFTS = 20_000;
const SWEEP_MS = 60_000;
const TICKET = /^[\w-]{43}$/;
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a ticket is for: one of a receipt opens no draft, nor the other way round. */
type Purpose = 'draft' | 'receipt';
interface Ticket {
  readonly ticket: string;
  readonly purpose: Purpose;
}

const nameOf = ({ ticket, purpose }: Ticket): string =>
  createHash('sha256').update(`jejak ${purpose} ${ticket}`).digest('hex');
const keyOf = ({ ticket, purpose }: Ticket): Buffer =>
  Buffer.from(hkdfSync('sha256', ticket, '', `jejak ${purpose}`, 32));

const seal = (ticket: Ticket, item: object): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(ticket), iv);
  const sealed = [cipher.update(JSON.stringify(item), 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
};

const unseal = (ticket: Ticket, bytes: Buffer): unknown => {
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(ticket), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // changed or cut off on disk: as good as gone
  }
};

const ifThere = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Keeps items in a directory. The time of a file is when it ends, so a sweep opens none of them. */
const shelf = <T extends { readonly isKept: boolean }>(
  directory: string,
  clock: Clock,
  purpose: Purpose,
): SealedShelf<T> => {
  let sweptAt = 0;
  let kept = 0;

  const sweep = async (): Promise<void> => {
    const now = clock.now().getTime();
    if (now - sweptAt < SWEEP_MS) return;
    sweptAt = now;
    const names = (await ifThere(readdir(directory))) ?? [];
    kept = names.length;
    for (const name of names) {
      const file = await ifThere(stat(join(directory, name)));
      if (!file || file.mtimeMs > now) continue;
      await rm(join(directory, name), { force: true });
      kept -= 1;
    }
  };

  const write = async (ticket: string, item: T): Promise<void> => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, nameOf({ ticket, purpose }));
    const part = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(part, seal({ ticket, purpose }, item), { mode: 0o600 });
    const ends = clock.now().getTime() / 1_000 + (item.isKept ? KEPT_SECONDS : DRAFT_SECONDS);
    await utimes(part, ends, ends);
    await rename(part, path);
  };

  return {
    write,
    begin: async (item) => {
      await sweep();
      if (kept >= MOST_DRAFTS) return undefined;
      kept += 1;
      const ticket = randomBytes(32).toString('base64url');
      await write(ticket, item);
      return ticket;
    },
    read: async (ticket) => {
      if (!TICKET.test(ticket)) return undefined;
      const path = join(directory, nameOf({ ticket, purpose }));
      const file = await ifThere(stat(path));
      if (!file || file.mtimeMs <= clock.now().getTime()) return undefined;
      const bytes = await ifThere(readFile(path));
      return bytes && (unseal({ ticket, purpose }, bytes) as T | undefined);
    },
    discard: async (ticket) => {
      if (TICKET.test(ticket)) await rm(join(directory, nameOf({ ticket, purpose })), { force: true });
    },
  };
};

/** Keeps drafts in a directory. */
export const keepDrafts = (directory: string, clock: Clock): Drafts => shelf<Draft>(directory, clock, 'draft');
/** Keeps receipts of the counter in a directory, which may be that of the drafts. */
export const keepReceipts = (directory: string, clock: Clock): Receipts => shelf<Given>(directory, clock, 'receipt');
