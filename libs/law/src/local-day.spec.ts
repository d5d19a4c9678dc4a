// A day begins in Kendari an hour before it begins in Jakarta.
import { describe, expect, it } from '@jest/globals';
import { localDayIn, zoneOf } from './local-day.js';

describe('the local day', () => {
  const instant = new Date('2026-02-28T16:30:00.000Z');
  it('is that of the office', () => {
    expect(localDayIn('kdi', instant)).toBe('2026-03-01');
    expect(localDayIn('pst', instant)).toBe('2026-02-28');
  });
  it('of an office that is not known is that of head office', () => {
    expect(zoneOf('nowhere')).toBe('Asia/Jakarta');
  });
});
