// What was known when: the fold of a case up to an instant or a position, from stored rows alone.
import { describe, expect, it } from '@jest/globals';
import { makeStored, NO_LEAF, type Json, type StoredRow } from '@jejak/eventstore';
import { knownOf } from './known.js';

const CASE = '00000000-0000-8000-8000-00000000ca5e';
const act = {
  actor: 'somebody',
  office: 'kdi',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: 'one',
  command: 'two',
  commandDigest: 'three',
};

/** Rows as they would be stored: an hour and ten positions apart. */
const rowsOf = (...events: readonly (readonly [string, Readonly<Record<string, Json>>])[]): readonly StoredRow[] => {
  let prev = NO_LEAF;
  return events.map(([type, data], revision) => {
    const id = `00000000-0000-7000-8000-${String(revision).padStart(12, '0')}`;
    const at = `2026-03-02T0${revision}:00:00.000Z`;
    const made = makeStored({ ...act, id, type, schema: 1, data }, { stream: `case-${CASE}`, revision, prev, at });
    prev = made.hash;
    const { stream, schema, hash, entry, dataText } = made;
    return {
      position: String((revision + 1) * 10),
      stream,
      revision,
      id,
      type,
      schema,
      at,
      hash,
      entry,
      data: dataText,
    };
  });
};
const rows = rowsOf(
  [
    'ReportReceived',
    { caseType: 'report', office: 'kdi', agendaNumber: '7', channel: 'website', receivedOn: '2026-03-02' },
  ],
  ['FormalCheckPassed', { checklist: {} }],
  ['OfALaterRelease', { unknown: true }],
  ['ReportWithdrawn', { onBehalf: false, reason: null }],
);

describe('a case as it was known', () => {
  it('is the fold of everything, with who did what in words', () => {
    const { file, events, later } = knownOf(rows);
    expect(file).toMatchObject({ id: CASE, stage: 'closing', agendaNumber: '7', handlers: ['somebody'], revision: 3 });
    expect(events.map(({ words }) => words)).toEqual([
      'Laporan diterima (Website, 2026-03-02), nomor agenda 7',
      'Lengkap secara formil',
      'Peristiwa yang belum dikenal oleh versi ini',
      'Laporan dicabut',
    ]);
    expect(later).toBe(0);
  });

  it('ends at an instant, which counts in', () => {
    expect(knownOf(rows, { instant: '2026-03-02T01:00:00.000Z' })).toMatchObject({
      file: { stage: 'material-check' },
      later: 2,
    });
    expect(knownOf(rows, { instant: '2026-03-02T00:59:59.999Z' })).toMatchObject({
      file: { stage: 'received' },
      later: 3,
    });
    expect(knownOf(rows, { instant: '2026-03-02T09:00:00+08:00' })).toMatchObject({
      file: { stage: 'material-check' },
    });
  });

  it('ends at a position, by number and not by letters', () => {
    expect(knownOf(rows, { position: '20' })).toMatchObject({ file: { stage: 'material-check' }, later: 2 });
    expect(knownOf(rows, { position: '100' })).toMatchObject({ later: 0 });
    expect(knownOf(rows, { position: '9' })).toMatchObject({ file: { stage: 'none' }, events: [], later: 4 });
  });
});
