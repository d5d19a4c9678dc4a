// Registers: the numbers that an office gave in a year, in their order, with a check that none is missing or given twice.
import type { ListScope } from '@jejak/access';
import type { View } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import { pageOf, PLACE, readCursor } from '../cursor.js';
import { CASE_COLUMNS, scopeSql, Values } from '../scope.js';
import { saveRows } from './rows.js';

/** One number of a register. */
export interface RegisterRow {
  office: string;
  kind: string;
  year: string;
  /** Its place in the register, from 1. */
  seq: number;
  number: string;
  caseId: string;
  at: string;
}

/** Table `register_entry`. */
export const RegisterEntity = new EntitySchema<RegisterRow>({
  name: 'RegisterEntry',
  tableName: 'register_entry',
  columns: {
    office: { type: 'text', primary: true },
    kind: { type: 'text', primary: true },
    year: { type: 'text', primary: true },
    seq: { type: 'int', primary: true },
    number: { type: 'text' },
    caseId: { type: 'uuid', name: 'case_id' },
    at: { type: 'timestamptz' },
  },
});

/** `register-<office>-<kind>-<year>` */
const STREAM = /^register-(.+)-([a-z]+)-(\d{4})$/;

const rowOf = ({ stream, revision, data, at }: StoredEvent): RegisterRow | undefined => {
  const [, office, kind, year] = STREAM.exec(stream) ?? [];
  const { caseId, number } = data;
  if (!office || !kind || !year || typeof caseId !== 'string' || typeof number !== 'string') return undefined;
  return { office, kind, year, seq: revision + 1, number, caseId, at };
};

/** The view of registers. */
export const registersView: View = {
  name: 'registers',
  entities: [RegisterEntity],
  filter: { categories: ['register'] },
  apply: (events, manager) =>
    saveRows(
      manager,
      RegisterEntity,
      events.flatMap((event) => rowOf(event) ?? []),
    ),
};

/** A register belongs to the office that keeps it, also after a case went elsewhere. */
const AT = { ...CASE_COLUMNS, office: 'r.office' };

/** Which registers are asked for. */
export interface RegistersAsked {
  readonly scope: ListScope;
  readonly office?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
}

const where = ({ scope, office, kind, year }: RegistersAsked, values: Values): string =>
  [
    scopeSql(scope, values, AT),
    ...(office === undefined ? [] : [`r.office = ${values.put(office)}`]),
    ...(kind === undefined ? [] : [`r.kind = ${values.put(kind)}`]),
    ...(year === undefined ? [] : [`r.year = ${values.put(year)}`]),
  ].join(' and ');

/** What a register is checked for. */
export interface RegisterSummary {
  readonly office: string;
  readonly kind: string;
  readonly year: string;
  /** Numbers given, whoever may see their cases: numbers run on, so their count tells nothing. */
  readonly given: number;
  readonly first: string;
  readonly last: string;
  /** Places that are empty between 1 and the last. */
  readonly missing: readonly number[];
  /** Numbers that were given more than once. */
  readonly doubled: readonly string[];
}

/**
 * The registers in which the reader may see something. A place is taken once, so a register with as many numbers as its last place has no gap,
 * and none is looked for. The check counts every number of the register; which cases they mean is shown only
 * by {@link registerEntries}.
 */
export const registerSummaries = (
  manager: EntityManager,
  asked: RegistersAsked,
): Promise<readonly RegisterSummary[]> => {
  const values = new Values();
  const seen = `select distinct r.office, r.kind, r.year from register_entry r join caseload c on c.case_id = r.case_id where ${where(asked, values)}`;
  return manager.query(
    `with seen as (${seen}),
     kept as (select office, kind, year, count(*)::int as given, max(seq) as top
       from register_entry join seen using (office, kind, year) group by office, kind, year)
     select k.office, k.kind, k.year, k.given, f.number as first, l.number as last,
       case when k.given = k.top then '{}' else
         array(select g from generate_series(1, k.top) g except
               select seq from register_entry x where x.office = k.office and x.kind = k.kind and x.year = k.year order by 1)
       end as missing,
       array(select number from register_entry x where x.office = k.office and x.kind = k.kind and x.year = k.year
             group by number having count(*) > 1 order by 1) as doubled
     from kept k
     join register_entry l on (l.office, l.kind, l.year, l.seq) = (k.office, k.kind, k.year, k.top)
     left join register_entry f on (f.office, f.kind, f.year, f.seq) = (k.office, k.kind, k.year, 1)
     order by k.year desc, k.office, k.kind`,
    values.all,
  );
};

/** A page of numbers, each with its case, of the cases that the reader may see. */
export const registerEntries = async (
  manager: EntityManager,
  asked: RegistersAsked & { readonly limit: number; readonly cursor?: string | undefined },
) => {
  const values = new Values();
  const from = `from register_entry r join caseload c on c.case_id = r.case_id where ${where(asked, values)}`;
  const counted: { total: number }[] = await manager.query(`select count(*)::int as total ${from}`, values.all);
  const after = readCursor(asked.cursor, [/^[a-z0-9-]{1,40}$/, /^[a-z]{1,40}$/, /^\d{4}$/, PLACE]);
  const behind = after
    ? ` and (r.office, r.kind, r.year, r.seq) > (${values.put(after[0])}, ${values.put(after[1])}, ${values.put(after[2])}, ${values.put(after[3])}::int)`
    : '';
  const found: { office: string; kind: string; year: string; seq: number; number: string; caseId: string; at: Date }[] =
    await manager.query(
      `select r.office, r.kind, r.year, r.seq, r.number, r.case_id as "caseId", r.at ${from}${behind}
       order by r.office, r.kind, r.year, r.seq limit ${values.put(asked.limit + 1)}`,
      values.all,
    );
  const { rows, next } = pageOf(found, asked.limit, (row) => [row.office, row.kind, row.year, String(row.seq)]);
  return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })), total: counted[0]?.total ?? 0, next };
};
