// What proofs are made from: rows exactly as they are stored, and the roots of the log.
import type { Batch, Position } from '../port.js';

/** A stored row, nothing parsed and nothing made anew: columns, the header entry and the data, byte for byte. */
export interface StoredRow {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  /** UTC with milliseconds, of the column. */
  readonly at: string;
  /** base64, of the column. */
  readonly hash: string;
  readonly entry: string;
  readonly data: string;
}

/**
 * A row of the log that shows its place and its leaf and nothing of what it says: enough to make the roots anew.
 * What was changed behind a leaf without touching it does not show; the streams that a proof is about come whole.
 */
export type LogLeaf = Pick<StoredRow, 'position' | 'at' | 'hash'>;

/**
 * Reads the material of proofs, in pages: memory stays bounded whatever the length.
 * `Row`: what the log shows, whole rows inside the house; to somebody outside, leaves where the rows are not theirs to read.
 */
export interface ProofSource<Row extends LogLeaf = StoredRow> {
  /** Rows of one stream in revision order. */
  streamForProof(stream: string): AsyncIterable<readonly StoredRow[]>;
  /** Rows of the log behind a position, in position order. */
  logForProof(after: Position): AsyncIterable<readonly Row[]>;
  /** Commits behind a position, in order. */
  batches(after: Position, limit: number): Promise<readonly Batch[]>;
}
