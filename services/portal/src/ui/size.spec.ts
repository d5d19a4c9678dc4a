// How large a file is, as people say it.
import { describe, expect, it } from '@jest/globals';
import { WORDS } from '../words.js';
import { sizeOf } from './size.js';

describe('a size', () => {
  it('is said in the unit and the numbers that people read', () => {
    const sizes = [0, 1_023, 1_024, 1_600, 1_048_576, 1_677_722, 15_728_640];
    const said = (language: 'id' | 'en') => sizes.map((bytes) => sizeOf(WORDS[language].house.number, bytes));
    expect(said('id')).toEqual(['0 B', '1.023 B', '1 kB', '2 kB', '1 MB', '1,6 MB', '15 MB']);
    expect(said('en')[5]).toBe('1.6 MB');
  });
});
