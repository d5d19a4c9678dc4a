// Who may give and take roles.
import { describe, expect, it } from '@jest/globals';
import type { Action } from './actions.js';
import { decide } from './decide.js';
import { complainantPrincipal } from './principals.js';
import { ROLES, type Principal, type Role, type StaffFacts } from './vocabulary.js';

const staff = (id: string, role: Role): Principal => ({
  ...complainantPrincipal(id),
  roles: [role],
  office: 'kdi',
  agency: role === 'NAR' ? 'dinkes' : null,
});
const newcomer: StaffFacts = { staffId: 'newcomer', office: 'kdi', agency: null, roles: [], role: 'ASR', duties: {} };

/** Who may, of those in the newcomer's office; and who of those in another. */
const PAGE: readonly (readonly [Action, readonly Role[], readonly Role[]])[] = [
  ['propose-grant', ['KAP', 'OPR'], ['OPR']],
  ['confirm-grant', ['PIM', 'OPR'], ['PIM', 'OPR']],
  ['revoke-role', ['KAP', 'PIM', 'OPR'], ['PIM', 'OPR']],
  ['suspend-staff', ['KAP', 'PIM', 'OPR'], ['PIM', 'OPR']],
  ['reinstate-staff', ['PIM', 'OPR'], ['PIM', 'OPR']],
  ['link-account', ['OPR'], ['OPR']],
];

describe('people and roles', () => {
  it('are read by heads in the own office and by those who answer for all of it', () => {
    const who = (facts: StaffFacts) => ROLES.filter((role) => decide(staff('me', role), 'read-staff', facts).permitted);
    expect(who(newcomer)).toEqual(['KAP', 'PIM', 'AUD', 'DPO', 'OPR']);
    expect(who({ ...newcomer, office: 'mks' })).toEqual(['PIM', 'AUD', 'DPO', 'OPR']);
  });

  it('of the leadership are known to every head, whose plenaries they may sit in: to read of, and for nothing else', () => {
    const who = (action: Action, facts: StaffFacts) =>
      ROLES.filter((role) => decide(staff('me', role), action, facts).permitted);
    const leader: StaffFacts = { ...newcomer, office: 'pst', roles: ['PIM'], role: null };
    expect(who('read-leadership', leader)).toEqual(['KAP']);
    for (const roles of [[], ['KAP'], ['ASR', 'RSM']] as const)
      expect(who('read-leadership', { ...leader, roles })).toEqual([]);
    expect(who('read-staff', leader)).not.toContain('KAP');
    for (const [action] of PAGE)
      expect([action, decide(staff('me', 'KAP'), action, leader)]).toMatchObject([
        action,
        { permitted: false, visible: false },
      ]);
  });

  for (const [action, near, far] of PAGE) {
    it(`${action}: ${near.join(', ')}; in another office ${far.join(', ')}; never on oneself`, () => {
      const who = (facts: StaffFacts) => ROLES.filter((role) => decide(staff('me', role), action, facts).permitted);
      expect(who(newcomer)).toEqual(near);
      expect(who({ ...newcomer, office: 'mks' })).toEqual(far);
      expect(who({ ...newcomer, staffId: 'me' })).toEqual([]);
      expect(decide(staff('me', 'OPR'), action, null)).toEqual({
        permitted: false,
        visible: false,
        reason: 'no-such-person',
      });
    });
  }

  it('who proposed a grant does not confirm it', () => {
    const proposed = { ...newcomer, duties: { 'grant-proposal': ['ops-1'] } };
    expect(decide(staff('ops-1', 'OPR'), 'confirm-grant', proposed)).toMatchObject({
      reason: 'proposer-may-not-approve',
    });
    expect(decide(staff('ops-2', 'OPR'), 'confirm-grant', proposed).permitted).toBe(true);
  });

  it('an auditor or operator holds no other role, and nobody else becomes one beside theirs', () => {
    for (const action of ['propose-grant', 'confirm-grant'] as const) {
      const both = { ...newcomer, roles: ['AUD'] as const, role: 'KAP' as const };
      expect(decide(staff('ops', 'OPR'), action, both)).toMatchObject({ reason: 'incompatible-roles' });
      expect(decide(staff('ops', 'OPR'), action, { ...both, roles: ['KAP'], role: 'OPR' })).toMatchObject({
        permitted: false,
      });
    }
    expect(decide(staff('ops', 'OPR'), 'propose-grant', { ...newcomer, roles: ['PVL'] }).permitted).toBe(true);
  });

  it('nobody links an account to a person with roles: that would be acting as that person, alone', () => {
    const verdict = decide(staff('ops', 'OPR'), 'link-account', { ...newcomer, roles: ['KAP'] });
    expect(verdict).toEqual({ permitted: false, visible: true, reason: 'person-has-roles' });
  });

  it('a liaison proposes deputies of the own agency, and no other role', () => {
    const deputy: StaffFacts = { ...newcomer, office: null, agency: 'dinkes', role: 'NAR' };
    expect(decide(staff('liaison', 'NAR'), 'propose-grant', deputy).permitted).toBe(true);
    expect(decide(staff('liaison', 'NAR'), 'propose-grant', { ...deputy, agency: 'pupr' })).toMatchObject({
      visible: false,
    });
    expect(decide(staff('liaison', 'NAR'), 'propose-grant', { ...deputy, role: 'KAP' }).permitted).toBe(false);
  });

  it('a head may know of people of the own office only', () => {
    expect(decide(staff('kepala', 'KAP'), 'confirm-grant', newcomer)).toMatchObject({
      permitted: false,
      visible: true,
    });
    expect(decide(staff('kepala', 'KAP'), 'suspend-staff', { ...newcomer, office: 'mks' })).toMatchObject({
      visible: false,
    });
  });
});
