// The few things that the adapter asks of a server, as an interface: what stands on it is tested without one.
import type { Position } from '../port.js';
import type { ServerFilter } from './filter.js';
import type { Incoming, Outgoing } from './record.js';

/** What a stream must be for an append: its last revision, -1 where it must not exist. */
export interface Check {
  readonly stream: string;
  readonly revision: number;
}

/** A part of a stream. `from` is the first revision, or `end` to read backwards. */
export interface StreamPart {
  readonly from: number | 'end';
  readonly limit: number;
}

/** A part of `$all`. Forwards: at a position and behind it, from `0` everything. Backwards: before it, from `end` everything. */
export interface LogPart {
  readonly from: Position | 'end';
  readonly isBackwards: boolean;
  readonly limit: number;
  readonly filter: ServerFilter;
}

/** A connection. Its errors are those of failures.ts. */
export interface Wire {
  /** Empty for an unknown stream. @throws WireDown, WireCut, KurrentRefused */
  readStream(stream: string, part: StreamPart): Promise<readonly Incoming[]>;
  /** @throws WireDown, WireCut, KurrentRefused */
  readAll(part: LogPart): AsyncIterable<Incoming>;
  /** All events or none, and none unless all checks hold. @throws Beaten, WireDown, WireCut, KurrentRefused */
  append(checks: readonly Check[], events: readonly Outgoing[]): Promise<void>;
  /** Hears the position of each new event; `gone` is told when that ends. Answers how to stop. */
  listen(ears: { heard(position: Position): void; ready(): void; gone(): void }): () => void;
  close(): Promise<void>;
}
