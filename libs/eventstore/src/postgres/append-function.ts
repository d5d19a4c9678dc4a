// The one place where events come into being: a function that takes the lock, compares, numbers, links and stores one batch.

/** SQLSTATE of a writer that does not own an event type. */
export const NOT_OWNER = 'JJ001';
/** SQLSTATE of an event whose header names another stream, type or schema than it is stored under. */
export const HEADER_DIFFERS = 'JJ002';
/** What a canonical header ends with: readers believe the header, so it must say what the ownership was checked for. */
export const tailOf = (name: string, type: string, schema: string): string =>
  `format('"schema":%s,"stream":%s,"type":%s,"v":1}', ${schema}, to_json(${name}), to_json(${type}))`;
/** Channel that hears the last position of every batch. */
export const CHANNEL = 'jejak';
/** One appender at a time, held to the commit: that is what makes positions contiguous and in commit order. */
export const LOCK = 'perform pg_advisory_xact_lock(7229625, 1);';
/** Read under the lock: nobody else can be between this and the commit. */
export const TAKE_BASE = `select b.last_position, b.root, b.at into base, v_root, v_at
    from jejak.batch b order by b.last_position desc limit 1;
  base := coalesce(base, 0);`;

/**
 * Streams are numbered from 1: those that exist (`p_sid`, with the end that the writer knows), then the new ones (`p_name`; `p_first`
 * is the ordinal of its first event, or null where the stream need only not exist). (`p_unit`, `p_touched`) pairs say which unit stands
 * on which stream, in unit order. Answers the position before the batch and the units that lost a race; the others are stored without holes.
 */
export const APPEND_FUNCTION = `
create or replace function jejak.append(
  p_sid bigint[], p_revision int[], p_head bytea[], p_name text[], p_first int[], p_unit int[], p_touched int[],
  e_unit int[], e_stream int[], e_revision int[], e_at timestamptz[], e_id uuid[], e_type text[], e_schema smallint[],
  e_meta json[], e_data json[], out base bigint, out losers int[])
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_root bytea; v_at timestamptz; v_digest bytea; v_count int;
  v_name text[]; v_lost int[]; v_sid bigint[]; v_place int[];
  v_stranger text; v_unit int; v_streams int[];
begin
  ${LOCK}
  ${TAKE_BASE}

  select array_agg(t.name order by t.o), array_agg(t.o) filter (where t.lost) into v_name, v_lost from (
    select x.o::int as o,
           (select s.name from jejak.stream s where s.sid = x.sid) as name,
           l.revision is distinct from x.revision or l.hash is distinct from x.head as lost
      from unnest(p_sid, p_revision, p_head) with ordinality x(sid, revision, head, o)
      left join lateral (select e.revision, e.hash from jejak.event e where e.sid = x.sid
                          order by e.revision desc limit 1) l on true
    union all
    select cardinality(p_sid) + n.o::int, n.name,
           (select s.sid from jejak.stream s where s.name = n.name) is not null
      from unnest(p_name) with ordinality n(name, o)) t;

  select x.name || '/' || x.type into v_stranger
    from (select distinct split_part(v_name[d.stream], '-', 1) as name, d.type from unnest(e_stream, e_type) d(stream, type)) x
   where not exists (select 1 from jejak.owner w where w.category = x.name and w.type = x.type and w.role = session_user) limit 1;
  if found then
    raise exception 'role % does not own %', session_user, v_stranger using errcode = '${NOT_OWNER}';
  end if;
  select v_name[x.stream] into v_stranger from unnest(e_stream, e_type, e_schema, e_meta) x(stream, type, schema, meta)
   cross join lateral (select ${tailOf('v_name[x.stream]', 'x.type', 'x.schema')} as tail) t
   where right(x.meta::text, length(t.tail)) is distinct from t.tail limit 1;
  if found then
    raise exception 'the header of an event for % says otherwise', v_stranger using errcode = '${HEADER_DIFFERS}';
  end if;

  -- A stream that lost takes its units with it, and with them whatever was chained on their other streams.
  losers := '{}';
  if v_lost is not null then
    for v_unit, v_streams in select u.unit, array_agg(u.touched) from unnest(p_unit, p_touched) u(unit, touched)
                              group by u.unit order by u.unit loop
      if v_streams && v_lost then
        losers := losers || v_unit;
        v_lost := v_lost || v_streams;
      end if;
    end loop;
    select array_agg(r.place order by r.o) into v_place from (
      select k.o, case when k.kept then (count(*) filter (where k.kept) over (order by k.o))::int end as place
        from (select e.o, not e.unit = any(losers) as kept from unnest(e_unit) with ordinality e(unit, o)) k) r;
  end if;

  v_sid := p_sid;
  if cardinality(p_name) > 0 then
    v_sid := v_sid || array(select base + case when v_place is null then n.first else v_place[n.first] end
                              from unnest(p_first) with ordinality n(first, o) order by n.o);
    insert into jejak.stream (sid, name)
    select v_sid[cardinality(p_sid) + n.o], n.name from unnest(p_name) with ordinality n(name, o)
     where v_sid[cardinality(p_sid) + n.o] is not null;
  end if;

  with stored as (
    insert into jejak.event (position, sid, revision, at, id, type, schema, hash, meta, data)
    select base + case when v_place is null then e.o else v_place[e.o] end, v_sid[e.stream], e.revision, e.at, e.id, e.type, e.schema,
           sha256('\\x00'::bytea || convert_to(e.meta::text, 'UTF8')), e.meta, e.data
      from unnest(e_stream, e_revision, e_at, e_id, e_type, e_schema, e_meta, e_data)
           with ordinality e(stream, revision, at, id, type, schema, meta, data, o)
     where v_place is null or v_place[e.o] is not null
    returning position, hash, at)
  select count(*), sha256(string_agg(hash, ''::bytea order by position)), greatest(v_at, max(at))
    into v_count, v_digest, v_at from stored;
  if v_count = 0 then return; end if;

  insert into jejak.batch (last_position, first_position, at, root)
  values (base + v_count, base + 1, v_at, sha256(coalesce(v_root, decode(repeat('00', 32), 'hex')) || v_digest));
  perform pg_notify('${CHANNEL}', (base + v_count)::text);
end $$;
`;
