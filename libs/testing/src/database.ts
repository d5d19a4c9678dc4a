// A database of its own for a suite, on the PostgreSQL that the test run started.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database that nobody else uses. */
export interface FreshDatabase {
  /** `postgresql://user:password@127.0.0.1:port/name`, superuser. */
  readonly url: string;
  /** Closes every connection to it and removes it. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database with a unique name; call it in `beforeAll` of a `*.pg.spec.ts` and `drop` it in `afterAll`.
 * @throws when the run has no PostgreSQL: such a suite belongs into a file named `*.pg.spec.ts`
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.JEJAK_TEST_POSTGRES;
  if (!server) throw new Error('No PostgreSQL in this run: name the file *.pg.spec.ts and start it with `npm test`.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await statement(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => statement(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
