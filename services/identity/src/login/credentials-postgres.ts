// Credentials in the schema of identity.
import type { DataSource, EntityManager } from 'typeorm';
import type { Credential, Credentials } from './credentials.js';

type Rows<T> = readonly T[];

/** TypeORM answers an UPDATE or DELETE with its rows and their count. */
const changedRows = async <T>(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<Rows<T>> =>
  ((await manager.query(sql, [...values])) as readonly [Rows<T>, number])[0];

type Durably = <T>(work: (manager: EntityManager) => Promise<T>) => Promise<T>;

const factorsIn = (durably: Durably): Pick<Credentials, 'enrol' | 'replaceFactor' | 'spend'> => ({
  enrol: (account, otp, step) =>
    durably(async (manager) => {
      const rows: Rows<unknown> = await manager.query(
        `insert into credential (account, otp, otp_step) values ($1, $2, $3)
         on conflict (account) do update set otp = excluded.otp, otp_step = excluded.otp_step where credential.otp is null
         returning account`,
        [account, otp, step],
      );
      return rows.length === 1;
    }),
  replaceFactor: (account, otp, step) =>
    durably(async (manager) => {
      await manager.query(
        `insert into credential (account, otp, otp_step) values ($1, $2, $3)
         on conflict (account) do update set otp = excluded.otp, otp_step = excluded.otp_step`,
        [account, otp, step],
      );
    }),
  spend: (account, step) =>
    durably(async (manager) => {
      const rows = await changedRows(
        manager,
        'update credential set otp_step = $2 where account = $1 and otp is not null and otp_step < $2 returning account',
        [account, step],
      );
      return rows.length === 1;
    }),
});

/** In a table; a change waits for the disk, which views need not. */
export const postgresCredentials = (database: DataSource): Credentials => {
  const durably = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    database.transaction(async (manager) => {
      await manager.query('set local synchronous_commit to on');
      return work(manager);
    });
  return {
    find: async (account) => {
      const rows: Rows<Credential> = await database.query(
        'select account, password, otp from credential where account = $1',
        [account],
      );
      return rows[0];
    },
    invite: ({ account, digest, endsAt }) =>
      durably(async (manager) => {
        await manager.query(
          `insert into credential (account, invitation, invitation_ends_at) values ($1, $2, $3)
           on conflict (account) do update set invitation = excluded.invitation, invitation_ends_at = excluded.invitation_ends_at`,
          [account, digest, endsAt],
        );
      }),
    invited: async (digest, now) => {
      const rows: Rows<{ account: string }> = await database.query(
        'select account from credential where invitation = $1 and invitation_ends_at > $2',
        [digest, now],
      );
      return rows[0]?.account;
    },
    accept: (digest, password, now) =>
      durably(async (manager) => {
        const [row] = await changedRows<{ account: string }>(
          manager,
          `update credential set password = $2, otp = null, otp_step = -1, invitation = null, invitation_ends_at = null
           where invitation = $1 and invitation_ends_at > $3 returning account`,
          [digest, password, now],
        );
        return row?.account;
      }),
    changePassword: (account, password) =>
      durably(async (manager) => {
        await manager.query(
          `insert into credential (account, password) values ($1, $2)
           on conflict (account) do update
             set password = excluded.password, invitation = null, invitation_ends_at = null`,
          [account, password],
        );
      }),
    ...factorsIn(durably),
  };
};
