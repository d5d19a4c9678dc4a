// A KurrentDB of a few lines behind the adapter's wire: gaps between positions, events of the server itself, and faults on demand.
// It stands for what the adapter believes of a server, not for the server: only KURRENTDB_URL shows whether it believes rightly.
import type { RecordedEvent } from '@kurrent/kurrentdb-client';
import { Beaten, WireCut, WireDown } from '../kurrentdb/failures.js';
import type { ServerFilter } from '../kurrentdb/filter.js';
import { isBehind } from '../kurrentdb/position.js';
import { incomingOf, recordOf, type Incoming, type Outgoing } from '../kurrentdb/record.js';
import type { Check, LogPart, StreamPart, Wire } from '../kurrentdb/wire.js';
import type { Position } from '../port.js';

const HEADER_BYTES = 97;

/** What all clients of one double share. */
export class KurrentDouble {
  readonly log: { readonly stream: string; readonly type: string; readonly position: Position; event?: Incoming }[] =
    [];
  readonly streams = new Map<string, Incoming[]>();
  readonly ears = new Set<(position: Position) => void>();
  /** What becomes of the next append: cut before the server hears of it, or after it stored it; or never answered. */
  cut: 'before' | 'after' | 'mute' | undefined;
  /** Takes every question and says nothing. */
  isMute = false;
  isDown = false;
  /** Filters that the server was asked to apply. */
  readonly filters: string[] = [];
  private end = 0n;

  /** Another client. */
  wire(): Wire {
    return new DoubleWire(this);
  }

  store(events: readonly Outgoing[]): void {
    this.storeOwn();
    for (const event of events) this.storeOne(event);
    const { position } = this.log.at(-1) as { position: Position };
    for (const heard of [...this.ears]) heard(position);
  }

  /** The server writes its own events between ours. */
  private storeOwn(): void {
    this.log.push({ stream: '$stats-0.0.0.0:2113', type: '$statsCollected', position: this.place(10) });
  }

  private storeOne(outgoing: Outgoing): void {
    const { id, type, contentType, data, metadata } = recordOf(outgoing);
    const place = BigInt(this.place(data.length));
    const stream = this.streams.get(outgoing.stream) ?? [];
    const recorded = {
      streamId: outgoing.stream,
      id,
      type,
      isJson: contentType !== 'application/octet-stream',
      revision: BigInt(stream.length),
      created: new Date(0),
      data: Uint8Array.from(data),
      metadata: JSON.parse(JSON.stringify(metadata)) as unknown,
      position: { commit: place, prepare: place },
    };
    const event = incomingOf(recorded as RecordedEvent);
    this.streams.set(outgoing.stream, [...stream, event]);
    this.log.push({ stream: outgoing.stream, type, position: event.position, event });
  }

  private place(bytes: number): Position {
    const place = this.end;
    this.end += BigInt(HEADER_BYTES + bytes);
    return place.toString();
  }
}

class DoubleWire implements Wire {
  constructor(private readonly server: KurrentDouble) {}

  async readStream(stream: string, { from, limit }: StreamPart): Promise<readonly Incoming[]> {
    await this.reach();
    const events = this.server.streams.get(stream) ?? [];
    return from === 'end' ? events.toReversed().slice(0, limit) : events.slice(from, from + limit);
  }

  async *readAll({ from, isBackwards, limit, filter }: LogPart): AsyncIterable<Incoming> {
    await this.reach();
    this.server.filters.push(`${filter.filterOn} ${filter.regex}`);
    const passing = this.server.log.filter((record) => lets(filter, record));
    const all = isBackwards
      ? passing.filter(({ position }) => from === 'end' || isBehind(from, position)).toReversed()
      : passing.filter(({ position }) => from === '0' || !isBehind(from as Position, position));
    // Whoever asks for everything gets the server's own events too, and cannot read them.
    for (const { event } of all.slice(0, limit)) {
      if (!event) throw new Error('an event of the server itself came to the adapter');
      yield event;
    }
  }

  async append(checks: readonly Check[], events: readonly Outgoing[]): Promise<void> {
    await this.reach();
    const { cut } = this.server;
    this.server.cut = undefined;
    if (cut === 'before') throw new WireCut('cut');
    const isMet = checks.every(({ stream, revision }) => this.lengthOf(stream) === revision + 1);
    if (!isMet && !this.isRepeat(checks, events)) throw new Beaten('wrong expected version');
    if (isMet) this.server.store(events);
    if (cut === 'after') throw new WireCut('cut');
    if (cut === 'mute') await never();
  }

  listen({ heard, ready }: Parameters<Wire['listen']>[0]): () => void {
    this.server.ears.add(heard);
    ready();
    return () => void this.server.ears.delete(heard);
  }

  async close(): Promise<void> {}

  private async reach(): Promise<void> {
    await new Promise(setImmediate);
    if (this.server.isMute) await never();
    if (this.server.isDown) throw new WireDown('down');
  }

  private lengthOf(stream: string): number {
    return this.server.streams.get(stream)?.length ?? 0;
  }

  /** A real server takes the same ids at the same place of one stream for a repeat, and looks no further than at the ids. */
  private isRepeat([check, ...others]: readonly Check[], events: readonly Outgoing[]): boolean {
    if (!check || others.length > 0) return false;
    const there = (this.server.streams.get(check.stream) ?? []).slice(check.revision + 1);
    return events.every(({ id }, at) => there[at]?.id === id);
  }
}

const lets = ({ filterOn, regex }: ServerFilter, { stream, type }: { stream: string; type: string }): boolean =>
  new RegExp(regex).test(filterOn === 'streamName' ? stream : type);

const never = (): Promise<never> => new Promise<never>(() => undefined);
