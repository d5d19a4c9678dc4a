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

/** Reads the material of proofs, in pages: memory stays bounded whatever the length. */
export interface ProofSource {
  /** Rows of one stream in revision order. */
  streamForProof(stream: string): AsyncIterable<readonly StoredRow[]>;
  /** Rows of the log behind a position, in position order. */
  logForProof(after: Position): AsyncIterable<readonly StoredRow[]>;
  /** Commits behind a position, in order. */
  batches(after: Position, limit: number): Promise<readonly Batch[]>;
}
