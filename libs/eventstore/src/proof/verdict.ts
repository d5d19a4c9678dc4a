// What a proof may say, and no more.
import type { Position } from '../port.js';

/** How a ledger can be broken. */
export type BreakKind =
  | 'data-changed' // the data are not those that the header names
  | 'header-changed' // the header, its hash or its columns (time, type, id) are not those that were stored
  | 'event-moved' // a true event stands in a place that is not its own
  | 'link-broken' // the event before was exchanged together with its hash
  | 'revision-missing'
  | 'time-reversed'
  | 'position-missing'
  | 'tail-missing' // the log ends before a commit or a checkpoint says it does
  | 'batch-missing' // events stand in the log that no commit covers
  | 'root-mismatch' // the commits do not follow from the events
  | 'instant-changed' // a commit does not stand at the time of its events
  | 'checkpoint-mismatch' // the log is not the one that was signed: it was written anew
  | 'receipt-mismatch'; // the stream is not the one that a receipt names

/** The first broken place. What is missing here is not known: a deleted event does not tell its stream. */
export interface Break {
  readonly kind: BreakKind;
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: Position;
  readonly detail: string;
}

/** What was signed outside the database about the log up to a commit. */
export interface Anchor {
  /** Events in the log. */
  readonly count: number;
  /** Root after that commit, base64. */
  readonly root: string;
  /** Last position of that commit, in this store. */
  readonly position: Position;
  /** When it was signed, ISO 8601. */
  readonly at: string;
}

/** The head of a stream as somebody outside kept it. */
export interface Receipt {
  readonly stream: string;
  readonly revision: number;
  /** Leaf of that event, base64. */
  readonly hash: string;
}

/**
 * `consistent`: chain and roots agree with each other; who owns the database could have made them so.
 * `proved`: they also agree with what was kept outside, since that time.
 */
export type Verdict =
  | { readonly verdict: 'consistent'; readonly events: number }
  | { readonly verdict: 'proved'; readonly events: number; readonly since: Anchor | Receipt }
  | { readonly verdict: 'broken'; readonly break: Break };

/** Ends a verification at the first broken place. */
export class Broken extends Error {
  constructor(readonly at: Break) {
    super(`${at.kind}: ${at.detail}`);
    this.name = 'Broken';
  }
}

/** The value of a check, or where it broke. */
export async function verdictOf<T>(
  check: () => Promise<T>,
): Promise<T | { readonly verdict: 'broken'; readonly break: Break }> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Broken) return { verdict: 'broken', break: error.at };
    throw error;
  }
}
