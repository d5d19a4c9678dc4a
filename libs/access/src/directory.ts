// The directory of people, live in memory: the fold of every `staff-` stream, kept current by following the store.
import {
  BEGINNING,
  comparePositions,
  type EventStore,
  type Page,
  type Position,
  type StoredEvent,
} from '@jejak/eventstore';
import { decodeStaff, evolveStaff, initialStaff, staffPrincipal, type StaffMember } from './staff.js';
import type { Principal } from './vocabulary.js';

/**
 * Who is who. Once following has failed every answer throws: whoever was suspended meanwhile would still pass.
 */
export interface Directory {
  /** Resolves when everything is read that the store held at the beginning; before that it is empty. */
  readonly ready: Promise<void>;
  /** Settles when following has ended: by `close`, or rejected with what broke it. For readiness. */
  readonly ended: Promise<void>;
  /** The person of an account; undefined for everybody else, who is a complainant at most. `secondFactor` comes from the token. */
  find(issuer: string, subject: string, secondFactor?: boolean): Principal | undefined;
  byId(id: string): StaffMember | undefined;
  /** Everybody, suspended people too, in the order of registration. */
  list(): readonly StaffMember[];
  /** Reads up to a position at once instead of waiting to be told. @throws RangeError for a position that the log does not have */
  caughtUp(position: Position): Promise<void>;
  /** Stops following. */
  close(): Promise<void>;
}

const FILTER = { categories: ['staff'] } as const;
const PAGE = 1_000;

const keyOf = (issuer: string, subject: string): string => JSON.stringify([issuer, subject]);

/** The people themselves, without the store. */
const people = () => {
  const byId = new Map<string, StaffMember>();
  const byAccount = new Map<string, string>();
  return {
    byId,
    byAccount,
    /** An account belongs to whom it was first linked to: a later claim by another does not take a person over. */
    apply(stored: StoredEvent): void {
      const event = decodeStaff(stored);
      if (event === undefined) return;
      const id = stored.stream.slice('staff-'.length);
      const after = evolveStaff(byId.get(id) ?? initialStaff, event, stored);
      byId.set(id, after);
      for (const { issuer, subject } of after.accounts) {
        const key = keyOf(issuer, subject);
        if (!byAccount.has(key)) byAccount.set(key, id);
      }
    },
  };
};

/** Everything up to `scanned`, from whichever of the two readers is ahead. */
const reader = (apply: (stored: StoredEvent) => void) => {
  let scanned: Position = BEGINNING;
  return {
    scanned: () => scanned,
    // Both readers begin at or below `scanned` and see everything behind it, so what lies above is new and complete.
    take(page: Page): void {
      for (const event of page.events) {
        if (comparePositions(event.position, scanned) <= 0) continue;
        apply(event);
        scanned = event.position;
      }
      if (comparePositions(page.scanned, scanned) > 0) scanned = page.scanned;
    },
  };
};

/** Opens the directory and follows the store until `close`. Lost connections are the store's affair. */
export const openDirectory = (store: Pick<EventStore, 'follow' | 'readAll' | 'head'>): Directory => {
  const { byId, byAccount, apply } = people();
  const stopping = new AbortController();
  const { scanned, take } = reader(apply);
  let failure: unknown; // set once, for good

  const sound = (): void => {
    if (failure !== undefined) throw new Error('The directory has lost the event store.', { cause: failure });
  };

  const caughtUp = async (position: Position): Promise<void> => {
    while (comparePositions(scanned(), position) < 0) {
      const before = scanned();
      take(await store.readAll(before, FILTER, PAGE));
      if (scanned() === before) throw new RangeError(`The log does not reach position ${position}.`);
    }
    sound();
  };

  const ready = store.head().then(caughtUp);
  const follow = async (): Promise<void> => {
    await ready;
    for await (const page of store.follow(scanned(), FILTER, stopping.signal)) take(page);
    throw new Error('The event store stopped telling.'); // expected after an abort, which is looked at below
  };
  const ended = follow().catch((error: unknown) => {
    if (stopping.signal.aborted) return;
    failure = error;
    throw error;
  });
  ended.catch(() => undefined); // told by every answer and to whoever waits for `ended`; no crash of its own

  return {
    ready,
    ended,
    find(issuer, subject, secondFactor = false) {
      sound();
      const member = byId.get(byAccount.get(keyOf(issuer, subject)) ?? '');
      return member && staffPrincipal(member, secondFactor);
    },
    byId(id) {
      sound();
      return byId.get(id);
    },
    list() {
      sound();
      return [...byId.values()];
    },
    caughtUp,
    async close() {
      stopping.abort();
      await ended.catch(() => undefined);
    },
  };
};
