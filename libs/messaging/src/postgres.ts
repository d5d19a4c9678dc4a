// Parking and checkpoints in PostgreSQL: one statement for each operation, so that none needs a transaction of its own.
import { BEGINNING } from '@jejak/eventstore';
import type { Checkpoints } from './checkpoints.js';
import type { IntegrationEvent } from './message.js';
import { BEHIND } from './parking.js';
import type { ParkedKey, ParkedMessage, Parking } from './parking.js';

export { postgresTurn } from './postgres-turn.js';
export type { Turn, TurnOptions } from './postgres-turn.js';

/** What is needed of a connection: a `pg` pool or client. */
export interface Database {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

const quoted = (schema: string): string => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`'${schema}' is no schema name.`);
  return `"${schema}"`;
};

/** The tables, for a migration; safe to repeat. `schema` exists already: the service's own, or one shared by all groups. */
export const messagingTables = (schema = 'messaging'): string => {
  const s = quoted(schema);
  return `
create table if not exists ${s}.parked (
  group_name text not null, id text not null, key text not null,
  seq bigint generated always as identity,
  message json not null, error text not null,
  parked_at timestamptz not null default now(),
  redrive boolean not null default false,
  discarded_at timestamptz, discarded_reason text,
  primary key (group_name, id));
create index if not exists parked_waiting on ${s}.parked (group_name, key, seq) where discarded_at is null;
create table if not exists ${s}.reaction_checkpoint (name text primary key, position text not null);
`;
};

/** Checkpoints of reactions in PostgreSQL. */
export const postgresCheckpoints = (db: Database, schema = 'messaging'): Checkpoints => {
  const table = `${quoted(schema)}.reaction_checkpoint`;
  return {
    async load(name) {
      const { rows } = await db.query(`select position from ${table} where name = $1`, [name]);
      return (rows[0] as { position: string } | undefined)?.position ?? BEGINNING;
    },
    async save(name, from, to) {
      const first = `insert into ${table} as c (name, position) values ($1, $3)
        on conflict (name) do update set position = $3 where c.position = $2`;
      const next = `update ${table} set position = $3 where name = $1 and position = $2`;
      const { rowCount } = await db.query(from === BEGINNING ? first : next, [name, from, to]);
      return rowCount === 1;
    },
  };
};

interface Row {
  group_name: string;
  key: string;
  message: IntegrationEvent;
  error: string;
  at: string;
  waiting: number;
  redrive: boolean;
}

/** An instant as RFC 3339 in UTC, made by the database so that no client's time zone matters. */
const instant = (expression: string) =>
  `to_char(${expression} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;
const MESSAGE = `group_name, key, message, error, ${instant('parked_at')}`;

const asParked = (row: unknown): ParkedMessage => {
  const { group_name: group, key, message, error, at: parkedAt } = row as Row;
  return { group, key, message, error, parkedAt };
};
const asKey = (row: unknown): ParkedKey => {
  const { group_name: group, key, error, waiting, at: since, redrive: redriveRequested } = row as Row;
  return { group, key, error, waiting, since, redriveRequested };
};

/** Parking in PostgreSQL. */
export const postgresParking = (db: Database, schema = 'messaging'): Parking => {
  const table = `${quoted(schema)}.parked`;
  const waiting = 'discarded_at is null';
  const rows = async (text: string, values: unknown[]) => (await db.query(text, values)).rows;
  const changed = async (text: string, values: unknown[]) => (await db.query(text, values)).rowCount ?? 0;
  const inKey = `from ${table} where group_name = $1 and key = $2 and ${waiting}`;
  return {
    ...operatorSide(table, { rows, changed, waiting, inKey }),
    async count(group) {
      const [row] = await rows(`select count(*)::int as waiting from ${table} where group_name = $1 and ${waiting}`, [
        group,
      ]);
      return (row as Row).waiting;
    },
    isParked: async (group, key) => (await rows(`select 1 ${inKey} limit 1`, [group, key])).length > 0,
    async park(group, message, error) {
      const insert = `insert into ${table} (group_name, key, id, message, error) values ($1, $2, $3, $4, $5) on conflict do nothing`;
      await changed(insert, [group, message.subject, message.id, JSON.stringify(message), error]);
    },
    async parkBehind(group, message) {
      const closed = await rows(
        `with head as materialized (select 1 ${inKey} limit 1),
           put as (insert into ${table} (group_name, key, id, message, error)
             select $1, $2, $3, $4, $5 from head on conflict do nothing)
         select 1 from head`,
        [group, message.subject, message.id, JSON.stringify(message), BEHIND],
      );
      return closed.length > 0;
    },
    async requested(group) {
      const text = `select key from ${table} where group_name = $1 and ${waiting} and redrive group by key order by min(seq)`;
      return (await rows(text, [group])).map((row) => (row as Row).key);
    },
    async first(group, key) {
      const [row] = await rows(`select ${MESSAGE} ${inKey} order by seq limit 1`, [group, key]);
      return row === undefined ? undefined : asParked(row);
    },
    async release(group, id) {
      await changed(`delete from ${table} where group_name = $1 and id = $2 and ${waiting}`, [group, id]);
    },
    async refuse(group, id, error) {
      const text = `update ${table} set redrive = false, error = case id when $2 then $3 else error end
        where group_name = $1 and ${waiting} and key = (select key from ${table} where group_name = $1 and id = $2)`;
      await changed(text, [group, id, error]);
    },
  };
};

interface Sql {
  readonly rows: (text: string, values: unknown[]) => Promise<unknown[]>;
  readonly changed: (text: string, values: unknown[]) => Promise<number>;
  readonly waiting: string;
  readonly inKey: string;
}

const operatorSide = (
  table: string,
  { rows, changed, waiting, inKey }: Sql,
): Pick<Parking, 'list' | 'show' | 'redrive' | 'discard'> => ({
  async list(group, limit = 1_000) {
    const text = `select group_name, key, (array_agg(error order by seq))[1] as error, count(*)::int as waiting,
        ${instant('min(parked_at)')}, bool_or(redrive) as redrive
      from ${table} where ${waiting} and ($1::text is null or group_name = $1) group by group_name, key order by min(seq) limit $2`;
    return (await rows(text, [group ?? null, limit])).map(asKey);
  },
  show: async (group, key) => (await rows(`select ${MESSAGE} ${inKey} order by seq`, [group, key])).map(asParked),
  redrive: (group, key) =>
    changed(`update ${table} set redrive = true where group_name = $1 and key = $2 and ${waiting}`, [group, key]),
  async discard(group, id, reason) {
    const text = `update ${table} set discarded_at = now(), discarded_reason = $3 where group_name = $1 and id = $2 and ${waiting}`;
    return (await changed(text, [group, id, reason])) === 1;
  },
});
