// A person of the directory, told event by event.
import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import {
  decodeStaff,
  evolveStaff,
  initialStaff,
  staffFacts,
  staffPrincipal,
  staffStream,
  type StaffEvent,
} from './staff.js';

const registered: StaffEvent = {
  type: 'StaffRegistered',
  data: {
    name: { $plain: 'Ani', subject: 'subject-1', cls: 'identity' },
    office: 'kdi',
    unit: 'riksa',
    agency: null,
    account: { issuer: 'https://issuer', subject: 'ani' },
  },
};
const proposed = (role: 'ASR' | 'KAP' | 'AUD', proposedBy = 'kepala', office: string | null = 'kdi'): StaffEvent => ({
  type: 'RoleGrantProposed',
  data: { role, office, proposedBy },
});
const confirmed = (role: 'ASR' | 'KAP' | 'AUD', confirmedBy = 'pimpinan'): StaffEvent => ({
  type: 'RoleGranted',
  data: { role, confirmedBy },
});
const given = (...events: readonly StaffEvent[]) =>
  events.reduce((before, event) => evolveStaff(before, event, { stream: staffStream('ani') }), initialStaff);

describe('a member of staff', () => {
  it('is known by a pseudonym, and may do nothing until a role was given', () => {
    const ani = given(registered);
    expect(ani).toMatchObject({ id: 'ani', office: 'kdi', unit: 'riksa', roles: [], suspended: false });
    expect(decide(staffPrincipal(ani), 'read-inbox', null).permitted).toBe(false);
  });

  it('has a role when a second person confirmed it, not before', () => {
    expect(given(registered, proposed('ASR')).roles).toEqual([]);
    expect(given(registered, proposed('ASR'), confirmed('ASR'))).toMatchObject({ roles: ['ASR'], proposals: [] });
  });

  it.each([
    ['that nobody proposed', [confirmed('ASR')]],
    ['that the proposer confirmed', [proposed('ASR'), confirmed('ASR', 'kepala')]],
    ['that the person confirmed', [proposed('ASR'), confirmed('ASR', 'ani')]],
    ['that the person proposed', [proposed('ASR', 'ani'), confirmed('ASR')]],
    ['of another office', [proposed('ASR', 'kepala', 'mks'), confirmed('ASR')]],
    [
      'that was taken back meanwhile',
      [proposed('ASR'), { type: 'RoleRevoked', data: { role: 'ASR' } } as StaffEvent, confirmed('ASR')],
    ],
  ])('has no role %s, even when the event is there', (_, events) => {
    expect(given(registered, ...events).roles).toEqual([]);
  });

  it('is not made an auditor beside another role', () => {
    expect(given(registered, proposed('ASR'), confirmed('ASR'), proposed('AUD'), confirmed('AUD')).roles).toEqual([
      'ASR',
    ]);
  });

  it('has a national role in every office', () => {
    expect(given(registered, proposed('AUD', 'ops', null), confirmed('AUD')).roles).toEqual(['AUD']);
  });

  it('loses a role that is revoked, and keeps it when it is granted twice', () => {
    const twice = given(registered, proposed('ASR'), confirmed('ASR'), proposed('ASR'), confirmed('ASR'));
    expect(twice.roles).toEqual(['ASR']);
    expect(evolveStaff(twice, { type: 'RoleRevoked', data: { role: 'ASR' } }, { stream: 'staff-ani' }).roles).toEqual(
      [],
    );
  });

  it('may do nothing while suspended, and what the roles say afterwards', () => {
    const suspended = given(registered, proposed('ASR'), confirmed('ASR'), {
      type: 'StaffSuspended',
      data: { reason: 'leave' },
    });
    expect(suspended).toMatchObject({ suspended: true, suspendedFor: 'leave' });
    expect(decide(staffPrincipal(suspended), 'read-inbox', null)).toMatchObject({ reason: 'suspended' });
    const back = evolveStaff(suspended, { type: 'StaffReinstated', data: {} }, { stream: 'staff-ani' });
    expect(decide(staffPrincipal(back), 'read-inbox', null).permitted).toBe(true);
  });

  it('may have more than one account, each once, and a deputy', () => {
    const link: StaffEvent = { type: 'AccountLinked', data: { issuer: 'https://other', subject: '7' } };
    const ani = given(registered, link, link, { type: 'DeputyNamed', data: { deputy: 'budi' } });
    expect(ani.accounts).toEqual([{ issuer: 'https://issuer', subject: 'ani' }, link.data]);
    expect(ani.deputy).toBe('budi');
    const again: StaffEvent = { type: 'AccountLinked', data: { issuer: 'https://other', subject: '8' } };
    expect(given(registered, link, again).accounts).toHaveLength(3);
  });

  it('tells access who proposed the role in question', () => {
    const ani = given(registered, proposed('ASR', 'ops'), proposed('KAP', 'kepala'));
    expect(staffFacts(ani, 'ASR')).toMatchObject({
      staffId: 'ani',
      office: 'kdi',
      role: 'ASR',
      duties: { 'grant-proposal': ['ops'] },
    });
    expect(staffFacts(ani, null).duties).toEqual({ 'grant-proposal': [] });
  });

  it('is read past news that this release does not know, but never on a guess about a known event', () => {
    expect(decodeStaff({ type: 'StaffPromoted', schema: 1, data: {} })).toBeUndefined();
    expect(decodeStaff({ type: 'RoleGranted', schema: 1, data: { role: 'XYZ', confirmedBy: 'a' } })).toBeUndefined();
    expect(() => decodeStaff({ type: 'RoleGranted', schema: 2, data: {} })).toThrow(RangeError);
  });
});
