// The auditor's question: was this file changed? Answered with what can be known, never more.
import { comparePositions } from '../port.js';
import type { LogLeaf, ProofSource, StoredRow } from './material.js';
import { verdictOf, type Anchor, type Receipt, type Verdict } from './verdict.js';
import { verifyLog } from './verify-log.js';
import { verifyStream } from './verify-stream.js';

/** What was kept outside the database. Signatures of anchors are checked where they are read ({@link readCheckpoints}). */
export interface Outside {
  readonly anchors?: readonly Anchor[];
  readonly receipts?: readonly Receipt[];
}

/**
 * Verifies a stream and the log that it stands in.
 * `proved` names the first checkpoint that covers the whole stream, or else the receipt of its last event.
 */
export const verify = (
  source: ProofSource<StoredRow | LogLeaf>,
  stream: string,
  { anchors = [], receipts = [] }: Outside = {},
): Promise<Verdict> =>
  verdictOf<Verdict>(async () => {
    const { events, lastPosition } = await verifyStream(source, stream, receipts);
    await verifyLog(source, anchors);
    const covering = anchors
      .filter((anchor) => lastPosition !== undefined && comparePositions(anchor.position, lastPosition) >= 0)
      .sort((a, b) => a.count - b.count);
    const since =
      covering[0] ?? receipts.find((receipt) => receipt.stream === stream && receipt.revision === events - 1);
    return since ? { verdict: 'proved', events, since } : { verdict: 'consistent', events };
  });

/** Verifies the whole log. `proved` names the last checkpoint, which vouches for everything before it. */
export const verifyWhole = (
  source: ProofSource<StoredRow | LogLeaf>,
  anchors: readonly Anchor[] = [],
): Promise<Verdict> =>
  verdictOf<Verdict>(async () => {
    const { count } = await verifyLog(source, anchors);
    const [since] = [...anchors].sort((a, b) => b.count - a.count);
    return since ? { verdict: 'proved', events: count, since } : { verdict: 'consistent', events: count };
  });
