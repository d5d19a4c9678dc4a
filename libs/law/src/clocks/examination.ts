// Deadlines of an examination, from the first question to the last corrective action.
import { clock } from './clock.js';
import type { Clock } from './clock.js';

const recalled37 = { source: 'UU 37/2008, article not read', certainty: 'memory' } as const;
const ours = { source: 'our own default', certainty: 'inferred' } as const;

/** Deadlines of an examination, from the first question to the last corrective action. */
export const examinationClocks: readonly Clock[] = [
  clock(
    [
      'C-05',
      'klarifikasi pertama',
      'first clarification',
      'clarification-1-received',
      'clarification-answered',
      14,
      'calendar-days',
    ],
    ['second-request', 'permintaan klarifikasi kedua'],
    { article: 'UU 37/2008 Ps 33(1)-(2)', ...recalled37 },
    ['delivery-unproven'],
  ),
  clock(
    [
      'C-06',
      'klarifikasi kedua',
      'second clarification',
      'clarification-2-received',
      'clarification-answered',
      14,
      'calendar-days',
    ],
    ['right-to-answer-forfeited', 'Terlapor dianggap tidak menggunakan hak menjawab; pemeriksaan dilanjutkan'],
    { article: 'UU 37/2008 Ps 33(3)', ...recalled37 },
    ['delivery-unproven'],
  ),
  clock(
    [
      'C-07',
      'pemanggilan, paling banyak tiga kali berturut-turut',
      'summons, up to three in a row',
      'summons-received',
      'summons-attended',
      null,
      'calendar-days',
    ],
    ['forced-attendance-may-be-asked', 'setelah panggilan ketiga dapat diminta bantuan Kepolisian'],
    {
      article: 'UU 37/2008 Ps 31',
      source: 'UU 37/2008 as quoted in a study; the gap between calls is set by the office',
      certainty: 'sourced',
    },
    ['valid-excuse'],
  ),
  clock(
    [
      'C-08',
      'tanggapan Pelapor atas hasil',
      'comment on the result',
      'result-notice-received',
      'comment-received',
      14,
      'calendar-days',
    ],
    ['final-report-without-comment', 'laporan akhir disusun tanpa tanggapan Pelapor'],
    { article: 'PO 48/2020 Ps 25(5)-(5b)', source: 'PO 48/2020, article read', certainty: 'sourced' },
    ['delivery-unproven'],
  ),
  clock(
    [
      'C-09',
      'pelaksanaan tindakan korektif',
      'corrective action',
      'final-report-received',
      'corrective-actions-fulfilled',
      30,
      'calendar-days',
    ],
    ['extend-once', 'pengingat atau satu kali perpanjangan'],
    { source: 'practice of regional offices; no article known', certainty: 'indirect' },
  ),
  clock(
    [
      'C-09a',
      'kunjungan monitoring tengah',
      'mid-term monitoring visit',
      'final-report-received',
      'monitoring-visited',
      14,
      'calendar-days',
    ],
    ['task', 'tugas monitoring bagi pemeriksa'],
    { source: 'practice of one regional office', certainty: 'indirect' },
  ),
  clock(
    [
      'C-09b',
      'perpanjangan tindakan korektif',
      'extension of corrective action',
      'corrective-action-lapsed',
      'corrective-actions-fulfilled',
      30,
      'calendar-days',
    ],
    ['refer-to-resolution', 'dilimpahkan ke resolusi dan monitoring'],
    { source: 'the press speaks of two times thirty days', certainty: 'indirect' },
  ),
  clock(
    [
      'C-12-simple',
      'penyelesaian laporan sederhana',
      'whole case, simple',
      'accepted-by-examiner',
      'case-closed',
      60,
      'calendar-days',
    ],
    ['backlog-flag', 'ditandai sebagai tunggakan'],
    { source: 'office practice; the regulation was not read', certainty: 'memory' },
    ['completion-pending', 'mediation'],
  ),
  clock(
    [
      'C-12-medium',
      'penyelesaian laporan sedang',
      'whole case, medium',
      'accepted-by-examiner',
      'case-closed',
      120,
      'calendar-days',
    ],
    ['backlog-flag', 'ditandai sebagai tunggakan'],
    { source: 'office practice; the press speaks of four to six months', certainty: 'memory' },
    ['completion-pending', 'mediation'],
  ),
  clock(
    [
      'C-12-heavy',
      'penyelesaian laporan berat',
      'whole case, heavy',
      'accepted-by-examiner',
      'case-closed',
      180,
      'calendar-days',
    ],
    ['backlog-flag', 'ditandai sebagai tunggakan'],
    { source: 'office practice; the press speaks of four to six months', certainty: 'memory' },
    ['completion-pending', 'mediation'],
  ),
  clock(
    [
      'C-13-contact',
      'respons cepat: hubungi instansi',
      'rapid response: first contact with the agency',
      'rapid-response-opened',
      'agency-contacted',
      24,
      'hours',
    ],
    ['task', 'tugas mendesak bagi pemeriksa'],
    ours,
  ),
  clock(
    [
      'C-13-finish',
      'respons cepat: penyelesaian',
      'rapid response: finish',
      'rapid-response-opened',
      'case-closed',
      7,
      'calendar-days',
    ],
    ['convert-to-report', 'dilanjutkan sebagai Laporan Masyarakat bila belum selesai dalam 14 hari'],
    ours,
  ),
];
