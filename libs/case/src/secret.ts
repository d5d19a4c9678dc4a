// Personal data inside events: plain only until the desk seals it, sealed for ever after.

/** What a key opens. One data key per subject and class, so that identity can be erased and the narrative kept. */
export type SealClass = 'identity' | 'contact' | 'narrative' | 'third' | 'file';

/** A value that a decision wants stored. The vault seals it under the subject's key; the store refuses it unsealed. */
export interface Plain<T> {
  readonly $plain: T;
  /** Random id of the person (or of the case file) whose key seals the value. */
  readonly subject: string;
  readonly cls: SealClass;
}

/** The stored form (SEALING.md). Nothing here tells what was sealed. */
export interface Sealed {
  readonly $enc: 1;
  readonly kid: string;
  readonly cls: SealClass;
  readonly of: { readonly e: string; readonly f: string };
  readonly iv: string;
  readonly ct: string;
  readonly com: string;
}

/** Written as `Plain`, read as `Sealed`. */
export type Secret<T> = Plain<T> | Sealed;

/** Marks a value to be sealed under the key of `subject`. */
export const secret = <T>(subject: string, cls: SealClass, value: T): Plain<T> => ({ $plain: value, subject, cls });

/** True for what came from the store. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && (value as { $enc?: unknown }).$enc === 1;
