// What beats every permit, and what one person may never do alone.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, SERVICE_ACTIONS, type Action } from './actions.js';
import { decide } from './decide.js';
import { complainantPrincipal, publicPrincipal, receiptPrincipal, servicePrincipal } from './principals.js';
import { reading } from './reading.js';
import { DATA_CLASSES, DEFAULT_SETTINGS, ROLES, type CaseFacts, type Principal, type Role } from './vocabulary.js';

const everyAction = Object.keys(ACTIONS) as readonly Action[];
const staff = (id: string, ...roles: Role[]): Principal => ({
  ...complainantPrincipal(id),
  roles,
  office: 'kdi',
  agency: roles.includes('NAR') ? 'dinkes' : null,
});
const open: CaseFacts = {
  caseId: 'case-1',
  caseType: 'report',
  office: 'kdi',
  unit: null,
  stage: 'closing',
  closed: false,
  assigned: ['ani'],
  handlers: ['vera'],
  complainant: 'citizen',
  conflicted: [],
  secretIdentity: false,
  releasedTo: ['dinkes'],
  formallyVerified: true,
  duties: {},
};
const closed: CaseFacts = { ...open, stage: 'closed', closed: true };
const refused = (reason: string, visible = true) => ({ permitted: false, visible, reason });

const anyRoles = fc.subarray([...ROLES], { minLength: 1 });
const anyone = (id: string) => anyRoles.map((roles) => staff(id, ...roles));
const people = fc.subarray(['me', 'ani', 'vera']);
const anyCase = fc.record({
  caseId: fc.constant('case-1'),
  caseType: fc.constant('report'),
  office: fc.constantFrom('kdi', 'mks'),
  unit: fc.constant(null),
  stage: fc.constantFrom('received', 'plenary', 'examination', 'corrective-monitoring', 'closing'),
  closed: fc.boolean(),
  assigned: people,
  handlers: people,
  complainant: fc.constantFrom(null, 'me', 'citizen'),
  conflicted: fc.constant<readonly string[]>([]),
  secretIdentity: fc.boolean(),
  releasedTo: fc.subarray(['dinkes', 'pupr']),
  formallyVerified: fc.boolean(),
  duties: fc.record({
    'closure-draft': people,
    'closure-check': people,
    'final-report': people,
    'corrective-report': people,
  }),
});

describe('a conflict of interest', () => {
  it('forbids everything, whatever the roles, and hides the case', () => {
    fc.assert(
      fc.property(anyone('me'), anyCase, fc.constantFrom(...everyAction), (who, facts, action) => {
        const ofCase = ACTIONS[action].about === 'case';
        const verdict = decide(who, action, { ...facts, conflicted: ['me'] });
        expect(verdict).toEqual(refused('conflict-of-interest', false));
        if (ofCase) expect(decide(who, action, null)).toMatchObject({ permitted: false, visible: false });
      }),
    );
  });

  it('leaves nothing to read', () => {
    const levels = reading(staff('me', 'PIM', 'KAP', 'ASR'), { ...open, conflicted: ['me'] });
    expect(Object.values(levels).every((level) => level === 'none')).toBe(true);
  });
});

describe('somebody suspended', () => {
  it('may do nothing at all, not even what everybody may', () => {
    for (const action of everyAction) {
      expect(decide({ ...staff('me', 'PIM'), suspended: true }, action, open).permitted).toBe(false);
      expect(decide({ ...staff('me', 'PIM'), suspended: true }, action, null).permitted).toBe(false);
    }
    expect(reading({ ...staff('me', 'PIM'), suspended: true }, open)).toMatchObject({ D1: 'none', D17: 'none' });
  });
});

describe('a second factor, where the office asks for it', () => {
  const settings = { ...DEFAULT_SETTINGS, secondFactorRequired: true };

  it('stands between staff and everything', () => {
    expect(decide(staff('kepala', 'KAP'), 'read-case', open, settings)).toEqual(
      refused('second-factor-required', false),
    );
    expect(decide(staff('kepala', 'KAP'), 'list-staff', null, settings)).toEqual(refused('second-factor-required'));
    expect(reading(staff('kepala', 'KAP'), open, settings)).toMatchObject({ D1: 'none' });
    expect(decide(staff('kepala', 'KAP', 'PEL'), 'read-case', open, settings).permitted).toBe(false);
    expect(decide({ ...staff('kepala', 'KAP'), secondFactor: true }, 'read-case', open, settings).permitted).toBe(true);
  });

  it('hides no list that exists for all, and tells of no case', () => {
    const reason = 'second-factor-required';
    expect(decide(staff('kepala', 'KAP'), 'read-inbox', null, settings)).toEqual(refused(reason, true));
    expect(decide(staff('kepala', 'KAP'), 'read-case', null, settings)).toEqual(refused(reason, false));
    expect(decide(staff('kepala', 'KAP'), 'propose-grant', null, settings)).toEqual(refused(reason, false));
  });

  it('is not asked of a complainant, of a receipt or of the public', () => {
    expect(decide(complainantPrincipal('citizen'), 'read-case', open, settings).permitted).toBe(true);
    expect(decide(receiptPrincipal('case-1'), 'track', open, settings).permitted).toBe(true);
    expect(decide(publicPrincipal, 'lodge', null, settings).permitted).toBe(true);
  });
});

describe('a closed case', () => {
  it('admits no write but its reopening, by whomever', () => {
    for (const action of everyAction) {
      if (ACTIONS[action].writes !== 'case' || ACTIONS[action].when === 'closed' || action === 'lodge') continue;
      for (const role of ROLES) expect(decide(staff('ani', role), action, closed).permitted).toBe(false);
    }
    expect(decide(staff('kepala', 'KAP'), 'assign-examiners', closed)).toEqual(refused('case-closed'));
    expect(decide(servicePrincipal('routing'), 'route', closed)).toEqual(refused('case-closed'));
    expect(decide(staff('kepala', 'KAP'), 'reopen', closed).permitted).toBe(true);
  });

  it('is reopened only when it is closed, and not by who proposed it', () => {
    expect(decide(staff('kepala', 'KAP'), 'reopen', open)).toEqual(refused('case-not-closed'));
    expect(decide(staff('ani', 'ASR'), 'propose-reopening', open)).toEqual(refused('case-not-closed'));
    const proposed = { ...closed, duties: { 'reopening-proposal': ['kepala'] } };
    expect(decide(staff('kepala', 'KAP'), 'reopen', proposed)).toEqual(refused('proposer-may-not-approve'));
  });

  it('can still be read, and told of', () => {
    expect(decide(staff('kepala', 'KAP'), 'read-case', closed).permitted).toBe(true);
    expect(decide(servicePrincipal('notification'), 'deliver', closed).permitted).toBe(true);
    expect(decide(staff('kepala', 'KAP'), 'redeliver', closed).permitted).toBe(true);
  });
});

describe('two pairs of eyes', () => {
  const pairs: readonly (readonly [Action, string, string])[] = [
    ['sign-final-report', 'final-report', 'author-may-not-approve'],
    ['verify-corrective-action', 'corrective-report', 'reporter-may-not-verify'],
    ['check-closure', 'closure-draft', 'drafter-may-not-approve'],
    ['approve-closure', 'closure-draft', 'drafter-may-not-approve'],
    ['approve-closure', 'closure-check', 'checker-may-not-approve'],
  ];

  for (const [action, duty, reason] of pairs) {
    it(`${action} is never done by who did the ${duty}, whatever else that person is`, () => {
      const facts = { ...open, duties: { [duty]: ['me'] } };
      expect(decide(staff('me', 'ASR', 'RSM', 'KAP', 'PIM'), action, facts)).toEqual(refused(reason));
      expect(decide(staff('you', 'ASR', 'RSM', 'KAP', 'PIM'), action, facts).permitted).toBe(true);
    });
  }

  it('are two in an office of two: who checked a closure may approve it, who drafted it may not', () => {
    const settings = { ...DEFAULT_SETTINGS, twoPersonClosure: true };
    const by = (duty: string) => ({ ...open, duties: { [duty]: ['kepala'] } });
    expect(decide(staff('kepala', 'KAP'), 'approve-closure', by('closure-check'), settings).permitted).toBe(true);
    expect(decide(staff('kepala', 'KAP'), 'approve-closure', by('closure-draft'), settings).permitted).toBe(false);
    expect(decide(staff('kepala', 'KAP'), 'check-closure', by('closure-draft'), settings).permitted).toBe(false);
  });

  it('decide at plenary: who prepared the proposal at intake does not', () => {
    const facts = { ...open, stage: 'plenary', handlers: ['kepala'] };
    const reason = 'prepared-at-intake-by-the-same-person';
    expect(decide(staff('kepala', 'KAP', 'PVL'), 'decide-at-plenary', facts)).toEqual(refused(reason));
  });
});

describe('an auditor', () => {
  it('writes nothing anywhere, whatever other role was given too', () => {
    fc.assert(
      fc.property(anyRoles, anyCase, fc.constantFrom(...everyAction), (roles, facts, action) => {
        if (ACTIONS[action].writes === 'nothing') return;
        const auditor = staff('me', 'AUD', ...roles);
        expect(decide(auditor, action, facts).permitted).toBe(false);
        expect(decide(auditor, action, null).permitted).toBe(false);
      }),
    );
  });
});

describe('an operator', () => {
  it('never sees plaintext of a case, whatever other role was given too', () => {
    fc.assert(
      fc.property(anyRoles, anyCase, (roles, facts) => {
        const levels = reading(staff('me', 'OPR', ...roles), facts);
        for (const cls of DATA_CLASSES) {
          if (cls !== 'D16' && cls !== 'D17') expect(['none', 'ciphertext']).toContain(levels[cls]);
        }
      }),
    );
  });
});

describe('a secret identity', () => {
  it('never reaches the agency, whatever other role its liaison holds', () => {
    fc.assert(
      fc.property(anyRoles, anyCase, (roles, facts) => {
        const ofAnother = { ...facts, complainant: 'citizen', secretIdentity: true };
        const { D4 } = reading(staff('me', 'NAR', ...roles.filter((role) => role !== 'OPR')), ofAnother);
        expect(D4).toBe('none');
      }),
    );
  });
});

describe('a service', () => {
  it('does of itself only what is declared for it', () => {
    for (const service of ['intake', 'routing', 'resolution', 'notification', 'records', 'identity', 'nonsense']) {
      for (const action of everyAction) {
        const facts = ACTIONS[action].about === 'none' ? null : open;
        const declared = SERVICE_ACTIONS[service]?.includes(action) ?? false;
        expect(decide(servicePrincipal(service), action, facts).permitted).toBe(declared);
      }
    }
  });

  it('acts on no case that does not exist', () => {
    expect(decide(servicePrincipal('routing'), 'route', null)).toEqual(refused('no-such-case', false));
  });
});

describe('existence', () => {
  it('is secret where access is: a stranger gets the same for a case that is not there', () => {
    const stranger = staff('me', 'ASR');
    expect(decide(stranger, 'review-documents', open)).toMatchObject({ permitted: false, visible: false });
    expect(decide(stranger, 'review-documents', null)).toMatchObject({ permitted: false, visible: false });
    expect(decide(complainantPrincipal('else'), 'withdraw', open)).toMatchObject({ permitted: false, visible: false });
    expect(decide(receiptPrincipal('case-2'), 'track', open)).toMatchObject({ permitted: false, visible: false });
  });

  it('is known to whoever may read the case: the answer is that it is not for them', () => {
    expect(decide(staff('ani', 'ASR'), 'approve-closure', open)).toEqual(refused('not-permitted'));
    expect(decide(receiptPrincipal('case-1'), 'read-case', open)).toEqual(refused('not-permitted'));
  });
});

describe('everybody', () => {
  it('may lodge and read the numbers without an account, and nothing of a case', () => {
    expect(decide(publicPrincipal, 'lodge', null).permitted).toBe(true);
    expect(decide(publicPrincipal, 'read-statistics', null).permitted).toBe(true);
    for (const action of everyAction) {
      if (ACTIONS[action].about === 'case') expect(decide(publicPrincipal, action, open).permitted).toBe(false);
    }
  });

  it('is a complainant in their own case and nothing else', () => {
    const head = staff('kepala', 'KAP');
    expect(decide(head, 'read-case', { ...open, complainant: 'kepala' })).toMatchObject({
      permitted: false,
      visible: false,
    });
    expect(decide(complainantPrincipal('citizen'), 'read-case', open).permitted).toBe(true);
  });
});
