// Forming a batch: units chained on each other in memory, then laid out as the arrays of the append function.
import { buildUnit, placed, unmet } from '../building.js';
import type { BuiltEvent } from '../header.js';
import type { Appended, StoredEvent, Unit } from '../port.js';
import { bytes, instants, int2s, int4s, int8s, jsons, texts, uuids } from './binary.js';
import { NO_HEAD, type Head } from './heads.js';
import type { RawRow, Statement } from './line.js';

const MAX_EVENTS = 1_000;
const MAX_BYTES = 1_048_576;
const ENTRY_BYTES = 700;

const APPEND = `select base, losers from jejak.append(
  $1::bigint[], $2::int[], $3::bytea[], $4::text[], $5::int[], $6::int[], $7::int[],
  $8::int[], $9::int[], $10::int[], $11::timestamptz[], $12::uuid[], $13::text[], $14::smallint[], $15::json[], $16::json[])`;

const APPEND_ONE = `select base, losers from jejak.append_one(
  $1::bigint, $2::int, $3::bytea, $4::text, $5::int, $6::timestamptz, $7::uuid, $8::text, $9::smallint, $10::json, $11::json)`;

/** What became of a unit that was offered to a batch. */
export type Offered = 'taken' | 'full' | { readonly conflict: Unit['streams'][number]; readonly isOurs: boolean };

interface Part {
  readonly unit: Unit;
  readonly events: readonly BuiltEvent[];
}

/** Units that are sent together. Streams are numbered from 1 when they are laid out: those that exist, then the new ones. */
export class Batch {
  readonly parts: Part[] = [];
  private readonly ends = new Map<string, Head>();
  private count = 0;
  private size = 0;

  /** `starts`: the streams as the writer knows them; a missing one does not exist. */
  constructor(
    private readonly starts: ReadonlyMap<string, Head>,
    private readonly now: string,
  ) {}

  /** Builds a unit on top of those before it. @throws what {@link buildUnit} throws: then the unit is not part of the batch */
  offer(unit: Unit): Offered {
    if (this.count >= MAX_EVENTS || this.size >= MAX_BYTES) return 'full';
    const conflict = unmet(unit, this.endOf);
    // Against a unit of this very batch nothing is certain before the batch is stored.
    if (conflict) return { conflict, isOurs: this.ends.has(conflict.stream) };
    const events = buildUnit(unit, this.endOf, this.now);
    for (const event of events) {
      this.ends.set(event.stream, { revision: event.revision, hash: event.hash, at: event.at, sid: 0 });
      this.size += event.dataText.length + ENTRY_BYTES;
    }
    this.count += events.length;
    this.parts.push({ unit, events });
    return 'taken';
  }

  /** The call of the append function. */
  statement(): Statement {
    const [event, ...others] = this.parts.flatMap((part) => part.events);
    const isShort = others.length === 0 && this.parts[0]?.unit.streams.length === 1;
    return event && isShort ? this.shortStatement(event) : this.longStatement();
  }

  private shortStatement(event: BuiltEvent): Statement {
    const { sid, revision, hash } = this.starts.get(event.stream) ?? NO_HEAD;
    const where = [sid, revision, Buffer.from(hash, 'base64'), event.stream];
    const what = [event.revision, event.at, event.id, event.type, event.schema, event.entry, event.dataText];
    return { name: 'jejak_append_one', text: APPEND_ONE, values: [...where, ...what] };
  }

  private longStatement(): Statement {
    const streams = [...new Set(this.parts.flatMap(({ unit }) => unit.streams.map(({ stream }) => stream)))];
    const existing = streams.filter((stream) => this.starts.has(stream));
    const fresh = streams.filter((stream) => !this.starts.has(stream));
    const ordinals = new Map([...existing, ...fresh].map((stream, at) => [stream, at + 1]));
    const ordinalOf = (stream: string): number => ordinals.get(stream) ?? 0;
    const heads = existing.map((stream) => this.starts.get(stream) ?? NO_HEAD);
    const events = this.parts.flatMap((part) => part.events);
    const firsts = firstOrdinals(events);
    const touched = this.parts.flatMap(({ unit }, at) =>
      unit.streams.map(({ stream }) => [at + 1, ordinalOf(stream)] as const),
    );
    const values = [
      int8s(heads.map((head) => head.sid)),
      int4s(heads.map((head) => head.revision)),
      bytes(heads.map((head) => head.hash)),
      texts(fresh),
      int4s(fresh.map((stream) => firsts.get(stream) ?? null)),
      int4s(touched.map(([unit]) => unit)),
      int4s(touched.map(([, stream]) => stream)),
      int4s(this.parts.flatMap((part, at) => part.events.map(() => at + 1))),
      int4s(events.map((event) => ordinalOf(event.stream))),
      int4s(events.map((event) => event.revision)),
      instants(events.map((event) => event.at)),
      uuids(events.map((event) => event.id)),
      texts(events.map((event) => event.type)),
      int2s(events.map((event) => event.schema)),
      jsons(events.map((event) => event.entry)),
      jsons(events.map((event) => event.dataText)),
    ];
    return { name: 'jejak_append', text: APPEND, values };
  }

  /** What the function answered: an answer for each part, undefined where it lost a race; and the new ends of the streams. */
  outcome([base, losers]: RawRow): {
    readonly answers: readonly (Appended | undefined)[];
    readonly heads: ReadonlyMap<string, Head>;
  } {
    const lost = new Set((losers ?? '{}').slice(1, -1).split(',').filter(Boolean).map(Number));
    const heads = new Map<string, Head>();
    let position = Number(base);
    const answers = this.parts.map(({ events }, at) => {
      if (lost.has(at + 1)) return undefined;
      const stored: StoredEvent[] = [];
      for (const event of events) {
        stored.push(placed(event, String(++position)));
        const sid = (heads.get(event.stream) ?? this.starts.get(event.stream))?.sid ?? position;
        heads.set(event.stream, { sid, revision: event.revision, hash: event.hash, at: event.at });
      }
      return { position: String(position), events: stored };
    });
    return { answers, heads };
  }

  private readonly endOf = (stream: string): Head => this.ends.get(stream) ?? this.starts.get(stream) ?? NO_HEAD;
}

function firstOrdinals(events: readonly BuiltEvent[]): Map<string, number> {
  const firsts = new Map<string, number>();
  events.forEach(({ stream }, at) => {
    if (!firsts.has(stream)) firsts.set(stream, at + 1);
  });
  return firsts;
}
