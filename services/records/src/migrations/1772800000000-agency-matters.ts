// What was asked and ordered of agencies, by case.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MATTER = `create table agency_matter (
  case_id uuid not null,
  kind text not null,
  which int not null,
  agency text not null,
  due_on date not null,
  state text not null,
  answered_on date,
  revision int not null,
  primary key (case_id, kind, which)
)`;

export class AgencyMatters1772800000000 implements MigrationInterface {
  readonly name = 'AgencyMatters1772800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MATTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agency_matter');
  }
}
