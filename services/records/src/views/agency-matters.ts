// What was asked and ordered of agencies in each case: until when, how far it is, and when it was first answered. The record of an agency reads it.
import type { ListScope } from '@jejak/access';
import { caseStream, decode, type CaseEvent } from '@jejak/case';
import type { View } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import { Values } from '../scope.js';
import { dayOf } from '../timeline.js';
import { casesSql } from './case-list.js';
import { saveRows } from './rows.js';

/** One matter. `which`: the number of the request, or of the corrective action. */
export interface MatterRow {
  caseId: string;
  kind: 'clarification' | 'corrective-action';
  which: number;
  agency: string;
  dueOn: string;
  state: 'open' | 'answered' | 'verified';
  /** Day of the first answer: what was rejected later was in time all the same. */
  answeredOn: string | null;
  /** Of the event that changed it last: an event that the row holds is passed over. */
  revision: number;
}

/** Table `agency_matter`. */
export const MatterEntity = new EntitySchema<MatterRow>({
  name: 'AgencyMatter',
  tableName: 'agency_matter',
  columns: {
    caseId: { type: 'uuid', primary: true, name: 'case_id' },
    kind: { type: 'text', primary: true },
    which: { type: 'int', primary: true },
    agency: { type: 'text' },
    dueOn: { type: 'date', name: 'due_on' },
    state: { type: 'text' },
    answeredOn: { type: 'date', nullable: true, name: 'answered_on' },
    revision: { type: 'int' },
  },
});

type Key = Pick<MatterRow, 'kind' | 'which'>;
/** What an event begins, or what it says of a matter that is there. */
type Said =
  | (Key & { readonly begins: Pick<MatterRow, 'agency' | 'dueOn'> })
  | (Key & { readonly state: MatterRow['state']; readonly isAnswer: boolean });

const DAY_MS = 86_400_000;
const ISO_DAY = 10;
const lastDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, ISO_DAY);

const action = (which: number, state: MatterRow['state'], isAnswer = false): readonly Said[] => [
  { kind: 'corrective-action', which, state, isAnswer },
];

type Reading = {
  readonly [T in CaseEvent['type']]?: (data: Extract<CaseEvent, { type: T }>['data']) => readonly Said[];
};

const SAYS = {
  ClarificationRequested: ({ n, agency, requestedOn, dueDays }) => [
    { kind: 'clarification', which: n, begins: { agency, dueOn: lastDay(requestedOn, dueDays) } },
  ],
  ClarificationReceived: ({ n }) => [{ kind: 'clarification', which: n, state: 'answered', isAnswer: true }],
  CorrectiveActionsOrdered: ({ actions }) =>
    actions.map(({ k, owner, dueOn }) => ({
      kind: 'corrective-action',
      which: k,
      begins: { agency: owner, dueOn },
    })),
  CorrectiveActionReported: ({ k }) => action(k, 'answered', true),
  CorrectiveActionVerified: ({ k }) => action(k, 'verified'),
  CorrectiveActionRejected: ({ k }) => action(k, 'open'),
} as const satisfies Reading;

const saidBy = (event: CaseEvent): readonly Said[] =>
  ((SAYS as Reading)[event.type] as ((data: CaseEvent['data']) => readonly Said[]) | undefined)?.(event.data) ?? [];

const caseOf = ({ stream }: StoredEvent): string => stream.slice(caseStream('').length);
const keyOf = (caseId: string, { kind, which }: Key): string => `${caseId} ${kind} ${which}`;

const rowAfter = (before: MatterRow | undefined, said: Said, stored: StoredEvent): MatterRow | undefined => {
  const { revision } = stored;
  const { kind, which } = said;
  if ('begins' in said)
    return { caseId: caseOf(stored), kind, which, ...said.begins, state: 'open', answeredOn: null, revision };
  if (!before) return undefined;
  const answeredOn = before.answeredOn ?? (said.isAnswer ? dayOf(stored) : null);
  return { ...before, state: said.state, answeredOn, revision };
};

const COLUMNS = `case_id as "caseId", kind, which, agency, due_on::text as "dueOn", state, answered_on::text as "answeredOn", revision`;

const load = async (manager: EntityManager, ids: readonly string[]): Promise<Map<string, MatterRow>> => {
  const rows: MatterRow[] = await manager.query(
    `select ${COLUMNS} from agency_matter where case_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [keyOf(row.caseId, row), row]));
};

const project = async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> => {
  const known = await load(manager, [...new Set(events.map(caseOf))]);
  const changed = new Map<string, MatterRow>();
  for (const stored of events) {
    const event = decode(stored);
    for (const said of event ? saidBy(event) : []) {
      const key = keyOf(caseOf(stored), said);
      const before = known.get(key);
      if (before && stored.revision <= before.revision) continue;
      const row = rowAfter(before, said, stored);
      if (!row) continue;
      known.set(key, row);
      changed.set(key, row);
    }
  }
  await saveRows(manager, MatterEntity, [...changed.values()]);
};

/** The view of matters. */
export const agencyMattersView: View = {
  name: 'agency-matters',
  entities: [MatterEntity],
  filter: { categories: ['case'], types: Object.keys(SAYS) },
  apply: project,
};

/** A matter, and of its case what the record of an agency says. */
export type Matter = Omit<MatterRow, 'revision' | 'agency'> & { readonly number: string; readonly office: string };

/**
 * The matters of one agency in the newest cases of a scope, whatever their stage; never those of another agency. At most those of `most`
 * cases, and whether that was all.
 */
export const mattersOf = async (
  manager: EntityManager,
  { scope, agency, most }: { readonly scope: ListScope; readonly agency: string; readonly most: number },
): Promise<{ readonly matters: readonly Matter[]; readonly isWhole: boolean }> => {
  const values = new Values();
  const cases = `select c.case_id, c.office, c.received_on,
      row_number() over (order by c.received_on desc, c.case_id desc) as place
     from caseload c where ${casesSql({ scope, filter: {} }, values)}
     order by c.received_on desc, c.case_id desc limit ${values.put(most + 1)}`;
  const rows: (Matter & { readonly place: string })[] = await manager.query(
    `with cases as (${cases})
     select m.*, coalesce(s.state->>'registrationNumber', s.state->>'agendaNumber') as number, c.office, c.place
       from cases c join case_state s using (case_id)
       left join lateral (select ${COLUMNS} from agency_matter a where a.case_id = c.case_id and a.agency = ${values.put(agency)}) m on true
      order by c.place, m.kind, m.which`,
    values.all,
  );
  return {
    isWhole: rows.every(({ place }) => Number(place) <= most),
    matters: rows.filter(({ place, caseId }) => caseId !== null && Number(place) <= most),
  };
};
