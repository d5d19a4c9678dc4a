// The record of an agency: its numbers are those of its lists.
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { countsOf, recordPage } from './record.js';

const turn = { words: STAFF_WORDS.id, house: { date: (day: string) => day }, query: {} } as unknown as StaffTurn;
const matter = (kind: 'clarification' | 'corrective-action', more: object) =>
  ({
    caseId: 'case',
    number: '0001/LM',
    kind,
    which: 1,
    dueOn: '2026-03-21',
    answeredOn: null,
    state: 'open',
    isLate: false,
    ...more,
  }) as Parameters<typeof countsOf>[0][number];
const items = [
  matter('clarification', { state: 'answered', answeredOn: '2026-03-20' }),
  matter('clarification', { which: 2, state: 'answered', answeredOn: '2026-03-22', isLate: true }),
  matter('clarification', { caseId: 'late', dueOn: '2026-03-01', isLate: true }),
  matter('corrective-action', { state: 'verified', answeredOn: '2026-03-20' }),
  matter('corrective-action', { which: 2 }),
];

describe('the record of an agency', () => {
  it('counts each matter once', () => {
    expect(countsOf(items)).toEqual({
      requests: 3,
      inTime: 1,
      late: 1,
      open: 1,
      actions: 2,
      reported: 0,
      verified: 1,
      toDo: 1,
    });
  });

  it('shows what runs out first at the top, and says what is late', () => {
    const text = renderToString(recordPage(turn, { items, isWhole: true }));
    const rows = [...text.matchAll(/<tr><th scope="row"><a href="\/petugas\/perkara\/(\w+)">/g)].map(([, id]) => id);
    expect(rows).toEqual(['late', 'case', 'case', 'case', 'case']);
    expect(text.match(/lewat tenggat/g)).toHaveLength(2);
    expect(text).not.toContain('200 perkara');
    expect(renderToString(recordPage(turn, { items: [], isWhole: false }))).toContain('200 perkara');
  });

  it('shows what is done page by page, counts all of it, and keeps what is open in sight', () => {
    const done = Array.from({ length: 120 }, (_, at) =>
      matter('clarification', { caseId: `done${at}`, state: 'answered', answeredOn: '2026-03-20' }),
    );
    const open = matter('clarification', { caseId: 'waits' });
    const shown = (query: Readonly<Record<string, string>>) => {
      const text = renderToString(recordPage({ ...turn, query }, { items: [...done, open], isWhole: true }));
      expect(text).toContain('>121<');
      return [...text.matchAll(/perkara\/(\w+)">/g)].map(([, id]) => id);
    };
    const idsFrom = (from: number) => done.slice(from, from + 50).map(({ caseId }) => caseId);
    expect(shown({})).toEqual(['waits', ...idsFrom(0)]);
    expect(shown({ dari: '100' })).toEqual(['waits', ...idsFrom(100)]);
    expect(shown({ dari: 'x' })).toEqual(['waits', ...idsFrom(0)]);
  });
});
