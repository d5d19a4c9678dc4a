// The ends of the streams that were seen last: most appends need no look-up.
import { LRUCache } from 'lru-cache';
import { NO_END, type StreamEnd } from '../building.js';
import type { Line, RawRow } from './line.js';

const REMEMBERED = 20_000;

/** The end of a stream with the stream's number; `sid` is 0 when there is none. */
export interface Head extends StreamEnd {
  readonly sid: number;
}
export const NO_HEAD: Head = { ...NO_END, sid: 0 };

const LOOK_UP = `select s.name, s.sid, l.revision, encode(l.hash, 'base64'), l.meta->>'at'
  from unnest($1::text[]) n(name) join jejak.stream s on s.name = n.name
  cross join lateral (select e.revision, e.hash, e.meta from jejak.event e where e.sid = s.sid order by e.revision desc limit 1) l`;

/** What is remembered may be behind the database, never ahead: an append on an old end loses and looks again. */
export class Heads {
  private readonly known = new LRUCache<string, Head>({ max: REMEMBERED });

  get(stream: string): Head | undefined {
    return this.known.get(stream);
  }

  /** Keeps the newer of what is known and what is told. */
  learn(stream: string, head: Head): void {
    const before = this.known.get(stream);
    if (!before || before.revision < head.revision) this.known.set(stream, head);
  }

  forget(stream: string): void {
    this.known.delete(stream);
  }

  /** Asks the database; a stream that does not exist is missing in the answer. */
  async lookUp(line: Line, streams: readonly string[]): Promise<Map<string, Head>> {
    if (streams.length === 0) return new Map();
    const rows = await line.query({ name: 'jejak_heads', text: LOOK_UP, values: [streams] });
    const found = new Map(rows.map(headOf));
    for (const stream of streams) {
      const head = found.get(stream);
      if (head) this.known.set(stream, head);
      else this.known.delete(stream);
    }
    return found;
  }
}

const headOf = ([name, sid, revision, hash, at]: RawRow): [string, Head] => [
  name ?? '',
  { sid: Number(sid), revision: Number(revision), hash: hash ?? '', at: at ?? '' },
];
