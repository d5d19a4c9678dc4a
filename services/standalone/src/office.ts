// The whole office in one process: an embedded PostgreSQL (unless one is given), every service, one port.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  HouseSettings,
  prepareDatabase,
  readSettings,
  serveTogether,
  type Environment,
  type Manifest,
  type Running,
  type ServeOptions,
} from '@jejak/chassis';
import { startPostgres, type EmbeddedPostgres } from '@jejak/chassis/postgres';
import { identity } from '@jejak/identity';
import { intake } from '@jejak/intake';
import { notification } from '@jejak/notification';
import { records } from '@jejak/records';
import { resolution } from '@jejak/resolution';
import { routing } from '@jejak/routing';

/** Every service of the house. */
export const MANIFESTS: readonly Manifest[] = [identity, intake, routing, resolution, notification, records];

/** A running office. `lost` resolves when its own database ended although nobody asked it to. */
export interface Office extends Running {
  readonly lost: Promise<void>;
}

/** What a start may be told. */
export interface OfficeOptions {
  readonly environment?: Environment;
  /** Hears, in plain words, what takes long. */
  readonly say?: (line: string) => void;
}

const embedded = async (home: string, say: (line: string) => void): Promise<EmbeddedPostgres> => {
  mkdirSync(home, { recursive: true });
  return startPostgres({ dataDir: join(resolve(home), 'postgres'), log: say });
};

/** Serves on a database, and gives it up with the office. */
const serveOn = async (
  adminUrl: string,
  postgres: EmbeddedPostgres | undefined,
  options: ServeOptions,
): Promise<Office> => {
  const database = await prepareDatabase(adminUrl, MANIFESTS);
  const running = await serveTogether(MANIFESTS, { ...options, ports: { database } });
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
export const openOffice = async ({
  environment = process.env,
  say = () => undefined,
}: OfficeOptions = {}): Promise<Office> => {
  const own = MANIFESTS.flatMap(({ settings }) => settings ?? []);
  const { databaseUrl, home } = readSettings([HouseSettings, ...own], environment).of(HouseSettings);
  const postgres = databaseUrl === '' ? await embedded(home, say) : undefined;
  try {
    return await serveOn(postgres?.superuserUrl ?? databaseUrl, postgres, { environment });
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
};
