// What plenaries decided, by the day on which they met.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DECISION = `create table plenary_decision (
  case_id uuid not null,
  revision int not null,
  office text not null,
  held_on date not null,
  chair text not null,
  decision text not null,
  class text,
  ground text,
  members text[] not null,
  excluded text[] not null,
  quorum int not null,
  at timestamptz not null,
  primary key (case_id, revision)
)`;

export class Plenary1772600000000 implements MigrationInterface {
  readonly name = 'Plenary1772600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECISION);
    await runner.query('create index plenary_decision_day on plenary_decision (held_on desc, at, case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plenary_decision');
  }
}
