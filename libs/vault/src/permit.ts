// What has to be in hand before anything is opened: a decision of libs/access, for one case, one person and one purpose.
import type { SealClass } from './sealed.js';

/** Why sealed data is opened: a closed list, since the ledger is read by people and counted by machines. */
export const PURPOSES = [
  'show-case-file',
  'show-own-report',
  'show-receipt',
  'deliver-notice',
  'print-letter',
  'audit-view',
  'search-identity',
  'index-identity',
  'verify-representative',
  'detect-conflict',
  'release-to-agency',
  'download-attachment',
  'data-protection-request',
  'break-glass',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a permit says. */
export interface PermitScope {
  readonly caseId: string;
  /** The person on whose behalf data is opened, as in `ActHeader.actor`; a system actor only where no person stands behind it. */
  readonly actor: string;
  readonly purpose: Purpose;
  /** The classes that the decision allows to be read in full. */
  readonly classes: readonly SealClass[];
}

declare const granted: unique symbol;
/** A permit to open, made by `grantPermit` alone: a look-alike neither compiles nor passes at run time. */
export type Permit = PermitScope & { readonly [granted]: true };

const issued = new WeakSet<object>();

/** Turns an access decision into a permit. To be called right where `libs/access` has just said yes, and nowhere else. */
export const grantPermit = (scope: PermitScope): Permit => {
  const { caseId, actor, purpose, classes } = scope;
  const permit = Object.freeze({ caseId, actor, purpose, classes: Object.freeze([...classes]) }) as unknown as Permit;
  issued.add(permit);
  return permit;
};

/** Whether a permit came from `grantPermit`. */
export const isGranted = (permit: Permit): boolean => issued.has(permit);

/** Data was to be opened without a permit for it: a bug of the caller, never of a person. */
export class OpeningRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OpeningRefused';
  }
}
