// Records of the issuer in the schema of identity.
import type { DataSource } from 'typeorm';
import type { Kept, Records } from './records.js';

const COLUMNS = `kind, id, sealed, uid, grant_id as "grant", account, consumed_at as "consumedAt", ends_at as "endsAt"`;

/** In a table. */
export const postgresRecords = (database: DataSource): Records => {
  const one = async (where: string, values: readonly unknown[]): Promise<Kept | undefined> =>
    ((await database.query(`select ${COLUMNS} from login_record where ${where}`, [...values])) as readonly Kept[])[0];
  const run = async (sql: string, values: readonly unknown[]): Promise<void> => {
    await database.query(sql, [...values]);
  };
  return {
    put: ({ kind, id, sealed, uid, grant, account, consumedAt, endsAt }) =>
      run(
        `insert into login_record (kind, id, sealed, uid, grant_id, account, consumed_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (kind, id) do update set sealed = excluded.sealed, uid = excluded.uid, grant_id = excluded.grant_id,
           account = excluded.account, ends_at = excluded.ends_at`,
        [kind, id, sealed, uid, grant, account, consumedAt, endsAt],
      ),
    find: (kind, id, now) => one('kind = $1 and id = $2 and ends_at > $3', [kind, id, now]),
    findByUid: (kind, uid, now) => one('kind = $1 and uid = $2 and ends_at > $3', [kind, uid, now]),
    consume: (kind, id, now) =>
      run('update login_record set consumed_at = $3 where kind = $1 and id = $2', [kind, id, now]),
    remove: (kind, id) => run('delete from login_record where kind = $1 and id = $2', [kind, id]),
    removeGrant: (grant) => run('delete from login_record where grant_id = $1', [grant]),
    removeAccount: (account) => run('delete from login_record where account = $1', [account]),
    prune: async (now) => {
      const [, count] = (await database.query('delete from login_record where ends_at <= $1', [now])) as [
        unknown,
        number,
      ];
      return count;
    },
  };
};
