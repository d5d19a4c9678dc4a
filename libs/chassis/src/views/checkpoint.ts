// How far a view has come: one row beside its tables, moved by compare-and-set in the transaction that writes the rows.
import { BEGINNING, type Position } from '@jejak/eventstore';
import type { EntityManager } from 'typeorm';

/** Another replica, or a rebuild, moved the checkpoint: what this one was about to write is theirs. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

/** The table, in the service's schema; `create … if not exists`, safe to repeat. */
export const checkpointTable = (schema: string): string =>
  `create table if not exists "${schema}".checkpoint (name text primary key, position text not null)`;

/** The checkpoint of a view; BEGINNING when it has none yet. */
export const loadCheckpoint = async (manager: EntityManager, schema: string, name: string): Promise<Position> => {
  const rows: { position: Position }[] = await manager.query(
    `select position from "${schema}".checkpoint where name = $1`,
    [name],
  );
  return rows[0]?.position ?? BEGINNING;
};

/**
 * Moves the checkpoint from one position to the next and so locks it until the transaction ends. Comes before the rows: a rebuild
 * takes the same lock first, so the two never wait for each other in a circle.
 * @throws {Fenced} when it does not stand at `from`
 */
export const moveCheckpoint = async (
  manager: EntityManager,
  schema: string,
  move: { readonly name: string; readonly from: Position; readonly to: Position },
): Promise<void> => {
  const { name, from, to } = move;
  const moved: unknown[] = await manager.query(
    from === BEGINNING
      ? `insert into "${schema}".checkpoint as c (name, position) values ($1, $3) on conflict (name) do update set position = $3 where c.position = $2 returning name`
      : `with moved as (update "${schema}".checkpoint set position = $3 where name = $1 and position = $2 returning name) select name from moved`,
    [name, from, to],
  );
  if (moved.length === 0) throw new Fenced(`The checkpoint of ${name} does not stand at ${from} any more.`);
};

/** Locks the checkpoint until the transaction ends, making it where there is none, and answers where it stands. */
export const lockCheckpoint = async (manager: EntityManager, schema: string, name: string): Promise<Position> => {
  await manager.query(
    `insert into "${schema}".checkpoint (name, position) values ($1, $2) on conflict (name) do nothing`,
    [name, BEGINNING],
  );
  const rows: { position: Position }[] = await manager.query(
    `select position from "${schema}".checkpoint where name = $1 for update`,
    [name],
  );
  return rows[0]?.position ?? BEGINNING;
};

/** Sets a checkpoint that this transaction has locked. */
export const setCheckpoint = async (
  manager: EntityManager,
  schema: string,
  place: { readonly name: string; readonly position: Position },
): Promise<void> => {
  await manager.query(`update "${schema}".checkpoint set position = $2 where name = $1`, [place.name, place.position]);
};
