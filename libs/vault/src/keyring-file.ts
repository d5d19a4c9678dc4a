// The text of the key files: from keys to JSON and back, with a check that notices damage.
import { createHash, type KeyObject } from 'node:crypto';
import { canonicalText } from '@jejak/eventstore';
import { bytesOf } from './bytes.js';
import { decrypt, encrypt } from './cipher.js';
import { HMAC_PURPOSES, type HmacPurpose } from './keyring.js';
import { keyFrom, signingKeyFrom, type KeyMaterial, type VersionedKey, type Versions } from './keyring-material.js';

interface WrittenKey {
  readonly version: number;
  readonly key: string;
}
interface WrittenMaterial {
  readonly format: 1;
  readonly name: string;
  readonly root: readonly WrittenKey[];
  readonly signing: readonly WrittenKey[];
  readonly hmac: Readonly<Record<string, readonly WrittenKey[]>>;
}
interface WrittenBucket {
  readonly format: 1;
  readonly bucket: string;
  readonly root: number;
  readonly key: string;
}

const written = (versions: Versions, bytes: (key: KeyObject) => Buffer): readonly WrittenKey[] =>
  versions.map(({ version, key }) => ({ version, key: bytes(key).toString('base64') }));
const rawBytes = (key: KeyObject): Buffer => key.export();
const pkcs8Bytes = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'pkcs8' });

const checkOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The text of `keys.json`: the keys on one line, their check on the next. */
export const writeMaterial = (material: KeyMaterial): string => {
  const content = canonicalText({
    format: 1,
    name: material.name,
    root: written(material.root, rawBytes),
    signing: written(material.signing, pkcs8Bytes),
    hmac: Object.fromEntries(HMAC_PURPOSES.map((purpose) => [purpose, written(material.hmac[purpose], rawBytes)])),
  });
  return `${content}\n${checkOf(content)}\n`;
};

const readVersions = (list: readonly WrittenKey[] | undefined, keyOf: (bytes: Buffer) => KeyObject): Versions => {
  const [newest, ...older] = (list ?? []).map(({ version, key }): VersionedKey => ({
    version,
    key: keyOf(bytesOf(key) ?? Buffer.alloc(0)),
  }));
  if (newest === undefined) throw new RangeError('A kind of key has no version.');
  return [newest, ...older];
};

/** The keys in the text of `keys.json`; undefined when the text is damaged or of another format. */
export const readMaterial = (text: string): KeyMaterial | undefined => {
  const [content = '', check, end, ...rest] = text.split('\n');
  if (check !== checkOf(content) || end !== '' || rest.length > 0) return undefined;
  const found = JSON.parse(content) as WrittenMaterial;
  if (found.format !== 1) return undefined;
  return {
    name: found.name,
    root: readVersions(found.root, keyFrom),
    signing: readVersions(found.signing, signingKeyFrom),
    hmac: Object.fromEntries(
      HMAC_PURPOSES.map((purpose) => [purpose, readVersions(found.hmac[purpose], keyFrom)]),
    ) as Record<HmacPurpose, Versions>,
  };
};

const bucketContext = (bucket: string): Buffer => Buffer.from(`bucket:${bucket}`, 'utf8');

/** The text of a bucket's file: its key wrapped by the newest root key, which is all that an HSM would have to hold. */
export const writeBucket = (material: KeyMaterial, bucket: string, key: KeyObject): string => {
  const { version, key: root } = material.root[0];
  return `${canonicalText({ format: 1, bucket, root: version, key: encrypt(root, rawBytes(key), bucketContext(bucket)).toString('base64') })}\n`;
};

const parsed = (text: string): Partial<WrittenBucket> => {
  try {
    return Object(JSON.parse(text)) as Partial<WrittenBucket>;
  } catch {
    // Half a file is damage like any other; the caller says so with the file's name.
    return {};
  }
};

/** The key in a bucket's file; undefined when the file is damaged, another bucket's, or wrapped by an unknown root key. */
export const readBucket = (material: KeyMaterial, bucket: string, text: string): KeyObject | undefined => {
  const found = parsed(text);
  const root = material.root.find(({ version }) => version === found.root);
  const wrapped = typeof found.key === 'string' ? bytesOf(found.key) : undefined;
  if (root === undefined || wrapped === undefined) return undefined;
  const bytes = decrypt(root.key, wrapped, bucketContext(bucket));
  return bytes && keyFrom(bytes);
};
