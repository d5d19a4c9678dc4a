// Statistics: counts over the caseload, under the scope of whoever asks.
import type { EntityManager } from 'typeorm';
import { withoutSmall, type Counted, type Dimension } from '../rules/statistics.js';
import { Values } from '../scope.js';
import { casesSql, type CasesAsked } from './case-list.js';

const COLUMNS: { readonly [D in Dimension]: string } = {
  stage: 'c.stage',
  caseType: 'c.case_type',
  class: 'c.case_class',
  substance: 'c.substance',
  group: 'c.reported_group',
  agency: 'c.reported_agency',
  channel: 'c.channel',
  office: 'c.office',
  month: `to_char(c.received_on, 'YYYY-MM')`,
  outcome: 'c.outcome',
  closingReason: 'c.closed_reason',
};

/** What a case counts as that has no value yet. */
export const NONE = 'none';

/** Counts by one dimension. `total` is that of the cells shown, so that nothing can be subtracted. */
export interface Statistics {
  readonly by: Dimension;
  readonly cells: readonly Counted[];
  readonly total: number;
}

/** Counts cases of a scope and filter by one dimension. */
export const countCases = async (
  manager: EntityManager,
  by: Dimension,
  asked: Pick<CasesAsked, 'scope' | 'filter'>,
): Promise<Statistics> => {
  const values = new Values();
  const found: { key: string; count: number }[] = await manager.query(
    `select coalesce(${COLUMNS[by]}, '${NONE}') as key, count(*)::int as count from caseload c
     where ${casesSql(asked, values)} group by 1 order by 1`,
    values.all,
  );
  const minimum = asked.scope.kind === 'rows' ? asked.scope.minimumCell : 1;
  const cells = withoutSmall(found, minimum);
  return { by, cells, total: cells.reduce((sum, { count }) => sum + (count ?? 0), 0) };
};
