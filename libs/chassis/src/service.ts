// One service as a Nest application of its own: its providers, routes, reactions, views and workers, and nobody else's.
import { Module, type LoggerService, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import type { EventStore, Position, StoredEvent } from '@jejak/eventstore';
import type { IntegrationEvent } from '@jejak/messaging';
import type { BusServer } from '@jejak/messaging/nest';
import { createVault } from '@jejak/vault';
import express, { type Express } from 'express';
import { reactionsOf } from './bus.js';
import { createDesk, type Desk } from './desk/desk.js';
import { createUploads, type Uploads } from './files/uploads.js';
import type { House } from './house.js';
import type { Check } from './http/health.js';
import { DecidedInterceptor, DoorGuard } from './http/guard.js';
import { ProblemFilter } from './http/problem-filter.js';
import { operatingParts, operatingRooms, type Rebuilds } from './http/operating.js';
import { prefixOf } from './http/routes.js';
import { EdgePipe } from './http/validation.js';
import type { Log } from './log.js';
import type { Get, Manifest, Mount, Worker } from './manifest.js';
import { openReadModels, type ReadModels } from './read-models.js';
import type { Ports } from './running.js';
import { isPlainSpoken } from './process.js';
import * as tokens from './tokens.js';

/** A service that is wired and may run. */
export interface Service {
  readonly manifest: Manifest;
  readonly app: NestExpressApplication;
  readonly handler: Express;
  readonly mounts: readonly Mount[];
  readonly checks: readonly Check[];
  readonly get: Get;
  /** Begins reactions and workers. */
  start(): Promise<void>;
  /** Resolves when what its workers hand on of the log has been handed on up to a position. */
  announced(position: Position): Promise<void>;
  caughtUp(position: Position): Promise<void>;
  stop(): Promise<void>;
}

/** What a service is made of. */
export interface ServiceParts {
  readonly manifest: Manifest;
  readonly house: House;
  readonly ports: Ports;
  readonly store: EventStore;
  /** Connection of its role; undefined where there is no database. */
  readonly databaseUrl: string | undefined;
  /** What any service of the house announces. */
  readonly announce: (stored: StoredEvent) => IntegrationEvent | undefined;
  readonly isWorking: boolean;
}

/** Nest speaks only when something is wrong, and never with values. */
const nestLog = (log: Log): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) =>
    log.warn({ nest: typeof message === 'string' ? message : 'object' }, 'the framework warns'),
  error: (message: unknown) => {
    if (!isPlainSpoken(message)) log.error({ err: message }, 'the framework failed');
  },
});

type Values = ReadonlyMap<symbol, unknown>;

const uploadsOf = ({ blobs, scanner, keys, ids, settings }: House, desk: Desk, log: Log): Uploads =>
  createUploads({ desk, blobs, scanner, derived: keys, ids, log, pauseMs: settings.requestTimeoutMs });

/** Everything that is there before the application is. */
const valuesOf = ({ manifest, house, store }: ServiceParts, log: Log): Values => {
  const vault = createVault({
    keyring: house.keys.keyring,
    store,
    newId: () => house.ids.v7(),
    alarm: (kid, fault) => log.fatal({ kid, fault }, 'a data key is lost or damaged though nobody erased it'),
  });
  const desk = createDesk({
    service: manifest.name,
    store,
    vault,
    derived: house.keys,
    ids: house.ids,
    access: house.access,
  });
  return new Map<symbol, unknown>([
    [tokens.EVENT_STORE, store],
    [tokens.VAULT, vault],
    [tokens.KEYS, house.keys],
    [tokens.DIRECTORY, house.directory],
    [tokens.CLOCK, house.clock],
    [tokens.IDS, house.ids],
    [tokens.DESK, desk],
    [tokens.BLOBS, house.blobs],
    [tokens.UPLOADS, uploadsOf(house, desk, log)],
    [tokens.SETTINGS, manifest.settings ? house.all.of(manifest.settings) : {}],
    [tokens.HOUSE, house.settings],
    [tokens.ISSUER, house.issuer],
    [tokens.LOG, log],
    [tokens.METRICS, house.metrics],
    [tokens.BROKER, house.broker],
  ]);
};

const valueIn =
  (values: Values): Get =>
  <T>(token: symbol | string | Type<T>): T => {
    if (typeof token !== 'symbol' || !values.has(token))
      throw new Error(`A view can ask for what the chassis brings, not for ${String(token)}.`);
    return values.get(token) as T;
  };

const moduleOf = (manifest: Manifest, values: Values): Type => {
  const { name, controllers, reactions = [], providers = [], workers = [] } = manifest;
  class ServiceModule {}
  Object.defineProperty(ServiceModule, 'name', { value: `${name}-module` });
  const given: Provider[] = [...values].map(([provide, useValue]) => ({ provide, useValue }));
  const rooms = [...controllers, ...operatingRooms(manifest), ...reactions];
  Module({ controllers: rooms, providers: [...given, ...providers, ...workers] })(ServiceModule);
  return ServiceModule;
};

const createApp = async (
  { manifest, house }: ServiceParts,
  values: Values,
  log: Log,
): Promise<{ app: NestExpressApplication; handler: Express }> => {
  const handler = express();
  handler.set('query parser', 'simple').set('trust proxy', house.settings.trustedProxies).disable('x-powered-by');
  const app = await NestFactory.create<NestExpressApplication>(
    moduleOf(manifest, values),
    new ExpressAdapter(handler),
    {
      bodyParser: false,
      abortOnError: false,
      logger: nestLog(log),
    },
  );
  app.setGlobalPrefix(prefixOf(manifest).slice(1));
  app.useGlobalPipes(new EdgePipe());
  app.useGlobalGuards(new DoorGuard(house.authenticator, house.access));
  app.useGlobalInterceptors(new DecidedInterceptor());
  app.useGlobalFilters(new ProblemFilter(log));
  return { app, handler };
};

const checksOf = (
  { manifest, store }: ServiceParts,
  models: ReadModels,
  server: BusServer | undefined,
): readonly Check[] => {
  const about = (what: string) => `${manifest.name} ${what}`;
  return [
    { name: about('store'), ask: async () => (await store.head(), 'ok') },
    ...models.checks.map(({ name, ask }) => ({ name: about(name), ask })),
    ...(server
      ? [{ name: about('reactions'), ask: () => (server.consumerStatus === 'retrying' ? 'retrying' : 'ok') }]
      : []),
  ];
};

const startWorkers = async (workers: readonly Worker[], signal: AbortSignal): Promise<void> => {
  for (const worker of workers) await worker.start(signal);
};

/** Wires a service. Nothing of it runs before `start`, but its views are followed. */
export const createService = async (parts: ServiceParts): Promise<Service> => {
  const { manifest, house } = parts;
  const log = house.log.child({ service: manifest.name });
  const base = valuesOf(parts, log);
  const models = await openReadModels(parts, valueIn(base), log);
  const { views, database, parking, checkpoints } = models;
  const operating = operatingParts({
    parking,
    views,
    group: manifest.name,
    desk: valueIn(base)(tokens.DESK),
    log,
    followers: () => house.metrics.followersOf(manifest.name),
  });
  const values = new Map([
    ...base,
    ...operating,
    [tokens.VIEWS, views],
    [tokens.DATABASE, database],
    [tokens.CHECKPOINTS, checkpoints],
  ]);
  const { app, handler } = await createApp(parts, values, log);
  const server = reactionsOf(parts, models, log);
  if (server) app.connectMicroservice({ strategy: server });
  await app.init();
  const get: Get = (token) => app.get(token, { strict: false });
  const workers = parts.isWorking ? (manifest.workers ?? []).map((worker) => get<Worker>(worker)) : [];
  const stopping = new AbortController();
  return {
    manifest,
    app,
    handler,
    mounts: manifest.mounts?.(get) ?? [],
    checks: checksOf(parts, models, server),
    get,
    start: async () => {
      if (server) await app.startAllMicroservices();
      await startWorkers(workers, stopping.signal);
    },
    announced: async (position) => {
      for (const worker of workers) await worker.caughtUp?.(position);
    },
    caughtUp: async (position) => {
      await models.caughtUp(position);
      await server?.caughtUp(position);
    },
    stop: async () => {
      stopping.abort();
      for (const worker of workers) await worker.stop();
      await get<Rebuilds>(tokens.REBUILDS).settled();
      await app.close();
      await models.close();
    },
  };
};
