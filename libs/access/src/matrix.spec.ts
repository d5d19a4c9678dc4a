// The tables of ACCESS.md, written down a second time: a wrong cell in either copy fails here.
import { describe, expect, it } from '@jest/globals';
import { ACTIONS, type Action } from './actions.js';
import { decide } from './decide.js';
import { reading } from './reading.js';
import { DATA_CLASSES, ROLES, type CaseFacts, type Level, type Principal, type Role } from './vocabulary.js';

const ME = 'me';
const someone = (role: Role): Principal => ({
  kind: role === 'RCP' ? 'receipt' : 'person',
  id: role === 'RCP' ? 'receipt:case-1' : ME,
  roles: [role],
  office: ['PEL', 'RCP', 'NAR'].includes(role) ? null : 'kdi',
  unit: null,
  agency: role === 'NAR' ? 'dinkes' : null,
  caseId: role === 'RCP' ? 'case-1' : null,
  secondFactor: false,
  suspended: false,
});

const elsewhere: CaseFacts = {
  caseId: 'case-2',
  caseType: 'report',
  office: 'mks',
  unit: null,
  stage: 'examination',
  closed: false,
  assigned: ['other'],
  handlers: ['other'],
  complainant: 'other',
  conflicted: [],
  secretIdentity: false,
  releasedTo: ['pupr'],
  formallyVerified: true,
  duties: {},
};
const inKendari: CaseFacts = { ...elsewhere, office: 'kdi' };

/** Cases as they may lie, and by hand for each which scope of which role they fall into; N is everywhere. */
const WORLDS: readonly { readonly name: string; readonly facts: CaseFacts; readonly holds: string }[] = [
  { name: 'of another office', facts: elsewhere, holds: '' },
  { name: 'of my office, with another examiner', facts: inKendari, holds: 'PVL:O KAP:O KAP:P' },
  {
    name: 'of my office, taken up by nobody',
    facts: { ...inKendari, stage: 'received', assigned: [], handlers: [] },
    holds: 'PVL:O PVL:I PVL:A PVL:H PVL:E KAP:O KAP:P',
  },
  {
    name: 'of my office, at intake with a colleague',
    facts: { ...inKendari, stage: 'material-check', assigned: [] },
    holds: 'PVL:O PVL:I PVL:H KAP:O KAP:P',
  },
  {
    name: 'of my office, at intake with me',
    facts: { ...inKendari, stage: 'material-check', assigned: [], handlers: [ME] },
    holds: 'PVL:O PVL:I PVL:A PVL:H PVL:E KAP:O',
  },
  {
    name: 'of my office, once at intake with me',
    facts: { ...inKendari, handlers: [ME] },
    holds: 'PVL:O PVL:A PVL:H KAP:O',
  },
  { name: 'of another office, once at intake with me', facts: { ...elsewhere, handlers: [ME] }, holds: 'PVL:A PVL:H' },
  { name: 'assigned to me in another office', facts: { ...elsewhere, assigned: [ME] }, holds: 'ASR:A RSM:A' },
  {
    name: 'monitored in my office',
    facts: { ...inKendari, stage: 'corrective-monitoring' },
    holds: 'PVL:O KAP:O KAP:P RSM:A',
  },
  {
    name: 'about to be closed in my office',
    facts: { ...inKendari, stage: 'closing' },
    holds: 'PVL:O KAP:O KAP:P RSM:A',
  },
  { name: 'about to be closed in another office', facts: { ...elsewhere, stage: 'closing' }, holds: '' },
  { name: 'that a receipt belongs to', facts: { ...elsewhere, caseId: 'case-1' }, holds: 'RCP:S' },
  { name: 'released to my agency', facts: { ...elsewhere, releasedTo: ['dinkes'] }, holds: 'NAR:G' },
];
/** One's own case, where one is a complainant and nothing else. */
const MINE: CaseFacts = { ...inKendari, complainant: ME };

const holds = (role: Role, scope: string, world: { readonly holds: string }): boolean =>
  scope === 'N' || world.holds.split(' ').includes(`${role}:${scope}`);

const columnsOf = (line: string): readonly (readonly [Role, string])[] => {
  const cells = line.trim().split(/\s+/);
  expect(cells).toHaveLength(ROLES.length);
  return ROLES.map((role, index) => [role, cells[index] ?? '-']);
};

// PEL RCP PVL ASR RSM KAP PIM NAR AUD DPO OPR. `scope` or `scope/level` (r: reason, m: masked, c: ciphertext). H: office until an examiner
// has it, then handled · E: as A, but only before handover.
const DATA_PAGE: Readonly<Record<string, string>> = {
  D1: '  S   S   O   A   A   O   N   G   N   N/m -',
  D2: '  S   S   O   A   A   O   N   G   N   N/m -',
  D3: '  S   -   H   A   A   O   N   G/m N/m -   N/c',
  D3r: ' S   S   H   A   A   O   N   G/m N/m -   N/c',
  D4: '  S   -   A   A   A   O   -   -   -   -   N/c',
  D4s: ' S   -   E   A/r A/r -   -   -   -   -   N/c',
  D5: '  S   -   A   A   A   O   N   G/m N   N   -',
  D6: '  S   -   A   A/r A/r O/r -   -   N/m -   N/c',
  D7: '  S   -   A   A   A   O   N   G   N   -   N/c',
  D8: '  -   -   -   A   A   O   N   -   N   -   N/c',
  D9: '  S/m -   -   A   A   O   N   G   N   -   N/c',
  D10: ' -   -   -   A   A   O   N   -   N   -   N/c',
  D11: ' S   S/m O   A   A   O   N   G/m N   -   N/c',
  D12: ' -   -   -   A   -   -   -   -   -   -   N/c',
  D13: ' S/m S/m O/m A   A   O   N   G/m N   N   N/c',
  D14: ' -   -   -   -   -   O   N   -   N   N   -',
  D16: ' -   -   -   -   -   -   -   -   N   -   N',
  D17: ' N   N   N   N   N   N   N   N   N   N   N',
};
const LEVELS: Readonly<Record<string, Level>> = { r: 'reason', m: 'masked', c: 'ciphertext' };

const expectedLevel = (role: Role, cell: string, world: { readonly holds: string }): Level => {
  const [scope = '-', level] = cell.split('/');
  if (scope === '-' || !holds(role, scope, world)) return 'none';
  return level === undefined ? 'full' : (LEVELS[level] ?? 'none');
};

describe('what a role may read of a case', () => {
  for (const [name, line] of Object.entries(DATA_PAGE)) {
    const secretIdentity = name === 'D4s';
    const cls = (secretIdentity ? 'D4' : name) as (typeof DATA_CLASSES)[number];
    for (const [role, cell] of columnsOf(line)) {
      it(`${name} for ${role} is ${cell}`, () => {
        for (const world of WORLDS) {
          const level = reading(someone(role), { ...world.facts, secretIdentity })[cls];
          expect({ world: world.name, level }).toEqual({ world: world.name, level: expectedLevel(role, cell, world) });
        }
        const own = expectedLevel(role, cell, { holds: 'PEL:S' });
        const expected = role === 'PEL' || ['D17'].includes(name) ? own : 'none';
        if (role !== 'RCP') expect(reading(someone(role), { ...MINE, secretIdentity })[cls]).toBe(expected);
      });
    }
  }

  it('has a row for every class of data', () => {
    expect(Object.keys(DATA_PAGE).filter((name) => name !== 'D4s')).toEqual([...DATA_CLASSES]);
  });

  it('closes the narrative to leadership with the case', () => {
    const closed = { ...elsewhere, stage: 'closed', closed: true };
    expect(reading(someone('PIM'), closed)).toMatchObject({ D1: 'full', D3: 'none' });
    expect(reading(someone('KAP'), { ...closed, office: 'kdi' })).toMatchObject({ D3: 'full' });
  });
});

// PEL RCP PVL ASR RSM KAP PIM NAR AUD DPO OPR. I: of the office, before handover · P: of the office, and not prepared by oneself.
const CASE_ACTIONS: Readonly<Record<string, string>> = {
  track: '                   S S - - - - - - - - -',
  'formal-check': '          - - O - - - - - - - -',
  'request-completion': '    - - O - - - - - - - -',
  'submit-completion': '     S S O - - - - - - - -',
  'material-check': '        - - O - - - - - - - -',
  'decide-at-plenary': '     - - - - - P Q - - - -',
  withdraw: '                S S O - - - - - - - -',
  'answer-consultation': '   - - O - - - - - - - -',
  route: '                   - - O - - O N - - - -',
  transfer: '                - - - - - O N - - - -',
  'assign-examiners': '      - - - - - O N - - - -',
  'read-placement': '        - - O - - O N - - - -',
  'read-agency-record': '    - - - - - - - G - - -',
  'read-workload': '         - - - - - O N - - - -',
  'declare-conflict': '      - - O A A O N - - - -',
  'review-documents': '      - - - A - - - - - - -',
  'request-clarification': ' - - - A - O N - - - -',
  'reply-to-clarification': '- - - A - - - G - - -',
  'notify-result': '         - - - A - O - - - - -',
  comment: '                 S S O - - - - - - - -',
  'write-final-report': '    - - - A - - - - - - -',
  'sign-final-report': '     - - - - - O N - - - -',
  'report-corrective-action': ' - - - A A - - G - - -',
  'verify-corrective-action': ' - - - - A O - - - - -',
  'draft-closure': '         - - I A A - - - - - -',
  'check-closure': '         - - - - A O - - - - -',
  'approve-closure': '       - - - - - O N - - - -',
  'propose-reopening': '     - - - A A - - - - - -',
  reopen: '                  - - - - - O N - - - -',
  'attach-evidence': '       S S O - - - - - - - -',
  'attach-agency-document': '- - - A A - - G - - -',
  'attach-working-paper': '  - - - A - - - - - - -',
  'attach-sanitised-copy': ' - - - A - - - - - - -',
  'propose-release': '       - - - A A - - - - - -',
  'release-document': '      - - - - - O N - - - -',
  'read-attachments': '      S - O A A O N G N N -',
  'open-attachment': '       S - O A A O N G N N -',
  'read-inbox': '            S - O A A O N G N - -',
  'read-approvals': '        - - - - A O N - - - -',
  'read-case': '             S - O A A O N G N N -',
  'read-timeline': '         S S O A A O N G N N -',
  'read-internal-timeline': '- - O A A O N - N N -',
  'read-deliveries': '       - - O A A O N - N N -',
  search: '                  - - O A A O N G N N -',
  'search-identity': '       - - A A A O - - - - -',
  'read-registers': '        - - O - - O N - N - -',
  replay: '                  - - - A - O N - N N -',
  'read-events': '           - - - - - O N - N N -',
  'read-access-ledger': '    - - - - - O N - N N -',
  redeliver: '               - - O - - O - - - - -',
  'detect-conflict': '                 - - - - - - - - - - -',
  deliver: '                 - - - - - - - - - - -',
  'open-for-delivery': '     - - - - - - - - - - -',
};
/** Of nothing in particular. */
const HOUSE_ACTIONS: Readonly<Record<string, string>> = {
  lodge: '                   S - O - - - - - - - -',
  'open-receipt-session': '  N N N N N N N N N N N',
  'read-statistics': '       N N N N N N N N N N N',
  'verify-log': '            - - - - - - N - N N -',
  'see-parked': '            - - - - - - - - - - N',
  'redrive-parked': '        - - - - - - - - - - N',
  'discard-parked': '        - - - - - - - - - - N',
  'see-topics': '            - - - - - - - - - - N',
  'refill-topic': '          - - - - - - - - - - N',
  'rebuild-view': '          - - - - - - - - - - N',
  'read-telemetry': '        - - - - - - - - N - N',
  'read-metrics': '          N N N N N N N N N N N',
  'read-openapi': '          N N N N N N N N N N N',
  'read-health': '           N N N N N N N N N N N',
  'read-own-entry': '        N N N N N N N N N N N',
  'list-staff': '            - - - - - O N - N N N',
  'register-staff': '        - - - - - - N - - - N',
  'index-identity': '        - - - - - - - - - - -',
  'found-directory': '       - - - - - - - - - - -',
};
/** Of a person: see staff-access.spec.ts. */
const STAFF_ACTIONS = [
  'read-staff',
  'read-leadership',
  'propose-grant',
  'confirm-grant',
  'revoke-role',
  'suspend-staff',
  'reinstate-staff',
  'link-account',
];

/** Q: leadership, and not prepared by oneself. */
const mayHere = (role: Role, cell: string, world: (typeof WORLDS)[number]): boolean =>
  cell === 'Q' ? !world.facts.handlers.includes(ME) : cell !== '-' && holds(role, cell, world);

const sees = (role: Role, world: (typeof WORLDS)[number]): boolean =>
  ['read-case', 'track'].some((action) => {
    const cell = columnsOf(CASE_ACTIONS[action] ?? '').find(([each]) => each === role)?.[1] ?? '-';
    return mayHere(role, cell, world);
  });

/** What a person gets; of a closed case where the action is for one. */
const answer = (role: Role, action: Action, facts: CaseFacts): 'yes' | 403 | 404 => {
  const verdict = decide(someone(role), action, ACTIONS[action].when === 'closed' ? { ...facts, closed: true } : facts);
  if (verdict.permitted) return 'yes';
  return verdict.visible ? 403 : 404;
};

describe('what a role may do to a case', () => {
  for (const [name, line] of Object.entries(CASE_ACTIONS)) {
    const action = name as Action;
    for (const [role, cell] of columnsOf(line)) {
      it(`${name} by ${role} is ${cell}; else 403 to whoever knows of the case, 404 to all others`, () => {
        for (const world of WORLDS) {
          const got = answer(role, action, world.facts);
          const expected = mayHere(role, cell, world) ? 'yes' : sees(role, world) ? 403 : 404;
          expect({ world: world.name, got }).toEqual({ world: world.name, got: expected });
        }
        if (role !== 'RCP') expect(answer(role, action, MINE) === 'yes').toBe(role === 'PEL' && cell === 'S');
      });
    }
  }
});

describe('what a role may do in the house', () => {
  for (const [name, line] of Object.entries(HOUSE_ACTIONS)) {
    it(`${name} is${line.replace(/\s+/g, ' ')}`, () => {
      for (const [role, cell] of columnsOf(line)) {
        const { permitted } = decide(someone(role), name as Action, null);
        expect({ role, permitted }).toEqual({ role, permitted: cell !== '-' });
      }
    });
  }

  it('covers every action', () => {
    const covered = [...Object.keys(CASE_ACTIONS), ...Object.keys(HOUSE_ACTIONS), ...STAFF_ACTIONS];
    expect(covered.sort()).toEqual(Object.keys(ACTIONS).sort());
  });
});
