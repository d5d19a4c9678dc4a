// An installation for specs: identity as it is shipped, on a store in memory, and a client that speaks to it.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownersOf, serveTogether, systemClock, systemIds, type Running } from '@jejak/chassis';
import { InMemoryEventStore } from '@jejak/eventstore';
import { memoryKeyring } from '@jejak/vault';
import { identity } from './service.js';

type Environment = Readonly<Record<string, string>>;

/** Its store and keys outlive a restart. */
export interface Installation {
  readonly store: InMemoryEventStore;
  readonly home: string;
  start(more?: Environment): Promise<Running>;
}

/** An empty installation, not started yet. */
export const installation = (changes: Environment = {}): Installation => {
  const store = new InMemoryEventStore({ clock: systemClock, owners: ownersOf([identity]) });
  const keyring = memoryKeyring();
  const home = mkdtempSync(join(tmpdir(), 'jejak-identity-'));
  const environment = { PORT: '0', NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent', JEJAK_HOME: home, ...changes };
  return {
    store,
    home,
    start: (more = {}) =>
      serveTogether([identity], {
        environment: { ...environment, ...more },
        ports: { store: () => store.as('jejak_identity'), keyring, database: null },
      }),
  };
};

interface Written {
  readonly accounts: Readonly<Record<string, { readonly secret: string; readonly staffId: string | null }>>;
}
/** What stands in `accounts.json`. */
export const written = (home: string): Written['accounts'] =>
  (JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as Written).accounts;

/** Asks the issuer for a token. */
export const askToken = (url: string, account: string, secret: string, more: Environment = {}): Promise<Response> =>
  fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...more }),
  });

/** A token for an account of a demonstration. */
export const tokenOf = async (url: string, home: string, account: string): Promise<string> => {
  const response = await askToken(url, account, written(home)[account]?.secret ?? '');
  return ((await response.json()) as { access_token: string }).access_token;
};

/** JSON of whatever shape. */
export type Body = Record<string, unknown>;

/** Speaks to the API: GET, or POST where a body is given. */
export const call = async (
  url: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: Body }> => {
  const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const json = { 'content-type': 'application/json', 'idempotency-key': systemIds.v7() };
  const init =
    body === undefined
      ? { headers: bearer }
      : { method: 'POST', headers: { ...bearer, ...json }, body: JSON.stringify(body) };
  const response = await fetch(`${url}/api/identity/v1${path}`, init);
  return { status: response.status, body: (await response.json()) as Body };
};
