// Deadlines after an examination, of agencies, and of the institution itself.
import { clock } from './clock.js';
import type { Clock } from './clock.js';

const read25 = { source: 'UU 25/2009, full text read', certainty: 'sourced' } as const;
const read37 = { source: 'UU 37/2008, article read', certainty: 'sourced' } as const;
const recalled37 = { source: 'UU 37/2008, article not read', certainty: 'memory' } as const;

/** Deadlines after an examination, of agencies, and of the institution itself. */
export const outcomeClocks: readonly Clock[] = [
  clock(
    [
      'C-10',
      'penyampaian Rekomendasi',
      'delivery of a recommendation',
      'recommendation-signed',
      'recommendation-delivered',
      14,
      'calendar-days',
    ],
    ['breach', 'pelanggaran batas waktu internal'],
    { article: 'UU 37/2008 Ps 37(3)', ...recalled37 },
  ),
  clock(
    [
      'C-11',
      'laporan pelaksanaan Rekomendasi',
      'report on implementation',
      'recommendation-received-by-superior',
      'implementation-reported',
      60,
      'calendar-days',
    ],
    ['escalation', 'publikasi; laporan kepada DPR dan Presiden; sanksi'],
    {
      article: 'UU 37/2008 Ps 38(2)',
      source: 'the length from memory; its consequence in Ps 38(4) and 39 was read',
      certainty: 'memory',
    },
  ),
  clock(
    [
      'C-15-decide',
      'keputusan penyelenggara atas pengaduan',
      'decision of the agency on a complaint',
      'complaint-file-complete',
      'agency-decided',
      60,
      'calendar-days',
    ],
    ['breach', 'sanksi; dapat menjadi dasar laporan ke Ombudsman'],
    { article: 'UU 25/2009 Ps 50(1)', ...read25 },
  ),
  clock(
    [
      'C-15-notify',
      'pemberitahuan keputusan penyelenggara',
      'notice of the agency decision',
      'agency-decided',
      'decision-notified',
      14,
      'calendar-days',
    ],
    ['breach', 'sanksi; dapat menjadi dasar laporan ke Ombudsman'],
    { article: 'UU 25/2009 Ps 50(2)', ...read25 },
  ),
  clock(
    ['C-16', 'laporan berkala', 'periodic report', 'quarter-ended', 'periodic-report-submitted', 3, 'months'],
    ['none', 'dicatat'],
    { article: 'UU 37/2008 Ps 42(2)', ...read37 },
  ),
  clock(
    ['C-17', 'laporan tahunan', 'annual report', 'year-ended', 'annual-report-submitted', 1, 'months'],
    ['none', 'dicatat'],
    { article: 'UU 37/2008 Ps 42(2)', ...read37 },
  ),
  clock(
    [
      'C-18',
      'permintaan subjek data dan pemberitahuan kebocoran',
      'data-subject request and breach notice',
      'request-or-breach-known',
      'request-answered',
      72,
      'hours',
    ],
    ['breach', 'kewajiban pelindungan data terlampaui'],
    { article: 'UU 27/2022 Ps 46', source: 'UU 27/2022, article not read', certainty: 'memory' },
  ),
  clock(
    [
      'C-19',
      'surat pengaduan internal',
      'internal complaint letter',
      'internal-complaint-received',
      'internal-complaint-answered',
      14,
      'calendar-days',
    ],
    ['task', 'perintah Ketua'],
    { source: 'letter forms of quality management', certainty: 'sourced' },
  ),
];
