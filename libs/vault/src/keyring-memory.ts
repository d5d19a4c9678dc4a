// A keyring that forgets: for tests, and for tools that only need the shape.
import type { KeyObject } from 'node:crypto';
import type { Keyring } from './keyring.js';
import { keyringOver, newMaterial, rotated, type Rotated } from './keyring-material.js';

/** A keyring in memory, gone with the process; `rotate` gives a second one over the same keys and buckets, one of them renewed. */
export const memoryKeyring = (): Keyring & { readonly rotate: (what: Rotated) => Keyring } => {
  const material = newMaterial();
  const kept = new Map<string, KeyObject>();
  const buckets = {
    find: (bucket: string) => kept.get(bucket),
    keep: (bucket: string, key: KeyObject) => void kept.set(bucket, key),
    destroy: (bucket: string) => void kept.delete(bucket),
  };
  return Object.assign(keyringOver(material, buckets), {
    rotate: (what: Rotated) => keyringOver(rotated(material, what), buckets),
  });
};
