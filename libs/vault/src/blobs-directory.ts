// Attachments as sealed files in a directory, which several processes may share: `kept/` by id, and in `incoming/` what has no event yet.
import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openStream, partKey, sealStream } from './blob-cipher.js';
import {
  BlobMissing,
  type BlobOwner,
  type BlobPart,
  type Blobs,
  type Deposit,
  type PutBlob,
  type Sweep,
} from './blobs.js';

const KEY_BYTES = 32;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const INCOMING = new RegExp(`^(${UUID})\\.(${UUID})\\.(original|copy)$`);

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/** Runs one file operation; false where it met one of the expected codes, which are outcomes and no errors. */
const tried = async (operation: Promise<unknown>, ...expected: readonly string[]): Promise<boolean> => {
  try {
    await operation;
    return true;
  } catch (error) {
    if (expected.includes(codeOf(error) as string)) return false;
    throw error;
  }
};

const gone = (path: string): Promise<boolean> => tried(unlink(path), 'ENOENT');

/** A name in a directory is durable only with the directory. */
const syncDirectory = async (dir: string): Promise<void> => {
  const handle = await open(dir, 'r');
  await handle.sync().finally(() => handle.close());
};

const madeDirectory = async (dir: string): Promise<void> => {
  if ((await mkdir(dir, { recursive: true, mode: 0o700 })) !== undefined) await syncDirectory(dirname(dir));
};

/** Paths of one directory. Ids are checked wherever they come from outside, so that none reaches out of it. */
const pathsIn = (dir: string) => {
  const incoming = join(dir, 'incoming');
  const checked = ({ caseId, attachment }: BlobOwner, part: BlobPart): string => {
    const name = `${caseId}.${attachment}.${part}`;
    if (!INCOMING.test(name)) throw new RangeError('A file of an attachment is named by two UUIDs in lower case.');
    return name;
  };
  return {
    incoming,
    arriving: (owner: BlobOwner, part: BlobPart) => join(incoming, checked(owner, part)),
    // By the last digits, which are random in every kind of id.
    kept: (owner: BlobOwner, part: BlobPart) => {
      checked(owner, part);
      return join(dir, 'kept', owner.attachment.slice(-2), `${owner.attachment}.${part}`);
    },
  };
};

const nameOf = ({ attachment }: BlobOwner, part: BlobPart): string => `${attachment}:${part}`;

async function* counted(source: AsyncIterable<Uint8Array>, tell: (bytes: Uint8Array) => void) {
  for await (const bytes of source) {
    tell(bytes);
    yield bytes;
  }
}

const writeDurably = async (path: string, source: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const bytes of source) await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const depositIn = (paths: ReturnType<typeof pathsIn>, owner: BlobOwner): Deposit => {
  const fileKey = randomBytes(KEY_BYTES);
  const put = new Set<BlobPart>();
  return {
    key: fileKey.toString('base64'),
    put: async (part, source): Promise<PutBlob> => {
      await madeDirectory(paths.incoming);
      const hash = createHash('sha256');
      let bytes = 0;
      const plain = counted(source, (piece) => {
        hash.update(piece);
        bytes += piece.length;
      });
      put.add(part);
      await writeDurably(paths.arriving(owner, part), sealStream(partKey(fileKey, nameOf(owner, part)), plain));
      return { bytes, sha256: hash.digest('hex') };
    },
    read: (part) =>
      openStream(
        partKey(fileKey, nameOf(owner, part)),
        createReadStream(paths.arriving(owner, part)) as AsyncIterable<Buffer>,
      ),
    keep: async () => {
      // First the name by which a sweep finds it, then the name by which readers do.
      await syncDirectory(paths.incoming);
      for (const part of put) {
        const kept = paths.kept(owner, part);
        await madeDirectory(dirname(kept));
        await link(paths.arriving(owner, part), kept);
        await syncDirectory(dirname(kept));
      }
    },
    settle: async () => {
      for (const part of put) await gone(paths.arriving(owner, part));
    },
    drop: async () => {
      for (const part of put) {
        await gone(paths.kept(owner, part));
        await gone(paths.arriving(owner, part));
      }
    },
  };
};

/** The first bytes are opened at once, so that what cannot be opened is known before anything is answered. */
const openKept = async (path: string, key: KeyObject): Promise<AsyncIterable<Buffer>> => {
  const chunks = openStream(key, createReadStream(path) as AsyncIterable<Buffer>);
  let first: IteratorResult<Buffer> | undefined = await chunks.next();
  const flowing: AsyncIterableIterator<Buffer> = {
    next: async () => {
      const next = first ?? (await chunks.next());
      first = undefined;
      return next;
    },
    // Whoever stops half-way closes the file, also before the first piece was taken.
    return: () => chunks.return(undefined),
    [Symbol.asyncIterator]: () => flowing,
  };
  return flowing;
};

const listed = async (dir: string): Promise<readonly string[]> => {
  try {
    return await readdir(dir);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

const touchedAt = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    // Somebody else was faster.
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

interface Leftover {
  readonly path: string;
  readonly owner: BlobOwner;
  readonly part: BlobPart;
}

/** What nobody has touched since `before`. Names that are none of ours are left alone. */
const leftoversIn = async (incoming: string, before: Date): Promise<readonly Leftover[]> => {
  const found: Leftover[] = [];
  for (const name of await listed(incoming)) {
    const [, caseId, attachment, part] = INCOMING.exec(name) ?? [];
    if (caseId === undefined || attachment === undefined) continue;
    const path = join(incoming, name);
    const touched = await touchedAt(path);
    if (touched !== undefined && touched < before.getTime())
      found.push({ path, owner: { caseId, attachment }, part: part as BlobPart });
  }
  return found;
};

const sweepIn = async (paths: ReturnType<typeof pathsIn>, { before, isAttached }: Sweep) => {
  const swept = { dropped: 0, settled: 0 };
  for (const { path, owner, part } of await leftoversIn(paths.incoming, before)) {
    const isKept = await isAttached(owner);
    if (!isKept) await gone(paths.kept(owner, part));
    await gone(path);
    swept[isKept ? 'settled' : 'dropped'] += 1;
  }
  return swept;
};

/** Attachments under a directory, which is made when the first comes. Files are 0600, directories 0700. */
export const directoryBlobs = (dir: string): Blobs => {
  const paths = pathsIn(dir);
  return {
    deposit: (owner) => depositIn(paths, owner),
    open: async (owner, part, key) => {
      const path = paths.kept(owner, part);
      if ((await touchedAt(path)) === undefined) throw new BlobMissing(owner, part);
      return openKept(path, partKey(Buffer.from(key, 'base64'), nameOf(owner, part)));
    },
    sweep: (sweep) => sweepIn(paths, sweep),
  };
};
