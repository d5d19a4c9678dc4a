// The allow-list is whole: every field of every event has a row, and the public timeline its silences.
import { describe, expect, it } from '@jest/globals';
import { DATA_CLASSES } from '@jejak/access';
import { CATALOGUE, type CaseEventType } from '@jejak/case';
import { PUBLIC_WORDS } from '../words/public-words.js';
import { FIELD_ROWS } from './fields.js';

const types = Object.keys(CATALOGUE) as CaseEventType[];
const rowsOf = (type: CaseEventType) => FIELD_ROWS[type].fields as Readonly<Record<string, string>>;

describe('the allow-list of the case file', () => {
  it('names a row of ACCESS.md for every field of every event', () => {
    for (const type of types) {
      expect({ type, fields: Object.keys(rowsOf(type)).sort() }).toEqual({
        type,
        fields: Object.keys(CATALOGUE[type].fields).sort(),
      });
      for (const row of Object.values(rowsOf(type))) expect([...DATA_CLASSES, 'never', 'report-text']).toContain(row);
    }
  });

  it('reads identity and contact as D4, and nothing sealed as a number or a substance', () => {
    for (const type of types)
      for (const [field, cls] of Object.entries(CATALOGUE[type].fields)) {
        const row = rowsOf(type)[field];
        if (cls === 'identity' || cls === 'contact') expect({ type, field, row }).toEqual({ type, field, row: 'D4' });
        if (cls !== 'plain') expect(['D1', 'D2', 'D5', 'D13']).not.toContain(row);
      }
  });

  it('keeps keys and accounts to itself', () => {
    for (const type of types)
      if ('key' in CATALOGUE[type].fields) expect({ type, key: rowsOf(type)['key'] }).toEqual({ type, key: 'never' });
    expect(rowsOf('ReportReceived')).toMatchObject({ subjects: 'never', account: 'never' });
  });
});

describe('the public timeline', () => {
  it('says nothing of conflicts, working papers and drafts', () => {
    const silent = types.filter((type) => PUBLIC_WORDS[type] === null).sort();
    expect(silent).toEqual([
      'ClosureApproved',
      'ClosureChecked',
      'ClosureDrafted',
      'ClosureReturned',
      'ConflictDeclared',
      'ConflictDetected',
      'DocumentReleaseProposed',
      'DocumentReleased',
      'DocumentsReviewed',
      'FinalReportDrafted',
      'SanitisedCopyAttached',
      'WorkingPaperAttached',
    ]);
  });
});
