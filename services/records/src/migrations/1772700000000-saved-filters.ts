// Filters that people keep under a name. Not a view: what a person wants to see again is said nowhere else.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedFilters1772700000000 implements MigrationInterface {
  readonly name = 'SavedFilters1772700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table saved_filter (
      principal text not null,
      list text not null,
      name text not null,
      query json not null,
      primary key (principal, list, name)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_filter');
  }
}
