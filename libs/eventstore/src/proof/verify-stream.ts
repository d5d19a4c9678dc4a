// The chain of one stream: each event whole, each linked to the one before, none missing between.
import { NO_LEAF } from '../header.js';
import type { Position } from '../port.js';
import type { ProofSource, StoredRow } from './material.js';
import { brokenRow, checkRow } from './row.js';
import { Broken, type Receipt } from './verdict.js';

/** What is known of a stream whose chain holds. A tail that was cut off does not show here: see {@link verifyLog}. */
export interface Chain {
  readonly events: number;
  readonly lastPosition: Position | undefined;
}

/**
 * Verifies one stream in bounded memory, also against receipts for it.
 * @throws Broken at the first broken event
 */
export async function verifyStream(
  source: Pick<ProofSource, 'streamForProof'>,
  stream: string,
  receipts: readonly Receipt[] = [],
): Promise<Chain> {
  const due = new Map(
    receipts.filter((receipt) => receipt.stream === stream).map(({ revision, hash }) => [revision, hash]),
  );
  let before: Before = { revision: -1, hash: NO_LEAF, at: '', position: undefined };
  for await (const page of source.streamForProof(stream)) {
    for (const row of page) {
      checkLink(row, before);
      checkReceipt(row, due);
      before = row;
    }
  }
  const [missing] = [...due.keys()].sort((a, b) => a - b);
  if (missing !== undefined) {
    throw new Broken({
      kind: 'tail-missing',
      stream,
      revision: missing,
      detail: 'a receipt names an event that is not there',
    });
  }
  return { events: before.revision + 1, lastPosition: before.position };
}

type Before = Pick<StoredRow, 'revision' | 'hash' | 'at'> & { readonly position: Position | undefined };

function checkLink(row: StoredRow, before: Before): void {
  const expected = before.revision + 1;
  if (row.revision > expected) {
    const detail = `revision ${expected} is missing before revision ${row.revision}`;
    throw new Broken({
      kind: 'revision-missing',
      stream: row.stream,
      revision: expected,
      position: row.position,
      detail,
    });
  }
  const { prev } = checkRow(row);
  if (prev !== before.hash) throw brokenRow(row, 'link-broken', 'it does not follow the event before it');
  if (row.at < before.at) throw brokenRow(row, 'time-reversed', 'it was recorded before the event before it');
}

/** A receipt that agrees is done with. */
function checkReceipt(row: StoredRow, due: Map<number, string>): void {
  const hash = due.get(row.revision);
  if (hash !== undefined && hash !== row.hash)
    throw brokenRow(row, 'receipt-mismatch', 'a receipt names another event here');
  due.delete(row.revision);
}
