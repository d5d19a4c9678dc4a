// What all services of a process share: settings, log, keys, the directory, and who a request is from.
import { join } from 'node:path';
import { openDirectory, type AccessSettings, type Directory } from '@jejak/access';
import { BEGINNING, type EventStore } from '@jejak/eventstore';
import type { Broker } from '@jejak/messaging';
import {
  derivedIds,
  directoryBlobs,
  openKeyring,
  receiptTokens,
  trackingCodes,
  type Blobs,
  type DerivedIds,
  type Keyring,
  type ReceiptTokens,
  type TrackingCodes,
} from '@jejak/vault';
import { systemClock, type Clock } from './clock.js';
import { noScanner, type Scanner } from './files/scanner.js';
import { createAuthenticator, type Authenticator } from './identity/authenticator.js';
import { createVerifier } from './identity/verifier.js';
import { systemIds, type Ids } from './ids.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import type { Ports } from './running.js';
import type { HouseSettings } from './settings/house.js';
import type { Settings } from './settings/settings.js';

/** `@Inject(KEYS)`: ids, digests, codes and tokens that are computed from keys. */
export type Keys = DerivedIds & ReceiptTokens & TrackingCodes & { readonly keyring: Keyring };

/** What is there before any store is opened. */
export interface Ground {
  readonly all: Settings;
  readonly settings: HouseSettings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The shared parts of a process. */
export interface House extends Ground {
  /** Who signs the tokens that are accepted. */
  readonly issuer: string;
  readonly keys: Keys;
  readonly directory: Directory;
  readonly authenticator: Authenticator;
  readonly access: AccessSettings;
  readonly blobs: Blobs;
  readonly scanner: Scanner;
  /** Where the settings ask for one. */
  readonly broker: Broker | undefined;
}

/** Clock and ids of the process. */
export const clockAndIds = ({
  clock = systemClock,
  ids = systemIds,
}: Ports): { readonly clock: Clock; readonly ids: Ids } => ({ clock, ids });

const keyringOf = async ({ settings }: Ground, ports: Ports, store: EventStore): Promise<Keyring> => {
  if (ports.keyring) return ports.keyring;
  const dir = settings.keyring === '' ? join(settings.home, 'keyring') : settings.keyring;
  // New keys open nothing old: one is made only where nothing was ever stored.
  return openKeyring(dir, { create: (await store.head()) === BEGINNING });
};

/** Opens the house on any one of the stores: they are all the same log. `url` is where this installation is reached. */
export const openHouse = async (
  ground: Ground,
  ports: Ports,
  on: { readonly store: EventStore; readonly url: string; readonly broker: Broker | undefined },
): Promise<House> => {
  const { settings, clock } = ground;
  const keyring = await keyringOf(ground, ports, on.store);
  const keys: Keys = { ...derivedIds(keyring), ...receiptTokens(keyring), ...trackingCodes(keyring), keyring };
  const directory = ports.directory ?? openDirectory(on.store);
  await directory.ready;
  const issuer = settings.oidcIssuer === '' ? `${on.url}/oidc` : settings.oidcIssuer;
  const verifier = createVerifier({
    issuer,
    jwksUrl: settings.oidcJwksUrl === '' ? undefined : settings.oidcJwksUrl,
    audience: settings.oidcAudience,
    algorithms: settings.oidcAlgorithms,
    clock,
    keys: ports.issuerKeys,
  });
  return {
    ...ground,
    broker: on.broker,
    issuer,
    keys,
    directory,
    blobs: ports.blobs ?? directoryBlobs(settings.blobs === '' ? join(settings.home, 'blobs') : settings.blobs),
    scanner: ports.scanner ?? noScanner,
    authenticator: createAuthenticator({ verifier, directory, receipts: keys, derived: keys, clock }),
    access: { secondFactorRequired: settings.secondFactorRequired, twoPersonClosure: settings.twoPersonClosure },
  };
};
