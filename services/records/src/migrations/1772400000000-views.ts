// The tables of all views of records, and of what a person has read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CASELOAD = `create table caseload (
  case_id uuid primary key,
  revision int not null,
  last_at timestamptz not null,
  last_actor text not null,
  channel text not null,
  office text not null,
  unit text,
  stage text not null,
  case_type text not null,
  case_class text,
  agenda_number text not null,
  registration_number text,
  reported_agency text,
  reported_group text,
  substance text,
  received_on date not null,
  outcome text,
  closed_reason text,
  assigned text[] not null,
  handlers text[] not null,
  complainant text,
  conflicted text[] not null,
  released_to text[] not null,
  secret_identity boolean not null
)`;

const STATE = `create table case_state (
  case_id uuid primary key,
  state json not null
)`;

const line = (table: string): string => `create table ${table} (
  case_id uuid not null,
  revision int not null,
  type text not null,
  at timestamptz not null,
  day date not null,
  actor text,
  text_id text not null,
  text_en text not null,
  primary key (case_id, revision)
)`;

const DELIVERY = `create table delivery (
  delivery_id uuid primary key,
  case_id uuid not null,
  state text not null,
  rank int not null,
  queued_ms bigint not null,
  fold json not null
)`;

const REGISTER = `create table register_entry (
  office text not null,
  kind text not null,
  year text not null,
  seq int not null,
  number text not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (office, kind, year, seq)
)`;

const IDENTITY = `create table identity (
  case_id uuid not null,
  kind text not null,
  revision int not null,
  hash text not null,
  kid text not null,
  primary key (case_id, kind)
)`;

/** Not a view: what a person has read is said nowhere else. */
const SEEN = `create table seen (
  principal text not null,
  case_id uuid not null,
  revision int not null,
  at timestamptz not null,
  primary key (principal, case_id)
)`;

const INDEXES = [
  'create index caseload_newest on caseload (received_on desc, case_id desc)',
  'create index caseload_office on caseload (office, stage, received_on desc, case_id desc)',
  'create index caseload_assigned on caseload using gin (assigned)',
  'create index caseload_handlers on caseload using gin (handlers)',
  'create index caseload_released on caseload using gin (released_to)',
  'create index caseload_complainant on caseload (complainant) where complainant is not null',
  'create index caseload_agenda on caseload (agenda_number text_pattern_ops)',
  'create index caseload_registration on caseload (registration_number text_pattern_ops) where registration_number is not null',
  'create index caseload_agency on caseload (reported_agency)',
  'create index delivery_case on delivery (case_id)',
  'create index delivery_urgent on delivery (rank, queued_ms, delivery_id)',
  'create index register_case on register_entry (case_id)',
  'create index identity_hash on identity (kind, hash)',
  'create index identity_key on identity (kid)',
];

export class Views1772400000000 implements MigrationInterface {
  readonly name = 'Views1772400000000';

  async up(runner: QueryRunner): Promise<void> {
    const tables = [CASELOAD, STATE, line('public_line'), line('internal_line'), DELIVERY, REGISTER, IDENTITY, SEEN];
    for (const statement of [...tables, ...INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table caseload, case_state, public_line, internal_line, delivery, register_entry, identity, seen',
    );
  }
}
