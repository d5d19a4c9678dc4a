// What is done once before services start on their own: the roles of the database with the passwords that were made for them, and the keyring.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase, StartProblem, type Manifest } from '@jejak/chassis';
import { openKeyring } from '@jejak/vault';
import pg from 'pg';

const SHORTEST_PASSWORD = 24;
/** Words that stand where a secret should: whoever copies an example must not go live with it. */
const PLACEHOLDER = /change.?me|place.?holder|example|password|secret|^<|^(.)\1+$/i;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new StartProblem(`${path} cannot be read: deploy/init makes it.`);
  }
};

/** The address in a file, if its password is one. @throws {StartProblem} that names the file and never what is in it */
export const addressIn = (path: string): URL => {
  const text = read(path);
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol !== 'postgresql:') throw new StartProblem(`${path} holds no address like postgresql://…`);
  const password = decodeURIComponent(address.password);
  if (password.length < SHORTEST_PASSWORD || PLACEHOLDER.test(password))
    throw new StartProblem(
      `${path}: its password is a placeholder or shorter than ${SHORTEST_PASSWORD} characters; deploy/init makes good ones.`,
    );
  return address;
};

/** The password of each service's role, from `<directory>/<service>/database-url`. @throws {StartProblem} */
export const passwordsIn = (directory: string, services: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    services.map((service) => {
      const path = join(directory, service, 'database-url');
      const { username, password } = addressIn(path);
      if (username !== `jejak_${service}`) throw new StartProblem(`${path} must be for the role jejak_${service}.`);
      return [service, decodeURIComponent(password)];
    }),
  );

/** Only the services get in, and none of them may make anything outside its own schema. */
const closeDatabase = async (admin: pg.Client, services: readonly string[]): Promise<void> => {
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  const roles = services.map((service) => pg.escapeIdentifier(`jejak_${service}`)).join(', ');
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query('revoke all on schema public from public');
  await admin.query(`grant connect on database ${database} to ${roles}`);
};

/** What is prepared, and with what. */
export interface Preparation {
  /** Of a role that may create roles and schemas. */
  readonly adminUrl: string;
  readonly manifests: readonly Manifest[];
  readonly passwords: Readonly<Record<string, string>>;
  /** Directory of the keyring. Undefined where the events are elsewhere: then the first service makes it, which sees whether there are any. */
  readonly keyring: string | undefined;
}

/**
 * Makes everything ready; running it again changes nothing but what is missing, and the passwords if other ones are given.
 * @throws {KeyringRefused} where the ledger has events and the keyring is gone: new keys would open nothing
 */
export const prepare = async ({ adminUrl, manifests, passwords, keyring }: Preparation): Promise<void> => {
  await prepareDatabase(adminUrl, manifests, passwords);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await closeDatabase(
      admin,
      manifests.map(({ name }) => name),
    );
    const { rowCount } = await admin.query('select 1 from jejak.event limit 1');
    if (keyring !== undefined) openKeyring(keyring, { create: rowCount === 0 });
  } finally {
    await admin.end();
  }
};
