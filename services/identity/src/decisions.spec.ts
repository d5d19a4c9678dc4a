// Who comes into the directory, and on whose word a role counts.
import { describe, expect, it } from '@jest/globals';
import { evolveStaff, initialStaff, staffStream, type Role, type StaffEvent, type StaffMember } from '@jejak/access';
import {
  confirmGrant,
  foundPerson,
  linkAccount,
  proposeGrant,
  registerStaff,
  reinstateStaff,
  revokeRole,
  suspendStaff,
  type Decision,
} from './decisions.js';
import { DEMO_POSTS } from './rules.js';

const ID = '00000000-0000-4000-8000-0000000000aa';
const account = { issuer: 'https://login.test', subject: 'ayu' };
const newcomer = { name: 'Asisten Baru', office: 'kdi', unit: 'intake', agency: null, account, isTaken: false };

const given = (...past: readonly StaffEvent[]) => {
  const before = past.reduce<StaffMember>(
    (state, event) => evolveStaff(state, event, { stream: staffStream(ID) }),
    initialStaff,
  );
  return {
    person: before,
    /** What another writer stored between the first decision and the second: the lost race. */
    meanwhile: (...more: readonly StaffEvent[]) => given(...past, ...more),
    when: (decide: (before: StaffMember) => Decision) => {
      const decision = decide(before);
      return {
        then: (...events: readonly object[]) => expect(decision).toEqual(events),
        thenNothing: () => expect(decision).toEqual([]),
        thenRefused: (refused: string) =>
          expect(decision).toEqual({ refused, detail: expect.stringMatching(/^[A-Z].+\.$/) }),
      };
    },
  };
};

const eventsOf = (decision: Decision): readonly StaffEvent[] => {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision;
};
const examiner = eventsOf(registerStaff(newcomer)(ID));
const liaison = eventsOf(registerStaff({ ...newcomer, office: null, unit: null, agency: 'buton-dinkes' })(ID));
const proposed = (role: Role, by = 'opr'): StaffEvent => ({
  type: 'RoleGrantProposed',
  data: { role, office: ['PIM', 'AUD', 'DPO', 'OPR', 'NAR'].includes(role) ? null : 'kdi', proposedBy: by },
});
const granted = (role: Role, by = 'pim'): StaffEvent => ({ type: 'RoleGranted', data: { role, confirmedBy: by } });
const suspended: StaffEvent = { type: 'StaffSuspended', data: { reason: 'leave' } };

describe('registering somebody', () => {
  it('puts them into the directory without any role, the name marked for sealing', () => {
    expect(examiner).toEqual([
      {
        type: 'StaffRegistered',
        data: {
          name: { $plain: 'Asisten Baru', subject: ID, cls: 'identity' },
          office: 'kdi',
          unit: 'intake',
          agency: null,
          account,
        },
      },
    ]);
    expect(given(...examiner).person.roles).toEqual([]);
  });

  it.each([
    ['account-in-use', { isTaken: true }],
    ['of-one-office-or-agency', { agency: 'buton-dinkes' }],
    ['of-one-office-or-agency', { office: null, unit: null }],
    ['unit-without-office', { office: null, agency: 'buton-dinkes' }],
  ])('is refused: %s', (refused, change) => {
    expect(registerStaff({ ...newcomer, ...change })(ID)).toMatchObject({ refused });
  });
});

describe('a role', () => {
  const propose = (role: Role, proposedBy = 'opr') => proposeGrant({ role, proposedBy });
  const confirm = (role: Role, confirmedBy = 'pim') => confirmGrant({ role, confirmedBy });

  it('is proposed for the office of the person, or for the whole country', () => {
    given(...examiner)
      .when(propose('ASR'))
      .then(proposed('ASR'));
    given(...examiner)
      .when(propose('AUD'))
      .then(proposed('AUD'));
    given(...liaison)
      .when(propose('NAR'))
      .then(proposed('NAR'));
  });

  it('is not proposed where it would count nowhere, for oneself, or beside one that excludes it', () => {
    given(...examiner)
      .when(propose('NAR'))
      .thenRefused('role-has-no-place');
    given(...liaison)
      .when(propose('KAP'))
      .thenRefused('role-has-no-place');
    given(...examiner)
      .when(propose('ASR', ID))
      .thenRefused('never-oneself');
    given(...examiner, proposed('PVL'), granted('PVL'))
      .when(propose('OPR'))
      .thenRefused('incompatible-roles');
    given(...examiner, suspended)
      .when(propose('ASR'))
      .thenRefused('person-suspended');
  });

  it('is proposed once, unless somebody else proposes it', () => {
    given(...examiner, proposed('ASR'))
      .when(propose('ASR'))
      .thenNothing();
    given(...examiner, proposed('ASR'))
      .when(propose('ASR', 'kap'))
      .then(proposed('ASR', 'kap'));
    given(...examiner, proposed('ASR'), granted('ASR'))
      .when(propose('ASR'))
      .thenNothing();
  });

  it('counts when a second person has confirmed it', () => {
    given(...examiner, proposed('ASR'))
      .when(confirm('ASR'))
      .then(granted('ASR'));
    expect(given(...examiner, proposed('ASR'), granted('ASR')).person.roles).toEqual(['ASR']);
  });

  it('is not confirmed by who proposed it, by who gets it, or without a proposal', () => {
    given(...examiner, proposed('ASR'))
      .when(confirm('ASR', 'opr'))
      .thenRefused('proposer-may-not-approve');
    given(...examiner, proposed('ASR'))
      .when(confirm('ASR', ID))
      .thenRefused('never-oneself');
    given(...examiner)
      .when(confirm('ASR'))
      .thenRefused('no-such-proposal');
    given(...examiner, proposed('ASR'), suspended)
      .when(confirm('ASR'))
      .thenRefused('person-suspended');
  });

  it('is confirmed once', () =>
    given(...examiner, proposed('ASR'), granted('ASR'))
      .when(confirm('ASR'))
      .thenNothing());

  it('is decided again when it was taken back, or became impossible, meanwhile', () => {
    const waiting = given(...examiner, proposed('ASR'), proposed('OPR'));
    waiting
      .meanwhile({ type: 'RoleRevoked', data: { role: 'ASR' } })
      .when(confirm('ASR'))
      .thenRefused('no-such-proposal');
    waiting.meanwhile(granted('OPR')).when(confirm('ASR')).thenRefused('incompatible-roles');
    waiting.meanwhile(granted('ASR', 'kap')).when(confirm('ASR')).thenNothing();
  });

  it('is taken away, and so is a proposal of one; nothing where there is none', () => {
    const revoke = revokeRole({ role: 'ASR' });
    const revoked = { type: 'RoleRevoked', data: { role: 'ASR' } };
    given(...examiner, proposed('ASR'), granted('ASR'))
      .when(revoke)
      .then(revoked);
    given(...examiner, proposed('ASR'))
      .when(revoke)
      .then(revoked);
    given(...examiner)
      .when(revoke)
      .thenNothing();
  });
});

describe('a suspension', () => {
  it('begins once, with the first reason, and ends once', () => {
    given(...examiner)
      .when(suspendStaff({ reason: 'leave' }))
      .then(suspended);
    given(...examiner, suspended)
      .when(suspendStaff({ reason: 'other' }))
      .thenNothing();
    given(...examiner, suspended)
      .when(reinstateStaff)
      .then({ type: 'StaffReinstated', data: {} });
    given(...examiner)
      .when(reinstateStaff)
      .thenNothing();
  });

  it('is decided again when somebody else ended it meanwhile', () => {
    given(...examiner, suspended)
      .meanwhile({ type: 'StaffReinstated', data: {} })
      .when(reinstateStaff)
      .thenNothing();
  });
});

describe('an account', () => {
  const other = { issuer: 'https://new.test', subject: 'ayu' };

  it('is added to a person, once, and only where nobody has it', () => {
    given(...examiner)
      .when(linkAccount({ account: other, isTaken: false }))
      .then({ type: 'AccountLinked', data: other });
    given(...examiner)
      .when(linkAccount({ account, isTaken: true }))
      .thenNothing();
    given(...examiner)
      .when(linkAccount({ account: other, isTaken: true }))
      .thenRefused('account-in-use');
  });
});

describe('founding', () => {
  it('gives every post of a demonstration its role, as the fold sees it', () => {
    for (const { role, ...post } of DEMO_POSTS.filter((each) => each.role !== 'PEL')) {
      const founded = eventsOf(foundPerson({ ...post, id: ID, role: role as Role, account })(initialStaff));
      expect(given(...founded).person).toMatchObject({ roles: [role], office: post.office, agency: post.agency });
    }
  });

  it('does nothing again, and links the account of a new issuer', () => {
    const command = { ...newcomer, id: ID, role: 'PVL' as const };
    const founded = eventsOf(foundPerson(command)(initialStaff));
    const elsewhere = { issuer: 'http://localhost:4000/oidc', subject: 'ayu' };
    given(...founded)
      .when(foundPerson(command))
      .thenNothing();
    given(...founded)
      .when(foundPerson({ ...command, account: elsewhere }))
      .then({ type: 'AccountLinked', data: elsewhere });
  });

  it('gives no role to somebody who is there already', () => {
    given(...examiner)
      .when(foundPerson({ ...newcomer, id: ID, role: 'OPR' }))
      .thenNothing();
  });
});
