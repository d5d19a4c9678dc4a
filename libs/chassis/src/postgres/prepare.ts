// What an administrator's connection does before services start: roles, ownership of events, and a schema for each service.
import { createHmac, randomBytes, scryptSync } from 'node:crypto';
import type { Ownership } from '@jejak/eventstore';
import { migrate } from '@jejak/eventstore/postgres';
import { messagingTables } from '@jejak/messaging/postgres';
import { VAULT_EVENTS } from '@jejak/vault';
import pg from 'pg';
import { PARKING_EVENTS } from '../http/discarding.js';
import type { Manifest } from '../manifest.js';
import { besideOf } from '../views/rebuild.js';

/** The database role of a service. */
export const roleOf = ({ name }: Pick<Manifest, 'name'>): string => `jejak_${name}`;

/** Who may append what: each service its own events, what its reactions gave up, and every service that opens what is sealed the keys of people and the access ledger. */
export const ownersOf = (manifests: readonly Manifest[]): readonly Ownership[] =>
  manifests.flatMap((manifest) => {
    const keys = manifest.isKeyless ? [] : Object.entries(VAULT_EVENTS);
    const vault = keys.map(([category, types]) => ({ category, types }));
    const parking = manifest.reactions?.length ? [PARKING_EVENTS] : [];
    return [...manifest.owns, ...vault, ...parking].flatMap(({ category, types }) =>
      types.map((type) => ({ category, type, role: roleOf(manifest) })),
    );
  });

const withUser = (url: string, role: string, password: string): string => {
  const own = new URL(url);
  own.username = role;
  own.password = password;
  return own.toString();
};

const SECRET_BYTES = 24;
/**
 * Passwords of roles for who knows the administrator's: the same at each start and in each process, and of no help to find the administrator's.
 * Where that one has none (the server asks nobody, or asks in another way), new ones each time.
 */
const passwordsFrom = (adminUrl: string): ((role: string) => string) => {
  const { password } = new URL(adminUrl);
  const secret = password === '' ? randomBytes(SECRET_BYTES) : scryptSync(password, 'jejak roles', SECRET_BYTES);
  return (role) => createHmac('sha256', secret).update(role).digest('base64url');
};

const makeSchemas = async (admin: pg.Client, manifest: Manifest): Promise<void> => {
  const role = pg.escapeIdentifier(roleOf(manifest));
  for (const schema of [manifest.name, besideOf(manifest.name)]) {
    await admin.query(`create schema if not exists ${pg.escapeIdentifier(schema)} authorization ${role}`);
  }
  await admin.query(messagingTables(manifest.name));
  for (const table of ['parked', 'reaction_checkpoint']) {
    await admin.query(`alter table ${pg.escapeIdentifier(manifest.name)}.${table} owner to ${role}`);
  }
};

/**
 * Makes a database ready for these services; running it again changes nothing but what is missing. Roles belong to the whole server:
 * their passwords come from the administrator's unless given, so that a second start does not shut out a first.
 * @param adminUrl of a role that may create roles and schemas
 * @returns the connection of each service's role
 */
export const prepareDatabase = async (
  adminUrl: string,
  manifests: readonly Manifest[],
  passwords: Readonly<Record<string, string>> = {},
): Promise<(service: string) => string> => {
  const passwordOf = passwordsFrom(adminUrl);
  const roles = Object.fromEntries(
    manifests.map((manifest) => [roleOf(manifest), passwords[manifest.name] ?? passwordOf(roleOf(manifest))]),
  );
  await migrate(adminUrl, { roles, owners: ownersOf(manifests) });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('set client_min_messages = warning');
    // One at a time, whoever else starts at this moment.
    await admin.query('select pg_advisory_lock(7229625, 3)');
    for (const manifest of manifests) await makeSchemas(admin, manifest);
  } finally {
    await admin.end();
  }
  return (service) => {
    const role = roleOf({ name: service });
    const password = roles[role];
    if (password === undefined) throw new Error(`${service} is not among the services of this database.`);
    return withUser(adminUrl, role, password);
  };
};
