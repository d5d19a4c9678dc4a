// What an address of the search asks for.
import { describe, expect, it } from '@jest/globals';
import { STAFF_WORDS } from '../words.js';
import { searchOf } from './search.js';

describe('the address of a search', () => {
  it('asks for what lists and calendars have, and drops the rest', () => {
    const query = { nomor: ' AGD/1 ', tahap: 'closed', kantor: 'kdi', jenis: '<b>', sejak: '2026-01-02', sampai: 'x' };
    const asked = searchOf({ query, words: STAFF_WORDS.id });
    expect(asked).toEqual({ number: 'AGD/1', stage: 'closed', office: 'kdi', from: '2026-01-02' });
  });
});
