// One value under one data key: AES-256-GCM made committing by an inner HMAC (SEALING.md, "Sealed fields").
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { canonicalData, canonicalText, type Json } from '@jejak/eventstore';
import { bytesOf } from './bytes.js';
import type { SealClass, Sealed, SealedOrigin } from './sealed.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const SALT_BYTES = 32;

/** A data key with its name. */
export interface DataKey {
  readonly kid: string;
  readonly cls: SealClass;
  readonly key: KeyObject;
}

const commitment = (salt: Buffer, value: Json): string =>
  createHmac('sha256', salt).update(canonicalText(value), 'utf8').digest('base64');

const boundTo = (of: SealedOrigin, kid: string): Buffer =>
  Buffer.from(canonicalText({ e: of.e, f: of.f, k: kid }), 'utf8');

/** Encrypts bytes; the result is iv, ciphertext and tag in one. Used to wrap keys. */
export const encrypt = (key: KeyObject, bytes: Buffer, context: Buffer): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context);
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** Decrypts what `encrypt` made; undefined when key, context or a single bit differ. */
export const decrypt = (key: KeyObject, packed: Buffer, context: Buffer): Buffer | undefined => {
  if (packed.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, packed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(context).setAuthTag(packed.subarray(-TAG_BYTES));
  const head = decipher.update(packed.subarray(IV_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([head, decipher.final()]);
  } catch {
    // The tag does not fit: the only thing `final` can say here.
    return undefined;
  }
};

/** Seals one value for one field of one event. @throws NotCanonical for a value that the house does not store (EVENTSTORE) */
export const sealValue = (dataKey: DataKey, of: SealedOrigin, value: Json): Sealed => {
  const salt = randomBytes(SALT_BYTES);
  const inner = Buffer.from(canonicalData({ s: salt.toString('base64'), v: value }), 'utf8');
  const packed = encrypt(dataKey.key, inner, boundTo(of, dataKey.kid));
  return {
    $enc: 1,
    kid: dataKey.kid,
    cls: dataKey.cls,
    of,
    iv: packed.toString('base64', 0, IV_BYTES),
    ct: packed.toString('base64', IV_BYTES),
    com: commitment(salt, value),
  };
};

/** Opens one value; undefined when anything of it, or the key, is not what it was sealed with. */
export const openValue = (dataKey: DataKey, sealed: Sealed): { readonly value: Json } | undefined => {
  const [iv, ct] = [bytesOf(sealed.iv), bytesOf(sealed.ct)];
  if (iv?.length !== IV_BYTES || ct === undefined || sealed.cls !== dataKey.cls) return undefined;
  const bytes = decrypt(dataKey.key, Buffer.concat([iv, ct]), boundTo(sealed.of, sealed.kid));
  if (bytes === undefined) return undefined;
  const inner = JSON.parse(bytes.toString('utf8')) as { readonly s: string; readonly v: Json };
  const expected = Buffer.from(commitment(Buffer.from(inner.s, 'base64'), inner.v), 'utf8');
  const found = Buffer.from(sealed.com, 'utf8');
  return expected.length === found.length && timingSafeEqual(expected, found) ? { value: inner.v } : undefined;
};
