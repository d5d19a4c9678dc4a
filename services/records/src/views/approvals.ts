// Cases out of the caseload that a reader has to look at one by one: a walk in bounded strides, and who prepared what in them.
import type { CaseEventType } from '@jejak/case';
import type { EntityManager } from 'typeorm';
import { cursorOf, DAY, readCursor, UUID } from '../cursor.js';
import { Values } from '../scope.js';
import { asListed, askedSql, type CasesAsked, type ListedCase, type ListedRow } from './case-list.js';

/** Rows of one stride, and of one request. */
const STRIDE = 200;
const MOST = 1_000;

/** What is walked through: the oldest day of receipt first. */
export interface WalkAsked extends CasesAsked {
  readonly stages: readonly string[];
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Whether a case belongs into the list. */
  readonly keeps: (item: ListedCase) => boolean;
}

const strideSql = async (manager: EntityManager, asked: WalkAsked, after: readonly string[] | undefined) => {
  const values = new Values();
  const { from, mine, unread } = askedSql(asked, values);
  const behind = after
    ? ` and (c.received_on, c.case_id) > (${values.put(after[0])}::date, ${values.put(after[1])}::uuid)`
    : '';
  const rows: ListedRow[] = await manager.query(
    `select f.state, p."lastAt", p.mine, p.unread from (
       select c.case_id, c.received_on, c.last_at as "lastAt", ${mine} as mine, ${unread} as unread
       ${from} and c.stage = any(${values.put([...asked.stages])}::text[])${behind}
       order by c.received_on, c.case_id limit ${STRIDE}
     ) p join case_state f using (case_id) order by p.received_on, p.case_id`,
    values.all,
  );
  return rows.map(asListed);
};

const keysOf = ({ state }: ListedCase): readonly string[] => [state.receivedOn, state.id];

/** One stride further: what of it belongs into the list, and behind which case to go on; null where nothing is left. */
const stride = async (manager: EntityManager, asked: WalkAsked, after: readonly string[] | undefined) => {
  const rows = await strideSql(manager, asked, after);
  const kept = rows.filter(asked.keeps).slice(0, asked.limit);
  const last = kept.length === asked.limit ? kept.at(-1) : rows.at(-1);
  const isEnd = rows.length < STRIDE && last === rows.at(-1);
  return { kept, behind: last === undefined || isEnd ? null : keysOf(last) };
};

/**
 * The cases that belong into the list, as many as asked for, or those of the first thousand that were looked at. `next` is null exactly
 * where nothing is left to look through: a page may be short and have a next one.
 */
export const walkCases = async (
  manager: EntityManager,
  asked: WalkAsked,
): Promise<{ readonly items: readonly ListedCase[]; readonly next: string | null }> => {
  const items: ListedCase[] = [];
  let behind: readonly string[] | null | undefined = readCursor(asked.cursor, [DAY, UUID]);
  for (let walked = 0; behind !== null && walked < MOST && items.length < asked.limit; walked += STRIDE) {
    const found = await stride(manager, { ...asked, limit: asked.limit - items.length }, behind);
    items.push(...found.kept);
    behind = found.behind;
  }
  return { items, next: behind ? cursorOf(behind) : null };
};

/** The newest event of some types in some cases. */
export interface Preparation {
  readonly caseId: string;
  readonly type: string;
  readonly at: string;
  readonly by: string | null;
}

/** Who did something last in each of these cases, and when; out of the internal timeline. */
export const preparationsIn = async (
  manager: EntityManager,
  caseIds: readonly string[],
  types: readonly CaseEventType[],
): Promise<readonly Preparation[]> => {
  const rows: { caseId: string; type: string; at: Date; by: string | null }[] = await manager.query(
    `select distinct on (case_id, type) case_id as "caseId", type, at, actor as by from internal_line
     where case_id = any($1::uuid[]) and type = any($2::text[]) order by case_id, type, revision desc`,
    [caseIds, types],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
