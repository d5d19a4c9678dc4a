// The calendar against the decrees' own counts.
import { describe, expect, it } from '@jest/globals';
import { calendar, holidaysKnownOn } from './index.js';

const daysOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) => {
    const leap = year % 4 === 0;
    const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    return Array.from(
      { length },
      (_, day) => `${year}-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
    );
  });
/** 0 is Sunday; Zeller's count. */
const weekday = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
};

describe('the calendar', () => {
  it.each([
    [2024, 19, 10, 238],
    [2025, 17, 11, 237],
    [2026, 17, 8, 240],
    [2027, 18, 8, 242],
  ])('of %i has %i national holidays, %i of joint leave and %i working days', (year, national, leave, working) => {
    const off = calendar.holidays.filter(({ date }) => date.startsWith(String(year)));
    const dates = new Set(off.map(({ date }) => date));
    expect(off.filter(({ kind }) => kind === 'national')).toHaveLength(national);
    expect(off.filter(({ kind }) => kind === 'joint-leave')).toHaveLength(leave);
    expect(daysOf(year).filter((day) => weekday(day) % 6 !== 0 && !dates.has(day))).toHaveLength(working);
  });

  it('has each day once, in order', () => {
    const dates = calendar.holidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('did not know the extra leave of August 2025 before it was decided', () => {
    const knows = (day: string) => holidaysKnownOn(day).some(({ date }) => date === '2025-08-18');
    expect(knows('2025-08-06')).toBe(false);
    expect(knows('2025-08-07')).toBe(true);
  });

  it('calls the split of 2027 our own', () => {
    for (const { date, certainty } of calendar.holidays)
      expect(certainty).toBe(date.startsWith('2027') ? 'inferred' : 'sourced');
  });
});
