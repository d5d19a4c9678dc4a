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

/**
 * A file on a disk that the owner of the database does not write to. It comes into being with the first checkpoint.
 * @param onTorn hears how many bytes at the end were no checkpoint and are dropped: a crash cut them off, or somebody wrote them
 */
export function checkpointFile(path: string, onTorn: (bytes: number) => void = () => undefined): CheckpointFile {
  let isWhole = false;
  return {
    read: () => textOf(path),
    append: async (note) => {
      if (!isWhole) await dropTorn(path, onTorn);
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
async function dropTorn(path: string, onTorn: (bytes: number) => void): Promise<void> {
  const text = await textOf(path);
  const torn = text.slice(wholeNotes(text).length);
  if (torn === '') return;
  onTorn(Buffer.byteLength(torn));
  await truncate(path, Buffer.byteLength(text) - Buffer.byteLength(torn));
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
