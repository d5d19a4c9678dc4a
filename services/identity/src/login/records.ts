// What the issuer remembers: logins under way, codes, refresh tokens and their grants. Closed at rest, under digests, each for a time.
import type { Clock } from '@jejak/chassis';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { digestOf, type Box } from './keys.js';

/** One record as it rests. Every id is a digest. */
export interface Kept {
  readonly kind: string;
  readonly id: string;
  readonly sealed: Buffer;
  readonly uid: string | null;
  readonly grant: string | null;
  readonly account: string | null;
  readonly consumedAt: Date | null;
  readonly endsAt: Date;
}

/** Where records rest. One that has ended is not found, and is removed sooner or later. */
export interface Records {
  put(record: Kept): Promise<void>;
  find(kind: string, id: string, now: Date): Promise<Kept | undefined>;
  findByUid(kind: string, uid: string, now: Date): Promise<Kept | undefined>;
  consume(kind: string, id: string, now: Date): Promise<void>;
  remove(kind: string, id: string): Promise<void>;
  /** Everything of a grant. */
  removeGrant(grant: string): Promise<void>;
  /** Everything of an account: it is logged in nowhere any more. */
  removeAccount(account: string): Promise<void>;
  /** What has ended; says how many. */
  prune(now: Date): Promise<number>;
}

/** In memory: for processes without a database. */
export const memoryRecords = (): Records => {
  const rows = new Map<string, Kept>();
  const keyOf = ({ kind, id }: Pick<Kept, 'kind' | 'id'>): string => `${kind} ${id}`;
  const removeWhere = (isGone: (record: Kept) => boolean): number => {
    const gone = [...rows].filter(([, record]) => isGone(record));
    for (const [key] of gone) rows.delete(key);
    return gone.length;
  };
  const living = (record: Kept | undefined, now: Date) => (record && record.endsAt > now ? record : undefined);
  return {
    put: (record) => {
      rows.set(keyOf(record), { ...record, consumedAt: rows.get(keyOf(record))?.consumedAt ?? record.consumedAt });
      return Promise.resolve();
    },
    find: (kind, id, now) => Promise.resolve(living(rows.get(keyOf({ kind, id })), now)),
    findByUid: (kind, uid, now) =>
      Promise.resolve(
        living(
          [...rows.values()].find((each) => each.kind === kind && each.uid === uid),
          now,
        ),
      ),
    consume: (kind, id, now) => {
      const found = rows.get(keyOf({ kind, id }));
      if (found) rows.set(keyOf(found), { ...found, consumedAt: now });
      return Promise.resolve();
    },
    remove: (kind, id) => {
      rows.delete(keyOf({ kind, id }));
      return Promise.resolve();
    },
    removeGrant: (grant) => {
      removeWhere((each) => each.grant === grant);
      return Promise.resolve();
    },
    removeAccount: (account) => {
      removeWhere((each) => each.account === account);
      return Promise.resolve();
    },
    prune: (now) => Promise.resolve(removeWhere(({ endsAt }) => endsAt <= now)),
  };
};

/** What the adapters stand on. */
export interface RecordsGround {
  readonly records: Records;
  readonly box: Box;
  readonly clock: Clock;
}

const digested = (value: unknown): string | null => (typeof value === 'string' ? digestOf(value) : null);
const SECOND_MS = 1_000;

/** The adapter of one kind of record, as the provider asks for it. */
export const adapterOf =
  ({ records, box, clock }: RecordsGround) =>
  (kind: string): Adapter => {
    const aboutOf = (id: string): string => `${kind} ${id}`;
    const opened = (record: Kept | undefined): AdapterPayload | undefined => {
      const text = record && box.open(record.sealed, aboutOf(record.id));
      if (record === undefined || text === undefined) return undefined;
      const consumed = record.consumedAt && { consumed: Math.floor(record.consumedAt.getTime() / SECOND_MS) };
      return { ...(JSON.parse(text) as AdapterPayload), ...consumed };
    };
    return {
      upsert: (plainId, payload, expiresIn) => {
        if (expiresIn === undefined) return Promise.reject(new Error(`A ${kind} without an end is not kept.`));
        const id = digestOf(plainId);
        return records.put({
          kind,
          id,
          sealed: box.close(JSON.stringify(payload), aboutOf(id)),
          uid: digested(payload.uid),
          // A grant is one of its own records, so that revoking it takes everything.
          grant: digested(kind === 'Grant' ? plainId : payload.grantId),
          account: digested(payload.accountId),
          consumedAt: null,
          endsAt: new Date(clock.now().getTime() + expiresIn * SECOND_MS),
        });
      },
      find: async (id) => opened(await records.find(kind, digestOf(id), clock.now())),
      findByUid: async (uid) => opened(await records.findByUid(kind, digestOf(uid), clock.now())),
      findByUserCode: () => Promise.resolve(undefined), // only devices have such codes
      consume: (id) => records.consume(kind, digestOf(id), clock.now()),
      destroy: (id) => records.remove(kind, digestOf(id)),
      revokeByGrantId: (grant) => records.removeGrant(digestOf(grant)),
    };
  };
