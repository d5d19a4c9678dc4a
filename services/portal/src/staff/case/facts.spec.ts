// What a case is called in a list: for whom its number or its agency is masked, too.
import { describe, expect, it } from '@jest/globals';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { numberOf } from './address.js';
import { agencyOf } from './facts.js';
import type { File } from './file.js';

const turn = { words: STAFF_WORDS.id } as StaffTurn;
const caseId = 'f89d77f6-e89b-8cd7-917b-0139ff39c4dc';
const facts = { registrationNumber: null, agendaNumber: null } as File['facts'];

describe('a case in a list', () => {
  it('is called by its number, or by the end of its id for whom that is masked', () => {
    expect(numberOf({ caseId, facts: { ...facts, agendaNumber: '0001/AGD/KDI/XI/2026' } })).toBe(
      '0001/AGD/KDI/XI/2026',
    );
    expect(numberOf({ caseId, facts })).toBe('…ff39c4dc');
  });

  it('says that its agency is masked, not that it is unsettled', () => {
    const names = { agency: null };
    expect(agencyOf(turn, { names, withheld: {} })).toBe('Terlapor belum dipastikan');
    expect(agencyOf(turn, { names, withheld: { reportedAgency: 'masked' } })).toBe('Disamarkan untuk peran Anda');
    expect(agencyOf(turn, { names: { agency: 'RSUD' }, withheld: {} })).toBe('RSUD');
  });
});
