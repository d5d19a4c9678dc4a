// Auditors find cases by what happened in them and by who did it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Lines1772500000000 implements MigrationInterface {
  readonly name = 'Lines1772500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index internal_line_type on internal_line (type, case_id)');
    await runner.query('create index internal_line_actor on internal_line (actor, case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index internal_line_type, internal_line_actor');
  }
}
