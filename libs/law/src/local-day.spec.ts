// A day begins in Kendari an hour before it begins in Jakarta.
import { describe, expect, it } from '@jest/globals';
import { endOfDayIn, localDayIn, zoneOf, zoneOfAgency } from './local-day.js';

describe('the local day', () => {
  const instant = new Date('2026-02-28T16:30:00.000Z');
  it('is that of the office', () => {
    expect(localDayIn('kdi', instant)).toBe('2026-03-01');
    expect(localDayIn('pst', instant)).toBe('2026-02-28');
  });
  it('ends where it is the day of the office', () => {
    expect(endOfDayIn('kdi', '2026-03-01')).toBe('2026-03-01T15:59:59.999Z');
    expect(endOfDayIn('pst', '2024-02-29')).toBe('2024-02-29T16:59:59.999Z');
  });
  it('of an agency is that of the province it serves', () => {
    expect(zoneOfAgency('buton-disdukcapil')).toBe('Asia/Makassar');
  });
  it('of an office that is not known is that of head office', () => {
    expect([zoneOf('nowhere'), zoneOfAgency('nowhere')]).toEqual(['Asia/Jakarta', 'Asia/Jakarta']);
  });
});
