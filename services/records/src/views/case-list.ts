// Lists of cases out of the caseload: filters, counts and pages, all under one scope.
import type { ListScope } from '@jejak/access';
import { initialCase, type CaseFile } from '@jejak/case';
import type { EntityManager } from 'typeorm';
import { DAY, pageOf, readCursor, UUID } from '../cursor.js';
import type { IdentityKind } from '../rules/identity.js';
import { isOpen } from '../standing.js';
import { scopeSql, Values } from '../scope.js';
import { plainNumber } from './caseload.js';

/** What a list is narrowed by. `number` is the beginning of an agenda or registration number; `identity` holds hashes of any key version. */
export interface CaseFilter {
  readonly number?: string | undefined;
  readonly office?: string | undefined;
  readonly unit?: string | undefined;
  readonly caseType?: string | undefined;
  readonly agency?: string | undefined;
  readonly substance?: string | undefined;
  /** First and last day of receipt. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Examiner or member of intake who has acted on it. */
  readonly staff?: string | undefined;
  /** Type of an event that its file has. */
  readonly event?: string | undefined;
  /** Whoever did something in it. */
  readonly actor?: string | undefined;
  readonly identity?: readonly (readonly [IdentityKind, readonly string[]])[] | undefined;
}

/** One tab of an inbox. Without a stage it holds what is still open. */
export interface Tab {
  readonly stage?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly unread?: boolean | undefined;
}

/** Whose list, of what. */
export interface CasesAsked {
  readonly scope: ListScope;
  /** Principal whose own acts, marks and cases count as `mine` and `unread`. */
  readonly me: string;
  readonly filter: CaseFilter;
}

const identitySql = (identity: NonNullable<CaseFilter['identity']>, values: Values): string =>
  identity
    .map(
      ([kind, hashes]) =>
        `exists (select 1 from identity i where i.case_id = c.case_id and i.kind = ${values.put(kind)} and i.hash = any(${values.put(hashes)}::text[]))`,
    )
    .join(' and ');

const beginning = (number: string): string => `${plainNumber(number).replace(/[\\%_]/g, '\\$&')}%`;

const lineSql = (column: 'type' | 'actor', value: string): string =>
  `exists (select 1 from internal_line l where l.case_id = c.case_id and l.${column} = ${value})`;

const FILTERS: { readonly [K in keyof CaseFilter]-?: (value: NonNullable<CaseFilter[K]>, values: Values) => string } = {
  number: (number, values) => {
    const like = values.put(beginning(number));
    return `(c.agenda_number like ${like} or c.registration_number like ${like})`;
  },
  office: (office, values) => `c.office = ${values.put(office)}`,
  unit: (unit, values) => `c.unit = ${values.put(unit)}`,
  caseType: (type, values) => `c.case_type = ${values.put(type)}`,
  agency: (agency, values) => `c.reported_agency = ${values.put(agency)}`,
  substance: (substance, values) => `c.substance = ${values.put(substance)}`,
  from: (day, values) => `c.received_on >= ${values.put(day)}::date`,
  to: (day, values) => `c.received_on <= ${values.put(day)}::date`,
  staff: (person, values) => {
    const one = values.put(person);
    return `(c.assigned @> array[${one}::text] or c.handlers @> array[${one}::text])`;
  },
  event: (type, values) => lineSql('type', values.put(type)),
  actor: (person, values) => lineSql('actor', values.put(person)),
  identity: identitySql,
};

/** Scope and filter: what every list, count and search of cases begins with. */
export const casesSql = ({ scope, filter }: Pick<CasesAsked, 'scope' | 'filter'>, values: Values): string => {
  const filters = (Object.keys(FILTERS) as (keyof CaseFilter)[]).flatMap((name) => {
    const value = filter[name];
    const ask = FILTERS[name] as (value: unknown, values: Values) => string;
    return value === undefined ? [] : [ask(value, values)];
  });
  return [scopeSql(scope, values), ...filters].join(' and ');
};

/** Mine: assigned to me, lodged by me, or taken up by me at intake and with no examiner yet. */
const mineSql = (me: string): string =>
  `(c.assigned @> array[${me}::text] or c.complainant is not distinct from ${me} or (c.assigned = '{}' and c.handlers @> array[${me}::text]))`;
/** Unread: something happened since I last opened it, and the last of it was not my own doing. */
const unreadSql = (me: string): string => `(c.revision > coalesce(s.revision, -1) and c.last_actor <> ${me})`;

interface Asked {
  readonly from: string;
  readonly mine: string;
  readonly unread: string;
}

/** Whose list it is, for the parts of a statement that begins with it. */
export const askedSql = (asked: CasesAsked, values: Values): Asked => {
  const me = values.put(asked.me);
  return {
    from: `from caseload c left join seen s on s.case_id = c.case_id and s.principal = ${me} where ${casesSql(asked, values)}`,
    mine: mineSql(me),
    unread: unreadSql(me),
  };
};

/** How many cases stand in each combination that a tab can ask for. */
interface Cell {
  readonly stage: string;
  readonly mine: boolean;
  readonly unread: boolean;
  readonly count: number;
}

const fits = (tab: Tab, cell: Omit<Cell, 'count'>): boolean =>
  (tab.stage === undefined ? isOpen(cell.stage) : cell.stage === tab.stage) &&
  (tab.mine === undefined || cell.mine === tab.mine) &&
  (tab.unread === undefined || cell.unread === tab.unread);

const sum = (cells: readonly Cell[], tab: Tab): number =>
  cells.reduce((total, cell) => (fits(tab, cell) ? total + cell.count : total), 0);

/** Each number is the length of the list that one gets by choosing that tab instead. */
export interface Counts {
  readonly all: number;
  readonly mine: number;
  readonly unread: number;
  readonly stages: Readonly<Record<string, number>>;
}

const countsOf = (cells: readonly Cell[]): Counts => ({
  all: sum(cells, {}),
  mine: sum(cells, { mine: true }),
  unread: sum(cells, { unread: true }),
  stages: Object.fromEntries(
    [...new Set(cells.map(({ stage }) => stage))].sort().map((stage) => [stage, sum(cells, { stage })]),
  ),
});

const tabSql = (tab: Tab, { mine, unread }: Asked, values: Values): string =>
  [
    tab.stage === undefined ? `c.stage not in ('closed', 'settled-at-intake')` : `c.stage = ${values.put(tab.stage)}`,
    ...(tab.mine === undefined ? [] : [`${mine} = ${values.put(tab.mine)}`]),
    ...(tab.unread === undefined ? [] : [`${unread} = ${values.put(tab.unread)}`]),
  ].join(' and ');

/** One case of a list. */
export interface ListedCase {
  readonly state: CaseFile;
  readonly lastAt: string;
  readonly mine: boolean;
  readonly unread: boolean;
}

/** One case of a list as the database has it. */
export type ListedRow = Omit<ListedCase, 'lastAt'> & { readonly lastAt: Date };

/** A state written by an older release lacks what the fold learned since. */
export const asListed = (row: ListedRow): ListedCase => ({
  ...row,
  state: { ...initialCase, ...row.state },
  lastAt: row.lastAt.toISOString(),
});

interface Page {
  readonly limit: number;
  /** By day of receipt; the newest first unless said. */
  readonly order?: 'newest' | 'oldest' | undefined;
  readonly cursor?: string | undefined;
}

const pageSql = async (manager: EntityManager, asked: CasesAsked, page: Page, tab: Tab | undefined) => {
  const values = new Values();
  const sql = askedSql(asked, values);
  const after = readCursor(page.cursor, [DAY, UUID]);
  const [way, behind] = page.order === 'oldest' ? ['asc', '>'] : ['desc', '<'];
  const conditions = [
    sql.from,
    ...(tab ? [tabSql(tab, sql, values)] : []),
    ...(after
      ? [`(c.received_on, c.case_id) ${behind} (${values.put(after[0])}::date, ${values.put(after[1])}::uuid)`]
      : []),
  ];
  const found: ListedRow[] = await manager.query(
    `select f.state, p."lastAt", p.mine, p.unread from (
       select c.case_id, c.received_on, c.last_at as "lastAt", ${sql.mine} as mine, ${sql.unread} as unread
       ${conditions.join(' and ')} order by c.received_on ${way}, c.case_id ${way} limit ${values.put(page.limit + 1)}
     ) p join case_state f using (case_id) order by p.received_on ${way}, p.case_id ${way}`,
    values.all,
  );
  const { rows, next } = pageOf(found, page.limit, ({ state }) => [state.receivedOn, state.id]);
  return { items: rows.map(asListed), next };
};

const cellsSql = (manager: EntityManager, asked: CasesAsked): Promise<readonly Cell[]> => {
  const values = new Values();
  const { from, mine, unread } = askedSql(asked, values);
  return manager.query(
    `select c.stage, ${mine} as mine, ${unread} as unread, count(*)::int as count ${from} group by 1, 2, 3`,
    values.all,
  );
};

/** List and counts are of one moment: nothing that is written between the two statements can part them. */
const atOnce = <T>(manager: EntityManager, read: (manager: EntityManager) => Promise<T>): Promise<T> =>
  manager.transaction('REPEATABLE READ', read);

/** One tab of an inbox, the newest first, with the counts of all tabs. */
export const readInbox = (manager: EntityManager, asked: CasesAsked & Page & { readonly tab: Tab }) =>
  atOnce(manager, async (reading) => {
    const cells = await cellsSql(reading, asked);
    const { items, next } = await pageSql(reading, asked, asked, asked.tab);
    return { items, total: sum(cells, asked.tab), counts: countsOf(cells), next };
  });

const countSql = async (manager: EntityManager, asked: CasesAsked, stage: string | undefined): Promise<number> => {
  const values = new Values();
  const at = stage === undefined ? '' : ` and c.stage = ${values.put(stage)}`;
  const rows: { count: number }[] = await manager.query(
    `select count(*)::int as count from caseload c where ${casesSql(asked, values)}${at}`,
    values.all,
  );
  return rows[0]?.count ?? 0;
};

/** Cases of every stage, unless one is asked for. */
export const searchCases = (
  manager: EntityManager,
  asked: CasesAsked & Page & { readonly stage?: string | undefined },
) =>
  atOnce(manager, async (reading) => {
    const { stage } = asked;
    const total = await countSql(reading, asked, stage);
    return { ...(await pageSql(reading, asked, asked, stage === undefined ? undefined : { stage })), total };
  });
