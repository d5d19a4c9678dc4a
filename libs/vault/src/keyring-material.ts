// The keys themselves, by purpose and version, and the operations on them that are alike wherever they are kept.
import { inspect } from 'node:util';
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { decrypt, encrypt } from './cipher.js';
import { HMAC_PURPOSES, SUBJECTS_PER_BUCKET, type CheckpointKey, type HmacPurpose, type Keyring } from './keyring.js';

const KEY_BYTES = 32;

/** A key with its version, counted from 1. */
export interface VersionedKey {
  readonly version: number;
  readonly key: KeyObject;
}
/** Versions of one key, the newest first. */
export type Versions = readonly [VersionedKey, ...VersionedKey[]];

/** The keys that exist from the first start on. KeyObjects, since they print and serialise as nothing. */
export interface KeyMaterial {
  /** Random name of this keyring, part of the names of its signing keys. */
  readonly name: string;
  readonly root: Versions;
  readonly signing: Versions;
  readonly hmac: Readonly<Record<HmacPurpose, Versions>>;
}

/** Where bucket keys are kept. Synchronous: a bucket is made once in 256 subjects. */
export interface Buckets {
  /** The key of a bucket, or undefined when there is none. */
  find(bucket: string): KeyObject | undefined;
  /** Keeps a new bucket durably. */
  keep(bucket: string, key: KeyObject): void;
  destroy(bucket: string): void;
}

/** A new symmetric key of 256 bits. */
export const newKey = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES));
/** A new Ed25519 key. */
export const newSigningKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
/** A symmetric key from its bytes. */
export const keyFrom = (bytes: Buffer): KeyObject => createSecretKey(bytes);
/** An Ed25519 key from its PKCS #8 bytes. */
export const signingKeyFrom = (bytes: Buffer): KeyObject =>
  createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });

const first = (key: KeyObject): Versions => [{ version: 1, key }];

/** All keys of a first start. */
export const newMaterial = (): KeyMaterial => ({
  name: `jejak-${randomBytes(4).toString('hex')}`,
  root: first(newKey()),
  signing: first(newSigningKey()),
  hmac: Object.fromEntries(HMAC_PURPOSES.map((purpose) => [purpose, first(newKey())])) as Record<HmacPurpose, Versions>,
});

/** Which keys a rotation renews. `requests`: command, case id and body digest together, since a repeat is recognised by all three at once. */
export type Rotated = 'root' | 'signing' | 'requests' | Exclude<HmacPurpose, 'command' | 'case-id' | 'body-digest'>;
const REQUESTS: readonly HmacPurpose[] = ['command', 'case-id', 'body-digest'];

/** The same keys with a newer version of some; the older ones go on verifying and unwrapping. */
export const rotated = (material: KeyMaterial, what: Rotated): KeyMaterial => {
  const newer = (old: Versions, key: KeyObject): Versions => [{ version: old[0].version + 1, key }, ...old];
  if (what === 'root') return { ...material, root: newer(material.root, newKey()) };
  if (what === 'signing') return { ...material, signing: newer(material.signing, newSigningKey()) };
  const purposes = what === 'requests' ? REQUESTS : [what];
  const renewed = purposes.map((purpose) => [purpose, newer(material.hmac[purpose], newKey())]);
  return { ...material, hmac: { ...material.hmac, ...Object.fromEntries(renewed) } };
};

const RAW_PUBLIC_BYTES = 32;
const checkpointKey = (name: string, { version, key }: VersionedKey): CheckpointKey => {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { name: `${name}-v${version}`, publicKey: der.subarray(-RAW_PUBLIC_BYTES).toString('base64') };
};

/** Hands out buckets. Each process fills buckets of its own, so that the limit holds without any talk between processes. */
const bucketDesk = (buckets: Buckets): (() => string) => {
  let current: { readonly bucket: string; left: number } | undefined;
  return () => {
    // A bucket that another process has destroyed meanwhile must take no more keys.
    if (current === undefined || current.left === 0 || buckets.find(current.bucket) === undefined) {
      const bucket = randomBytes(8).toString('hex');
      buckets.keep(bucket, newKey());
      current = { bucket, left: SUBJECTS_PER_BUCKET };
    }
    current.left -= 1;
    return current.bucket;
  };
};

/** A keyring over keys in memory and buckets wherever they are kept. */
export const keyringOver = (material: KeyMaterial, buckets: Buckets): Keyring => {
  const nextBucket = bucketDesk(buckets);
  const signers = material.signing.map((version) => checkpointKey(material.name, version));
  const keyring: Keyring = {
    bucketForNewSubject: async () => nextBucket(),
    wrap: async (bucket, key, context) => {
      const bucketKey = buckets.find(bucket);
      return bucketKey && encrypt(bucketKey, key.export(), context);
    },
    unwrap: async (bucket, wrapped, context) => {
      const bucketKey = buckets.find(bucket);
      if (bucketKey === undefined) return 'gone';
      const bytes = decrypt(bucketKey, wrapped, context);
      return bytes === undefined ? 'broken' : keyFrom(bytes);
    },
    destroyBucket: async (bucket) => buckets.destroy(bucket),
    versions: (purpose) => material.hmac[purpose].map(({ version }) => version),
    mac: (purpose, version, data) => {
      const found = material.hmac[purpose].find((candidate) => candidate.version === version);
      if (found === undefined) throw new RangeError(`The keyring has no version ${version} of its ${purpose} key.`);
      return createHmac('sha256', found.key).update(data, 'utf8').digest();
    },
    sign: async (bytes) => sign(null, bytes, material.signing[0].key),
    checkpointKeys: () => signers as [CheckpointKey, ...CheckpointKey[]],
  };
  const redacted = () => `[keyring ${material.name}]`;
  return Object.assign(keyring, { toJSON: redacted, [inspect.custom]: redacted });
};
