// An event as KurrentDB keeps it, and back: the data are exactly the canonical bytes, the metadata exactly `{ entry: header text }`.
import type { BinaryEventData, RecordedEvent, ResolvedEvent } from '@kurrent/kurrentdb-client';
import { fromRow, leafOf, type EntryFields } from '../header.js';
import type { Position, StoredEvent } from '../port.js';
import type { StoredRow } from '../proof/material.js';
import { positionOf } from './position.js';

/** What is sent of an event. */
export interface Outgoing {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly entry: string;
  /** Canonical data exactly as it was hashed. */
  readonly dataText: string;
}

/** What came back of an event: nothing parsed but the envelope of the header. */
export interface Incoming {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly entry: string;
  readonly data: string;
}

/** Something stands in the database that this store did not write, or that was changed since. */
export class ForeignEvent extends Error {
  constructor(stream: string, revision: bigint, why: string) {
    super(`Event ${revision} of stream ${stream} in KurrentDB was not written by this store: ${why}.`);
    this.name = 'ForeignEvent';
  }
}

/** Bytes and not JSON, because the client would write JSON anew, and members like "10" and "9" would change places. */
export const recordOf = ({ id, type, entry, dataText }: Outgoing): BinaryEventData => ({
  id,
  type,
  contentType: 'application/octet-stream',
  data: Buffer.from(dataText, 'utf8'),
  metadata: { entry },
});

/** @throws ForeignEvent */
export function incomingOf(recorded: RecordedEvent): Incoming {
  const { streamId, revision, id, type, isJson, data, metadata, position } = recorded;
  const entry = (metadata as { readonly entry?: unknown } | undefined)?.entry;
  if (typeof entry !== 'string') throw new ForeignEvent(streamId, revision, 'its metadata has no entry');
  if (isJson || !(data instanceof Uint8Array)) throw new ForeignEvent(streamId, revision, 'its data are no bytes');
  return {
    position: positionOf(position, `${streamId}/${revision}`),
    stream: streamId,
    revision: Number(revision),
    id,
    type,
    entry,
    data: Buffer.from(data).toString('utf8'),
  };
}

/** The event of an answer of `$all` or of a stream; links are never asked for. @throws ForeignEvent */
export const incomingOfResolved = ({ event }: Pick<ResolvedEvent, 'event'>): Incoming | undefined =>
  event && incomingOf(event);

/** The event as readers get it. */
export const eventOf = ({ position, entry, data }: Incoming): StoredEvent =>
  fromRow(position, leafOf(entry), entry, data);

/** The row for proofs. KurrentDB has no columns for schema, time and leaf: they are what the entry says, and agree with it always. */
export function rowOf({ position, stream, revision, id, type, entry, data }: Incoming): StoredRow {
  const { schema, at } = JSON.parse(entry) as EntryFields;
  return { position, stream, revision, id, type, schema, at, hash: leafOf(entry), entry, data };
}
