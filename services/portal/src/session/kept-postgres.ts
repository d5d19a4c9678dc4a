// Sessions in the schema of the portal, so that a restart logs nobody out.
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { KeptSession, SessionKeep } from './kept.js';

/** The table. */
export class Sessions1773200000000 implements MigrationInterface {
  readonly name = 'Sessions1773200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table session (
      id text primary key,
      person text not null,
      sealed bytea not null,
      seen_at timestamptz not null,
      ends_at timestamptz not null
    )`);
    await runner.query('create index session_person on session (person)');
    await runner.query('create index session_seen_at on session (seen_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session');
  }
}

/** In a table. */
export const postgresSessions = (database: DataSource): SessionKeep => {
  const run = async (sql: string, values: readonly unknown[]): Promise<void> => {
    await database.query(sql, [...values]);
  };
  /** TypeORM answers a DELETE with its rows and their count. */
  const removed = async (where: string, values: readonly unknown[]): Promise<number> =>
    ((await database.query(`delete from session where ${where}`, [...values])) as readonly [unknown, number])[1];
  return {
    put: ({ id, person, sealed, seenAt, endsAt }) =>
      run('insert into session (id, person, sealed, seen_at, ends_at) values ($1, $2, $3, $4, $5)', [
        id,
        person,
        sealed,
        seenAt,
        endsAt,
      ]),
    find: async (id) => {
      const rows = (await database.query(
        'select id, person, sealed, seen_at as "seenAt", ends_at as "endsAt" from session where id = $1',
        [id],
      )) as readonly KeptSession[];
      return rows[0];
    },
    touch: (id, seenAt) => run('update session set seen_at = $2 where id = $1', [id, seenAt]),
    reseal: (id, sealed) => run('update session set sealed = $2 where id = $1', [id, sealed]),
    remove: (id) => run('delete from session where id = $1', [id]),
    removePerson: (person) => removed('person = $1', [person]),
    prune: (now, unseenSince) => removed('ends_at <= $1 or seen_at <= $2', [now, unseenSince]),
  };
};
