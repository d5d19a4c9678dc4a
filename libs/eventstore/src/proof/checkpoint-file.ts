// The file of checkpoints, outside the database: appended and forced to the disk, never rewritten.
import { open, readFile, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkpointEntry, wholeNotes } from './checkpoint.js';

/** Where signed checkpoints are kept. */
export interface CheckpointFile {
  /** Everything that was appended. */
  read(): Promise<string>;
  /** Durable when it resolves. */
  append(note: string): Promise<void>;
}

/** A file on a disk that the owner of the database does not write to. It comes into being with the first checkpoint. */
export function checkpointFile(path: string): CheckpointFile {
  let isWhole = false;
  return {
    read: () => textOf(path),
    append: async (note) => {
      if (!isWhole) await dropTorn(path);
      isWhole = true;
      await synced(path, 'a', (file) => file.appendFile(checkpointEntry(note)));
      // The name of a new file is durable only with its directory.
      await synced(dirname(path), 'r', async () => undefined);
    },
  };
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

/** A crash may have cut the last entry off; what follows must not be glued to it. */
async function dropTorn(path: string): Promise<void> {
  const text = await textOf(path);
  const { length } = wholeNotes(text);
  if (length < text.length) await truncate(path, Buffer.byteLength(text.slice(0, length)));
}

async function synced(path: string, flags: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
