// The policy of intake says what it should of offices, quorum, grounds and old events.
import { describe, expect, it } from '@jest/globals';
import {
  completionDays,
  PLENARY_GROUNDS,
  quorumOf,
  responsibleOffice,
  rulesetOn,
  transferWarnings,
  warningsOf,
} from './rules.js';

const file = { caseType: 'report', standing: 'direct-victim', ruleset: 'po-58-2023', office: 'kdi' };

describe('the rules of intake', () => {
  it('send a report to the office of its place, and one from nowhere to Kendari', () => {
    expect(responsibleOffice(['73.71.01', '74.04'])).toBe('mks');
    expect(responsibleOffice([null, '74.04.11.1005'])).toBe('kdi');
    expect(responsibleOffice([undefined, '99.99'])).toBe('kdi');
  });

  it('ask for three members in a region, five at head office, or what the office set', () => {
    expect(quorumOf(file, 0)).toBe(3);
    expect(quorumOf({ ...file, office: 'pst' }, 0)).toBe(5);
    expect(quorumOf(file, 2)).toBe(2);
  });

  it('pin a report to the law of its day, and give thirty days for completion', () => {
    expect(rulesetOn('2026-03-02')).toBe('po-58-2023');
    expect(rulesetOn('2022-03-02')).toBe('po-26-2017+48-2020');
    expect(rulesetOn('1999-01-01')).toBe('po-26-2017+48-2020');
    expect(completionDays(file)).toBe(30);
  });

  it('let a plenary refuse for want of authority, not for want of proof', () => {
    const codes = PLENARY_GROUNDS.map(({ code }) => code);
    expect(codes).toContain('outside-authority');
    expect(codes).not.toContain('no-maladministration-proven');
  });

  it('warn of an old event, an unknown one, and of no known effort, without deciding', () => {
    const codes = (eventDate: string | null, priorEffort: boolean | null) =>
      warningsOf({ receivedOn: '2026-03-02', eventDate, priorEffort }).map(({ code }) => code);
    expect(codes('2024-03-02', true)).toEqual([]);
    expect(codes('2024-03-01', true)).toEqual(['event-older-than-two-years']);
    expect(codes(null, false)).toEqual(['event-date-unknown', 'no-prior-effort-known']);
  });

  it('say that a report of another work area is to be transferred, and warn of no other answer', () => {
    expect(transferWarnings(file, { 'within-work-area': 'fail', 'within-authority': 'fail' })).toEqual([
      { code: 'not-within-work-area', sentence: expect.stringContaining('Transfer') },
    ]);
    expect(transferWarnings(file, { 'within-work-area': 'unknown' })).toEqual([]);
  });
});
