// The tables of the login: what people log in with, and what the issuer remembers for a time.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Login1773100000000 implements MigrationInterface {
  readonly name = 'Login1773100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table credential (
      account text primary key,
      password text,
      otp bytea,
      otp_step bigint not null default -1,
      invitation text unique,
      invitation_ends_at timestamptz,
      check ((invitation is null) = (invitation_ends_at is null))
    )`);
    await runner.query(`create table login_record (
      kind text not null,
      id text not null,
      sealed bytea not null,
      uid text,
      grant_id text,
      account text,
      consumed_at timestamptz,
      ends_at timestamptz not null,
      primary key (kind, id)
    )`);
    for (const column of ['uid', 'grant_id', 'account', 'ends_at'])
      await runner.query(`create index login_record_${column} on login_record (${column})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table login_record');
    await runner.query('drop table credential');
  }
}
