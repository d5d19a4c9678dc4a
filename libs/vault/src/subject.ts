// The stream `subject-<uuid>`: a person's data keys, wrapped, and their destruction.
import type { StoredEvent } from '@jejak/eventstore';
import type { SealClass } from './sealed.js';

/** A data key as the stream knows it. */
export type StoredKey = {
  /** Name of the key; it says whose and of which class it is. */
  readonly kid: string;
  readonly cls: SealClass;
  readonly bucket: string;
  /** base64 of iv, ciphertext and tag under the bucket key. */
  readonly wrapped: string;
};

/** The end of keys, by two people: what they sealed can be read by nobody any more. */
export type Destroyed = { readonly kids: readonly string[]; readonly approvals: readonly string[] };

/** What can be said of a person's keys. Names and fields are the storage format. */
export type SubjectEvent =
  | { readonly type: 'DataKeyCreated'; readonly data: StoredKey }
  | { readonly type: 'SubjectKeyDestroyed'; readonly data: Destroyed };

/** The event types that sealing and opening write, by kind of stream: what the database role of every service that does so may append. */
export const VAULT_EVENTS = {
  subject: ['DataKeyCreated'],
  access: ['SealedDataOpened'],
} as const;

/** A person's keys. */
export interface Subject {
  /** The last revision of the stream, -1 where there is none. */
  readonly revision: number;
  readonly keys: ReadonlyMap<string, StoredKey>;
  readonly destroyed: ReadonlySet<string>;
}

/** The stream of a subject. */
export const subjectStream = (subject: string): string => `subject-${subject}`;

/** The fold of a subject's stream. Events of other types say nothing of keys. */
export const foldSubject = (events: readonly StoredEvent[]): Subject => {
  const keys = new Map<string, StoredKey>();
  const destroyed = new Set<string>();
  for (const event of events) {
    if (event.type === 'DataKeyCreated') {
      const key = event.data as StoredKey;
      keys.set(key.kid, key);
    }
    if (event.type === 'SubjectKeyDestroyed') {
      for (const kid of (event.data as Destroyed).kids) destroyed.add(kid);
    }
  }
  return { revision: events.length - 1, keys, destroyed };
};

/** The keys of a subject that still seal, the oldest first. */
export const livingKeys = (subject: Subject): readonly StoredKey[] =>
  [...subject.keys.values()].filter(({ kid }) => !subject.destroyed.has(kid));
