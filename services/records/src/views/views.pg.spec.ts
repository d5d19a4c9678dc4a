// The views on a real PostgreSQL: events in, rows out; the same pages again, the same rows; and for every role counts that are the lists.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isListed, listScope, reading, type Principal, type Purpose, type Role } from '@jejak/access';
import { factsOf, secret, type CaseFile } from '@jejak/case';
import { DATABASE, EVENT_STORE, IDS, KEYS, VAULT, type Get, type Keys, type View } from '@jejak/chassis';
import type { EventStore, StoredEvent } from '@jejak/eventstore';
import { freshDatabase, openOffice, type FreshDatabase, type Office } from '@jejak/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { markSeen } from '../seen.js';
import { scopeSql, Values } from '../scope.js';
import { records } from '../service.js';
import { castOf, scribe, scribeOf, STEPS, storyOf, type Change, type Did } from '../spec-scribe.js';
import { readInbox, searchCases, type CasesAsked, type Tab } from './case-list.js';

let database: FreshDatabase;
let office: Office;
let home: string;
let source: DataSource;

const AGENCY = 'buton-disdukcapil';
const ACCOUNT = 'me';
const conflictOf = (person: string): Did => [
  'kap',
  { type: 'ConflictDetected', data: { person, rule: 'same-village' } },
];

/** Cases of every stage, in two offices, secret or not, of me as a complainant or not, and with a conflict of mine or not. */
const cases = (): readonly { readonly change: Change; readonly past: readonly Did[] }[] =>
  STEPS.flatMap((step, at) =>
    [0, 1, 2, 3].map((kind) => {
      const cast = castOf(at * 4 + kind + 1);
      const change: Change = {
        office: kind === 1 ? 'mks' : 'kdi',
        secretIdentity: kind === 2,
        account: kind === 2 && at % 3 === 0 ? ACCOUNT : null,
        receivedOn: `2026-03-${String(10 + (at % 7)).padStart(2, '0')}`,
        caseType: kind === 3 && at % 2 === 0 ? 'rapid-response' : 'report',
      };
      const people = at % 2 === 0 ? ['pvl', 'asr'] : [ACCOUNT];
      const past = storyOf(cast, step, change).map(([actor, event]): Did => [
        actor === 'pvl' ? people[0]! : actor,
        event,
      ]);
      return { change, past: kind === 3 ? [...past, conflictOf(ACCOUNT)] : past };
    }),
  );

const everyone: readonly { readonly name: string; readonly who: Principal }[] = [
  ...(['PEL', 'PVL', 'ASR', 'RSM', 'KAP', 'PIM', 'NAR', 'AUD', 'DPO', 'OPR'] as Role[]).map((role) => ({
    name: role,
    who: principal(ACCOUNT, [role]),
  })),
  { name: 'PVL who is named pvl', who: principal('pvl', ['PVL']) },
  { name: 'ASR who is named asr', who: principal('asr', ['ASR']) },
  { name: 'KAP of another office', who: principal('kap-mks', ['KAP'], 'mks') },
  { name: 'PIM who also examines', who: principal('asr', ['PIM', 'ASR']) },
  { name: 'RSM in a conflict', who: principal(ACCOUNT, ['RSM', 'PVL']) },
  { name: 'a receipt', who: { ...principal('r', []), kind: 'receipt', caseId: castOf(1).caseId } },
  { name: 'the public', who: { ...principal('public', []), kind: 'public' } },
];

function principal(id: string, roles: readonly Role[], where = 'kdi'): Principal {
  const agency = roles.includes('NAR') ? AGENCY : null;
  return {
    kind: 'person',
    id,
    roles,
    office: agency ? null : where,
    unit: null,
    agency,
    caseId: null,
    secondFactor: true,
    suspended: false,
  };
}

beforeAll(async () => {
  database = await freshDatabase();
  home = mkdtempSync(join(tmpdir(), 'jejak-records-'));
  office = await openOffice([records, scribe], { databaseUrl: database.url, environment: { JEJAK_HOME: home } });
  const write = scribeOf(office.running);
  let n = 0;
  for (const { past } of cases()) {
    n += 1;
    const { caseId } = castOf(n);
    await write.case(castOf(n), past);
    await write.number('register-kdi-agenda-2026', caseId, `${String(n).padStart(4, '0')}/AGD`);
    await write.delivery(castOf(1000 + n).caseId, [
      {
        type: 'DeliveryQueued',
        data: {
          caseId,
          party: 'complainant',
          agency: null,
          template: 'received',
          channel: 'email',
          language: 'id',
          cause: { id: caseId, revision: 0 },
        },
      },
      { type: 'SendAttempted', data: { attempt: 1, messageId: 'm' } },
    ]);
  }
  await office.running.caughtUp();
  source = office.running.get<DataSource>(DATABASE, 'records');
});
afterAll(async () => {
  await office.stop();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const views = (): readonly View[] => {
  const get: Get = (token) => office.running.get(token, 'records');
  expect([VAULT, KEYS, IDS].map((token) => get(token))).not.toContain(undefined);
  return typeof records.views === 'function' ? records.views(get) : [];
};
const allEvents = async (view: View): Promise<readonly StoredEvent[]> => {
  const store = office.running.get<EventStore>(EVENT_STORE, 'records');
  const events: StoredEvent[] = [];
  for (let at = '0'; ;) {
    const page = await store.readAll(at, view.filter, 1_000);
    events.push(...page.events);
    if (page.scanned === at) return events;
    at = page.scanned;
  }
};
const rowsOf = async (view: View): Promise<string[]> => {
  const tables = view.entities.map((entity) => source.getMetadata(entity).tableName);
  const rows = await Promise.all(
    tables.map((table): Promise<{ row: string }[]> =>
      source.query(`select t::text as row from "${table}" t order by 1`),
    ),
  );
  return rows.flat().map(({ row }) => row);
};

describe('every view', () => {
  it('has rows, and the same rows when its pages come again, in another size, all or the last of them', async () => {
    for (const view of views()) {
      const before = await rowsOf(view);
      expect({ view: view.name, isEmpty: before.length === 0 }).toEqual({ view: view.name, isEmpty: false });
      const events = await allEvents(view);
      for (const part of [events, events.slice(-7), events.slice(0, 3)])
        await source.transaction((manager) => view.apply(part, manager));
      expect(await rowsOf(view)).toEqual(before);
    }
  });
});

const PURPOSES: readonly Purpose[] = ['inbox', 'search', 'identity-search', 'registers', 'deliveries', 'access-ledger'];

describe.each(everyone)('$name', ({ who }) => {
  const states = async (): Promise<readonly CaseFile[]> => {
    const rows: { state: CaseFile }[] = await source.query('select state from case_state');
    return rows.map(({ state }) => state);
  };
  const asked = (purpose: Purpose): CasesAsked => ({ scope: listScope(who, purpose), me: who.id, filter: {} });

  it('sees in SQL exactly the rows that access means, for every purpose', async () => {
    const files = await states();
    expect(files).toHaveLength(cases().length);
    for (const purpose of PURPOSES) {
      const scope = listScope(who, purpose);
      const values = new Values();
      const rows: { id: string }[] = await source.query(
        `select case_id as id from caseload c where ${scopeSql(scope, values)}`,
        values.all,
      );
      const meant = files.filter((file) => isListed(scope, factsOf(file))).map(({ id }) => id);
      expect({ purpose, ids: rows.map(({ id }) => id).sort() }).toEqual({ purpose, ids: meant.sort() });
    }
  });

  it('has lists as long as their counts say, page by page, for every tab', async () => {
    const [some] = await states();
    await markSeen(source, { principal: who.id, caseId: some!.id, revision: some!.revision, at: office.clock.now() });
    const whole = async (tab: Tab) => {
      const found: string[] = [];
      let cursor: string | undefined;
      for (;;) {
        const page = await readInbox(source.manager, { ...asked('inbox'), tab, limit: 7, cursor });
        found.push(...page.items.map(({ state }) => state.id));
        expect(page.total).toBeGreaterThanOrEqual(found.length);
        if (page.next === null) {
          expect(page.total).toBe(found.length);
          expect(new Set(found).size).toBe(found.length);
          return { found, counts: page.counts };
        }
        cursor = page.next;
      }
    };
    const { found, counts } = await whole({});
    expect(found).toHaveLength(counts.all);
    expect((await whole({ mine: true })).found).toHaveLength(counts.mine);
    expect((await whole({ unread: true })).found).toHaveLength(counts.unread);
    for (const [stage, count] of Object.entries(counts.stages))
      expect((await whole({ stage })).found).toHaveLength(count);
    const parts = await Promise.all(
      [true, false].flatMap((mine) => [true, false].map((unread) => whole({ mine, unread }))),
    );
    expect(parts.reduce((sum, part) => sum + part.found.length, 0)).toBe(counts.all);
  });

  it('finds in a search what the caseload of that scope holds, and nothing in a conflict', async () => {
    const page = await searchCases(source.manager, { ...asked('search'), limit: 200 });
    expect(page.items).toHaveLength(page.total);
    for (const { state } of page.items) {
      expect(state.conflicted).not.toContain(who.id);
      expect(reading(who, factsOf(state)).D1).not.toBe('none');
    }
  });
});

describe('a secret identity', () => {
  it('is never a hit of a search by identity, whoever searches', async () => {
    for (const { who } of everyone) {
      const page = await searchCases(source.manager, {
        scope: listScope(who, 'identity-search'),
        me: who.id,
        filter: {},
        limit: 200,
      });
      expect(page.items.filter(({ state }) => state.secretIdentity)).toEqual([]);
    }
  });
});

describe('what was completed', () => {
  it('is what one is found by, also when the first report comes by again', async () => {
    const cast = castOf(900);
    await scribeOf(office.running).case(cast, [
      ...storyOf(cast, 'lodged', { name: 'Sebelum' }),
      ['pvl', { type: 'CompletionRequested', data: { items: ['identity'], dueDays: 30, note: null } }],
      [
        'public',
        {
          type: 'CompletionSubmitted',
          data: {
            reportedAgency: null,
            eventDate: null,
            priorEffort: null,
            priorEffortDate: null,
            complainant: secret(cast.complainant, 'identity', { name: 'Sesudah' }),
            contact: null,
            narrative: null,
          },
        },
      ],
    ]);
    await office.running.caughtUp();
    const keys = office.running.get<Keys>(KEYS, 'records');
    const hashes = async () =>
      source.query("select hash from identity where case_id = $1 and kind = 'name'", [cast.caseId]);
    const wanted = [{ hash: keys.blindIndex('name', 'sesudah')[0] }];
    expect(await hashes()).toEqual(wanted);
    const identities = views().find(({ name }) => name === 'identities')!;
    const first = (await allEvents(identities)).filter(
      ({ stream, revision }) => stream === `case-${cast.caseId}` && revision === 0,
    );
    await source.transaction((manager) => identities.apply(first, manager));
    expect(await hashes()).toEqual(wanted);
    expect(
      await source.query("select 1 from identity where case_id = $1 and kind = 'idNumber'", [cast.caseId]),
    ).toHaveLength(1);
  });
});

describe('the end of a key', () => {
  it('is the end of its hashes', async () => {
    const { caseId, complainant } = castOf(3);
    const kids: { kid: string }[] = await source.query('select distinct kid from identity where case_id = $1', [
      caseId,
    ]);
    expect(kids.length).toBeGreaterThan(0);
    await scribeOf(office.running).write(`subject-${complainant}`, [
      ['dpo', { type: 'SubjectKeyDestroyed', data: { kids: kids.map(({ kid }) => kid), approvals: ['dpo', 'kap'] } }],
    ]);
    await office.running.caughtUp();
    expect(await source.query('select 1 from identity where case_id = $1', [caseId])).toEqual([]);
    const identities = views().find(({ name }) => name === 'identities')!;
    const events = await allEvents(identities);
    await source.transaction((manager) => identities.apply(events, manager));
    expect(await source.query('select 1 from identity where case_id = $1', [caseId])).toEqual([]);
  });
});
