// Deadlines from lodging to the plenary.
import { clock } from './clock.js';
import type { Clock } from './clock.js';

const read25 = { source: 'UU 25/2009, full text read', certainty: 'sourced' } as const;
const recalled37 = { source: 'UU 37/2008, article not read', certainty: 'memory' } as const;

/** Deadlines from lodging to the plenary. */
export const intakeClocks: readonly Clock[] = [
  clock(
    ['C-00', 'batas usia peristiwa', 'age limit of the event', 'event-happened', 'report-lodged', 2, 'years'],
    ['material-check-fails', 'syarat materiil tidak terpenuhi'],
    {
      article: 'UU 37/2008 Ps 24(3)',
      source: 'practice of regional offices; the text read breaks off here',
      certainty: 'indirect',
    },
  ),
  clock(
    [
      'C-00b',
      'pengaduan setelah pelayanan',
      'complaint after a service',
      'service-received',
      'report-lodged',
      30,
      'calendar-days',
    ],
    ['flag-only', 'hanya ditandai; tidak menggugurkan laporan ke Ombudsman'],
    { article: 'UU 25/2009 Ps 42(2)', ...read25 },
  ),
  clock(
    [
      'C-01',
      'tanggapan pertama atas kelengkapan',
      'first response on completeness',
      'report-received',
      'completeness-answered',
      14,
      'calendar-days',
    ],
    ['breach', 'kewajiban menanggapi terlampaui'],
    { article: 'UU 25/2009 Ps 44(3)', ...read25 },
  ),
  clock(
    [
      'C-02',
      'kelengkapan data oleh Pelapor',
      'completion by the complainant',
      'completion-notice-received',
      'completion-submitted',
      30,
      'calendar-days',
    ],
    ['deemed-withdrawn', 'Pelapor dianggap mencabut laporan; tidak diregistrasi'],
    {
      article: 'UU 25/2009 Ps 44(4)-(5)',
      source: 'UU 25/2009, full text read; UU 37/2008 Ps 25 says the same from memory',
      certainty: 'sourced',
    },
    ['delivery-unproven'],
  ),
  clock(
    [
      'C-03',
      'pemberitahuan bukan kewenangan',
      'notice of no authority',
      'result-signed',
      'no-authority-notice-sent',
      7,
      'calendar-days',
    ],
    ['breach', 'pelanggaran batas waktu internal'],
    { article: 'UU 37/2008 Ps 27', ...recalled37 },
  ),
  clock(
    [
      'C-04',
      'pemberitahuan penolakan',
      'notice of refusal',
      'refusal-signed',
      'refusal-notice-sent',
      7,
      'calendar-days',
    ],
    ['breach', 'pelanggaran batas waktu internal'],
    { article: 'UU 37/2008 Ps 36(2)', ...recalled37 },
  ),
];
