// Mail as files: for an office without a mail server. Only the owner of the process can read them, and they do not stay.
import { chmod, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { compose, type Mailer } from './mailer.js';
import { KEEP_MAIL_DAYS } from './rules.js';

const KEEP_MS = KEEP_MAIL_DAYS * 86_400_000;

const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
};

/** Written whole or not at all; on the disk before the name is. */
const writeWhole = async (path: string, raw: Buffer, date: Date): Promise<void> => {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(raw);
    await file.sync();
  } finally {
    await file.close();
  }
  await utimes(unfinished, date, date);
  await rename(unfinished, path);
};

/** A file for each delivery, named by its id: a repeat writes the same file again. */
export const folderMailer = (folder: string): Mailer => ({
  send: async (mail) => {
    const { raw } = await compose(mail);
    try {
      await makeFolder(folder);
      await writeWhole(join(folder, `${mail.id}.eml`), raw, mail.date);
      return { kind: 'sent', acceptedBy: 'mail-folder' };
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      return { kind: 'failed', code: `mail-folder-${code.toLowerCase()}`, permanent: false };
    }
  },
});

/** Deletes mail that is older than 30 days (SEALING.md), and what a crash left unfinished. Answers how many files went. */
export const clearFolder = async (folder: string, nowMs: number): Promise<number> => {
  let gone = 0;
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter((each) => /\.eml(\.unfinished)?$/.test(each))) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs > nowMs - KEEP_MS) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
};
