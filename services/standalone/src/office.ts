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
  /** False for commands that only need the parts, such as `views:rebuild`. */
  readonly isWorking?: boolean;
}

const embedded = async (home: string, say: (line: string) => void): Promise<EmbeddedPostgres> => {
  mkdirSync(home, { recursive: true });
  return startPostgres({ dataDir: join(resolve(home), 'postgres'), log: say });
};

/**
 * Starts the office and resolves when it serves.
 * @throws {StartProblem} and its like, in one line that an operator can act on; whatever was started by then is stopped again
 */
export const openOffice = async ({
  environment = process.env,
  say = () => undefined,
  isWorking = true,
}: OfficeOptions = {}): Promise<Office> => {
  const own = MANIFESTS.flatMap(({ settings }) => settings ?? []);
  const { databaseUrl, home } = readSettings([HouseSettings, ...own], environment).of(HouseSettings);
  const postgres = databaseUrl === '' ? await embedded(home, say) : undefined;
  try {
    const database = await prepareDatabase(postgres?.superuserUrl ?? databaseUrl, MANIFESTS);
    const running = await serveTogether(MANIFESTS, { environment, ports: { database }, isWorking });
    let isStopping = false;
    const stop = async (): Promise<void> => {
      isStopping = true;
      await running.stop();
      await postgres?.stop();
    };
    const never = new Promise<void>(() => undefined);
    const lost = postgres ? postgres.ended.then(() => (isStopping ? never : undefined)) : never;
    return { ...running, stop, lost };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
};
