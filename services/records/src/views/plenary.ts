// Decisions of plenaries: of which case, on which day, by whom and without whom. The minutes themselves are read in the case file alone.
import type { ListScope } from '@jejak/access';
import { caseStream, decode, initialCase, type CaseFile } from '@jejak/case';
import type { View } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import { DAY, NUMBER, pageOf, readCursor, UUID } from '../cursor.js';
import { CASE_COLUMNS, scopeSql, Values } from '../scope.js';
import { saveRows } from './rows.js';

/** One decision. */
export interface DecisionRow {
  caseId: string;
  revision: number;
  /** Office that had the case then. */
  office: string;
  heldOn: string;
  chair: string;
  decision: 'accept' | 'refuse';
  class: string | null;
  ground: string | null;
  members: readonly string[];
  excluded: readonly string[];
  quorum: number;
  at: string;
}

const text = { type: 'text' } as const;
const list = { type: 'text', array: true } as const;

/** Table `plenary_decision`. */
export const DecisionEntity = new EntitySchema<DecisionRow>({
  name: 'PlenaryDecision',
  tableName: 'plenary_decision',
  columns: {
    caseId: { type: 'uuid', primary: true, name: 'case_id' },
    revision: { type: 'int', primary: true },
    office: text,
    heldOn: { type: 'date', name: 'held_on' },
    chair: text,
    decision: text,
    class: { ...text, nullable: true },
    ground: { ...text, nullable: true },
    members: list,
    excluded: list,
    quorum: { type: 'int' },
    at: { type: 'timestamptz' },
  },
});

const rowOf = (stored: StoredEvent): DecisionRow | undefined => {
  const event = decode(stored);
  if (event?.type !== 'ReportAccepted' && event?.type !== 'ReportRefused') return undefined;
  const { heldOn, members, excluded, quorum } = event.data.meeting;
  const { stream, revision, office, actor: chair, at } = stored;
  const verdict =
    event.type === 'ReportAccepted'
      ? { decision: 'accept' as const, class: event.data.class, ground: null }
      : { decision: 'refuse' as const, class: null, ground: event.data.ground };
  const caseId = stream.slice(caseStream('').length);
  return { caseId, revision, office, heldOn, chair, ...verdict, members, excluded, quorum, at };
};

/** The view of decisions. */
export const plenaryView: View = {
  name: 'plenary',
  entities: [DecisionEntity],
  filter: { categories: ['case'] },
  apply: (events, manager) =>
    saveRows(
      manager,
      DecisionEntity,
      events.flatMap((event) => rowOf(event) ?? []),
    ),
};

/** A decision belongs to the office that met, also after the case went elsewhere. */
const AT = { ...CASE_COLUMNS, office: 'd.office' };

/** Which decisions are asked for. */
export interface DecisionsAsked {
  readonly scope: ListScope;
  readonly office?: string | undefined;
  readonly heldOn?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}
/** A decision, and its case as it is today. */
export interface Decided extends Omit<DecisionRow, 'caseId'> {
  readonly state: CaseFile;
}

type Found = Omit<Decided, 'at'> & { readonly at: Date };

/** Behind the last row of the page before: an earlier meeting, or later in the same one. */
const behind = (cursor: string | undefined, values: Values): readonly string[] => {
  const after = readCursor(cursor, [DAY, NUMBER, UUID]);
  if (!after) return [];
  const [day, ms, caseId] = [values.put(after[0]), values.put(after[1]), values.put(after[2])];
  const later = `(d.at, d.case_id) > (to_timestamp(${ms}::bigint / 1000.0), ${caseId}::uuid)`;
  return [`(d.held_on < ${day}::date or (d.held_on = ${day}::date and ${later}))`];
};

/** A page of decisions of cases that the reader may see: the newest meeting first, its cases in the order in which they were decided. */
export const listDecisions = async (manager: EntityManager, asked: DecisionsAsked) => {
  const { scope, office, heldOn, limit, cursor } = asked;
  const values = new Values();
  const from = [
    'from plenary_decision d join caseload c on c.case_id = d.case_id where',
    [
      scopeSql(scope, values, AT),
      ...(office === undefined ? [] : [`d.office = ${values.put(office)}`]),
      ...(heldOn === undefined ? [] : [`d.held_on = ${values.put(heldOn)}::date`]),
    ].join(' and '),
  ].join(' ');
  const counted: { total: number }[] = await manager.query(`select count(*)::int as total ${from}`, values.all);
  const found: Found[] = await manager.query(
    `select s.state, p.* from (
       select d.case_id, d.revision, d.office, d.held_on::text as "heldOn", d.chair, d.decision, d.class, d.ground,
         d.members, d.excluded, d.quorum, d.at ${[from, ...behind(cursor, values)].join(' and ')}
       order by d.held_on desc, d.at, d.case_id limit ${values.put(limit + 1)}
     ) p join case_state s using (case_id) order by p."heldOn" desc, p.at, p.case_id`,
    values.all,
  );
  const { rows, next } = pageOf(found, limit, ({ heldOn: day, at, state }) => [day, String(at.getTime()), state.id]);
  const items: readonly Decided[] = rows.map(({ state, at, ...row }) => ({
    ...row,
    state: { ...initialCase, ...state },
    at: at.toISOString(),
  }));
  return { items, total: counted[0]?.total ?? 0, next };
};
