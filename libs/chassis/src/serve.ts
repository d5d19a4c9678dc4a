// From manifests and settings to a running process, and back to a stopped one.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BEGINNING, type EventStore, type StoredEvent } from '@jejak/eventstore';
import type { Broker, IntegrationEvent } from '@jejak/messaging';
import { memoryKeyring } from '@jejak/vault';
import express, { type Express, type RequestHandler, type Router } from 'express';
import { clockAndIds, openHouse, type Ground, type House } from './house.js';
import { openBroker } from './bus.js';
import { createFront } from './http/front.js';
import { healthRoutes, type Health } from './http/health.js';
import { describeApi, mountApiDescription } from './http/openapi.js';
import { filesAt, methodsAt, prefixOf, routesOf } from './http/routes.js';
import { createLog, type Log } from './log.js';
import type { Manifest, Mount } from './manifest.js';
import { createMetrics } from './metrics.js';
import { Problem } from './problem.js';
import { startProcess } from './process.js';
import type { Running, ServeOptions } from './running.js';
import { createService, type Service } from './service.js';
import { HOUSE_SETTINGS } from './settings/broker.js';
import { HouseSettings } from './settings/house.js';
import { readSettings, StartProblem } from './settings/settings.js';
import { KURRENTDB_IS_EXPERIMENTAL, openKurrentStore, openStore, timed } from './stores.js';
import { EVENT_STORE } from './tokens.js';

const MAX_HEADER_BYTES = 16_384;
const HEADERS_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 5_000;

const groundOf = (manifests: readonly Manifest[], { environment = process.env, ports = {} }: ServeOptions): Ground => {
  const own = manifests.flatMap(({ settings }) => settings ?? []);
  const all = readSettings([...HOUSE_SETTINGS, ...own], environment);
  const settings = all.of(HouseSettings);
  const log = ports.log ?? createLog(settings.logLevel);
  return { all, settings, log, metrics: createMetrics(settings.mode !== 'test'), ...clockAndIds(ports) };
};

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program; give another one with PORT',
  EACCES: 'may not be opened by this user; give one above 1023 with PORT',
  EADDRNOTAVAIL: 'is not on this machine; see HOST',
};

const listen = ({ port, host }: HouseSettings, server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new StartProblem(`Port ${port} on ${host} ${LISTEN_PROBLEMS[code ?? ''] ?? `cannot be opened (${code})`}.`),
      ),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const serverFor = (front: Express, settings: HouseSettings): Server => {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, settings.requestTimeoutMs),
      // As long as a file may take; the front cuts off everything else sooner.
      requestTimeout: Math.max(settings.requestTimeoutMs, settings.uploadTimeoutMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    front,
  );
  server.maxConnections = settings.maxConnections;
  return server;
};

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};

const drain = async (server: Server, graceMs: number): Promise<void> => {
  const bound = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(bound);
};

const firstToAnnounce =
  (manifests: readonly Manifest[]) =>
  (stored: StoredEvent): IntegrationEvent | undefined => {
    for (const { announce } of manifests) {
      const message = announce?.(stored);
      if (message) return message as IntegrationEvent;
    }
    return undefined;
  };

const databaseOf = ({ ports = {} }: ServeOptions, { settings }: Ground, service: string): string | undefined => {
  if (ports.database === null) return undefined;
  if (ports.database) return ports.database(service);
  if (settings.databaseUrl === '') throw new StartProblem('DATABASE_URL is missing: this service needs a PostgreSQL.');
  return settings.databaseUrl;
};

const storeOf = async (options: ServeOptions, ground: Ground, manifest: Manifest): Promise<EventStore> => {
  const { name: service } = manifest;
  const { store } = options.ports ?? {};
  if (store) return timed(await store(service), ground.metrics, service);
  const { eventStore, kurrentdbUrl } = ground.settings;
  if (eventStore === 'kurrentdb')
    return timed(await openKurrentStore(kurrentdbUrl, manifest, ground.clock), ground.metrics, service);
  const url = databaseOf(options, ground, service);
  if (url === undefined) throw new StartProblem('Without a database a store must be given.');
  return timed(await openStore(url, ground.clock), ground.metrics, service);
};

/** Everything that was opened, to be closed in the opposite order, also when a start fails half-way. */
class Opened {
  private readonly closers: (() => Promise<void>)[] = [];

  constructor(private readonly log: Log) {}

  add(close: () => Promise<void>): void {
    this.closers.unshift(close);
  }

  /** What cannot be closed must not keep the rest open. */
  async close(): Promise<void> {
    for (const close of this.closers.splice(0)) {
      await close().catch((error: unknown) => this.log.error({ err: error }, 'something could not be closed'));
    }
  }
}

/** Until everything is there, and as soon as it stops, nobody is served. */
const gate =
  (health: Health): RequestHandler =>
  (_request, response, next) => {
    if (health.phase === 'running') return next();
    if (health.phase === 'stopping') response.setHeader('Connection', 'close');
    next(Problem.of('not-ready', { detail: 'Send the same request again in a moment.', retryAfterSeconds: 2 }));
  };

const mountServices = (rooms: Router, services: readonly Service[]): void => {
  for (const { manifest, handler } of services) {
    const prefix = `${prefixOf(manifest)}/`;
    rooms.use((request, response, next) =>
      request.path.startsWith(prefix) ? handler(request, response, next) : next(),
    );
  }
  const byLength = (one: Mount, other: Mount) => other.path.length - one.path.length;
  for (const { path, handler } of services.flatMap(({ mounts }) => mounts).sort(byLength)) rooms.use(path, handler);
};

interface Start {
  readonly manifests: readonly Manifest[];
  readonly options: ServeOptions;
  readonly ground: Ground;
  readonly opened: Opened;
}

const brokerOf = async ({ manifests, ground, opened }: Omit<Start, 'options'>): Promise<Broker | undefined> => {
  const broker = await openBroker(ground.all, ground.log, `jejak-${manifests.map(({ name }) => name).join('-')}`);
  if (broker) opened.add(() => broker.close());
  return broker;
};

/** Stores first, for the house stands on one of them; then the services. */
const openServices = async (
  { manifests, options, ground, opened }: Start,
  url: string,
): Promise<{ house: House; services: readonly Service[] }> => {
  const stores: EventStore[] = [];
  if (ground.settings.eventStore === 'kurrentdb') ground.log.warn(KURRENTDB_IS_EXPERIMENTAL);
  for (const manifest of manifests) {
    const opening = await storeOf(options, ground, manifest);
    opened.add(() => opening.close());
    stores.push(opening);
  }
  const [store] = stores;
  if (!store) throw new Error('A process needs a service.');
  const { ports = {}, isWorking = true } = options;
  const broker = await brokerOf({ manifests, ground, opened });
  const house = await openHouse(ground, ports, { store, url, broker });
  if (!ports.directory) opened.add(() => house.directory.close());
  const services: Service[] = [];
  const announce = firstToAnnounce(manifests);
  for (const [at, manifest] of manifests.entries()) {
    const databaseUrl = databaseOf(options, ground, manifest.name);
    const service = await createService({
      manifest,
      house,
      ports,
      store: stores[at] as EventStore,
      databaseUrl,
      announce,
      isWorking,
    });
    opened.add(() => service.stop());
    services.push(service);
  }
  return { house, services };
};

const urlOf = ({ host, url }: HouseSettings, port: number): string =>
  url !== ''
    ? url.replace(/\/$/, '')
    : `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`;

const runningOf = (url: string, services: readonly Service[], stop: () => Promise<void>): Running => {
  const one = (name?: string): Service => {
    const found = services.find(({ manifest }) => name === undefined || manifest.name === name);
    if (!found) throw new Error(`No service is called ${name}.`);
    return found;
  };
  return {
    url,
    get: (token, service) => one(service).get(token),
    caughtUp: async (position) => {
      const store = one().get<EventStore>(EVENT_STORE);
      let head = position ?? (await store.head());
      for (;;) {
        const target = head;
        if (target !== BEGINNING) {
          // What is announced first, so that whoever hears of it has something to catch up with.
          await Promise.all(services.map((service) => service.announced(target)));
          await Promise.all(services.map((service) => service.caughtUp(target)));
        }
        if (position !== undefined || (head = await store.head()) === target) return;
      }
    },
    stop,
  };
};

/**
 * Serves several services in one process and on one port, which listens at once and is ready when everything is.
 * @throws {StartProblem} in one line, for what an operator can mend
 */
export const serveTogether = async (manifests: readonly Manifest[], options: ServeOptions = {}): Promise<Running> => {
  const ground = groundOf(manifests, options);
  const { settings, log, metrics } = ground;
  const health: Health = { phase: 'starting', checks: [] };
  const rooms = express.Router();
  const routes = routesOf(manifests);
  const front = createFront({ ...ground, methodsAt: methodsAt(routes), takesFile: filesAt(routes) }, [
    healthRoutes(health, metrics),
    gate(health),
    rooms,
  ]);
  const server = serverFor(front, settings);
  const opened = new Opened(log);
  const stop = once(async () => {
    health.phase = 'stopping';
    await drain(server, settings.stopGraceMs);
    await opened.close();
  });
  try {
    const port = await listen(settings, server);
    const url = urlOf(settings, port);
    const { house, services } = await openServices({ manifests, options, ground, opened }, url);
    mountApiDescription(rooms, describeApi(services));
    mountServices(rooms, services);
    health.checks.push(
      { name: 'directory', ask: () => (house.directory.list(), 'ok') },
      ...(house.broker ? [{ name: 'broker', ask: () => house.broker?.status ?? 'ok' }] : []),
      ...services.flatMap(({ checks }) => checks),
    );
    for (const service of services) await service.start();
    health.phase = 'running';
    log.info({ services: manifests.map(({ name }) => name), port }, 'ready');
    return runningOf(url, services, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Serves one service in a process of its own, with all settings from the environment, until it is told to stop. */
export const serve = (manifest: Manifest): Promise<void> => {
  const ports = manifest.isKeyless ? { keyring: memoryKeyring() } : {};
  return startProcess(() => serveTogether([manifest], { ports }));
};
