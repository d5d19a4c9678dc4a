// Data keys: found in their subject's stream, made when a subject gets its first value of a class, kept unwrapped for a while.
import { randomBytes } from 'node:crypto';
import { canonicalText, type EventStore } from '@jejak/eventstore';
import { LRUCache } from 'lru-cache';
import { bytesOf } from './bytes.js';
import type { DataKey } from './cipher.js';
import type { Keyring } from './keyring.js';
import { newKey } from './keyring-material.js';
import type { SealClass } from './sealed.js';
import { foldSubject, livingKeys, subjectStream, type StoredKey, type Subject } from './subject.js';

const CACHED_KEYS = 20_000;
const CACHED_FOR_MS = 10 * 60_000;

/** Why a key does not open: its bucket is not there, or its bytes are not what was stored. */
export type KeyFault = 'gone' | 'broken';

/** The door to data keys. */
export interface DataKeys {
  /** The subjects as they are now; read each time, so that an erasure by another process counts at once. */
  subjects(ids: Iterable<string>): Promise<ReadonlyMap<string, Subject>>;
  /** A stored key, unwrapped. */
  unwrapped(stored: StoredKey): Promise<DataKey | KeyFault>;
  /** A new key and how it is to be stored. It gets into the cache only once it is read back from the store. */
  create(
    subjectId: string,
    cls: SealClass,
    subject: Subject,
  ): Promise<{ readonly dataKey: DataKey; readonly stored: StoredKey }>;
  /** Drops unwrapped keys from memory. */
  forget(kids: Iterable<string>): void;
}

const wrapContext = (kid: string, cls: SealClass, bucket: string): Buffer =>
  Buffer.from(canonicalText({ bucket, cls, kid }), 'utf8');

/** Data keys of one store under one keyring. */
export const dataKeysOf = (keyring: Keyring, store: Pick<EventStore, 'read'>): DataKeys => {
  const cache = new LRUCache<string, DataKey>({ max: CACHED_KEYS, ttl: CACHED_FOR_MS });

  const wrap = async (bucket: string, dataKey: DataKey): Promise<StoredKey | undefined> => {
    const { kid, cls, key } = dataKey;
    const wrapped = await keyring.wrap(bucket, key, wrapContext(kid, cls, bucket));
    return wrapped && { kid, cls, bucket, wrapped: wrapped.toString('base64') };
  };

  return {
    subjects: async (ids) => {
      const unique = [...new Set(ids)];
      const folded = await Promise.all(unique.map(async (id) => foldSubject(await store.read(subjectStream(id)))));
      return new Map(unique.map((id, index) => [id, folded[index] as Subject]));
    },
    unwrapped: async (stored) => {
      const { kid, cls, bucket } = stored;
      const cached = cache.get(kid);
      if (cached !== undefined) return cached;
      const wrapped = bytesOf(stored.wrapped);
      const key = wrapped ? await keyring.unwrap(bucket, wrapped, wrapContext(kid, cls, bucket)) : 'broken';
      if (typeof key === 'string') return key;
      const dataKey: DataKey = { kid, cls, key };
      cache.set(kid, dataKey);
      return dataKey;
    },
    create: async (subjectId, cls, subject) => {
      const dataKey: DataKey = { kid: `${subjectId}.${cls}.${randomBytes(4).toString('hex')}`, cls, key: newKey() };
      // A subject stays in its bucket while that exists, so that a bucket never serves more subjects than were counted for it.
      const home = livingKeys(subject).at(-1)?.bucket;
      const stored =
        (home && (await wrap(home, dataKey))) || (await wrap(await keyring.bucketForNewSubject(), dataKey));
      if (!stored)
        throw new Error(
          'A bucket key vanished while a data key was being wrapped: the keyring changed under a running service.',
        );
      return { dataKey, stored };
    },
    forget: (kids) => {
      for (const kid of kids) cache.delete(kid);
    },
  };
};
