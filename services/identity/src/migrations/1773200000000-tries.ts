// Counts of tries at logging in, for ten minutes each: what a crash forgets is not worth a write to the log of the database.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tries1773200000000 implements MigrationInterface {
  readonly name = 'Tries1773200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create unlogged table login_try (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table login_try');
  }
}
