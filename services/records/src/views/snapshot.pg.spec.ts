// A list and its counts are of one moment, and a mark never goes back: what two writers at once could spoil.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATABASE } from '@jejak/chassis';
import type { DataSource, EntityManager } from 'typeorm';
import { markSeen } from '../seen.js';
import { openRecords, CASES, type RecordsOffice } from '../spec-office.js';
import { readInbox } from './case-list.js';

let at: RecordsOffice;
let source: DataSource;
beforeAll(async () => {
  at = await openRecords();
  source = at.office.running.get<DataSource>(DATABASE, 'records');
});
afterAll(() => at.stop());

/** Lets somebody else write before the second statement of whatever reads. */
const meddledWith = (real: EntityManager, meddle: () => Promise<unknown>, count = { queries: 0 }): EntityManager =>
  new Proxy(real, {
    get: (target, name) => {
      if (name === 'transaction')
        return (level: 'REPEATABLE READ', work: (manager: EntityManager) => Promise<unknown>) =>
          real.transaction(level, (inner) => work(meddledWith(inner, meddle, count)));
      if (name !== 'query') return Reflect.get(target, name, target) as unknown;
      return async (sql: string, values: unknown[]) => {
        count.queries += 1;
        if (count.queries === 2) await meddle();
        return real.query(sql, values);
      };
    },
  });

describe('an inbox that is read while somebody closes a case', () => {
  it('is as long as it says', async () => {
    const scope = {
      kind: 'rows',
      any: [{ kind: 'national' }],
      conflictFree: null,
      withoutSecret: false,
      minimumCell: 1,
    } as const;
    const close = () => source.query("update caseload set stage = 'closed' where case_id = $1", [CASES.fresh.caseId]);
    const page = await readInbox(meddledWith(source.manager, close), {
      scope,
      me: 'somebody',
      filter: {},
      tab: {},
      limit: 50,
    });
    expect(page.items).toHaveLength(page.total);
    expect(page.items.map(({ state }) => state.id)).toContain(CASES.fresh.caseId);
    const rows = await source.query('select stage from caseload where case_id = $1', [CASES.fresh.caseId]);
    expect(rows).toEqual([{ stage: 'closed' }]);
  });
});

describe('a mark of what was read', () => {
  it('never goes back, whoever is slower', async () => {
    const mark = { principal: 'somebody', caseId: CASES.own.caseId, at: at.office.clock.now() };
    for (const revision of [3, 5, 2]) await markSeen(source, { ...mark, revision });
    const rows = await source.query("select revision from seen where principal = 'somebody'");
    expect(rows).toEqual([{ revision: 5 }]);
  });
});
