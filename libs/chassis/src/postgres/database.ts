// The database of one service: its own schema through TypeORM, migrated before anything reads it.
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { Manifest, View } from '../manifest.js';
import { checkpointTable } from '../views/checkpoint.js';

/** Which database, and what lives in it. */
export interface DatabaseParts {
  readonly url: string;
  /** Where entities without a schema of their own are. */
  readonly schema: string;
  readonly views: readonly View[];
  readonly migrations?: Manifest['migrations'];
}

const POOL_SIZE = 4;
const CONNECT_TIMEOUT_MS = 10_000;
/** No query of a service may run away with a connection. Rebuilds use connections of their own kind without it. */
const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * What is folded from the log can be folded again: a commit here need not wait for the disk. Rows and checkpoint are lost together,
 * if the server dies within that moment, and are written anew from the checkpoint that is left.
 */
export const WITHOUT_WAITING = '-c synchronous_commit=off';

/**
 * For every pool (`onConnect`). Between a connection and whoever asked for it lies a moment in which nobody listens to its errors, and a
 * server that ends then would end this process. Whoever uses the connection gets an error of their own.
 */
export const listenFromTheStart = (client: ClientBase): void => void client.on('error', () => undefined);

/** A database whose unqualified names mean the given schema. Not yet connected. */
const describe = ({ url, schema, views, migrations = [] }: DatabaseParts, fallback?: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    schema,
    entities: views.flatMap((view) => [...view.entities]),
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    applicationName: `jejak ${schema}`,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolSize: POOL_SIZE,
    poolErrorHandler: () => undefined, // an idle connection that dies is replaced by the pool; whoever uses one gets the error itself
    extra: {
      onConnect: listenFromTheStart,
      options: `${WITHOUT_WAITING} -c search_path=${[schema, ...(fallback ? [fallback] : [])].join(',')}`,
      ...(fallback ? {} : { statement_timeout: STATEMENT_TIMEOUT_MS }),
    },
  });

/** Opens the database of a service and migrates it, one process at a time. */
export const openDatabase = async (parts: DatabaseParts): Promise<DataSource> => {
  const database = await describe(parts).initialize();
  const lock = database.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock(hashtextextended($1, 0))', [`jejak:migrate:${parts.schema}`]);
    await lock.query(checkpointTable(parts.schema));
    await database.runMigrations({ transaction: 'each' });
  } catch (error) {
    await lock.release();
    await database.destroy();
    throw error;
  }
  await lock.query('select pg_advisory_unlock_all()');
  await lock.release();
  return database;
};

/** Opens the same entities in another schema, for a rebuild beside the live view. */
export const openBeside = (parts: DatabaseParts, schema: string): Promise<DataSource> =>
  describe({ ...parts, schema, migrations: [] }, parts.schema).initialize();
