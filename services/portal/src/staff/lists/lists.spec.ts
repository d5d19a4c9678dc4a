// What addresses of lists ask for, and what the check of a register is called.
import { describe, expect, it } from '@jest/globals';
import { STAFF_WORDS } from '../words.js';
import { PAGE } from './pieces.js';
import { deliveriesOf } from './deliveries.js';
import { checkOf, registersOf } from './registers.js';

const words = STAFF_WORDS.id;

describe('an address of a list', () => {
  it('asks for what there is, and drops the rest', () => {
    expect(deliveriesOf({ query: { keadaan: 'failed', dari: 'abc' } })).toMatchObject({
      state: 'failed',
      cursor: 'abc',
    });
    expect(deliveriesOf({ query: { keadaan: '<b>' } })).toEqual({ limit: PAGE });
    const query = { register: 'agenda', tahun: '2026', kantor: 'kdi' };
    expect(registersOf({ query, words })).toEqual({ kind: 'agenda', year: '2026', office: 'kdi', limit: PAGE });
    const wrong = { register: 'nothing', tahun: '26', kantor: 'nowhere' };
    expect(registersOf({ query: wrong, words })).toEqual({ limit: PAGE });
  });
});

describe('the check of a register', () => {
  const said = words.lists.registers;

  it('says plainly what is missing and what was given twice', () => {
    expect(checkOf({ missing: [], doubled: [] }, said)).toEqual([said.complete]);
    expect(checkOf({ missing: [3, 7], doubled: ['0004/LM'] }, said)).toEqual([
      'Terlewat: urutan 3, 7.',
      'Diberikan dua kali: 0004/LM.',
    ]);
  });

  it('counts what is too much to name', () => {
    const missing = Array.from({ length: 25 }, (_, at) => at + 1);
    expect(checkOf({ missing, doubled: [] }, said)[0]).toContain('20, dan 5 lagi');
  });
});
