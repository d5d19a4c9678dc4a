// Files that only the installation may read: written whole, once, and refused when others could have read them.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StartProblem } from '@jejak/chassis';

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/** The text of a private file; undefined where there is none. @throws {StartProblem} where others may read it, or it is no plain file */
export const readPrivate = (path: string): string | undefined => {
  try {
    const found = lstatSync(path);
    if (!found.isFile()) throw new StartProblem(`${path} is not a plain file.`);
    if ((found.mode & 0o077) !== 0)
      throw new StartProblem(`${path} can be read by others: run chmod 600 on it, and think who may have read it.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const writeBeside = (path: string, text: string): string => {
  // 0700 for what is made here; what is there keeps its mode.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(temporary, 'wx', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  chmodSync(temporary, 0o600); // whatever the umask
  return temporary;
};

/** Writes a file that is not there yet; of several processes that do so at once one wins. Gives the text that is there now. */
export const createPrivate = (path: string, text: string): string => {
  const temporary = writeBeside(path, text);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    unlinkSync(temporary);
  }
  return readPrivate(path) ?? text;
};

/** Puts a new text in the place of an old one, all at once. */
export const replacePrivate = (path: string, text: string): void => renameSync(writeBeside(path, text), path);
