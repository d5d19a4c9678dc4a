// The event store in PostgreSQL: appends go through the pump, reads through a third connection that also listens.
import { Heads } from './heads.js';
import { Line, LineCut, LineDown, type RawRow, type Statement } from './line.js';
import { Pump } from './pump.js';
import * as sql from './reading.js';
import { Wakes } from './wakes.js';
import { CHANNEL } from './append-function.js';
import type { Checkpoints } from '../follow.js';
import type { Clock } from '../clock.js';
import {
  BEGINNING,
  StoreBusy,
  StoreClosed,
  type Appended,
  type Batch,
  type EventStore,
  type Filter,
  type Page,
  type Position,
  type StoredEvent,
  type Unit,
} from '../port.js';
import type { ProofSource, StoredRow } from '../proof/material.js';

const READ_LIMIT = 10_000;
const FOLLOW_PAGE = 1_000;
const PROOF_PAGE = 2_000;
const READ_PATIENCE_MS = 5_000;
const RETRY_AFTER_MS = 1_000;

/** Where the store is and who writes: the role of `url` is what the table `owner` is asked for. */
export interface PostgresOptions {
  /** `postgresql://role:password@host:port/database` */
  readonly url: string;
  readonly clock: Clock;
}

/** One store per service role, with at most three connections: two lanes for appends, one for reads and notifications. */
export class PostgresEventStore implements EventStore, ProofSource {
  private readonly heads = new Heads();
  private readonly reader: Line;
  private readonly pump: Pump;
  private readonly wakes: Wakes;
  private readonly closing = new AbortController();

  private constructor({ url, clock }: PostgresOptions) {
    this.wakes = new Wakes(() => this.reader.isOpen);
    this.reader = new Line(url, {
      greet: async (client) => {
        client.on('notification', ({ payload }) => this.wakes.announce(Number(payload)));
        await client.query(`listen ${CHANNEL}`);
      },
      gone: () => this.wakes.wakeAll(),
    });
    this.pump = new Pump({
      lanes: [new Line(url), new Line(url)],
      heads: this.heads,
      clock,
      stored: (position) => this.wakes.announce(position),
    });
  }

  /**
   * Opens the store and asks it for its head, so that a wrong address or a missing schema is heard at the start.
   * @throws StoreBusy when the database does not answer within 5 s, or the database's own refusal
   */
  static async open(options: PostgresOptions): Promise<PostgresEventStore> {
    const store = new PostgresEventStore(options);
    try {
      await store.head();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  append(unit: Unit): Promise<Appended> {
    return this.pump.append(unit);
  }

  async read(stream: string, from = 0, limit = READ_LIMIT): Promise<readonly StoredEvent[]> {
    const rows = await this.ask({ name: 'jejak_read', text: sql.READ_STREAM, values: [stream, from, limit] });
    const events = rows.map(sql.eventOf);
    const last = events.at(-1);
    if (last && events.length < limit) this.heads.learn(stream, { ...endOf(last), sid: Number(rows.at(-1)?.[4]) });
    return events;
  }

  async lastRevision(stream: string): Promise<number> {
    const [row] = await this.ask({ name: 'jejak_last', text: sql.LAST_REVISION, values: [stream] });
    return Number(row?.[0] ?? -1);
  }

  async readAll(after: Position, filter: Filter, limit: number): Promise<Page> {
    if (filter.types || filter.categories) return this.readFiltered(after, filter, limit);
    const rows = await this.ask({ name: 'jejak_all', text: sql.READ_ALL, values: [after, limit] });
    const events = rows.map(sql.eventOf);
    return { events, scanned: events.at(-1)?.position ?? after };
  }

  async *follow(after: Position, filter: Filter, signal: AbortSignal): AsyncIterable<Page> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    let from = after;
    let turn = 0;
    let ahead: Promise<Page | undefined> | undefined;
    while (!either.aborted) {
      const page = await (ahead ?? this.nextPage(from, filter, either));
      ahead = undefined;
      if (!page || page.scanned === from) {
        await this.wakes.wait(Number(from), turn++, either);
        continue;
      }
      turn = 0;
      // Behind a full page there is more: it is read while this one is worked on.
      if (Number(page.scanned) - Number(from) >= FOLLOW_PAGE)
        ahead = inAdvance(this.nextPage(page.scanned, filter, either));
      from = page.scanned;
      yield page;
    }
  }

  async head(): Promise<Position> {
    const [row] = await this.ask({ name: 'jejak_head', text: sql.HEAD, values: [] });
    return row?.[0] ?? BEGINNING;
  }

  async positionAsOf(instant: string): Promise<Position> {
    const [row] = await this.ask({ name: 'jejak_as_of', text: sql.AS_OF, values: [instant] });
    return row?.[0] ?? BEGINNING;
  }

  async batches(after: Position, limit: number): Promise<readonly Batch[]> {
    return (await this.ask({ name: 'jejak_batches', text: sql.BATCHES, values: [after, limit] })).map(sql.batchOf);
  }

  async *streamForProof(stream: string): AsyncIterable<readonly StoredRow[]> {
    let from = -1;
    for (;;) {
      const values = [stream, from, PROOF_PAGE];
      const rows = (await this.ask({ name: 'jejak_stream_rows', text: sql.STREAM_ROWS, values })).map(sql.storedRowOf);
      if (rows.length > 0) yield rows;
      if (rows.length < PROOF_PAGE) return;
      from = rows.at(-1)?.revision ?? from;
    }
  }

  async *logForProof(after: Position): AsyncIterable<readonly StoredRow[]> {
    let ahead = this.logPage(after);
    for (;;) {
      const rows = await ahead;
      const last = rows.at(-1);
      if (!last) return;
      ahead = inAdvance(this.logPage(last.position));
      yield rows;
    }
  }

  /** Checkpoints of this role's followers, in the table `checkpoint`. */
  checkpoints(): Checkpoints {
    return {
      load: async (name) => {
        const [row] = await this.ask({ name: 'jejak_checkpoint', text: sql.CHECKPOINT, values: [name] });
        return row?.[0] ?? BEGINNING;
      },
      save: async (name, expected, position) => {
        const values = [name, expected, position];
        const [row] = await this.ask({ name: 'jejak_save_checkpoint', text: sql.SAVE_CHECKPOINT, values });
        return row?.[0] === 't';
      },
    };
  }

  /** Ends followers, stores what was accepted, and closes the connections. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.pump.close();
    await this.reader.close();
  }

  private async logPage(after: Position): Promise<StoredRow[]> {
    return (await this.ask({ name: 'jejak_log_rows', text: sql.LOG_ROWS, values: [after, PROOF_PAGE] })).map(
      sql.storedRowOf,
    );
  }

  private async readFiltered(after: Position, { types, categories }: Filter, limit: number): Promise<Page> {
    const values = [after, limit, types ?? null, categories ?? null];
    const rows = await this.ask({ name: 'jejak_filtered', text: sql.READ_FILTERED, values });
    const scanned = rows.pop()?.[0] ?? after;
    return { events: rows.map(sql.eventOf), scanned };
  }

  /** Undefined when the database could not be asked, or on abort: the follower looks again. */
  private async nextPage(from: Position, filter: Filter, signal: AbortSignal): Promise<Page | undefined> {
    const aborted = Promise.withResolvers<undefined>();
    const abort = () => aborted.resolve(undefined);
    signal.addEventListener('abort', abort);
    try {
      return await Promise.race([this.readAll(from, filter, FOLLOW_PAGE), aborted.promise]);
    } catch (error) {
      if (error instanceof StoreBusy || error instanceof StoreClosed) return undefined;
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  /** Reading twice does no harm: a broken connection is opened again until patience ends. */
  private async ask(statement: Statement): Promise<RawRow[]> {
    const patienceEndsMs = performance.now() + READ_PATIENCE_MS;
    for (;;) {
      if (this.closing.signal.aborted) throw new StoreClosed();
      try {
        return await this.reader.query(statement);
      } catch (error) {
        const isBroken = error instanceof LineCut || error instanceof LineDown;
        if (!isBroken) throw error;
        if (performance.now() > patienceEndsMs) throw Object.assign(new StoreBusy(RETRY_AFTER_MS), { cause: error });
      }
    }
  }
}

/** A page that may never be asked for must not bring the process down; who does ask hears of its failure. */
const inAdvance = <T>(page: Promise<T>): Promise<T> => {
  page.catch(() => undefined);
  return page;
};

const endOf = ({ revision, hash, at }: StoredEvent) => ({ revision, hash, at });
