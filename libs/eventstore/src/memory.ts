// The event store in memory: the same promises as the real one, for tests, simulations and proofs of decisions.
import { buildUnit, claimsOf, NO_END, NO_ROOT, nextRoot, unmet, type StreamEnd } from './building.js';
import type { Clock } from './clock.js';
import { fromRow, type BuiltEvent } from './header.js';
import {
  BEGINNING,
  categoryOf,
  NotOwner,
  WrongExpectedRevision,
  type Appended,
  type Batch,
  type EventStore,
  type Filter,
  type Page,
  type Position,
  type StoredEvent,
  type Unit,
} from './port.js';
import type { ProofSource, StoredRow } from './proof/material.js';

const FOLLOW_PAGE = 1_000;
const READ_LIMIT = 10_000;

/** Which role may append which event type to which kind of stream: a row of the table `owner`. */
export interface Ownership {
  readonly category: string;
  readonly type: string;
  readonly role: string;
}

/** Without `owners` everybody may append everything. */
export interface InMemoryOptions {
  readonly clock: Clock;
  readonly owners?: readonly Ownership[];
  /** Who appends; see {@link InMemoryEventStore.as}. */
  readonly role?: string;
}

/** What all roles of one store share. */
class Log {
  readonly events: StoredEvent[] = [];
  readonly rows: StoredRow[] = [];
  readonly streams = new Map<string, StoredEvent[]>();
  readonly byId = new Map<string, StoredEvent>();
  readonly batches: Batch[] = [];
  readonly sleepers = new Set<() => void>();

  readonly endOf = (stream: string): StreamEnd => this.streams.get(stream)?.at(-1) ?? NO_END;

  commit(built: readonly BuiltEvent[]): StoredEvent[] {
    const first = this.events.length + 1;
    const stored = built.map((event, at) => this.store(event, String(first + at)));
    const previous = this.batches.at(-1);
    const at = stored.reduce((latest, event) => (event.at > latest ? event.at : latest), previous?.at ?? '');
    const root = nextRoot(
      previous?.root ?? NO_ROOT,
      stored.map((event) => event.hash),
    );
    this.batches.push({ first: String(first), last: String(this.events.length), at, root });
    for (const wake of [...this.sleepers]) wake();
    return stored;
  }

  private store(built: BuiltEvent, position: Position): StoredEvent {
    const { id, type, schema, stream, revision, at, hash, entry, dataText } = built;
    const event = deepFreeze(fromRow(position, hash, entry, dataText));
    this.rows.push({ position, stream, revision, id, type, schema, at, hash, entry, data: dataText });
    this.events.push(event);
    this.byId.set(id, event);
    const past = this.streams.get(stream);
    if (past) past.push(event);
    else this.streams.set(stream, [event]);
    return event;
  }
}

/** An event store that forgets at the end of the process. Its events are frozen. */
export class InMemoryEventStore implements EventStore, ProofSource {
  private log = new Log();
  private closing = new AbortController();

  constructor(private readonly options: InMemoryOptions) {}

  /** The same log, written by another role. */
  as(role: string): InMemoryEventStore {
    const other = new InMemoryEventStore({ ...this.options, role });
    other.log = this.log;
    return other;
  }

  async append(unit: Unit): Promise<Appended> {
    // A turn of the loop, as with any real store: two writers that start together do race.
    await Promise.resolve();
    const conflict = unmet(unit, this.log.endOf);
    if (conflict) return this.answerAgain(unit, conflict);
    const built = buildUnit(unit, this.log.endOf, this.options.clock.now().toISOString());
    this.refuseStranger(built);
    const events = this.log.commit(built);
    return { position: lastPosition(events), events };
  }

  async read(stream: string, from = 0, limit = READ_LIMIT): Promise<readonly StoredEvent[]> {
    return (this.log.streams.get(stream) ?? []).slice(from, from + limit);
  }

  async lastRevision(stream: string): Promise<number> {
    return (this.log.streams.get(stream) ?? []).length - 1;
  }

  async readAll(after: Position, filter: Filter, limit: number): Promise<Page> {
    const looked = this.log.events.slice(Number(after), Number(after) + limit);
    return { events: looked.filter((event) => matches(filter, event)), scanned: looked.at(-1)?.position ?? after };
  }

  async *follow(after: Position, filter: Filter, signal: AbortSignal): AsyncIterable<Page> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    let from = after;
    while (!either.aborted) {
      const page = await this.readAll(from, filter, FOLLOW_PAGE);
      if (page.scanned === from) {
        await this.wake(Number(from), either);
        continue;
      }
      from = page.scanned;
      yield page;
    }
  }

  async head(): Promise<Position> {
    return this.log.events.at(-1)?.position ?? BEGINNING;
  }

  async positionAsOf(instant: string): Promise<Position> {
    const until = new Date(instant).toISOString();
    return this.log.batches.findLast((batch) => batch.at <= until)?.last ?? BEGINNING;
  }

  async batches(after: Position, limit: number): Promise<readonly Batch[]> {
    return this.log.batches.filter((batch) => Number(batch.last) > Number(after)).slice(0, limit);
  }

  async *streamForProof(stream: string): AsyncIterable<readonly StoredRow[]> {
    yield this.log.rows.filter((row) => row.stream === stream);
  }

  async *logForProof(after: Position): AsyncIterable<readonly StoredRow[]> {
    for (let from = Number(after); from < this.log.rows.length; from += FOLLOW_PAGE) {
      yield this.log.rows.slice(from, from + FOLLOW_PAGE);
    }
  }

  /** Ends the followers. What is stored stays, and may be gone on with: a restart in a test. */
  async close(): Promise<void> {
    this.closing.abort();
    this.closing = new AbortController();
  }

  private answerAgain(unit: Unit, conflict: Unit['streams'][number]): Appended {
    const { claims, ids } = claimsOf(unit, this.log.endOf);
    const isRepeat =
      claims.length > 0 &&
      claims.every(({ stream, revision, id }) => this.log.streams.get(stream)?.[revision]?.id === id);
    const events = ids.flatMap((id) => this.log.byId.get(id) ?? []);
    if (isRepeat && events.length === ids.length) return { position: lastPosition(events), events };
    throw new WrongExpectedRevision(conflict.stream, conflict.expected, this.log.endOf(conflict.stream).revision);
  }

  private refuseStranger(built: readonly BuiltEvent[]): void {
    const { owners, role } = this.options;
    if (!owners) return;
    for (const { stream, type } of built) {
      const category = categoryOf(stream);
      if (!owners.some((row) => row.category === category && row.type === type && row.role === role)) {
        throw new NotOwner(`Role ${role ?? '(none)'} does not own ${category}/${type}.`);
      }
    }
  }

  private wake(from: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted || this.log.events.length > from) return resolve();
      const done = () => {
        this.log.sleepers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.log.sleepers.add(done);
      signal.addEventListener('abort', done);
    });
  }
}

const lastPosition = (events: readonly StoredEvent[]): Position =>
  events.reduce((last, { position }) => (Number(position) > Number(last) ? position : last), BEGINNING);

/** True for an event that a filter lets through. */
export const matches = ({ categories, types }: Filter, { stream, type }: StoredEvent): boolean =>
  (!types || types.includes(type)) && (!categories || categories.includes(categoryOf(stream)));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
