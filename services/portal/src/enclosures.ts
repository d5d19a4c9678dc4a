// Files that wait beside a draft until it is lodged: sealed like the draft, few, found again by what they contain, and gone with it.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mediaOf, type Clock } from '@jejak/chassis';
import { IV_BYTES, nameOf, seal, sealing, TAG_BYTES, unseal, unsealing } from './draft-sealing.js';
import { ifThere } from './if-there.js';

/** Most files of one draft; a case takes more, later. */
export const MOST_ENCLOSURES = 5;
/** Most bytes of all files of all drafts. */
const MOST_BYTES = 4 * 1_073_741_824;
/** Nobody sends one file for longer. */
const LONGEST_UPLOAD_MS = 60 * 60_000;
const FOLDER = '.files';
const PART = 'part-';
/** Enough of a file to know its kind by. */
const HEAD_BYTES = 1_048_576;
const ID_LETTERS = 32;
const SAID_LETTERS = 1_024;
const SAID_BYTES = IV_BYTES + TAG_BYTES + SAID_LETTERS;
const BEFORE = SAID_BYTES + IV_BYTES;

/** What is said of a file. */
export interface Said {
  /** As the sender calls it, at most 120 characters. */
  readonly name: string;
  readonly purpose: string;
}
/** A file that waits. */
export interface Enclosure extends Said {
  /** The same for the same content beside the same draft: sent twice, it is one file, also for the API. */
  readonly id: string;
  readonly bytes: number;
  /** Why the API did not take it; null while it was not asked, or could not answer. */
  readonly trouble: string | null;
}
/** Why a file was not kept. `busy`: too many bytes wait in all. */
export type NotKept = 'many' | 'empty' | 'kind' | 'busy';

/** Where the files of drafts are kept. `ticket` is that of the draft. */
export interface Enclosures {
  /** In the order in which they came. */
  list(ticket: string): Promise<readonly Enclosure[]>;
  /** Keeps a file; null once it is kept. Whatever breaks off or is not kept leaves nothing. @throws what `content` throws */
  add(ticket: string, said: Said, content: Readable): Promise<NotKept | null>;
  /** Its content; undefined where it is gone. */
  open(ticket: string, id: string): Promise<Readable | undefined>;
  /** Notes why the API did not take it. */
  refuse(ticket: string, id: string, trouble: string): Promise<void>;
  remove(ticket: string, id: string): Promise<void>;
  removeAll(ticket: string): Promise<void>;
  /** Throws away what belongs to no draft of `names` any more, and what was never finished. */
  sweep(names: ReadonlySet<string>): Promise<void>;
}

const ID = /^[0-9a-f]{32}$/;
const ENTRY = /^([0-9a-f]{32})(?:\.([a-z]+))?$/;

const sealSaid = (ticket: string, said: Said): Buffer => {
  const text = JSON.stringify(said);
  // Padded by bytes, so that the length of a name is not told.
  return seal(ticket, 'jejak draft file', text + ' '.repeat(SAID_LETTERS - Buffer.byteLength(text)));
};

/** Looks at what passes: how much it is, what it begins with, and its digest. */
const looking = (ticket: string) => {
  const digest = createHash('sha256').update(nameOf(ticket, 'jejak draft'));
  const head: Buffer[] = [];
  let bytes = 0;
  return {
    see: (piece: Buffer): void => {
      digest.update(piece);
      if (bytes < HEAD_BYTES) head.push(piece);
      bytes += piece.byteLength;
    },
    found: async () => {
      const isKnown = (await mediaOf(Readable.from(head))) !== undefined;
      return { bytes, isKnown, id: digest.digest('hex').slice(0, ID_LETTERS) };
    },
  };
};
type Look = ReturnType<typeof looking>;

/** Writes a file sealed, piece by piece: what is said of it, then its content. */
const writeSealed = (path: string, ticket: string, { said, content, look }: Waiting): Promise<void> => {
  const before = sealSaid(ticket, said);
  const { iv, cipher } = sealing(ticket, before);
  return pipeline(
    content,
    async function* (pieces: AsyncIterable<Buffer>) {
      yield Buffer.concat([before, iv]);
      for await (const piece of pieces) {
        look.see(piece);
        yield cipher.update(piece);
      }
      yield cipher.final();
      yield cipher.getAuthTag();
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
};
interface Waiting {
  readonly said: Said;
  readonly content: Readable;
  readonly look: Look;
}

const readPart = async (path: string, start: number, length: number): Promise<Buffer> => {
  const handle = await open(path);
  try {
    return (await handle.read(Buffer.alloc(length), 0, length, start)).buffer;
  } finally {
    await handle.close();
  }
};

const unsealed = async function* (path: string, ticket: string): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  const ends = size - TAG_BYTES;
  const before = await readPart(path, 0, BEFORE);
  const [bound, iv] = [before.subarray(0, SAID_BYTES), before.subarray(SAID_BYTES)];
  const decipher = unsealing(ticket, { bound, iv, tag: await readPart(path, ends, TAG_BYTES) });
  const content = createReadStream(path, { start: BEFORE, end: ends - 1 });
  for await (const piece of content) yield decipher.update(piece as Buffer);
  // Where it was changed this throws before the end is told, so whoever reads takes none of it.
  yield decipher.final();
};

const namesIn = async (folder: string): Promise<readonly string[]> => (await ifThere(readdir(folder))) ?? [];

/** The folders of a directory: what lies in that of a ticket. */
const foldersIn = (directory: string) => {
  const folderOf = (ticket: string): string => join(directory, `${nameOf(ticket, 'jejak draft')}${FOLDER}`);
  const entriesIn = async (ticket: string): Promise<readonly string[]> =>
    (await namesIn(folderOf(ticket))).filter((name) => ENTRY.test(name));
  return {
    folderOf,
    entriesIn,
    /** Where the file of an id lies. */
    pathOf: async (ticket: string, id: string): Promise<string | undefined> => {
      const entry = (await entriesIn(ticket)).find((name) => ID.test(id) && name.startsWith(id));
      return entry === undefined ? undefined : join(folderOf(ticket), entry);
    },
    /** What an entry is, and when it came. */
    enclosureOf: async (ticket: string, entry: string) => {
      const path = join(folderOf(ticket), entry);
      const [bytes, file] = [await ifThere(readPart(path, 0, SAID_BYTES)), await ifThere(stat(path))];
      const text = bytes && unseal(ticket, 'jejak draft file', bytes);
      if (!file || text === undefined) return undefined;
      const [, id = '', trouble = null] = ENTRY.exec(entry) ?? [];
      const said = JSON.parse(text) as Said;
      return { at: file.mtimeMs, one: { ...said, id, trouble, bytes: file.size - BEFORE - TAG_BYTES } };
    },
  };
};
type Folders = ReturnType<typeof foldersIn>;

/** Gives a finished file its name, and says how large it is. Two that came at once are counted again. */
const settle = async (folders: Folders, ticket: string, { part, look }: Finished): Promise<NotKept | number> => {
  const { bytes, isKnown, id } = await look.found();
  if (bytes === 0) return 'empty';
  if (!isKnown) return 'kind';
  const others = (await folders.entriesIn(ticket)).filter((name) => !name.startsWith(id));
  if (others.length >= MOST_ENCLOSURES) return 'many';
  await rename(part, join(folders.folderOf(ticket), id));
  return bytes;
};
interface Finished {
  readonly part: string;
  readonly look: Look;
}

/** Throws away what nobody finished; how many bytes remain. */
const sweepFolder = async (folder: string, now: number): Promise<number> => {
  let bytes = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const file = await ifThere(stat(path));
    if (!file) continue;
    if (name.startsWith(PART) && file.mtimeMs + LONGEST_UPLOAD_MS < now) await rm(path, { force: true });
    else bytes += file.size;
  }
  return bytes;
};

/** Keeps files in folders beside the drafts of a directory. */
export const keepEnclosures = (directory: string, clock: Clock): Enclosures => {
  let together = 0;
  const folders = foldersIn(directory);
  return {
    list: async (ticket) => {
      const entries = await folders.entriesIn(ticket);
      const found = await Promise.all(entries.map((entry) => folders.enclosureOf(ticket, entry)));
      const there = found.filter((each) => each !== undefined);
      return there.toSorted((one, other) => one.at - other.at).map(({ one }) => one);
    },
    add: async (ticket, said, content) => {
      if (together >= MOST_BYTES) return 'busy';
      const part = join(folders.folderOf(ticket), `${PART}${randomBytes(6).toString('hex')}`);
      await mkdir(folders.folderOf(ticket), { recursive: true, mode: 0o700 });
      const look = looking(ticket);
      try {
        await writeSealed(part, ticket, { said, content, look });
        const settled = await settle(folders, ticket, { part, look });
        if (typeof settled === 'string') return settled;
        together += settled;
        return null;
      } finally {
        await rm(part, { force: true });
      }
    },
    open: async (ticket, id) => {
      const path = await folders.pathOf(ticket, id);
      return path === undefined ? undefined : Readable.from(unsealed(path, ticket), { objectMode: false });
    },
    refuse: async (ticket, id, trouble) => {
      const path = await folders.pathOf(ticket, id);
      if (path !== undefined) await ifThere(rename(path, join(folders.folderOf(ticket), `${id}.${trouble}`)));
    },
    remove: async (ticket, id) => {
      const path = await folders.pathOf(ticket, id);
      if (path !== undefined) await rm(path, { force: true });
    },
    removeAll: (ticket) => rm(folders.folderOf(ticket), { recursive: true, force: true }),
    sweep: async (names) => {
      let bytes = 0;
      for (const name of await namesIn(directory)) {
        if (!name.endsWith(FOLDER)) continue;
        const folder = join(directory, name);
        if (names.has(name.slice(0, -FOLDER.length))) bytes += await sweepFolder(folder, clock.now().getTime());
        else await rm(folder, { recursive: true, force: true });
      }
      together = bytes;
    },
  };
};
