// Moving a store: commit by commit into one that is empty or holds the beginning of it, exactly as it was, and verified at the end.
import { BEGINNING, comparePositions, type Batch, type EventStore, type Position } from './port.js';
import type { ProofSource, StoredRow } from './proof/material.js';
import { Broken, type Anchor } from './proof/verdict.js';
import { verifyLog } from './proof/verify-log.js';

const BATCH_PAGE = 1_000;
/** Events that are stored together, unless one commit has more: what an interruption costs. */
const CHUNK_EVENTS = 1_000;

/** One commit with its rows. */
export interface Commit {
  readonly batch: Batch;
  readonly rows: readonly StoredRow[];
}

/** A store to be read. */
export type CopySource = ProofSource & Pick<EventStore, 'head'>;

/** A store that is being filled, by nobody else meanwhile. */
export interface CopyTarget {
  /** The same store, to be read. */
  readonly store: ProofSource;
  /** Stores commits behind what is there, durably, and keeps ids, times and bytes. */
  put(commits: readonly Commit[]): Promise<void>;
}

/** What {@link copyStore} is told and tells. */
export interface CopyOptions {
  /** Signed checkpoints of the source: held against it, and against the copy where that has the same commits. */
  readonly anchors?: readonly Anchor[];
  /** Hears how far it came. */
  told?(stage: 'verifying the source' | 'comparing' | 'copying' | 'verifying the copy', events: number): void;
}

/** How a copy ended. */
export interface Copied {
  /** Events in both. */
  readonly events: number;
  /** Events that were there before: of an interrupted copy. */
  readonly before: number;
  /** Root of the copy. */
  readonly root: string;
  /** The copy has the same commits: checkpoints that were signed over the source hold for it. */
  readonly isSameRoot: boolean;
  /** Checkpoints that the copy was held against. */
  readonly anchors: number;
}

/** The target holds something else than the beginning of the source: nothing was copied. */
export class NoPrefix extends Error {
  constructor(
    /** The first event that differs, counted from 1. */
    readonly event: number,
    detail: string,
  ) {
    super(`The target is neither empty nor the beginning of the source: event ${event} ${detail}. Nothing was copied.`);
    this.name = 'NoPrefix';
  }
}

/** The copy is not what the source is. */
export class CopyDiffers extends Error {
  constructor(detail: string) {
    super(`The copy is not what the source is: ${detail}.`);
    this.name = 'CopyDiffers';
  }
}

/**
 * Copies what the target lacks, and compares every event at the end. May be begun again after an interruption.
 * @throws NoPrefix, CopyDiffers, Broken (a ledger was changed), or what the stores throw
 */
export async function copyStore(
  source: CopySource,
  target: CopyTarget,
  { anchors = [], told = () => undefined }: CopyOptions = {},
): Promise<Copied> {
  told('verifying the source', 0);
  const original = await verifyLog(source, anchors);
  const before = await compared(source, target.store, (events) => told('comparing', events));
  if (before.rest > 0) throw new NoPrefix(before.events + 1, 'is not in the source');
  await copied({ source, target, after: before.position }, (events) => told('copying', before.events + events));

  const again = await compared(source, target.store, (events) => told('verifying the copy', events));
  if (again.rest > 0) throw new CopyDiffers(`it has more events than ${again.events}`);
  const now = await verifyLog(source, [], original);
  const { count, root, held } = await verifiedCopy(target.store, anchors);
  if (count !== again.events || count !== now.count)
    throw new CopyDiffers(`it has ${count} events and the source ${now.count}; nobody may write to either meanwhile`);
  return { events: count, before: before.events, root, isSameRoot: root === now.root, anchors: held };
}

/** A store that cannot keep the commits as they were cut has other roots: then checkpoints say nothing about it. */
async function verifiedCopy(copy: ProofSource, anchors: readonly Anchor[]) {
  try {
    return { ...(await verifyLog(copy, anchors)), held: anchors.length };
  } catch (error) {
    if (!(error instanceof Broken) || error.at.kind !== 'checkpoint-mismatch') throw error;
    return { ...(await verifyLog(copy)), held: 0 };
  }
}

/** Two logs side by side: how many events agree, where the source stands then, and whether the target has more. */
interface Agreement {
  readonly events: number;
  readonly position: Position;
  readonly rest: number;
}

/** @throws NoPrefix at the first event that differs */
async function compared(source: ProofSource, target: ProofSource, told: (events: number) => void): Promise<Agreement> {
  const theirs = source.logForProof(BEGINNING)[Symbol.asyncIterator]();
  let page: readonly StoredRow[] = [];
  let at = 0;
  let events = 0;
  let position = BEGINNING;
  try {
    for await (const rows of target.logForProof(BEGINNING)) {
      for (const row of rows) {
        if (at >= page.length) {
          const next = await theirs.next();
          page = next.done ? [] : next.value;
          at = 0;
        }
        const original = page[at++];
        if (!original) return { events, position, rest: 1 };
        const field = FIELDS.find((name) => original[name] !== row[name]);
        if (field) throw new NoPrefix(events + 1, `(${row.stream}/${row.revision}) differs in ${field}`);
        events++;
        position = original.position;
      }
      told(events);
    }
  } finally {
    await theirs.return?.();
  }
  return { events, position, rest: 0 };
}

const FIELDS = ['stream', 'revision', 'id', 'type', 'schema', 'at', 'hash', 'entry', 'data'] as const;

interface Copying {
  readonly source: CopySource;
  readonly target: CopyTarget;
  readonly after: Position;
}

/** Until the source has no more: what it gets meanwhile is copied too. */
async function copied({ source, target, after }: Copying, told: (events: number) => void): Promise<void> {
  let chunk: Commit[] = [];
  let waiting = 0;
  let events = 0;
  const flush = async () => {
    if (chunk.length > 0) await target.put(chunk);
    events += waiting;
    chunk = [];
    waiting = 0;
    told(events);
  };
  for await (const commit of commitsOf(source, after)) {
    chunk.push(commit);
    waiting += commit.rows.length;
    if (waiting >= CHUNK_EVENTS) await flush();
  }
  if (waiting > 0) await flush();
}

/** The commits of a log behind a position; of one that the position cuts, the rows behind it. */
async function* commitsOf(source: ProofSource, after: Position): AsyncIterable<Commit> {
  const rows = rowsOf(source, after);
  let row = await rows.next();
  try {
    for (let from = after; ;) {
      const batches = await source.batches(from, BATCH_PAGE);
      if (batches.length === 0) return;
      for (const batch of batches) {
        const own: StoredRow[] = [];
        for (; !row.done && comparePositions(row.value.position, batch.last) <= 0; row = await rows.next())
          own.push(row.value);
        if (own.length === 0) return;
        yield { batch, rows: own };
        from = batch.last;
      }
    }
  } finally {
    await rows.return(undefined);
  }
}

async function* rowsOf(source: ProofSource, after: Position): AsyncGenerator<StoredRow, undefined> {
  for await (const page of source.logForProof(after)) yield* page;
  return undefined;
}
