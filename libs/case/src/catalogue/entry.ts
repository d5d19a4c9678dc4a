// What the catalogue says of an event.
import type { CaseEventType, DataOf, Owner } from '../events/index.js';
import type { SealClass } from '../secret.js';
import type { Stage } from '../vocabulary.js';

/** `plain`: a code, number or date that names nobody. A sealed class: the field holds a sealed value of that class. */
export type FieldClass = 'plain' | SealClass;

/** One row of the catalogue. */
export interface Entry<T extends CaseEventType> {
  readonly owner: Owner;
  /** The stages in which the event may happen. */
  readonly stages: readonly Stage[];
  /** What it says, in one line. */
  readonly meaning: string;
  readonly fields: { readonly [F in keyof DataOf<T>]-?: FieldClass };
}

/** The events of one owner, complete by type. */
export type Entries<T extends CaseEventType> = { readonly [E in T]: Entry<E> };

/** Fields of every event that adds a file. */
export const ATTACHED = {
  attachment: 'plain',
  media: 'plain',
  bytes: 'plain',
  sha256: 'plain',
  scan: 'plain',
  copy: 'plain',
  name: 'file',
  key: 'file',
} as const;
