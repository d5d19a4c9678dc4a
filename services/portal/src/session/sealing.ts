// Tokens at rest, and what a browser carries through a login: closed with AES-256-GCM under a key made of a secret.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `jejak portal ${purpose}`, KEY_BYTES));

/** Closes a text. `purpose` keeps what one secret closes for different ends apart. */
export const closeText = (text: string, secret: string, purpose: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, purpose), iv, { authTagLength: TAG_BYTES });
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), closed]);
};

/** Opens it again; undefined for another secret or purpose, or where it was changed. */
export const openText = (bytes: Buffer, secret: string, purpose: string): string | undefined => {
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv(CIPHER, keyOf(secret, purpose), iv, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};

/** What stands for a secret that is looked up. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A secret that nobody guesses. */
export const newTicket = (): string => randomBytes(KEY_BYTES).toString('base64url');
