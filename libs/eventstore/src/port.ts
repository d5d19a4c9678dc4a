// The port of the event store: what is stored, what is promised, what may be refused. Every adapter passes contract-suite.ts.

/** A place in one store's log: an opaque, ordered, unsigned decimal. Valid in one store, never inside an event or a receipt. */
export type Position = string;
/** Before the first event of every store. */
export const BEGINNING: Position = '0';

/** A JSON value as RFC 8785 admits it: no undefined, no unsafe number, no lone surrogate. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** What an act knows of itself; the same on every event that one command makes. */
export interface ActHeader {
  /** Pseudonym of the person, `public`, `receipt:<case id>` or `system:<service>`. */
  readonly actor: string;
  readonly office: string;
  /** The law that the case is pinned to, e.g. `po-58-2023`. */
  readonly ruleset: string;
  /** Id of the event that caused this act, or null where a person began it. */
  readonly causation: string | null;
  /** Shared by everything that follows from one first act. */
  readonly correlation: string;
  /** Id of the command: UUIDv8, derived (DESIGN §4). */
  readonly command: string;
  /** HMAC of the command's canonical body: tells a repeat from another body under the same key. */
  readonly commandDigest: string;
}

/** An event that is decided but not yet stored. */
export interface Draft extends ActHeader {
  /** UUIDv7, given before sealing, since sealed fields name it. */
  readonly id: string;
  readonly type: string;
  /** Version of the data's shape, from 1. */
  readonly schema: number;
  readonly data: JsonObject;
}

/** An event as every reader gets it. `hash` is the leaf (SEALING.md), which the next event of the stream names as `prev`. */
export interface StoredEvent extends Draft {
  readonly position: Position;
  readonly stream: string;
  /** From 0, contiguous in the stream. */
  readonly revision: number;
  /** Time of recording, UTC with milliseconds; never below the stream's previous. */
  readonly at: string;
  /** base64 of the previous event's leaf; 32 zero bytes at revision 0. */
  readonly prev: string;
  /** base64 of SHA-256 over the canonical data. */
  readonly dataHash: string;
  /** base64 of SHA-256(0x00 || entry). */
  readonly hash: string;
  /** The canonical header exactly as it was hashed. */
  readonly entry: string;
}

/** `none`: the stream must not exist; `end`: whatever its end is; a number: its last revision. */
export type Expected = 'none' | 'end' | number;
/** The last revision of each stream of a unit when it is built; -1 where the stream is empty. */
export type Ends = ReadonlyMap<string, number>;

export interface StreamDrafts {
  readonly stream: string;
  readonly events: readonly Draft[];
}

/** All of its streams or none of them. `build` is pure and may be called again when a race was lost: that is how gap-free numbers are given. */
export interface Unit {
  readonly streams: readonly { readonly stream: string; readonly expected: Expected }[];
  readonly events: readonly StreamDrafts[] | ((ends: Ends) => readonly StreamDrafts[]);
}

export interface Appended {
  /** Position of the unit's last event: what a reader passes as `after` to see its own write. */
  readonly position: Position;
  readonly events: readonly StoredEvent[];
}

/** Conjunction of what is given. `categories`: the stream name up to its first hyphen. */
export interface Filter {
  readonly categories?: readonly string[];
  readonly types?: readonly string[];
}

/** `scanned` is the last position looked at, matching or not: the checkpoint to resume from. */
export interface Page {
  readonly events: readonly StoredEvent[];
  readonly scanned: Position;
}

/** What one commit stored; `root` = SHA-256(previous root || SHA-256(hashes)), base64. */
export interface Batch {
  readonly first: Position;
  readonly last: Position;
  readonly at: string;
  readonly root: string;
  /** Last position of the commit before, where positions have gaps; left out, `first` follows it. */
  readonly after?: Position;
}

export interface EventStore {
  /** Durable when it resolves. Appending the same event ids at the same place again answers as before. @throws WrongExpectedRevision, NotOwner, StoreBusy, OutcomeUnknown */
  append(unit: Unit): Promise<Appended>;
  /** Events of one stream from a revision on, at most `limit` (default 10,000); empty for an unknown stream. */
  read(stream: string, from?: number, limit?: number): Promise<readonly StoredEvent[]>;
  /** Revision of the last event of a stream; -1 where it is empty. */
  lastRevision(stream: string): Promise<number>;
  /** One page of the log behind `after`, in position order, at most `limit` events looked at. */
  readAll(after: Position, filter: Filter, limit: number): Promise<Page>;
  /** Endless pages behind `after`, each event exactly once in position order; ends when the signal aborts. */
  follow(after: Position, filter: Filter, signal: AbortSignal): AsyncIterable<Page>;
  /** Position of the last event; BEGINNING when empty. */
  head(): Promise<Position>;
  /** The last position committed at or before an instant (ISO 8601): the store as of then. */
  positionAsOf(instant: string): Promise<Position>;
  /** Commits behind a position, in order: the material of proofs. */
  batches(after: Position, limit: number): Promise<readonly Batch[]>;
  close(): Promise<void>;
}

/** Another writer was first. `current` is the stream's last revision, -1 when it does not exist. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly current: number,
  ) {
    super(`Stream ${stream} is at revision ${current}, not at ${expected}.`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The writing role does not own an event type of this unit: a bug of the service, never of a person. */
export class NotOwner extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotOwner';
  }
}

/** The store cannot take more now; nothing was stored. */
export class StoreBusy extends Error {
  constructor(readonly retryAfterMs: number) {
    super(`The event store is busy; try again in ${retryAfterMs} ms.`);
    this.name = 'StoreBusy';
  }
}

/** The answer was cut off and the store did not come back in time: stored or not. Sending the same events again is safe. */
export class OutcomeUnknown extends Error {
  constructor() {
    super('The connection broke and it is not known whether the events were stored. Send the same events again.');
    this.name = 'OutcomeUnknown';
  }
}

/** The store was closed by its own process. */
export class StoreClosed extends Error {
  constructor() {
    super('The event store is closed.');
    this.name = 'StoreClosed';
  }
}

/** Compares two positions of one store: negative, zero or positive. */
export const comparePositions = (a: Position, b: Position): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** The kind of a stream: its name up to the first hyphen. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-') >>> 0);
