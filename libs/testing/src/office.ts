// An office at work: services as they are shipped, with a clock that stands, people of the test's own, and an issuer in this process.
import { initialStaff, staffPrincipal, type Directory, type Role, type StaffMember } from '@jejak/access';
import {
  createLog,
  fixedClock,
  ownersOf,
  prepareDatabase,
  serveTogether,
  type FixedClock,
  type Manifest,
  type Ports,
  type Running,
  type Scanner,
} from '@jejak/chassis';
import { InMemoryEventStore, type EventStore } from '@jejak/eventstore';
import { memoryKeyring, type Keyring } from '@jejak/vault';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';

const ISSUER = 'https://issuer.example';

/** Somebody in the directory of a test; `id` is also the subject at the issuer. */
export interface Person {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly office?: string;
  readonly agency?: string;
}
/** How the office is opened. */
export interface OfficeOptions {
  readonly people?: readonly Person[];
  /** PostgreSQL as superuser; without it the store is in memory and there are no views. */
  readonly databaseUrl?: string;
  /** Of an earlier office over the same database. */
  readonly keyring?: Keyring;
  readonly environment?: Readonly<Record<string, string>>;
  /** Stands before the store in memory: to cut it off where a crash would. */
  readonly before?: (store: EventStore) => EventStore;
  readonly scanner?: Scanner;
}
/** What is sent. `as` is the id of a person, a token, or nothing for the public. */
export interface Sending {
  readonly as?: string;
  readonly key?: string;
  readonly body?: unknown;
  /** The bytes themselves instead of a body. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}
/** What came back. */
export interface Received {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks into answers of any shape
  readonly body: any;
  readonly headers: Headers;
}
/** The office. */
export interface Office {
  readonly running: Running;
  readonly clock: FixedClock;
  readonly keyring: Keyring;
  /** A token of a person, or the token itself. */
  readonly tokenOf: (as: string) => Promise<string>;
  /** Everything that was logged. */
  readonly log: () => string;
  post(path: string, sending?: Sending): Promise<Received>;
  get(path: string, sending?: Sending): Promise<Received>;
  stop(): Promise<void>;
}

const memberOf = ({ id, roles, office, agency }: Person): StaffMember => ({
  ...initialStaff,
  id,
  roles,
  office: office ?? null,
  agency: agency ?? null,
  accounts: [{ issuer: ISSUER, subject: id }],
});

const directoryOf = (people: readonly Person[]): Directory => {
  const members = new Map(people.map((person) => [person.id, memberOf(person)]));
  return {
    ready: Promise.resolve(),
    ended: new Promise(() => undefined),
    find: (issuer, subject, secondFactor) => {
      const member = issuer === ISSUER ? members.get(subject) : undefined;
      return member && staffPrincipal(member, secondFactor);
    },
    byId: (id) => members.get(id),
    list: () => [...members.values()],
    caughtUp: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
};

const issuer = async (clock: FixedClock) => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const issuerKeys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] });
  const tokenOf = (subject: string): Promise<string> => {
    const now = Math.floor(clock.now().getTime() / 1_000);
    return new SignJWT({ amr: ['otp'] })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience('jejak')
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + 600)
      .sign(privateKey);
  };
  return { issuerKeys, tokenOf };
};

const storesOf = async (
  manifests: readonly Manifest[],
  clock: FixedClock,
  { databaseUrl, before = (store) => store }: OfficeOptions,
): Promise<Pick<Ports, 'store' | 'database'>> => {
  if (databaseUrl !== undefined) return { database: await prepareDatabase(databaseUrl, manifests) };
  const store = new InMemoryEventStore({ clock, owners: ownersOf(manifests) });
  return { database: null, store: (service) => before(store.as(`jejak_${service}`)) };
};

let keys = 0;
/** A new Idempotency-Key. */
export const newKey = (): string => `key-of-a-spec-${String((keys += 1)).padStart(6, '0')}`;

const isToken = (as: string): boolean => as.split('.').length === 3;

/** Opens an office; `stop` it in `afterAll`. */
export const openOffice = async (manifests: readonly Manifest[], options: OfficeOptions = {}): Promise<Office> => {
  const clock = fixedClock('2026-03-02T03:00:00.000Z');
  const keyring = options.keyring ?? memoryKeyring();
  const { issuerKeys, tokenOf } = await issuer(clock);
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const running = await serveTogether(manifests, {
    environment: { PORT: '0', NODE_ENV: 'test', JEJAK_OIDC_ISSUER: ISSUER, ...options.environment },
    ports: {
      clock,
      keyring,
      log,
      issuerKeys,
      directory: directoryOf(options.people ?? []),
      ...(options.scanner && { scanner: options.scanner }),
      ...(await storesOf(manifests, clock, options)),
    },
  });
  const headersOf = async ({ as, key, headers }: Sending): Promise<Record<string, string>> => ({
    'content-type': 'application/json',
    'idempotency-key': key ?? newKey(),
    ...(as === undefined ? {} : { authorization: `Bearer ${isToken(as) ? as : await tokenOf(as)}` }),
    ...headers,
  });
  const send = async (method: string, path: string, sending: Sending): Promise<Received> => {
    const { raw, body = {} } = sending;
    const content = method === 'GET' ? null : (raw ?? JSON.stringify(body));
    const response = await fetch(running.url + path, { method, headers: await headersOf(sending), body: content });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : (JSON.parse(text) as unknown),
      headers: response.headers,
    };
  };
  return {
    running,
    clock,
    keyring,
    tokenOf: async (as) => (isToken(as) ? as : tokenOf(as)),
    log: () => lines.join(''),
    post: (path, sending = {}) => send('POST', path, sending),
    get: (path, sending = {}) => send('GET', path, sending),
    stop: () => running.stop(),
  };
};
