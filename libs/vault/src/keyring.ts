// The keyring as a port: what the vault asks of keys. A directory of files stands behind it today, an HSM may tomorrow.
import type { KeyObject } from 'node:crypto';

/** What each HMAC key is for; one key never serves two purposes. */
export const HMAC_PURPOSES = [
  'command',
  'case-id',
  'body-digest',
  'tracking',
  'blind-index',
  'receipt-session',
] as const;
export type HmacPurpose = (typeof HMAC_PURPOSES)[number];

/** At most so many subjects share a bucket key: what one erasure has to wrap anew (SEALING.md, "Keys"). */
export const SUBJECTS_PER_BUCKET = 256;

/** Who signs checkpoints: the name and public key that go to whoever verifies. */
export interface CheckpointKey {
  /** Key name in signed notes, without spaces or plus signs. */
  readonly name: string;
  /** base64 of the 32 raw Ed25519 bytes. */
  readonly publicKey: string;
}

/**
 * Keys that never leave. HMAC is synchronous since its keys are taken into memory when the keyring is opened (a KMS unwraps them once);
 * bucket keys and the signing key may stay in a device, so their uses are promises.
 */
export interface Keyring {
  /** The bucket for a subject that has none yet; durable before it is named. Never handed to more than 256 subjects. */
  bucketForNewSubject(): Promise<string>;
  /** Wraps a data key; undefined when the bucket is gone. */
  wrap(bucket: string, key: KeyObject, context: Buffer): Promise<Buffer | undefined>;
  /** Unwraps a data key; `gone` when the bucket is not there, `broken` when bytes or context do not fit. */
  unwrap(bucket: string, wrapped: Buffer, context: Buffer): Promise<KeyObject | 'gone' | 'broken'>;
  /** Destroys a bucket key for ever, durably: the last step of an erasure, after its survivors were wrapped anew. */
  destroyBucket(bucket: string): Promise<void>;
  /** Versions of a purpose's key, the newest first; older ones only verify. */
  versions(purpose: HmacPurpose): readonly number[];
  /** HMAC-SHA-256, 32 bytes. @throws RangeError for a version that does not exist */
  mac(purpose: HmacPurpose, version: number, data: string): Buffer;
  /** Signs with the newest signing key, Ed25519, 64 bytes. */
  sign(bytes: Uint8Array): Promise<Buffer>;
  /** Signing keys, the newest (the one that signs) first. */
  checkpointKeys(): readonly [CheckpointKey, ...CheckpointKey[]];
}

/** The keyring is not fit to be used: the message says in one sentence what is wrong and what to do. It never holds a key. */
export class KeyringRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyringRefused';
  }
}
