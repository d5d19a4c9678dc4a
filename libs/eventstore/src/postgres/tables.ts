// The tables of the log and the guards around them (EVENTSTORE.md). Every statement may run again.

/** Insert only: nothing here is ever updated, so there are no dead rows and no hot row. */
export const TABLES = `
create schema if not exists jejak;

create table if not exists jejak.stream (
  sid bigint primary key,              -- position of the stream's first event: unique, rising, no sequence
  name text not null unique
);
create table if not exists jejak.event (
  position bigint primary key,         -- contiguous, in commit order
  sid bigint not null,
  revision int not null,
  at timestamptz not null,
  id uuid not null,
  type text not null,
  schema smallint not null,
  hash bytea not null,                 -- leaf of the entry, computed by the append function from the bytes it stores
  meta json not null,                  -- json, never jsonb: exactly the bytes that were hashed
  data json not null,
  unique (sid, revision)
);
create index if not exists event_at on jejak.event using brin (at);
create table if not exists jejak.batch (
  last_position bigint primary key,
  first_position bigint not null,
  at timestamptz not null,             -- never goes back
  root bytea not null                  -- sha256(previous root || sha256(leaves))
);
create index if not exists batch_at on jejak.batch (at, last_position);
create table if not exists jejak.checkpoint (
  name text primary key,
  position bigint not null,
  role name not null                   -- whose follower it is
);
create table if not exists jejak.owner (
  category text, type text, role name,
  primary key (category, type, role)
);
`;

/** Left out where the server was built without lz4. */
export const COMPRESSION = `
do $$ begin
  alter table jejak.event alter column meta set compression lz4;
  alter table jejak.event alter column data set compression lz4;
exception when feature_not_supported then null;
end $$;
`;

/** Rights can be given back by mistake; the triggers refuse all the same. */
export const GUARDS = `
create or replace function jejak.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'jejak.% is a ledger: % is refused', tg_table_name, tg_op using errcode = 'JJ003';
end $$;
create or replace trigger ledger before update or delete or truncate on jejak.event execute function jejak.refuse_change();
create or replace trigger ledger before update or delete or truncate on jejak.stream execute function jejak.refuse_change();
create or replace trigger ledger before update or delete or truncate on jejak.batch execute function jejak.refuse_change();

revoke all on all tables in schema jejak from public;
revoke all on all functions in schema jejak from public;
`;

/** Compare-and-set: a follower that was replaced must notice that its place was taken. */
export const CHECKPOINT_FUNCTION = `
create or replace function jejak.save_checkpoint(p_name text, p_expected bigint, p_position bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_expected = 0 then
    insert into jejak.checkpoint (name, position, role) values (p_name, p_position, session_user) on conflict do nothing;
    if found then return true; end if;
  end if;
  update jejak.checkpoint set position = p_position where name = p_name and position = p_expected and role = session_user;
  return found;
end $$;
`;
