// The table of the outbox view.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1772400000000 implements MigrationInterface {
  readonly name = 'Outbox1772400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table outbox (
      id uuid primary key,
      due_at timestamptz,
      delivery jsonb not null
    )`);
    await runner.query('create index outbox_due on outbox (due_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox');
  }
}
