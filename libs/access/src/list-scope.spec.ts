// Lists show what single cases would show, no row more and no row less.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from './decide.js';
import { isListed, listScope, type Purpose } from './list-scope.js';
import { complainantPrincipal, publicPrincipal, receiptPrincipal, servicePrincipal } from './principals.js';
import { ROLES, type CaseFacts, type Principal, type Role } from './vocabulary.js';

const staff = (id: string, ...roles: Role[]): Principal => ({
  ...complainantPrincipal(id),
  roles,
  office: 'kdi',
  agency: roles.includes('NAR') ? 'dinkes' : null,
});
const people = fc.subarray(['me', 'ani', 'vera']);
const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
  caseId: fc.constant('case-1'),
  caseType: fc.constant('report'),
  office: fc.constantFrom('kdi', 'mks'),
  unit: fc.constant(null),
  stage: fc.constantFrom('received', 'examination', 'corrective-monitoring', 'closing', 'closed'),
  closed: fc.constant(false),
  assigned: people,
  handlers: people,
  complainant: fc.constantFrom(null, 'me', 'citizen'),
  conflicted: people,
  secretIdentity: fc.boolean(),
  releasedTo: fc.subarray(['dinkes', 'pupr']),
  formallyVerified: fc.boolean(),
  duties: fc.constant({}),
});
const purposes: readonly Purpose[] = [
  'inbox',
  'approvals',
  'search',
  'statistics',
  'registers',
  'deliveries',
  'identity-search',
  'access-ledger',
  'events',
  'workload',
  'agency-record',
];

describe('a list', () => {
  it.each([
    ['inbox', 'read-inbox'],
    ['approvals', 'read-approvals'],
    ['search', 'search'],
    ['registers', 'read-registers'],
    ['deliveries', 'read-deliveries'],
    ['access-ledger', 'read-access-ledger'],
    ['events', 'read-events'],
    ['workload', 'read-workload'],
    ['agency-record', 'read-agency-record'],
  ] as const)('of %s holds a case exactly when it may be seen there one by one', (purpose, action) => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), anyCase, (roles, facts) => {
        const who = staff('me', ...roles);
        expect(isListed(listScope(who, purpose), facts)).toBe(decide(who, action, facts).permitted);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows a row to a person in conflict with it, the statistics of everybody excepted', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), anyCase, fc.constantFrom(...purposes), (roles, facts, purpose) => {
        const scope = listScope(staff('me', ...roles), purpose);
        if (scope.kind === 'rows' && scope.minimumCell > 1) return;
        expect(isListed(scope, { ...facts, conflicted: ['me'] })).toBe(false);
      }),
    );
  });

  it('is empty for somebody suspended, for staff without a second factor where it is asked for, and for services', () => {
    const strict = { secondFactorRequired: true, twoPersonClosure: false };
    for (const purpose of purposes) {
      expect(listScope({ ...staff('me', 'PIM'), suspended: true }, purpose)).toEqual({ kind: 'none' });
      expect(listScope(staff('me', 'PIM'), purpose, strict)).toEqual({ kind: 'none' });
      expect(listScope(servicePrincipal('records'), purpose)).toEqual({ kind: 'none' });
      if (purpose !== 'statistics') expect(listScope(publicPrincipal, purpose)).toEqual({ kind: 'none' });
    }
  });

  it('reaches what the role says: office, assignment, agency, own, nation', () => {
    const reach = (who: Principal) => listScope(who, 'inbox');
    expect(reach(staff('me', 'KAP'))).toMatchObject({ any: [{ kind: 'office', office: 'kdi' }], conflictFree: 'me' });
    expect(reach(staff('me', 'ASR'))).toMatchObject({ any: [{ kind: 'assigned', person: 'me' }] });
    expect(reach(staff('me', 'NAR'))).toMatchObject({ any: [{ kind: 'agency', agency: 'dinkes' }] });
    expect(reach(staff('me', 'PEL'))).toMatchObject({ any: [{ kind: 'own', person: 'me' }] });
    expect(reach(staff('me', 'KAP', 'PIM'))).toMatchObject({ any: [{ kind: 'national' }] });
    expect(reach({ ...staff('me', 'KAP'), office: null })).toEqual({ kind: 'none' });
    expect(reach(receiptPrincipal('case-1'))).toEqual({ kind: 'none' });
    expect(reach(staff('me', 'OPR'))).toEqual({ kind: 'none' });
  });
});

describe('statistics', () => {
  it('are the public ones, without small cells, for all who do not see every case they count', () => {
    const everybody = { any: [{ kind: 'national' }], minimumCell: 5, conflictFree: null };
    expect(listScope(publicPrincipal, 'statistics')).toMatchObject(everybody);
    for (const role of ['PEL', 'ASR', 'RSM', 'NAR', 'DPO', 'OPR'] as const) {
      expect(listScope(staff('me', role), 'statistics')).toMatchObject(everybody);
    }
    expect(listScope(staff('me', 'KAP'), 'statistics')).toMatchObject({ any: [{ kind: 'office' }], minimumCell: 1 });
    expect(listScope(staff('me', 'AUD'), 'statistics')).toMatchObject({ any: [{ kind: 'national' }], minimumCell: 1 });
  });
});

describe('a search for a person', () => {
  it('finds no secret identity and is nobody’s who may not read identities', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), anyCase, (roles, facts) => {
        const scope = listScope(staff('me', ...roles), 'identity-search');
        expect(isListed(scope, { ...facts, secretIdentity: true })).toBe(false);
      }),
    );
    for (const role of ['PEL', 'PIM', 'NAR', 'AUD', 'DPO', 'OPR'] as const) {
      expect(listScope(staff('me', role), 'identity-search')).toEqual({ kind: 'none' });
    }
  });
});
