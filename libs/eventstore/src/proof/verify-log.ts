// The whole log: no position missing, each commit's root made anew from the stored bytes, and held against what was signed outside.
import { NO_ROOT, nextRoot } from '../building.js';
import { BEGINNING, type Batch, type Position } from '../port.js';
import type { LogLeaf, ProofSource, StoredRow } from './material.js';
import { checkRow } from './row.js';
import { Broken, type Anchor, type BreakKind } from './verdict.js';

const BATCH_PAGE = 1_000;

/** A whole row, or its leaf alone. */
type LogRow = StoredRow | LogLeaf;
const isWhole = (row: LogRow): row is StoredRow => 'entry' in row;

/** How far the log was verified: the place to go on from. */
export interface Verified {
  readonly position: Position;
  readonly count: number;
  readonly root: string;
  /** Time of the last commit, ISO 8601; empty at the beginning. */
  readonly at: string;
}

/** Before the first event. */
export const NOTHING_VERIFIED: Verified = { position: BEGINNING, count: 0, root: NO_ROOT, at: '' };

/**
 * Verifies the log behind `from` in bounded memory, and every anchor behind it.
 * @throws Broken at the first broken place
 */
export async function verifyLog(
  source: ProofSource<LogRow>,
  anchors: readonly Anchor[] = [],
  from = NOTHING_VERIFIED,
): Promise<Verified> {
  const rows = new RowReader(source, from.position);
  const due = anchors.filter((anchor) => anchor.count > from.count).sort((a, b) => a.count - b.count);
  let verified = from;
  try {
    for (;;) {
      const batches = await source.batches(verified.position, BATCH_PAGE);
      for (const batch of batches) {
        verified = await verifyBatch(rows, batch, verified);
        meetAnchors(due, verified);
      }
      if (batches.length === 0 && (await isCovered(source, rows, verified))) break;
    }
  } finally {
    await rows.close();
  }
  const [unmet] = due;
  if (unmet) {
    const detail = `a checkpoint of ${unmet.at} counts ${unmet.count} events, the log has ${verified.count}`;
    throw new Broken({ kind: 'tail-missing', position: unmet.position, detail });
  }
  return verified;
}

async function verifyBatch(rows: RowReader, batch: Batch, before: Verified): Promise<Verified> {
  const first = batch.after === before.position ? Number(batch.first) : Number(before.position) + 1;
  if (Number(batch.first) !== first) throw brokenAt('batch-missing', first, `no commit covers position ${first}`);
  const { leaves, at } = await readBatch(rows, batch, before.at);
  const root = nextRoot(before.root, leaves);
  const range = `the commit of ${batch.first} to ${batch.last}`;
  if (root !== batch.root) throw brokenAt('root-mismatch', first, `${range} does not follow from its events`);
  if (at !== batch.at) throw brokenAt('instant-changed', first, `${range} says ${batch.at}, its events say ${at}`);
  return { position: batch.last, count: before.count + leaves.length, root, at };
}

/** The leaves of a commit, and the latest time up to it. */
async function readBatch(
  rows: RowReader,
  { first, last }: Batch,
  since: string,
): Promise<{ leaves: string[]; at: string }> {
  const leaves: string[] = [];
  let at = since;
  for (let position = Number(first); position <= Number(last); position++) {
    const row = rows.ready() ?? (await rows.fill());
    if (!row)
      throw brokenAt('tail-missing', position, `the log ends before position ${position}, its commits at ${last}`);
    if (Number(row.position) !== position)
      throw brokenAt('position-missing', position, `position ${position} is missing`);
    if (isWhole(row)) checkRow(row);
    leaves.push(row.hash);
    if (row.at > at) at = row.at;
  }
  return { leaves, at };
}

/** Takes the anchors that this commit reaches from the list. */
function meetAnchors(due: Anchor[], { count, root, position }: Verified): void {
  for (let anchor = due[0]; anchor && anchor.count <= count; anchor = due[0]) {
    if (anchor.count !== count || anchor.root !== root) {
      const detail = `up to here the log is not the one that was signed at ${anchor.at}`;
      throw new Broken({ kind: 'checkpoint-mismatch', position, detail });
    }
    due.shift();
  }
}

/** False while commits keep coming. */
async function isCovered(source: ProofSource<LogRow>, rows: RowReader, { position }: Verified): Promise<boolean> {
  const row = rows.ready() ?? (await rows.fill());
  if (!row) return true;
  rows.unread(row);
  // A row is seen together with its commit: asked after the row, the commit must be there.
  if ((await source.batches(position, 1)).length > 0) return false;
  throw brokenAt('batch-missing', Number(row.position), `no commit covers position ${row.position}`);
}

const brokenAt = (kind: BreakKind, position: number, detail: string): Broken =>
  new Broken({ kind, position: String(position), detail });

/** Rows one by one, loaded page by page. */
class RowReader {
  private pages: AsyncIterator<readonly LogRow[]>;
  private page: readonly LogRow[] = [];
  private at = 0;

  constructor(
    private readonly source: ProofSource<LogRow>,
    private last: Position,
  ) {
    this.pages = source.logForProof(last)[Symbol.asyncIterator]();
  }

  /** The next row, if it is loaded. */
  ready(): LogRow | undefined {
    const row = this.page[this.at];
    if (row) {
      this.at++;
      this.last = row.position;
    }
    return row;
  }

  /** The next row behind a page that is used up. */
  async fill(): Promise<LogRow | undefined> {
    let next = await this.pages.next();
    if (next.done) {
      // The log may have grown since the last page.
      this.pages = this.source.logForProof(this.last)[Symbol.asyncIterator]();
      next = await this.pages.next();
    }
    this.page = next.done ? [] : next.value;
    this.at = 0;
    return this.ready();
  }

  unread(row: LogRow): void {
    this.at--;
    this.last = String(Number(row.position) - 1);
  }

  async close(): Promise<void> {
    await this.pages.return?.();
  }
}
