// Statements that read, and rows made into events.
import { fromRow } from '../header.js';
import type { Batch, StoredEvent } from '../port.js';
import type { StoredRow } from '../proof/material.js';
import type { RawRow } from './line.js';

const UTC = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What {@link eventOf} takes, of a table called `e`. */
export const EVENT_COLUMNS = `e.position, encode(e.hash, 'base64'), e.meta, e.data`;

/** $1 stream, $2 first revision, $3 limit. The scalar subquery keeps the order of the index. */
export const READ_STREAM = `select ${EVENT_COLUMNS}, e.sid from jejak.event e
  where e.sid = (select s.sid from jejak.stream s where s.name = $1) and e.revision >= $2 order by e.revision limit $3`;

/** $1 stream. */
export const LAST_REVISION = `select max(e.revision) from jejak.event e
  where e.sid = (select s.sid from jejak.stream s where s.name = $1)`;

/** $1 after, $2 limit. */
export const READ_ALL = `select ${EVENT_COLUMNS} from jejak.event e where e.position > $1 order by e.position limit $2`;

/** $1 after, $2 limit, $3 types or null, $4 categories or null. The last row says how far was looked. */
export const READ_FILTERED = `with page as materialized (
    select p.position, p.sid, p.type, p.hash, p.meta, p.data from jejak.event p where p.position > $1 order by p.position limit $2)
  select ${EVENT_COLUMNS} from page e
   where ($3::text[] is null or e.type = any($3))
     and ($4::text[] is null or split_part((select s.name from jejak.stream s where s.sid = e.sid), '-', 1) = any($4))
  union all select max(position), null, null, null from page`;

export const HEAD = 'select max(e.position) from jejak.event e';

/** $1 instant. */
export const AS_OF =
  'select b.last_position from jejak.batch b where b.at <= $1::timestamptz order by b.at desc, b.last_position desc limit 1';

/** $1 after, $2 limit. */
export const BATCHES = `select b.first_position, b.last_position, ${UTC('b.at')}, encode(b.root, 'base64')
  from jejak.batch b where b.last_position > $1 order by b.last_position limit $2`;

const ROW_COLUMNS = `e.position, s.name, e.revision, e.id, e.type, e.schema, ${UTC('e.at')}, encode(e.hash, 'base64'), e.meta, e.data`;

/** $1 stream, $2 behind this revision, $3 limit: exactly as stored. */
export const STREAM_ROWS = `select ${ROW_COLUMNS} from jejak.stream s join jejak.event e on e.sid = s.sid
  where s.name = $1 and e.revision > $2 order by e.revision limit $3`;

/** $1 after, $2 limit: exactly as stored, also where the stream's own row is gone. */
export const LOG_ROWS = `select ${ROW_COLUMNS} from (
    select * from jejak.event p where p.position > $1 order by p.position limit $2) e
  left join jejak.stream s on s.sid = e.sid order by e.position`;

/** $1 name. */
export const CHECKPOINT = 'select c.position from jejak.checkpoint c where c.name = $1';
/** $1 name, $2 expected, $3 position. */
export const SAVE_CHECKPOINT = 'select jejak.save_checkpoint($1, $2, $3)';

/** @see EVENT_COLUMNS */
export const eventOf = ([position, leaf, entry, data]: RawRow): StoredEvent =>
  fromRow(position ?? '', leaf ?? '', entry ?? '', data ?? '');

/** A row of {@link BATCHES}. */
export const batchOf = ([first, last, at, root]: RawRow): Batch => ({
  first: first ?? '',
  last: last ?? '',
  at: at ?? '',
  root: root ?? '',
});

/** A row of {@link STREAM_ROWS} or {@link LOG_ROWS}. */
export function storedRowOf(row: RawRow): StoredRow {
  const [position, stream, revision, id, type, schema, at, hash, entry, data] = row.map((value) => value ?? '') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { position, stream, revision: Number(revision), id, type, schema: Number(schema), at, hash, entry, data };
}
