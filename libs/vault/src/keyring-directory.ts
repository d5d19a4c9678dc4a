// The keyring as a directory: keys.json with the lasting keys, one file per bucket key, so that a bucket can be destroyed alone.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { randomBytes, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { KeyringRefused, type Keyring } from './keyring.js';
import { readBucket, readMaterial, writeBucket, writeMaterial } from './keyring-file.js';
import { keyringOver, newMaterial, rotated, type Buckets, type KeyMaterial, type Rotated } from './keyring-material.js';

const KEYS = 'keys.json';
const ROTATION = 'rotation.lock';
const BIRTH = '.birth-';
const BUCKET_FILE = /^bucket-([0-9a-f]{16})\.key$/;

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/** Runs one file operation; false where it met one of the expected codes, which are outcomes and no errors. */
const tried = (operation: () => void, ...expected: readonly string[]): boolean => {
  try {
    operation();
    return true;
  } catch (error) {
    if (expected.includes(codeOf(error) as string)) return false;
    throw error;
  }
};

const syncDirectory = (dir: string): void => {
  const handle = openSync(dir, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

const writeDurably = (path: string, text: string): void => {
  const handle = openSync(path, 'wx', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
};

const octal = (mode: number): string => (mode & 0o777).toString(8).padStart(4, '0');

const refuseOpenDirectory = (dir: string): void => {
  const found = lstatSync(dir);
  if (!found.isDirectory()) throw new KeyringRefused(`The keyring ${dir} is not a directory.`);
  if ((found.mode & 0o077) !== 0) {
    throw new KeyringRefused(
      `The keyring ${dir} is open to others (mode ${octal(found.mode)}): run chmod 700 on it, and think who may have read it.`,
    );
  }
};

const readPrivate = (path: string): string => {
  const found = lstatSync(path);
  if (!found.isFile()) throw new KeyringRefused(`The key file ${path} is not a plain file.`);
  if ((found.mode & 0o177) !== 0) {
    throw new KeyringRefused(
      `The key file ${path} has mode ${octal(found.mode)}: run chmod 600 on it, and think who may have read it.`,
    );
  }
  return readFileSync(path, 'utf8');
};

const damaged = (path: string): KeyringRefused =>
  new KeyringRefused(`The key file ${path} is damaged: restore it from the keyring's backup.`);

/** All keys appear in one file by one atomic link, so several processes may start at once: one wins, the others read its keys. */
const giveBirth = (dir: string): void => {
  const temporary = join(dir, `${BIRTH}${randomBytes(8).toString('hex')}`);
  writeDurably(temporary, writeMaterial(newMaterial()));
  // ENOENT: a process that already had the winner's keys swept our attempt away.
  tried(() => linkSync(temporary, join(dir, KEYS)), 'EEXIST', 'ENOENT');
  tried(() => unlinkSync(temporary), 'ENOENT');
  syncDirectory(dir);
};

const sweepBirths = (dir: string): void => {
  for (const name of readdirSync(dir)) if (name.startsWith(BIRTH)) tried(() => unlinkSync(join(dir, name)), 'ENOENT');
};

const prepare = (dir: string, create: boolean): void => {
  if (create) {
    mkdirSync(dirname(dir), { recursive: true });
    if (tried(() => mkdirSync(dir, { mode: 0o700 }), 'EEXIST')) syncDirectory(dirname(dir));
  }
  if (!existsSync(dir))
    throw new KeyringRefused(
      `The keyring ${dir} does not exist: restore it from its backup; without it nothing sealed can be read.`,
    );
  refuseOpenDirectory(dir);
};

const loadMaterial = (dir: string, create: boolean): KeyMaterial => {
  const path = join(dir, KEYS);
  const hasBuckets = readdirSync(dir).some((name) => BUCKET_FILE.test(name));
  if (!existsSync(path)) {
    if (hasBuckets || !create)
      throw new KeyringRefused(`The key file ${path} is missing: restore it from the keyring's backup.`);
    giveBirth(dir);
  }
  const material = readMaterial(readPrivate(path));
  if (material === undefined) throw damaged(path);
  sweepBirths(dir);
  return material;
};

const bucketsIn = (dir: string, material: KeyMaterial): Buckets => {
  const pathOf = (bucket: string): string => join(dir, `bucket-${bucket}.key`);
  const loaded = new Map<string, KeyObject>();
  const load = (bucket: string): KeyObject => {
    const key = readBucket(material, bucket, readPrivate(pathOf(bucket)));
    if (key === undefined) throw damaged(pathOf(bucket));
    loaded.set(bucket, key);
    return key;
  };
  return {
    find: (bucket) => {
      // Looked for each time: a bucket that an erasure destroyed from another process must not live on in this one's memory.
      if (existsSync(pathOf(bucket))) return loaded.get(bucket) ?? load(bucket);
      loaded.delete(bucket);
      return undefined;
    },
    keep: (bucket, key) => {
      const temporary = join(dir, `.bucket-${bucket}`);
      writeDurably(temporary, writeBucket(material, bucket, key));
      renameSync(temporary, pathOf(bucket));
      syncDirectory(dir);
      loaded.set(bucket, key);
    },
    destroy: (bucket) => {
      loaded.delete(bucket);
      tried(() => unlinkSync(pathOf(bucket)), 'ENOENT');
      syncDirectory(dir);
    },
  };
};

/** How a keyring directory is opened. */
export interface OpenKeyring {
  /** Whether a keyring may be made where there is none: only where nothing was ever sealed, since new keys open nothing old. */
  readonly create: boolean;
}

/**
 * Opens the keyring in a directory (mode 0700, files 0600) and checks every file in it. Several processes may do so at once, also the first time.
 * @throws KeyringRefused, in one sentence, for wrong permissions and for missing or damaged files
 */
export const openKeyring = (dir: string, { create }: OpenKeyring): Keyring => {
  prepare(dir, create);
  const material = loadMaterial(dir, create);
  const buckets = bucketsIn(dir, material);
  for (const name of readdirSync(dir)) {
    const bucket = BUCKET_FILE.exec(name)?.[1];
    if (bucket !== undefined) buckets.find(bucket);
  }
  return keyringOver(material, buckets);
};

/**
 * Makes a newer version of one key; the older ones go on verifying. Every process has to be started anew afterwards, since each reads the keys once.
 * @throws KeyringRefused when another rotation runs
 */
export const rotateKey = (dir: string, what: Rotated): void => {
  prepare(dir, false);
  const lock = join(dir, ROTATION);
  if (!tried(() => writeDurably(lock, ''), 'EEXIST')) {
    throw new KeyringRefused(`Another rotation of the keyring ${dir} runs; if it was killed, remove ${lock}.`);
  }
  try {
    const temporary = join(dir, `.rotate-${randomBytes(8).toString('hex')}`);
    writeDurably(temporary, writeMaterial(rotated(loadMaterial(dir, false), what)));
    renameSync(temporary, join(dir, KEYS));
    syncDirectory(dir);
  } finally {
    unlinkSync(lock);
  }
};
