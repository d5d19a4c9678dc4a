// The whole office in one process: an embedded PostgreSQL (unless one is given), every service, one port.
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  HOUSE_SETTINGS,
  HouseSettings,
  prepareDatabase,
  readSettings,
  serveTogether,
  type Environment,
  type Manifest,
  type Running,
} from '@jejak/chassis';
import { startPostgres, type EmbeddedPostgres } from '@jejak/chassis/postgres';
import { identity } from '@jejak/identity';
import { intake } from '@jejak/intake';
import { notification } from '@jejak/notification';
import { portal } from '@jejak/portal';
import { records } from '@jejak/records';
import { relay } from '@jejak/relay';
import { resolution } from '@jejak/resolution';
import { routing } from '@jejak/routing';

/** Every service of the house. */
export const MANIFESTS: readonly Manifest[] = [identity, intake, routing, resolution, notification, records, portal];

/** With a broker between the services, somebody must fill it. */
export const WITH_BROKER: readonly Manifest[] = [...MANIFESTS, relay];

/** Read before anything is started: a wrong setting must cost nothing. */
const settingsOf = (environment: Environment): HouseSettings => {
  const own = MANIFESTS.flatMap(({ settings }) => settings ?? []);
  return readSettings([...HOUSE_SETTINGS, ...own], environment).of(HouseSettings);
};

const servicesOf = ({ bus }: HouseSettings): readonly Manifest[] => (bus === 'log' ? MANIFESTS : WITH_BROKER);

/** A running office. `lost` resolves when its own database ended although nobody asked it to. */
export interface Office extends Running {
  readonly lost: Promise<void>;
}

/** What a start may be told. */
export interface OfficeOptions {
  readonly environment?: Environment;
  /** Hears, in plain words, what takes long. */
  readonly say: (line: string) => void;
}

/** Keys, mail and the database lie in it: nobody else may enter. Its parents are left as they are. */
const makeHome = (home: string): void => {
  if (existsSync(home)) return;
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o700);
};

const embedded = async (home: string, say: (line: string) => void): Promise<EmbeddedPostgres> => {
  makeHome(home);
  return startPostgres({ dataDir: join(resolve(home), 'postgres'), log: say });
};

/** Serves on a database, and gives it up with the office. */
const serveOn = async (
  adminUrl: string,
  postgres: EmbeddedPostgres | undefined,
  { environment = process.env }: OfficeOptions,
): Promise<Office> => {
  const services = servicesOf(settingsOf(environment));
  const database = await prepareDatabase(adminUrl, services);
  const running = await serveTogether(services, { environment, ports: { database } });
  let isStopping = false;
  const lost = new Promise<void>((resolve) => {
    void postgres?.ended.then(() => (isStopping ? undefined : resolve()));
  });
  const stop = async (): Promise<void> => {
    isStopping = true;
    await running.stop();
    await postgres?.stop();
  };
  return { ...running, stop, lost };
};

/**
 * Starts the office and resolves when it serves.
 * @throws {StartProblem} and its like, in one line that an operator can act on; whatever was started by then is stopped again
 */
export const openOffice = async (options: OfficeOptions): Promise<Office> => {
  const { environment = process.env, say } = options;
  const { databaseUrl, home } = settingsOf(environment);
  const postgres = databaseUrl === '' ? await embedded(home, say) : undefined;
  try {
    return await serveOn(postgres?.superuserUrl ?? databaseUrl, postgres, options);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
};
