// Caseload: one row per case with everything that lists filter, scope and count by. The inbox, search and statistics read it.
import { caseStream, decode, evolveCase, initialCase, type CaseFile } from '@jejak/case';
import type { View } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import { foldPage } from './fold-rows.js';
import { saveRows } from './rows.js';

/** A case in lists: everything that is filtered, scoped and counted by, and no more, so that counting reads little. */
export interface CaseRow {
  caseId: string;
  revision: number;
  lastAt: string;
  lastActor: string;
  channel: string;
  office: string;
  unit: string | null;
  stage: string;
  caseType: string;
  caseClass: string | null;
  agendaNumber: string;
  registrationNumber: string | null;
  reportedAgency: string | null;
  reportedGroup: string | null;
  substance: string | null;
  receivedOn: string;
  outcome: string | null;
  closedReason: string | null;
  assigned: readonly string[];
  handlers: readonly string[];
  complainant: string | null;
  conflicted: readonly string[];
  releasedTo: readonly string[];
  secretIdentity: boolean;
}

const text = { type: 'text' } as const;
const maybe = { type: 'text', nullable: true } as const;
const list = { type: 'text', array: true } as const;

/** Table `caseload`. */
export const CaseEntity = new EntitySchema<CaseRow>({
  name: 'Caseload',
  tableName: 'caseload',
  columns: {
    caseId: { type: 'uuid', primary: true, name: 'case_id' },
    revision: { type: 'int' },
    lastAt: { type: 'timestamptz', name: 'last_at' },
    lastActor: { ...text, name: 'last_actor' },
    channel: text,
    office: text,
    unit: maybe,
    stage: text,
    caseType: { ...text, name: 'case_type' },
    caseClass: { ...maybe, name: 'case_class' },
    agendaNumber: { ...text, name: 'agenda_number' },
    registrationNumber: { ...maybe, name: 'registration_number' },
    reportedAgency: { ...maybe, name: 'reported_agency' },
    reportedGroup: { ...maybe, name: 'reported_group' },
    substance: maybe,
    receivedOn: { type: 'date', name: 'received_on' },
    outcome: maybe,
    closedReason: { ...maybe, name: 'closed_reason' },
    assigned: list,
    handlers: list,
    complainant: maybe,
    conflicted: list,
    releasedTo: { ...list, name: 'released_to' },
    secretIdentity: { type: 'boolean', name: 'secret_identity' },
  },
});

/** The fold of a case: codes, numbers and pseudonyms, no sealed class. What an item of a list is drawn from. */
export interface StateRow {
  caseId: string;
  state: CaseFile;
}

/** Table `case_state`, which only the rows of a page are looked up in. */
export const StateEntity = new EntitySchema<StateRow>({
  name: 'CaseState',
  tableName: 'case_state',
  columns: {
    caseId: { type: 'uuid', primary: true, name: 'case_id' },
    state: { type: 'json' },
  },
});

/** A number as people type it, in one form: capitals, without spaces. */
export const plainNumber = (typed: string): string => typed.toUpperCase().replace(/\s+/g, '');

const rowOf = (state: CaseFile, channel: string, last: StoredEvent): CaseRow => ({
  caseId: state.id,
  revision: state.revision,
  lastAt: last.at,
  lastActor: last.actor,
  channel,
  office: state.office,
  unit: state.unit,
  stage: state.stage,
  caseType: state.caseType,
  caseClass: state.class,
  agendaNumber: plainNumber(state.agendaNumber),
  registrationNumber: state.registrationNumber === null ? null : plainNumber(state.registrationNumber),
  reportedAgency: state.reportedAgency,
  reportedGroup: state.reportedGroup,
  substance: state.substance,
  receivedOn: state.receivedOn,
  outcome: state.outcome,
  closedReason: state.closedReason,
  assigned: state.examiners,
  handlers: state.handlers,
  complainant: state.account,
  conflicted: state.conflicted,
  releasedTo: state.releasedTo,
  secretIdentity: state.secretIdentity,
});

/** The fold, and the one fact of the first event that lists count by and the fold leaves out. */
type Kept = CaseFile & { readonly channel: string };

/** A row written by an older release lacks what the fold learned since: it has the beginning's value until the view is made anew. */
const load = async (manager: EntityManager, caseIds: readonly string[]): Promise<ReadonlyMap<string, Kept>> => {
  const rows: { case_id: string; state: CaseFile; channel: string }[] = await manager.query(
    'select c.case_id, s.state, c.channel from caseload c join case_state s using (case_id) where c.case_id = any($1::uuid[])',
    [caseIds],
  );
  return new Map(rows.map(({ case_id: id, state, channel }) => [id, { ...initialCase, ...state, channel }]));
};

const next = (before: Kept, stored: StoredEvent): Kept | undefined => {
  const event = decode(stored);
  if (!event) return undefined;
  const channel = event.type === 'ReportReceived' ? event.data.channel : before.channel;
  return { ...evolveCase(before, event, stored), channel };
};

const project = async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> => {
  const folding = { prefix: caseStream(''), initial: { ...initialCase, channel: '' }, next, load };
  const changed = await foldPage<Kept>(folding, events, manager);
  const rows = changed.map(({ state: { channel, ...state }, last }) => rowOf(state, channel, last));
  const states = changed.map(({ state: { channel: _, ...state } }) => ({ caseId: state.id, state }));
  await saveRows(manager, CaseEntity, rows);
  await saveRows(manager, StateEntity, states);
};

/** The view of all cases. */
export const caseloadView: View = {
  name: 'caseload',
  entities: [CaseEntity, StateEntity],
  filter: { categories: ['case'] },
  apply: project,
};
