// How many open cases each examiner has, counted out of the caseload under the scope of whoever assigns.
import type { EntityManager } from 'typeorm';
import { Values } from '../scope.js';
import { casesSql, type CasesAsked } from './case-list.js';

/** One person's part of the open cases. */
export interface Workload {
  readonly staffId: string;
  readonly open: number;
}

/** Most people of one answer: more than any office has. */
const MOST = 500;

/** Whoever has open cases, the one with most first; a case of several counts for each of them. */
export const workloadOf = (
  manager: EntityManager,
  asked: Pick<CasesAsked, 'scope' | 'filter'>,
): Promise<readonly Workload[]> => {
  const values = new Values();
  return manager.query(
    `select person as "staffId", count(*)::int as open
       from caseload c cross join lateral unnest(c.assigned) as person
      where ${casesSql(asked, values)} and c.stage not in ('closed', 'settled-at-intake')
      group by person order by open desc, person limit ${values.put(MOST)}`,
    values.all,
  );
};
