// The world around the demo service: a store and keys that outlive a restart, an issuer that signs tokens, time that stands still.
import { InMemoryEventStore } from '@jejak/eventstore';
import { memoryKeyring } from '@jejak/vault';
import { generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { demo } from './demo-service.js';
import { countingIds, fixedClock, type FixedClock } from './fakes.js';
import type { Manifest } from './manifest.js';
import { ownersOf, roleOf } from './postgres/prepare.js';
import type { Ports } from './running.js';

/** Who signs the tokens of the specs. */
export const ISSUER = 'https://issuer.test';

/** A world for a demo: its store and keys outlive a restart of the service. */
export interface World {
  readonly ports: Ports;
  readonly store: InMemoryEventStore;
  readonly clock: FixedClock;
  readonly environment: Readonly<Record<string, string>>;
  /** A token as the issuer would sign it. */
  token(subject: string, changes?: TokenChanges): Promise<string>;
}

/** How a token differs from a good one. */
export interface TokenChanges {
  readonly audience?: string;
  readonly issuer?: string;
  readonly typ?: string;
  readonly expiresInSeconds?: number;
  readonly key?: CryptoKey;
}

/** Builds a world without a database. */
export const createWorld = async (manifest: Manifest = demo): Promise<World> => {
  const clock = fixedClock();
  const store = new InMemoryEventStore({ clock, owners: ownersOf([manifest]) });
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keyring = memoryKeyring();
  return {
    store,
    clock,
    environment: {
      PORT: '0',
      NODE_ENV: 'test',
      JEJAK_LOG_LEVEL: 'silent',
      JEJAK_OIDC_ISSUER: ISSUER,
      JEJAK_READ_WAIT_MS: '50',
    },
    ports: {
      clock,
      ids: countingIds(),
      keyring,
      store: () => store.as(roleOf(manifest)),
      database: null,
      issuerKeys: async () => publicKey,
    },
    token: (
      subject,
      { audience = 'jejak', issuer = ISSUER, typ = 'at+jwt', expiresInSeconds = 300, key = privateKey } = {},
    ) => {
      const now = Math.floor(clock.now().getTime() / 1_000);
      return new SignJWT()
        .setProtectedHeader({ alg: 'ES256', typ })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresInSeconds)
        .sign(key);
    },
  };
};
