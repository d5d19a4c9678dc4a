// Accounts for demonstrations and scripts: which there are, and their secrets, which are made at the first start and lie in one private file.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Directory, Role } from '@jejak/access';
import { StartProblem } from '@jejak/chassis';
import { uuidV8 } from '@jejak/vault';
import { createPrivate, readPrivate, replacePrivate } from './private-file.js';
import { DEMO_POSTS, type DemoPost } from './rules.js';

/** One account of a demonstration. `staffId` is null for a complainant, who stands in no directory. */
export interface DemoAccount extends DemoPost {
  readonly role: Role;
  readonly staffId: string | null;
}

/** An account that can get a token. */
export interface ScriptAccount extends DemoAccount {
  readonly secret: string;
}

/** `@Inject(ACCOUNTS)`: the accounts of this installation; none in production, or where another issuer is trusted. */
export const ACCOUNTS = Symbol('identity.accounts');

const SECRET_BYTES = 32;
const FILE = 'accounts.json';

/** A post is no person: its pseudonym may be the same everywhere, so that a half-made foundation is recognised. */
const staffIdOf = (account: string): string =>
  uuidV8(createHash('sha256').update(`jejak demo account ${account}`).digest());

/** Every account that a demonstration has. */
export const demoAccounts = (): readonly DemoAccount[] =>
  DEMO_POSTS.map((post) => ({
    ...post,
    role: post.role as Role,
    staffId: post.role === 'PEL' ? null : staffIdOf(post.account),
  }));

/** Whether this is a demonstration: an installation that is still empty, or that began as one. One with real people never becomes one. */
export const isDemonstration = (directory: Pick<Directory, 'list'>): boolean => {
  const people = directory.list();
  const posts = new Set(demoAccounts().map(({ staffId }) => staffId));
  return people.length === 0 || people.some(({ id }) => posts.has(id));
};

interface Written {
  readonly accounts: Readonly<Record<string, { readonly secret?: unknown }>>;
}

const readWritten = (path: string, text: string): Written['accounts'] => {
  try {
    return { ...(JSON.parse(text) as Written).accounts };
  } catch {
    throw new StartProblem(`${path} is damaged; remove it, and new secrets are made.`);
  }
};

const withSecrets = (known: Written['accounts']): readonly ScriptAccount[] =>
  demoAccounts().map((account) => {
    const secret = known[account.account]?.secret;
    return {
      ...account,
      secret: typeof secret === 'string' && secret !== '' ? secret : randomBytes(SECRET_BYTES).toString('base64url'),
    };
  });

const textOf = (accounts: readonly ScriptAccount[]): string => {
  const about =
    'Accounts of this installation for demonstrations and scripts. Whoever reads this can act as any of them.';
  const entries = accounts.map(({ account, secret, role, office, name, staffId }) => [
    account,
    { secret, role, office, name, staffId },
  ]);
  return `${JSON.stringify({ about, accounts: Object.fromEntries(entries) }, null, 2)}\n`;
};

/** The accounts with their secrets, from `<home>/accounts.json`; what is missing there is made. @throws {StartProblem} */
export const accountsIn = (home: string): readonly ScriptAccount[] => {
  const path = join(home, FILE);
  const text = readPrivate(path) ?? createPrivate(path, textOf(withSecrets({})));
  const accounts = withSecrets(readWritten(path, text));
  if (textOf(accounts) !== text) replacePrivate(path, textOf(accounts));
  return accounts;
};
