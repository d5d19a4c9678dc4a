// A file as it lies on the disk: AES-256-GCM in chunks under a key of its own, so that it is sealed and opened as it flows (SEALING.md).
import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject } from 'node:crypto';
import { keyFrom } from './keyring-material.js';

/** What every sealed file begins with. The version is part of it: another layout gets another word. */
const MAGIC = Buffer.from('JEJAKF1\n', 'latin1');
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const IV_BYTES = 12;
const KEY_BYTES = 32;

/** The sealed file is not what was sealed: cut, changed, another file's, or under another key. */
export class BlobBroken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BlobBroken';
  }
}

/** The key of one part of one file. One key seals one stream only, so that its chunks may be numbered from 0. */
export const partKey = (fileKey: Buffer, name: string): KeyObject =>
  keyFrom(Buffer.from(hkdfSync('sha256', fileKey, Buffer.alloc(0), `jejak-file:${name}`, KEY_BYTES)));

/** Number of the chunk and whether it is the last: none can be left out, moved, doubled or cut off unnoticed. */
const ivOf = (chunk: number, isLast: boolean): Buffer => {
  const iv = Buffer.alloc(IV_BYTES);
  iv.writeUIntBE(chunk, IV_BYTES - 7, 6);
  iv.writeUInt8(isLast ? 1 : 0, IV_BYTES - 1);
  return iv;
};

const sealChunk = (key: KeyObject, chunk: number, isLast: boolean, bytes: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, ivOf(chunk, isLast)).setAAD(MAGIC);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

const openChunk = (key: KeyObject, chunk: number, isLast: boolean, sealed: Buffer): Buffer => {
  if (sealed.length < TAG_BYTES) throw new BlobBroken('A sealed file is cut off.');
  const decipher = createDecipheriv('aes-256-gcm', key, ivOf(chunk, isLast), { authTagLength: TAG_BYTES });
  decipher.setAAD(MAGIC).setAuthTag(sealed.subarray(-TAG_BYTES));
  const head = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([head, decipher.final()]);
  } catch {
    // The tag does not fit: the only thing `final` can say here.
    throw new BlobBroken(`Chunk ${chunk} of a sealed file does not open.`);
  }
};

/** Cuts a stream into pieces of one size; the last has what is left, and is told as such. */
async function* cut(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let rest = Buffer.alloc(0);
  for await (const bytes of source) {
    rest = Buffer.concat([rest, bytes]);
    // Strictly more than a piece, so that something is left to be the last.
    let at = 0;
    for (; rest.length - at > size; at += size) yield { piece: rest.subarray(at, at + size), isLast: false };
    rest = rest.subarray(at);
  }
  yield { piece: rest, isLast: true };
}

/** Seals what flows. */
export async function* sealStream(key: KeyObject, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield MAGIC;
  let chunk = 0;
  for await (const { piece, isLast } of cut(source, CHUNK_BYTES)) yield sealChunk(key, chunk++, isLast, piece);
}

/** Opens what flows; each chunk is checked before it is handed on. @throws BlobBroken */
export async function* openStream(key: KeyObject, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = 0;
  for await (const { piece, isLast } of cut(withoutMagic(source), CHUNK_BYTES + TAG_BYTES))
    yield openChunk(key, chunk++, isLast, piece);
}

async function* withoutMagic(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const bytes of source) {
    if (head === undefined) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < MAGIC.length) continue;
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new BlobBroken('This is no sealed file.');
    yield head.subarray(MAGIC.length);
    head = undefined;
  }
  if (head !== undefined) throw new BlobBroken('This is no sealed file.');
}
