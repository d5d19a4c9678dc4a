// The signer of checkpoints, in the form that the proofs of the event store ask for, and the public keys that verifiers need.
import { keyIdOf, type Signer } from '@jejak/eventstore';
import type { CheckpointKey, Keyring } from './keyring.js';

const ED25519 = 0x01;

/** Signs checkpoints with the newest key of a keyring. */
export interface CheckpointSigner extends Signer {
  /** Public keys in the text form of C2SP (`name+id+key`), the signing one first, then the retired: publish them outside the database. */
  readonly verifierKeys: readonly [string, ...string[]];
}

const rawOf = ({ publicKey }: CheckpointKey): Buffer => Buffer.from(publicKey, 'base64');
const idOf = (key: CheckpointKey): Uint8Array => keyIdOf(key.name, rawOf(key));

const textOf = (key: CheckpointKey): string => {
  const typed = Buffer.concat([Uint8Array.of(ED25519), rawOf(key)]);
  return `${key.name}+${Buffer.from(idOf(key)).toString('hex')}+${typed.toString('base64')}`;
};

/** The signer of a keyring. */
export const checkpointSigner = (keyring: Keyring): CheckpointSigner => {
  const [newest, ...retired] = keyring.checkpointKeys();
  return {
    name: newest.name,
    keyId: idOf(newest),
    verifierKeys: [textOf(newest), ...retired.map(textOf)],
    sign: (bytes) => keyring.sign(bytes),
  };
};
