// Closed reports about one agency or one kind of service, out of the caseload and the day on which each was closed.
import type { EntityManager } from 'typeorm';
import { similarOf, type Ended, type Similar } from '../rules/similar.js';

/** What reports are alike by: one of the two. */
export type AlikeBy = { readonly agency: string } | { readonly substance: string };

/** What can be told of them. The same for whoever asks, so there is no scope: see `rules/similar.ts`. */
export const similarCases = async (manager: EntityManager, by: AlikeBy): Promise<Similar> => {
  const [column, value] =
    'agency' in by ? (['reported_agency', by.agency] as const) : (['substance', by.substance] as const);
  const closed: Ended[] = await manager.query(
    `select c.closed_reason as reason, (l.day - c.received_on)::int as days
     from caseload c join public_line l on l.case_id = c.case_id and l.type = 'CaseClosed'
     where c.stage = 'closed' and c.${column} = $1 order by l.day, c.case_id`,
    [value],
  );
  return similarOf(closed);
};
