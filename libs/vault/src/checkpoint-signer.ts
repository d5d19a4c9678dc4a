// The signer of checkpoints, and the check that whoever verifies makes with nothing but a public key (SEALING.md, "Checkpoints").
import { createPublicKey, verify } from 'node:crypto';
import type { CheckpointKey, Keyring } from './keyring.js';

/** Signs checkpoints under a name. */
export interface CheckpointSigner extends CheckpointKey {
  /** Ed25519, 64 bytes. */
  sign(bytes: Uint8Array): Promise<Buffer>;
  /** This key and the retired ones, for checkpoints signed before a rotation. */
  readonly keys: readonly CheckpointKey[];
}

/** The signer of a keyring. */
export const checkpointSigner = (keyring: Keyring): CheckpointSigner => {
  const keys = keyring.checkpointKeys();
  return { ...keys[0], keys, sign: (bytes) => keyring.sign(bytes) };
};

/** The DER prefix of an Ed25519 public key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether a signature over bytes is that of a public key (base64 of 32 raw bytes). */
export const verifySignature = (publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean => {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
};
