// The short path: one event on one stream, as most acts of a quiet office are. The same steps as the batch, without its arrays.
import { CHANNEL, HEADER_DIFFERS, LOCK, NOT_OWNER, TAKE_BASE, tailOf } from './append-function.js';

/** `p_sid` 0: the stream must be new. Answers as the batch does. */
export const APPEND_ONE_FUNCTION = `
create or replace function jejak.append_one(
  p_sid bigint, p_revision int, p_head bytea, p_name text,
  e_revision int, e_at timestamptz, e_id uuid, e_type text, e_schema smallint, e_meta json, e_data json,
  out base bigint, out losers int[])
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_root bytea; v_at timestamptz; v_sid bigint := p_sid; v_name text := p_name; v_hash bytea; v_tail text;
begin
  ${LOCK}
  ${TAKE_BASE}

  if p_sid = 0 then
    v_sid := base + 1;
    insert into jejak.stream (sid, name) values (v_sid, p_name) on conflict (name) do nothing;
    if not found then v_name := null; end if;
  else
    v_name := (select s.name from jejak.stream s where s.sid = p_sid
                  and p_head = (select e.hash from jejak.event e where e.sid = p_sid and e.revision = p_revision)
                  and not exists (select 1 from jejak.event e where e.sid = p_sid and e.revision = p_revision + 1));
  end if;
  if v_name is null then
    losers := '{1}';
    return;
  end if;
  losers := '{}';

  if not exists (select 1 from jejak.owner w
                  where w.category = split_part(v_name, '-', 1) and w.type = e_type and w.role = session_user) then
    raise exception 'role % does not own %/%', session_user, split_part(v_name, '-', 1), e_type using errcode = '${NOT_OWNER}';
  end if;

  v_tail := ${tailOf('v_name', 'e_type', 'e_schema')};
  if right(e_meta::text, length(v_tail)) is distinct from v_tail then
    raise exception 'the header of an event for % says otherwise', v_name using errcode = '${HEADER_DIFFERS}';
  end if;

  v_hash := sha256('\\x00'::bytea || convert_to(e_meta::text, 'UTF8'));
  insert into jejak.event (position, sid, revision, at, id, type, schema, hash, meta, data)
  values (base + 1, v_sid, e_revision, e_at, e_id, e_type, e_schema, v_hash, e_meta, e_data);
  insert into jejak.batch (last_position, first_position, at, root)
  values (base + 1, base + 1, greatest(v_at, e_at), sha256(coalesce(v_root, decode(repeat('00', 32), 'hex')) || sha256(v_hash)));
  perform pg_notify('${CHANNEL}', (base + 1)::text);
end $$;
`;
