// What a start is given and what it gives.
import type { Directory } from '@jejak/access';
import type { EventStore, Position } from '@jejak/eventstore';
import type { Checkpoints, Parking } from '@jejak/messaging';
import type { Blobs, Keyring } from '@jejak/vault';
import type { Type } from '@nestjs/common';
import type { JWTVerifyGetKey } from 'jose';
import type { Clock } from './clock.js';
import type { Scanner } from './files/scanner.js';
import type { Ids } from './ids.js';
import type { Log } from './log.js';
import type { Environment } from './settings/settings.js';

/** What stands in for the real world. Everything left out is made from the settings. */
export interface Ports {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly log?: Log;
  readonly keyring?: Keyring;
  readonly blobs?: Blobs;
  /** Looks into files that are added; without one nobody looks, and it is said so. */
  readonly scanner?: Scanner;
  /** The store under the role of a service. */
  readonly store?: (service: string) => EventStore | Promise<EventStore>;
  /** Connection of a service's role; null: no database, so no views (component tests of the writing side). */
  readonly database?: ((service: string) => string) | null;
  readonly directory?: Directory;
  /** Keys of the issuer, instead of asking it. */
  readonly issuerKeys?: JWTVerifyGetKey;
  readonly parking?: Parking;
  readonly checkpoints?: Checkpoints;
}

/** How to start. */
export interface ServeOptions {
  /** Default: `process.env`. */
  readonly environment?: Environment;
  readonly ports?: Ports;
  /** False: no followers, reactions or workers, for commands such as `views:rebuild`. */
  readonly isWorking?: boolean;
}

/** A running process. */
export interface Running {
  /** `http://localhost:3000`, without a slash at the end. */
  readonly url: string;
  /** A provider of a service by its token; the service may be left out when there is one only. */
  get<T>(token: symbol | string | Type<T>, service?: string): T;
  /** Resolves when all views and reactions have dealt with everything up to a position; without one, when nothing more follows of itself. */
  caughtUp(position?: Position): Promise<void>;
  /** Drains and stops everything; may be called twice. */
  stop(): Promise<void>;
}
