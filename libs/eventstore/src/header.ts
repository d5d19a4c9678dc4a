// From a draft to what is stored: header, entry, leaf hash and the link to the event before (SEALING.md).
import { hash } from 'node:crypto';
import { canonicalData, NotCanonical, refuseText } from './canonical.js';
import type { Draft, StoredEvent } from './port.js';

/** Leaf before the first event of a stream: 32 zero bytes, base64. */
export const NO_LEAF = Buffer.alloc(32).toString('base64');
/** An entry fits a C2SP tlog-tiles entry bundle, whose length prefix has 16 bits. */
export const MAX_ENTRY_BYTES = 65_535;
/** Files go to blobs; data of an event is text that people write and read. */
export const MAX_DATA_BYTES = 1_048_576;
const MAX_NAME_LENGTH = 255;
const MAX_SCHEMA = 32_767;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Where an event comes to stand. `prev` is the leaf of the event before, base64; `at` is UTC with milliseconds. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly prev: string;
  readonly at: string;
}

/** A built event with its canonical data; it has all but its position. */
export interface BuiltEvent extends Omit<StoredEvent, 'position'> {
  /** Canonical data exactly as it was hashed. */
  readonly dataText: string;
}

/**
 * Builds header, entry and hashes of one event.
 * @throws NotCanonical when something in it must not be stored
 */
export function makeStored(draft: Draft, place: Place): BuiltEvent {
  refuseHeader(draft, place);
  const dataText = canonicalData(draft.data);
  if (Buffer.byteLength(dataText) > MAX_DATA_BYTES) throw new NotCanonical('', `data exceeds ${MAX_DATA_BYTES} bytes`);
  const dataHash = hash('sha256', dataText, 'base64');
  const entry = entryOf(draft, place, dataHash);
  if (Buffer.byteLength(entry) > MAX_ENTRY_BYTES)
    throw new NotCanonical('', `the header exceeds ${MAX_ENTRY_BYTES} bytes`);
  return {
    id: draft.id,
    type: draft.type,
    schema: draft.schema,
    data: draft.data,
    actor: draft.actor,
    office: draft.office,
    ruleset: draft.ruleset,
    causation: draft.causation,
    correlation: draft.correlation,
    command: draft.command,
    commandDigest: draft.commandDigest,
    stream: place.stream,
    revision: place.revision,
    at: place.at,
    prev: place.prev,
    dataHash,
    hash: leafOf(entry),
    entry,
    dataText,
  };
}

/** RFC 6962 leaf hash of an entry, base64: SHA-256(0x00 || entry). */
export const leafOf = (entry: string): string => hash('sha256', `\u0000${entry}`, 'base64');

/** What a header says, read from its entry. */
export type EntryFields = Omit<StoredEvent, 'position' | 'data' | 'hash' | 'entry'> & { readonly v: 1 };

/** The event behind a stored row: everything but the data is said by the entry. */
export function fromRow(position: string, leaf: string, entry: string, data: string): StoredEvent {
  const { v: _version, ...fields } = JSON.parse(entry) as EntryFields;
  return { position, ...fields, data: JSON.parse(data) as StoredEvent['data'], hash: leaf, entry };
}

/** Members stand in the order of RFC 8785, so that plain JSON.stringify is canonical; a spec holds it against the real one. */
const entryOf = (draft: Draft, place: Place, dataHash: string): string =>
  JSON.stringify({
    actor: draft.actor,
    at: place.at,
    causation: draft.causation,
    command: draft.command,
    commandDigest: draft.commandDigest,
    correlation: draft.correlation,
    dataHash,
    id: draft.id,
    office: draft.office,
    prev: place.prev,
    revision: place.revision,
    ruleset: draft.ruleset,
    schema: draft.schema,
    stream: place.stream,
    type: draft.type,
    v: 1,
  });

const TEXTS = ['type', 'actor', 'office', 'ruleset', 'correlation', 'command', 'commandDigest'] as const;

function refuseHeader(draft: Draft, place: Place): void {
  for (const name of TEXTS) refuseField(name, draft[name]);
  if (draft.causation !== null) refuseField('causation', draft.causation);
  if (!UUID.test(draft.id)) throw new NotCanonical('/id', 'is no lower-case uuid');
  if (!Number.isInteger(draft.schema) || draft.schema < 1 || draft.schema > MAX_SCHEMA) {
    throw new NotCanonical('/schema', `is no version from 1 to ${MAX_SCHEMA}`);
  }
  refusePlace(place);
}

function refusePlace({ stream, at }: Place): void {
  refuseField('stream', stream);
  if (stream === '' || stream.length > MAX_NAME_LENGTH) {
    throw new NotCanonical('/stream', `is no name of 1 to ${MAX_NAME_LENGTH} characters`);
  }
  if (!INSTANT.test(at)) throw new NotCanonical('/at', 'is no UTC instant with milliseconds');
}

function refuseField(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new NotCanonical(`/${name}`, 'is no text');
  refuseText(value, [name]);
}
