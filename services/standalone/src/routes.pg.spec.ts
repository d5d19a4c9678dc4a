// Every route of the house, asked by somebody of every role: it answers whom access lets, and tells nobody else whether anything is there.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ACTIONS,
  complainantPrincipal,
  decide,
  publicPrincipal,
  receiptPrincipal,
  staffFacts,
  type Action,
  type CaseFacts,
  type Directory,
  type Facts,
  type Principal,
} from '@jejak/access';
import { DIRECTORY, routesOf, type Route } from '@jejak/chassis';
import { pdf } from '@jejak/testing';
import { MANIFESTS } from './office.js';
import { accountsIn, openJourney, reportOf, until, type Answer, type Journey } from './spec-journey.js';
import { STAFF } from './spec-staff.js';
import { sampleOf, type Sample } from './spec-requests.js';

const ROUTES = routesOf(MANIFESTS);
const UNKNOWN = '00000000-0000-4000-8000-00000000ffff';

let journey: Journey;
let directory: Directory;
let caseId: string;
let deliveryId: string;
let receipt: string;
/** The case as access sees it: just lodged by somebody without an account. */
let facts: CaseFacts;

beforeAll(async () => {
  journey = await openJourney();
  directory = journey.office().get<Directory>(DIRECTORY, 'records');
  const { body: lodged } = await journey.post('/api/intake/v1/reports', { body: reportOf('Menunggu') });
  const { agendaNumber, trackingCode } = lodged;
  caseId = lodged.caseId;
  const session = await journey.post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
  receipt = `token:${session.body.token}`;
  const delivery = await until('the first message', async () => {
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/deliveries?after=${lodged.position}`, 'kap');
    return body.items[0] as { deliveryId: string } | undefined;
  });
  deliveryId = delivery.deliveryId;
  facts = {
    caseId,
    caseType: 'report',
    office: 'kdi',
    unit: null,
    stage: 'received',
    closed: false,
    assigned: [],
    handlers: [],
    complainant: null,
    conflicted: [],
    secretIdentity: false,
    releasedTo: [],
    formallyVerified: false,
    duties: {},
  };
}, 60_000);
afterAll(() => journey?.close());

const titleOf = ({ method, path }: Route): string => `${method} ${path}`;
const sampleFor = ({ service, method, path }: Route): Sample => {
  const sample = sampleOf(service, method, path);
  if (!sample) throw new Error(`${method} ${path} has no sample request in spec-requests.ts.`);
  return sample;
};
const isRead = ({ method }: Route): boolean => method === 'GET';

/** Everybody who may ask: how they come, and who they are to access. */
const everybody = (): readonly (readonly [string | undefined, Principal])[] => [
  [undefined, publicPrincipal],
  [receipt, receiptPrincipal(caseId)],
  ['pel', complainantPrincipal('somebody-with-an-account')],
  ...STAFF.map((account) => {
    const found = directory.find(`${journey.office().url}/oidc`, account);
    if (!found) throw new Error(`${account} is not in the directory.`);
    return [account, found] as const;
  }),
];
const asr2 = (): string => accountsIn(journey.home).asr2?.staffId ?? '';

const ask = (route: Route, as: string | undefined, id: string): Promise<Answer> => {
  const { body, query, isFile } = sampleFor(route);
  const path = route.path.replace(':id', id).replace(':role', 'RSM').replace(/:\w+/g, '1');
  const asked = query === undefined ? path : `${path}?${query.replace(':id', id)}`;
  return isRead(route) ? journey.get(asked, as) : journey.post(asked, { as, body, file: isFile && pdf() });
};
const idFor = ({ about }: Sample): string =>
  ({ case: caseId, staff: asr2(), delivery: deliveryId, nothing: '' })[about];
const factsFor = ({ about }: Sample): Facts | null => {
  if (about === 'nothing') return null;
  const member = directory.byId(asr2());
  return about === 'staff' && member ? staffFacts(member, 'RSM') : facts;
};
/** What access says, as a status; undefined where it says yes. */
const refusalFor = (principal: Principal, route: Route): number | undefined => {
  const sample = sampleFor(route);
  if (sample.needsToken && principal.kind === 'public') return 401;
  const verdict = decide(principal, route.action as Action, factsFor(sample));
  if (verdict.permitted) return undefined;
  return verdict.visible ? 403 : 404;
};

describe('the routes of the house', () => {
  it('each name an action of access, and none is served twice', () => {
    expect(ROUTES.filter(({ action }) => action === undefined || !Object.hasOwn(ACTIONS, action))).toEqual([]);
    expect(new Set(ROUTES.map(titleOf)).size).toBe(ROUTES.length);
    expect(ROUTES.length).toBeGreaterThan(60);
  });

  it.each(ROUTES.map((route) => [titleOf(route), route] as const))('%s answers whom it may', async (_, route) => {
    const sample = sampleFor(route);
    const withBadToken = await ask(route, 'token:not-a-token', idFor(sample));
    const answers: unknown[] = [['a bad token', withBadToken.status]];
    const expected: unknown[] = [['a bad token', 401]];
    for (const [as, principal] of everybody()) {
      const refusal = refusalFor(principal, route);
      // What is permitted and writes is done in the walk, by the people who do it.
      if (refusal === undefined && !isRead(route)) continue;
      const { status } = await ask(route, as, idFor(sample));
      answers.push([principal.id, refusal === undefined && [200, 404].includes(status) ? 'answered' : status]);
      expected.push([principal.id, refusal ?? 'answered']);
    }
    expect(answers).toEqual(expected);
  });
});

describe('a case that does not exist', () => {
  const about = ROUTES.filter((route) => sampleOf(route.service, route.method, route.path)?.about === 'case');

  it.each(about.map((route) => [titleOf(route), route] as const))('%s is not found by anybody', async (_, route) => {
    const statuses: unknown[] = [];
    for (const [as, { id }] of everybody()) {
      if (route.action === 'track' && as === receipt) continue; // a receipt names its own case
      statuses.push([id, (await ask(route, as, UNKNOWN)).status]);
    }
    expect(statuses).toEqual(statuses.map((pair) => [(pair as [string])[0], 404]));
  });
});
