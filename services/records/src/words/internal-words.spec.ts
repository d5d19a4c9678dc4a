// What staff read of an event holds no code and no day as machines write it.
import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '@jejak/case';
import { internalWordsOf } from './internal-words.js';

const wordsOf = (type: string, data: object) => internalWordsOf({ type, data } as CaseEvent);

describe('what staff read of an event', () => {
  it.each([
    [
      'ReportAccepted',
      { class: 'simple', meeting: { heldOn: '2026-11-25' } },
      'Pleno 25 November 2026 menerima: Sederhana',
      'Plenary of 25 November 2026 accepted it: Simple',
    ],
    [
      'CaseRouted',
      { office: 'kdi', unit: 'examination', ground: 'by-hand' },
      'Diteruskan ke Perwakilan Sulawesi Tenggara · Pemeriksaan (pilihan petugas)',
      'Routed to Regional office Sulawesi Tenggara · Examination (chosen by staff)',
    ],
    [
      'ConflictDetected',
      { person: 'p', rule: 'lodged-the-report' },
      'Konflik kepentingan terdeteksi (pelapornya sendiri)',
      'Conflict of interest detected (lodged the report)',
    ],
    [
      'CorrectiveActionsOrdered',
      {
        actions: [
          { k: 1, dueOn: '2026-03-01' },
          { k: 2, dueOn: '2026-04-01' },
        ],
      },
      'Tindakan korektif: 1 (paling lambat 1 Maret 2026), 2 (paling lambat 1 April 2026)',
      'Corrective actions: 1 (by 1 March 2026), 2 (by 1 April 2026)',
    ],
    [
      'CompletionRequested',
      { dueDays: 30, items: ['identity-document', 'remedy'] },
      'Kelengkapan diminta (30 hari): Salinan identitas (KTP, SIM atau paspor); Harapan Pelapor',
      'Completion asked for (30 days): Copy of an identity document; The remedy asked for',
    ],
  ])('%s', (type, data, id, en) => {
    expect(wordsOf(type, data)).toEqual({ id, en });
  });
});
