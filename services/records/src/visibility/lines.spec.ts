// The internal timeline is no way around the classes of data.
import { describe, expect, it } from '@jest/globals';
import { DATA_CLASSES, type DataClass, type Level } from '@jejak/access';
import type { Line } from '../timeline.js';
import { linesFor, toldIn } from './lines.js';

const line = (revision: number, type: string, text: string): Line => ({
  revision,
  type,
  at: '2026-03-02T01:00:00.000Z',
  on: '2026-03-02',
  text,
  by: 'somebody',
});
const internal = [
  line(0, 'ReportReceived', 'Diterima: 0001/AGD'),
  line(1, 'FinalReportDrafted', 'Konsep LAHP: terbukti'),
  line(2, 'FinalReportIssued', 'LAHP ditandatangani: terbukti'),
];
const open = [line(0, 'ReportReceived', 'Laporan diterima.'), line(2, 'FinalReportIssued', 'Laporan akhir terbit.')];
const levels = (given: Partial<Record<DataClass, Level>>): Record<DataClass, Level> =>
  ({ ...Object.fromEntries(DATA_CLASSES.map((cls) => [cls, 'none'])), ...given }) as Record<DataClass, Level>;
const textsFor = (given: Partial<Record<DataClass, Level>>) =>
  linesFor(internal, open, levels(given)).map(({ text, by }) => [text, by]);

describe('a line of the internal timeline', () => {
  it('is shown to whoever reads its class in full', () => {
    expect(linesFor(internal, open, levels({ D1: 'full', D10: 'full', D11: 'full' }))).toEqual(internal);
  });

  it('is told in the public words to whoever reads its class masked or not at all', () => {
    expect(textsFor({ D1: 'masked', D10: 'full' })).toEqual([
      ['Laporan diterima.', 'somebody'],
      ['Konsep LAHP: terbukti', 'somebody'],
      ['Laporan akhir terbit.', 'somebody'],
    ]);
  });

  it('says what the complainant reads of it, where there is one', () => {
    const toldOf = (caseType: 'report' | 'own-motion', given: Partial<Record<DataClass, Level>>) =>
      linesFor(internal, toldIn(open, { caseType }), levels(given)).map(({ text, told }) => [text, told]);
    expect(toldOf('report', { D1: 'full', D10: 'full' })).toEqual([
      ['Diterima: 0001/AGD', 'Laporan diterima.'],
      ['Konsep LAHP: terbukti', undefined],
      ['Laporan akhir terbit.', 'Laporan akhir terbit.'],
    ]);
    expect(toldOf('own-motion', { D1: 'full' })).toEqual([
      ['Diterima: 0001/AGD', undefined],
      ['Laporan akhir terbit.', undefined],
    ]);
  });

  it('is left out where the public is told nothing of it', () => {
    expect(textsFor({ D1: 'full', D11: 'full' }).map(([text]) => text)).toEqual([
      'Diterima: 0001/AGD',
      'LAHP ditandatangani: terbukti',
    ]);
  });
});
