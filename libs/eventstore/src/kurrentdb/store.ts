// The event store in KurrentDB. Experimental: its contract suite has not yet run against a server (ADR 0017).
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { matches, type Ownership } from '../memory.js';
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
import { Wakes } from '../postgres/wakes.js';
import type { ProofSource, StoredRow } from '../proof/material.js';
import { Appender } from './appender.js';
import { ClientWire } from './client-wire.js';
import { ComputedCommits } from './commits.js';
import { isPassing } from './failures.js';
import { OWN, serverFilterOf, type ServerFilter } from './filter.js';
import { isBehind, later } from './position.js';
import { eventOf, rowOf, type Incoming } from './record.js';
import { Turns } from './turns.js';
import type { Wire } from './wire.js';

const READ_LIMIT = 10_000;
const FOLLOW_PAGE = 1_000;
const PROOF_PAGE = 2_000;
const READ_PATIENCE_MS = 5_000;
const RETRY_AFTER_MS = 1_000;
const BREATH_MS = 50;
const LISTEN_AGAIN_MS = 1_000;

/** Where the store is and who writes. */
export interface KurrentOptions {
  /** `kurrentdb://user:password@host:2113?tls=true`, or several hosts for a cluster. */
  readonly url: string;
  readonly clock: Clock;
  /** Who may append what, and who appends: checked here, since the server knows no owners. Left out: everybody everything. */
  readonly owners?: readonly Ownership[];
  readonly role?: string;
}

/** One store per service role, on one client. */
export class KurrentEventStore implements EventStore, ProofSource {
  private readonly wire: Wire;
  private readonly appender: Appender;
  private readonly turns = new Turns();
  private readonly commits: ComputedCommits;
  private readonly wakes = new Wakes(() => this.isListening);
  private readonly closing = new AbortController();
  private isListening = false;
  private stopListening: (() => void) | undefined;

  /** @throws KurrentRefused for an address that is none. `wire`: instead of the official client, for tests without a server. */
  constructor({ url, clock, owners, role }: KurrentOptions, wire?: Wire) {
    this.wire = wire ?? new ClientWire(url);
    const stored = ({ position }: Appended) => this.wakes.announce(Number(position));
    this.appender = new Appender({ wire: this.wire, clock, owners, role, stored });
    this.commits = new ComputedCommits((after) => this.log(after));
  }

  /**
   * Opens the store and asks it for its head, so that a wrong address is heard at the start.
   * @throws StoreBusy when the server does not answer within 5 s, or KurrentRefused
   */
  static async open(options: KurrentOptions, wire?: Wire): Promise<KurrentEventStore> {
    const store = new KurrentEventStore(options, wire);
    try {
      await store.head();
      store.listen();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async append(unit: Unit): Promise<Appended> {
    if (this.closing.signal.aborted) throw new StoreClosed();
    return this.turns.take(
      unit.streams.map(({ stream }) => stream),
      () => this.appender.append(unit),
    );
  }

  async read(stream: string, from = 0, limit = READ_LIMIT): Promise<readonly StoredEvent[]> {
    return (await this.ask(() => this.wire.readStream(stream, { from, limit }))).map(eventOf);
  }

  async lastRevision(stream: string): Promise<number> {
    const [last] = await this.ask(() => this.wire.readStream(stream, { from: 'end', limit: 1 }));
    return last?.revision ?? -1;
  }

  async readAll(after: Position, filter: Filter, limit: number): Promise<Page> {
    // The server cannot say how far it looked, so it is asked for everything: `limit` counts what was looked at.
    const looked = await this.part(after, limit, OWN);
    const events = looked.map(eventOf).filter((event) => matches(filter, event));
    return { events, scanned: looked.at(-1)?.position ?? after };
  }

  async *follow(after: Position, filter: Filter, signal: AbortSignal): AsyncIterable<Page> {
    const either = AbortSignal.any([signal, this.closing.signal]);
    let from = after;
    let turn = 0;
    while (!either.aborted) {
      const page = await this.nextPage(from, filter, either);
      if (!page || page.scanned === from) {
        await this.wakes.wait(Number(from), turn++, either);
        continue;
      }
      turn = 0;
      from = page.scanned;
      yield page;
    }
  }

  async head(): Promise<Position> {
    const end = { from: 'end', isBackwards: true, limit: 1, filter: OWN } as const;
    const [last] = await this.ask(() => listOf(this.wire.readAll(end)));
    return last?.position ?? BEGINNING;
  }

  /** Reads the whole log when it is first asked; see {@link ComputedCommits}. */
  positionAsOf(instant: string): Promise<Position> {
    return this.commits.positionAsOf(instant);
  }

  /** Computed: one for each event. They agree with the log always, so they prove something only together with a signed checkpoint. */
  batches(after: Position, limit: number): Promise<readonly Batch[]> {
    return this.commits.batches(after, limit);
  }

  async *streamForProof(stream: string): AsyncIterable<readonly StoredRow[]> {
    for (let from = 0; ;) {
      const part = { from, limit: PROOF_PAGE };
      const rows = (await this.ask(() => this.wire.readStream(stream, part))).map(rowOf);
      if (rows.length > 0) yield rows;
      if (rows.length < PROOF_PAGE) return;
      from = (rows.at(-1)?.revision ?? from) + 1;
    }
  }

  async *logForProof(after: Position): AsyncIterable<readonly StoredRow[]> {
    for await (const page of this.log(after)) yield page.map(rowOf);
  }

  /** Ends followers, stores what was accepted, and closes the connection. */
  async close(): Promise<void> {
    this.closing.abort();
    this.stopListening?.();
    await this.turns.drained();
    await this.wire.close();
  }

  private async *log(after: Position): AsyncIterable<readonly Incoming[]> {
    for (let from = after; ;) {
      const page = await this.part(from, PROOF_PAGE, OWN);
      const last = page.at(-1);
      if (!last) return;
      yield page;
      from = last.position;
    }
  }

  /** At most `limit` events behind a position that the server's filter lets through. */
  private async part(after: Position, limit: number, filter: ServerFilter): Promise<readonly Incoming[]> {
    // One more, since the event at the position itself comes too.
    const part = { from: after, isBackwards: false, limit: limit + 1, filter };
    const events = await this.ask(() => listOf(this.wire.readAll(part)));
    return events.filter(({ position }) => isBehind(position, after)).slice(0, limit);
  }

  /** Undefined when the server could not be asked, or on abort: the follower looks again. */
  private async nextPage(from: Position, filter: Filter, signal: AbortSignal): Promise<Page | undefined> {
    const aborted = Promise.withResolvers<undefined>();
    const abort = () => aborted.resolve(undefined);
    signal.addEventListener('abort', abort);
    const page = this.filteredPage(from, filter);
    // After an abort nobody waits for it any more.
    page.catch(() => undefined);
    try {
      return await Promise.race([page, aborted.promise]);
    } catch (error) {
      if (error instanceof StoreBusy || error instanceof StoreClosed) return undefined;
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  private async filteredPage(from: Position, filter: Filter): Promise<Page | undefined> {
    // Asked first: a read that ends by itself has then looked at least this far.
    const head = await this.head();
    if (!isBehind(head, from)) return undefined;
    const found = await this.part(from, FOLLOW_PAGE, serverFilterOf(filter));
    const last = found.at(-1)?.position ?? from;
    const events = found.map(eventOf).filter((event) => matches(filter, event));
    return { events, scanned: found.length >= FOLLOW_PAGE ? last : later(head, last) };
  }

  private listen(): void {
    this.stopListening = this.wire.listen({
      heard: (position) => this.wakes.announce(Number(position)),
      ready: () => (this.isListening = true),
      gone: () => {
        this.isListening = false;
        this.wakes.wakeAll();
        void wait(LISTEN_AGAIN_MS, undefined, { signal: this.closing.signal, ref: false }).then(
          () => this.listen(),
          () => undefined,
        );
      },
    });
  }

  /** Reading twice does no harm: what is broken is asked again until patience ends. */
  private async ask<T>(question: () => Promise<T>): Promise<T> {
    const patienceEndsMs = performance.now() + READ_PATIENCE_MS;
    for (;;) {
      if (this.closing.signal.aborted) throw new StoreClosed();
      try {
        return await question();
      } catch (error) {
        if (!isPassing(error)) throw error;
        if (performance.now() > patienceEndsMs) throw Object.assign(new StoreBusy(RETRY_AFTER_MS), { cause: error });
        await wait(BREATH_MS);
      }
    }
  }
}

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
