// A clerk in the database who writes down every move of a checkpoint, by whom: kept by a trigger, so that none is missed.
import type { Ground } from './ground.js';

/** A move of the checkpoint of a group of reactions. */
export interface Move {
  readonly was: string | null;
  readonly became: string;
  /** Name of the connection that moved it. */
  readonly mover: string;
}

/** Watches the checkpoint of the reactions of a service from now on. */
export const watchCheckpoint = async (ground: Ground, service: string): Promise<void> => {
  await ground.ask(`create schema drill`);
  await ground.ask(
    `create table drill.move (n bigint generated always as identity, was text, became text not null, mover text not null)`,
  );
  await ground.ask(`create function drill.note() returns trigger language plpgsql security definer as $$ begin
    insert into drill.move (was, became, mover)
      values (case tg_op when 'UPDATE' then old.position end, new.position, current_setting('application_name'));
    return null; end $$`);
  await ground.ask(
    `create trigger note after insert or update on ${service}.reaction_checkpoint for each row execute function drill.note()`,
  );
};

/** Every move behind the first `after`, in the order in which they were made. */
export const movesSince = (ground: Ground, after: number): Promise<readonly Move[]> =>
  ground.ask<Move & Record<string, unknown>>('select was, became, mover from drill.move order by n offset $1', [after]);

/** Moves that do not go forward from where the checkpoint stood. */
export const movesBack = (moves: readonly Move[]): readonly Move[] =>
  moves.filter(({ was, became }) => was !== null && BigInt(became) <= BigInt(was));
