// The keyring goes with its store: copied file by file, durable, and opened once to see that it is whole.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { NoteRefused, readCheckpoints, verifierOf, type Anchor } from '@jejak/eventstore';
import { checkpointSigner, KeyringRefused, openKeyring, type Keyring } from '@jejak/vault';
import { Unusable } from '../house.js';

/** Name of the log in every checkpoint. */
const LOG_ORIGIN = 'jejak/log';
/** Everything in it is keys, also the identity service's own; locks and half-written files are not copied. */
const KEY_FILE = /^(?!\.|rotation\.lock$)/;

/** What became of the keyring. */
export interface CopiedKeys {
  readonly from: string;
  readonly to: string;
  readonly files: number;
}

/** Opens a keyring, which checks every file in it. @throws {Unusable} */
export const checkedKeyring = (dir: string): Keyring => {
  try {
    return openKeyring(dir, { create: false });
  } catch (error) {
    if (error instanceof KeyringRefused) throw new Unusable(error.message);
    throw error;
  }
};

const keyFiles = (dir: string): readonly string[] =>
  readdirSync(dir)
    .filter((name) => KEY_FILE.test(name))
    .sort();

const synced = (path: string, flags: string, write: (file: number) => void = () => undefined): void => {
  const file = openSync(path, flags, 0o600);
  try {
    write(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const isSame = (from: string, to: string): boolean => {
  const names = keyFiles(from);
  return (
    names.join() === keyFiles(to).join() &&
    names.every((name) => readFileSync(join(from, name)).equals(readFileSync(join(to, name))))
  );
};

/**
 * Copies a keyring into a directory of its own. One that is there already must be the same.
 * @throws {Unusable} for a keyring that is not whole, or another one at the target
 */
export const copyKeyring = (from: string, to: string): CopiedKeys => {
  checkedKeyring(from);
  const files = keyFiles(from);
  if (!existsSync(to)) {
    const unfinished = `${to}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(dirname(to), { recursive: true });
    mkdirSync(unfinished, { mode: 0o700 });
    for (const name of files)
      synced(join(unfinished, name), 'wx', (file) => void writeSync(file, readFileSync(join(from, name))));
    synced(unfinished, 'r');
    renameSync(unfinished, to);
    synced(dirname(to), 'r');
  }
  if (!isSame(from, to))
    throw new Unusable(`${to} is another keyring, or one that has changed since: nothing in it was touched.`);
  checkedKeyring(to);
  return { from, to, files: files.length };
};

/** The signed checkpoints of a file, by the keys of a keyring. @throws {Unusable} where they are not to be trusted */
export const anchorsOf = (file: string, keyring: Keyring): readonly Anchor[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    return readCheckpoints(text, LOG_ORIGIN, checkpointSigner(keyring).verifierKeys.map(verifierOf));
  } catch (error) {
    if (error instanceof NoteRefused)
      throw new Unusable(`The checkpoints in ${file} are not to be trusted: ${error.message}`);
    throw error;
  }
};
