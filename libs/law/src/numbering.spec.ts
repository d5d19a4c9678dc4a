// Numbers read as the office writes them, and a template that could give two equal numbers never starts.
import { describe, expect, it } from '@jest/globals';
import { numbering } from './numbering.js';

const parts = { seq: 7, office: 'kdi', day: '2026-03-02', type: 'LM' };

describe('a number template', () => {
  it('is filled with the place in the register, the office, the roman month and the year', () => {
    expect(numbering('{seq:4}/AGD/{office}/{month}/{year}')(parts)).toBe('0007/AGD/KDI/III/2026');
    expect(numbering('{seq}/{type}/{month}/{year}/{office}')({ ...parts, day: '2026-12-31' })).toBe(
      '7/LM/XII/2026/KDI',
    );
  });

  it('never cuts a number that has outgrown its width', () => {
    expect(numbering('{seq:4}/{office}/{year}')({ ...parts, seq: 123456 })).toBe('123456/KDI/2026');
  });

  it.each([
    ['{seq:4}/{ofice}/{year}', /"\{ofice\}" is not known/],
    ['{seq}/{toString}/{office}/{year}', /is not known/],
    ['{office}/{year}', /\{seq\} must be in it/],
    ['{seq}/{year}', /\{office\} must be in it/],
    ['{seq}/{office}', /\{year\} must be in it/],
    ['{seq}/{office}/{year}/{', /brace/],
    ['{seq}/{office}/{year}/{seq:12}', /brace/],
    [`{seq}/{office}/{year}/${'x'.repeat(80)}`, /80 characters/],
  ])('is refused with a sentence: %s', (template, sentence) => {
    expect(() => numbering(template)).toThrow(sentence);
  });
});
