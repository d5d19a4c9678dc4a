// Filters that a person keeps under a name. No event and no view: nothing follows from them.
import type { DataSource, EntityManager } from 'typeorm';

/** Which list a filter is of. */
export type List = 'inbox' | 'search';
/** A filter under its name. */
export interface SavedFilter {
  readonly list: List;
  readonly name: string;
  /** Filters of the API by their names. */
  readonly query: Readonly<Record<string, string>>;
}

/** So many a person keeps. */
export const MOST_SAVED = 20;

/** Everything that a person keeps, by name. */
export const savedBy = (manager: Pick<EntityManager, 'query'>, principal: string): Promise<readonly SavedFilter[]> =>
  manager.query('select list, name, query from saved_filter where principal = $1 order by list, name', [principal]);

/** Keeps a filter; one of the same name is replaced. False where there are as many as a person keeps. */
export const save = (database: DataSource, principal: string, { list, name, query }: SavedFilter): Promise<boolean> =>
  database.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 7229625))', [principal]);
    const others: { count: number }[] = await manager.query(
      'select count(*)::int as count from saved_filter where principal = $1 and (list, name) <> ($2, $3)',
      [principal, list, name],
    );
    if ((others[0]?.count ?? 0) >= MOST_SAVED) return false;
    await manager.query(
      `insert into saved_filter (principal, list, name, query) values ($1, $2, $3, $4)
       on conflict (principal, list, name) do update set query = excluded.query`,
      [principal, list, name, JSON.stringify(query)],
    );
    return true;
  });

/** Forgets a filter; one that is not there is forgotten already. */
export const forget = async (
  manager: Pick<EntityManager, 'query'>,
  principal: string,
  { list, name }: Pick<SavedFilter, 'list' | 'name'>,
): Promise<void> => {
  await manager.query('delete from saved_filter where principal = $1 and list = $2 and name = $3', [
    principal,
    list,
    name,
  ]);
};
