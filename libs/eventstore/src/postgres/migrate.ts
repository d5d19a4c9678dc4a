// Makes the database ready for the store: schema, service roles with the rights they need, and who owns which event.
import pg from 'pg';
import type { Ownership } from '../memory.js';
import { APPEND_FUNCTION } from './append-function.js';
import { APPEND_ONE_FUNCTION } from './append-one-function.js';
import { CHECKPOINT_FUNCTION, COMPRESSION, GUARDS, TABLES } from './tables.js';

const ATTEMPTS = 10;
const PAUSE_MS = 50;
/** Roles belong to the whole server: another database's migration may touch the same row at the same moment. */
const RACES = new Set(['XX000', '23505', '42710', '40001', '40P01']);

/** Login roles of the services with their passwords, and the rows of the table `owner`. */
export interface Migration {
  readonly roles: Readonly<Record<string, string>>;
  readonly owners: readonly Ownership[];
}

/**
 * Brings a database to the state that this version needs; running it again changes nothing.
 * The owner rows of the given roles become exactly those given.
 * @param adminUrl of a role that may create schemas and roles
 */
export async function migrate(adminUrl: string, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrateOnce(adminUrl, migration);
    } catch (error) {
      if (attempt === ATTEMPTS || !RACES.has((error as { code?: string }).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}

async function migrateOnce(adminUrl: string, migration: Migration): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('begin');
    await admin.query('set local client_min_messages = warning');
    await admin.query('select pg_advisory_xact_lock(7229625, 2)');
    for (const part of [TABLES, COMPRESSION, APPEND_FUNCTION, APPEND_ONE_FUNCTION, CHECKPOINT_FUNCTION, GUARDS])
      await admin.query(part);
    for (const [role, password] of Object.entries(migration.roles)) await grantRole(admin, role, password);
    await declareOwners(admin, migration);
    await admin.query('commit');
  } finally {
    await admin.end();
  }
}

async function grantRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  await admin.query(`${verb} role ${name} login password ${pg.escapeLiteral(password)}`);
  await admin.query(`grant usage on schema jejak to ${name}`);
  await admin.query(`grant select on all tables in schema jejak to ${name}`);
  await admin.query(`grant execute on function jejak.append, jejak.append_one, jejak.save_checkpoint to ${name}`);
}

async function declareOwners(admin: pg.Client, { roles, owners }: Migration): Promise<void> {
  const columns = [owners.map((row) => row.category), owners.map((row) => row.type), owners.map((row) => row.role)];
  await admin.query(
    `delete from jejak.owner o where o.role = any($1::text[]::name[])
        and not exists (select 1 from unnest($2::text[], $3::text[], $4::text[]) n(category, type, role)
                         where (n.category, n.type, n.role) = (o.category, o.type, o.role))`,
    [Object.keys(roles), ...columns],
  );
  await admin.query(
    `insert into jejak.owner select * from unnest($1::text[], $2::text[], $3::text[]::name[]) on conflict do nothing`,
    columns,
  );
}
