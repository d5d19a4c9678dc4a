// The vault: one object that seals what is decided and opens what was permitted.
import type { Draft, EventStore } from '@jejak/eventstore';
import { dataKeysOf, type KeyFault } from './data-keys.js';
import type { Keyring } from './keyring.js';
import { openSealed, type Opened, type Opening } from './open.js';
import { sealDrafts, type SealedDrafts } from './seal.js';

/** What a vault stands on. */
export interface VaultParts {
  readonly keyring: Keyring;
  readonly store: Pick<EventStore, 'append' | 'read'>;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Told of a data key that is lost or damaged though nobody erased it. Log it and wake someone: the name of a key holds no personal data. */
  readonly alarm: (kid: string, fault: KeyFault) => void;
}

/** The door to sealed personal data. */
export interface Vault {
  /** Seals the markers in drafts of one unit; append drafts and keys together. @throws SealRefused, NotCanonical */
  seal(drafts: readonly Draft[]): Promise<SealedDrafts>;
  /** Writes one event to the case's access ledger, then gives the plaintexts in order. @throws OpeningRefused */
  open(opening: Opening): Promise<readonly Opened[]>;
}

/** A vault over a keyring and a store. */
export const createVault = ({ keyring, store, newId, alarm }: VaultParts): Vault => {
  const tools = { dataKeys: dataKeysOf(keyring, store), newId, alarm, store };
  return {
    seal: (drafts) => sealDrafts(tools, drafts),
    open: (opening) => openSealed(tools, opening),
  };
};
