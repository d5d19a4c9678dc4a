// PostgreSQL's binary form of one-dimensional arrays: half the cost of text arrays on both sides.

const HEADER_BYTES = 20;
/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

const OID = { int2: 21, int4: 23, int8: 20, text: 25, json: 114, uuid: 2950, bytea: 17, timestamptz: 1184 } as const;

const header = (oid: number, length: number, hasNull: boolean, bytes: number): Buffer => {
  const array = Buffer.allocUnsafe(HEADER_BYTES + bytes);
  array.writeInt32BE(1, 0);
  array.writeInt32BE(hasNull ? 1 : 0, 4);
  array.writeInt32BE(oid, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16);
  return array;
};

/** `int[]`; null stays null. */
export function int4s(values: readonly (number | null)[]): Buffer {
  const nulls = values.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0);
  const array = header(OID.int4, values.length, nulls > 0, values.length * 8 - nulls * 4);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = array.writeInt32BE(value === null ? -1 : 4, at);
    if (value !== null) at = array.writeInt32BE(value, at);
  }
  return array;
}

/** `smallint[]` */
export function int2s(values: readonly number[]): Buffer {
  const array = header(OID.int2, values.length, false, values.length * 6);
  let at = HEADER_BYTES;
  for (const value of values) at = array.writeInt16BE(value, array.writeInt32BE(2, at));
  return array;
}

/** `bigint[]` of safe integers. */
export const int8s = (values: readonly number[]): Buffer => eights(OID.int8, values);

/** `timestamptz[]` of ISO 8601 instants. */
export const instants = (values: readonly string[]): Buffer =>
  eights(
    OID.timestamptz,
    values.map((value) => (Date.parse(value) - EPOCH_MS) * 1_000),
  );

function eights(oid: number, values: readonly number[]): Buffer {
  const array = header(oid, values.length, false, values.length * 12);
  let at = HEADER_BYTES;
  for (const value of values) at = array.writeBigInt64BE(BigInt(value), array.writeInt32BE(8, at));
  return array;
}

/** `text[]` */
export const texts = (values: readonly string[]): Buffer => strings(OID.text, values, 'utf8');
/** `json[]`: the bytes are stored as they are. */
export const jsons = (values: readonly string[]): Buffer => strings(OID.json, values, 'utf8');
/** `bytea[]` of base64 texts. */
export const bytes = (values: readonly string[]): Buffer => strings(OID.bytea, values, 'base64');

function strings(oid: number, values: readonly string[], encoding: 'utf8' | 'base64'): Buffer {
  const lengths = values.map((value) => Buffer.byteLength(value, encoding));
  const array = header(
    oid,
    values.length,
    false,
    lengths.reduce((sum, length) => sum + length + 4, 0),
  );
  let at = HEADER_BYTES;
  values.forEach((value, index) => {
    at = array.writeInt32BE(lengths[index] ?? 0, at);
    at += array.write(value, at, encoding);
  });
  return array;
}

/** `uuid[]` */
export function uuids(values: readonly string[]): Buffer {
  const array = header(OID.uuid, values.length, false, values.length * 20);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = array.writeInt32BE(16, at);
    at += array.write(value.replaceAll('-', ''), at, 'hex');
  }
  return array;
}
