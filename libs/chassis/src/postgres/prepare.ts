// What an administrator's connection does before services start: roles, ownership of events, and a schema for each service.
import { randomBytes } from 'node:crypto';
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

/** Who may append what: each service its own events, what its reactions gave up, and every service the keys of people and the access ledger. */
export const ownersOf = (manifests: readonly Manifest[]): readonly Ownership[] =>
  manifests.flatMap((manifest) => {
    const vault = Object.entries(VAULT_EVENTS).map(([category, types]) => ({ category, types }));
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
 * Makes a database ready for these services; running it again changes nothing but the passwords of their roles, which are new each time
 * unless given.
 * @param adminUrl of a role that may create roles and schemas
 * @returns the connection of each service's role
 */
export const prepareDatabase = async (
  adminUrl: string,
  manifests: readonly Manifest[],
  passwords: Readonly<Record<string, string>> = {},
): Promise<(service: string) => string> => {
  const roles = Object.fromEntries(
    manifests.map((manifest) => [roleOf(manifest), passwords[manifest.name] ?? randomBytes(24).toString('base64url')]),
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
