// What sealed data looks like: the marker a decision writes, the sealed object that is stored, and the classes of keys.
import type { Json } from '@jejak/eventstore';

/** The classes of personal data; each person has one data key per class, so that one class can be erased and another kept. */
export const SEAL_CLASSES = ['identity', 'contact', 'narrative', 'third', 'file'] as const;
export type SealClass = (typeof SEAL_CLASSES)[number];

/** A value to be sealed, anywhere in the data of a decided event. Never stored in this form. */
export type Plain = {
  readonly $plain: Json;
  /** UUID of the person (or third party, or file) whose key seals the value: random, never derived from who they are. */
  readonly subject: string;
  readonly cls: SealClass;
};

/** The event and the field that a value was sealed for; it travels with the value, so that a view may copy both. */
export type SealedOrigin = { readonly e: string; readonly f: string };

/** A sealed value as it is stored (SEALING.md; frozen). Byte strings are base64. */
export type Sealed = {
  readonly $enc: 1;
  /** Name of the data key: `<subject>.<class>.<8 hex digits>`. */
  readonly kid: string;
  readonly cls: SealClass;
  readonly of: SealedOrigin;
  readonly iv: string;
  /** AES-256-GCM ciphertext and its 16-byte tag. */
  readonly ct: string;
  /** HMAC-SHA-256 of the value under a salt that lies only inside `ct`: makes the cipher committing. */
  readonly com: string;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const KID = /^([0-9a-f-]{36})\.([a-z]+)\.[0-9a-f]{8}$/;

/** Whether a text names one of the classes. */
export const isSealClass = (value: unknown): value is SealClass => (SEAL_CLASSES as readonly unknown[]).includes(value);

/** Whether an id can name a subject: a UUID in lower case. */
export const isSubjectId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Whether an object claims to be a marker; what claims it and is malformed is refused when it is sealed. */
export const claimsPlain = (value: unknown): boolean => isRecord(value) && Object.hasOwn(value, '$plain');

/** Whether an object is a well-formed marker. */
export const isPlain = (value: unknown): value is Plain =>
  isRecord(value) &&
  '$plain' in value &&
  isSubjectId(value.subject) &&
  isSealClass(value.cls) &&
  Object.keys(value).length === 3;

/** Whether a value found in an event or a view is a sealed object. */
export const isSealed = (value: unknown): value is Sealed =>
  isRecord(value) &&
  value.$enc === 1 &&
  isSealClass(value.cls) &&
  isRecord(value.of) &&
  [value.kid, value.iv, value.ct, value.com, value.of.e, value.of.f].every((part) => typeof part === 'string');

/** Marks a value to be sealed under the key of a subject. */
export const plain = (subject: string, cls: SealClass, value: Json): Plain => ({ $plain: value, subject, cls });

/** The subject and class that a key name speaks of, or undefined for a name that is none. */
export const subjectOfKid = (kid: string): { readonly subject: string; readonly cls: SealClass } | undefined => {
  const [, subject, cls] = KID.exec(kid) ?? [];
  return isSubjectId(subject) && isSealClass(cls) ? { subject, cls } : undefined;
};
