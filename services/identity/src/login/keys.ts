// Keys of the login, derived from the keyring: nothing more to keep, and the same in every process and after every restart.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { DerivedIds } from '@jejak/vault';

/** Closes texts that rest in the database; whoever has only the database reads nothing. */
export interface Box {
  /** `about` binds the text to where it lies. */
  close(text: string, about: string): Buffer;
  /** Undefined for what was closed with other keys, for another place, or changed since. */
  open(bytes: Buffer, about: string): string | undefined;
}

/** The keys. */
export interface LoginKeys {
  /** Cookies are signed with the first and believed under any. */
  readonly cookies: readonly string[];
  /** Goes into every password hash, so that a copy of the database is no ground to guess on. */
  readonly pepper: string;
  readonly box: Box;
}

const KIND = 'login-key';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const openWith = (key: Buffer, bytes: Buffer, about: string): string | undefined => {
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined; // another key, another place, or damaged
  }
};

/** Closes with the first key, opens with any. */
export const boxOf = (keys: readonly [Buffer, ...Buffer[]]): Box => ({
  close: (text, about) => {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, keys[0], iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  },
  open: (bytes, about) => {
    for (const key of keys) {
      const text = openWith(key, bytes, about);
      if (text !== undefined) return text;
    }
    return undefined;
  },
});

/** The keys of this installation. What stays the same for good, the pepper, comes from the oldest version of the keyring, as pseudonyms do. */
export const loginKeys = (derived: Pick<DerivedIds, 'blindIndex'>): LoginKeys => {
  const versions = (purpose: string) => derived.blindIndex(KIND, purpose);
  const [newest, ...older] = versions('box').map((key) => Buffer.from(key, 'base64url'));
  return {
    cookies: versions('cookies'),
    pepper: versions('pepper').at(-1) as string,
    box: boxOf([newest as Buffer, ...older]),
  };
};

/** What stands for a secret that is looked up: of 128 random bits or more, so a plain digest tells nothing. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
