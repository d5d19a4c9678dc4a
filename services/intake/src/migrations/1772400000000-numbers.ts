// The table of the numbers view.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Numbers1772400000000 implements MigrationInterface {
  readonly name = 'Numbers1772400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table number (
      number text not null,
      kind text not null check (kind in ('agenda', 'registration')),
      case_id uuid not null,
      issue int not null default 0,
      primary key (number, kind)
    )`);
    await runner.query('create index number_case on number (case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table number');
  }
}
