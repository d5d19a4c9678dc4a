// Appending: ends, expectations and late parts as in every adapter; the server compares and swaps; what it stored is read back.
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { buildUnit, claimsOf, NO_END, unmet, type StreamEnd } from '../building.js';
import type { Clock } from '../clock.js';
import { leafOf, type BuiltEvent, type EntryFields } from '../header.js';
import {
  BEGINNING,
  categoryOf,
  comparePositions,
  NotOwner,
  OutcomeUnknown,
  StoreBusy,
  WrongExpectedRevision,
  type Appended,
  type StoredEvent,
  type Unit,
} from '../port.js';
import type { Ownership } from '../memory.js';
import { Beaten, isPassing, WireCut } from './failures.js';
import { OWN } from './filter.js';
import { eventOf, type Incoming } from './record.js';
import type { Check, Wire } from './wire.js';

const REMEMBERED = 20_000;
/** How long a unit may lose races, or wait for a server that does not answer. */
const PATIENCE_MS = 5_000;
/** How much longer it waits to learn what became of an attempt whose answer was cut off. */
const DOUBT_MS = 15_000;
const RETRY_AFTER_MS = 1_000;
const BREATH_MS = 25;

/** What an appender works with. */
export interface AppenderParts {
  readonly wire: Wire;
  readonly clock: Clock;
  readonly owners: readonly Ownership[] | undefined;
  readonly role: string | undefined;
  stored(appended: Appended): void;
}

type EndOf = (stream: string) => StreamEnd;
/** The first event of a send whose answer is missing, and the ids of all. */
interface Attempt extends Check {
  readonly id: string;
  readonly ids: readonly string[];
}
/** What the tries of one unit have taught. */
interface Trying {
  readonly unit: Unit;
  readonly sinceMs: number;
  readonly doubts: Attempt[];
  /** Remembered ends are not to be trusted any more. */
  isFresh: boolean;
}

/** Appends units, one at a time for each stream. */
export class Appender {
  private readonly ends = new LRUCache<string, StreamEnd>({ max: REMEMBERED });

  constructor(private readonly parts: AppenderParts) {}

  /** @throws what the port says, or KurrentRefused */
  async append(unit: Unit): Promise<Appended> {
    const trying: Trying = { unit, sinceMs: performance.now(), doubts: [], isFresh: false };
    for (;;) {
      try {
        const appended = await this.attempt(trying);
        if (!appended) continue;
        this.parts.stored(appended);
        return appended;
      } catch (error) {
        if (!(error instanceof Beaten) && !isPassing(error)) throw error;
        refuseIfLate(trying, error);
        if (isPassing(error)) await pause(BREATH_MS);
      }
      trying.isFresh = true;
    }
  }

  /** Undefined when it has to be tried again on fresh ends. */
  private async attempt(trying: Trying): Promise<Appended | undefined> {
    const { unit, doubts, isFresh } = trying;
    const endOf = await this.endsOf(unit, isFresh);
    // Only now that the ends are known: what is missing here can be stored later only by a send that our new send, made on these ends, beats.
    const before = await this.recovered(doubts);
    if (before) return before;
    const conflict = unmet(unit, endOf);
    if (conflict) {
      if (isFresh) return this.settle(unit, conflict, endOf);
      trying.isFresh = true;
      return undefined;
    }
    const events = buildUnit(unit, endOf, this.parts.clock.now().toISOString());
    this.refuseStranger(events);
    return this.send(trying, endOf, events);
  }

  private async send(trying: Trying, endOf: EndOf, events: readonly BuiltEvent[]): Promise<Appended> {
    const checks = trying.unit.streams.map(({ stream }) => ({ stream, revision: endOf(stream).revision }));
    const attempt = attemptOf(events);
    try {
      await this.parts.wire.append(checks, events);
    } catch (error) {
      if (error instanceof WireCut) trying.doubts.push(attempt);
      throw error;
    }
    // It is stored; should reading it back fail, that is a doubt which the next try clears up.
    trying.doubts.push(attempt);
    return this.readBack(events);
  }

  /** Answered from what is stored: where the server took us for a repeat, an earlier send stands there, recorded a moment earlier. */
  private async readBack(events: readonly BuiltEvent[]): Promise<Appended> {
    const firsts = new Map<string, BuiltEvent[]>();
    for (const event of events) firsts.set(event.stream, [...(firsts.get(event.stream) ?? []), event]);
    const parts = await Promise.all(
      [...firsts].map(async ([stream, own]) => {
        const stored = await this.parts.wire.readStream(stream, { from: own[0]?.revision ?? 0, limit: own.length });
        if (stored.length !== own.length || stored.some(({ id }, at) => id !== own[at]?.id))
          throw new Error(`KurrentDB acknowledged events of ${stream} that are not there: the ledger is damaged.`);
        return stored;
      }),
    );
    return this.answerOf(parts.flat());
  }

  private answerOf(stored: readonly Incoming[]): Appended {
    const events = stored.map(eventOf).sort((one, other) => comparePositions(one.position, other.position));
    for (const event of events) this.learn(event);
    return { position: events.at(-1)?.position ?? BEGINNING, events };
  }

  /** Keeps the newer of what is known and what is told: behind the server is allowed, an append on an old end is beaten and looks again. */
  private learn({ stream, revision, hash, at }: StoredEvent): void {
    const before = this.ends.get(stream);
    if (!before || before.revision < revision) this.ends.set(stream, { revision, hash, at });
  }

  private async endsOf(unit: Unit, isFresh: boolean): Promise<EndOf> {
    const known = await Promise.all(
      unit.streams.map(async ({ stream, expected }): Promise<[string, StreamEnd]> => {
        const remembered = isFresh ? undefined : this.ends.get(stream);
        if (remembered) return [stream, remembered];
        // A stream that must not exist is not asked for: the server will tell.
        if (!isFresh && expected === 'none') return [stream, NO_END];
        return [stream, await this.endOnServer(stream)];
      }),
    );
    const ends = new Map(known);
    return (stream) => ends.get(stream) ?? NO_END;
  }

  private async endOnServer(stream: string): Promise<StreamEnd> {
    const [last] = await this.parts.wire.readStream(stream, { from: 'end', limit: 1 });
    if (!last) {
      this.ends.delete(stream);
      return NO_END;
    }
    const { at } = JSON.parse(last.entry) as EntryFields;
    const end = { revision: last.revision, hash: leafOf(last.entry), at };
    this.ends.set(stream, end);
    return end;
  }

  /** What an earlier send whose answer was cut off stored after all. */
  private async recovered(doubts: readonly Attempt[]): Promise<Appended | undefined> {
    for (const doubt of doubts) {
      const found = await this.standsAt(doubt);
      if (!found) continue;
      const appended = await this.answerAgain(found, doubt.ids);
      if (appended) return appended;
      throw new Error(`The unit of event ${doubt.id} is stored in part: the ledger is damaged.`);
    }
    return undefined;
  }

  /** The expectation failed for certain: a repeat is answered as before, anything else is a lost race that the caller must judge. */
  private async settle(unit: Unit, conflict: Unit['streams'][number], endOf: EndOf): Promise<Appended> {
    const { claims, ids } = claimsOf(unit, endOf);
    const places = await Promise.all(claims.map((claim) => this.standsAt(claim)));
    const [first] = places;
    if (first && !places.includes(undefined)) {
      const before = await this.answerAgain(first, ids);
      if (before) return before;
    }
    throw new WrongExpectedRevision(conflict.stream, conflict.expected, endOf(conflict.stream).revision);
  }

  private async standsAt({ stream, revision, id }: Check & { readonly id: string }): Promise<Incoming | undefined> {
    const [there] = await this.parts.wire.readStream(stream, { from: revision, limit: 1 });
    return there?.id === id ? there : undefined;
  }

  /** The answer of a unit one of whose events stands there: a unit is stored in one run, so the others are its neighbours in `$all`. */
  private async answerAgain({ position }: Incoming, ids: readonly string[]): Promise<Appended | undefined> {
    const wanted = new Set(ids);
    const found = new Map<string, Incoming>();
    for (const isBackwards of [true, false]) {
      const part = { from: position, isBackwards, limit: ids.length, filter: OWN };
      for await (const event of this.parts.wire.readAll(part)) if (wanted.has(event.id)) found.set(event.id, event);
    }
    if (found.size !== wanted.size) return undefined;
    return this.answerOf([...found.values()]);
  }

  /** A guard against bugs of the service that writes: the database itself knows one user and no owners (ADR 0017). */
  private refuseStranger(events: readonly BuiltEvent[]): void {
    const { owners, role } = this.parts;
    if (!owners) return;
    for (const { stream, type } of events) {
      const category = categoryOf(stream);
      if (!owners.some((row) => row.category === category && row.type === type && row.role === role))
        throw new NotOwner(`Role ${role ?? '(none)'} does not own ${category}/${type}.`);
    }
  }
}

function attemptOf(events: readonly BuiltEvent[]): Attempt {
  const [first] = events;
  if (!first) throw new TypeError('A unit makes no event.');
  return { stream: first.stream, revision: first.revision, id: first.id, ids: events.map(({ id }) => id) };
}

/** While a send's outcome is unknown nobody may be told that nothing was stored. */
function refuseIfLate({ sinceMs, doubts }: Trying, cause: unknown): void {
  const waitedMs = performance.now() - sinceMs;
  if (waitedMs < PATIENCE_MS || (doubts.length > 0 && waitedMs < PATIENCE_MS + DOUBT_MS)) return;
  throw Object.assign(doubts.length > 0 ? new OutcomeUnknown() : new StoreBusy(RETRY_AFTER_MS), { cause });
}
