// Deadlines of SP4N-LAPOR!, the national complaint channel.
import { clock } from './clock.js';
import type { Clock, Ending } from './clock.js';

const sp4n = { source: 'SP4N-LAPOR! pages and service standards of agencies', certainty: 'indirect' } as const;

const lapor = (step: string, words: readonly [string, string, string, string], length: number, ending: Ending): Clock =>
  clock(
    [`C-14-${step}`, ...words, length, 'working-days'],
    ending,
    sp4n,
    step === 'close' ? [] : ['waiting-for-complainant'],
  );

/** Deadlines of SP4N-LAPOR!, the national complaint channel. */
export const nationalChannelClocks: readonly Clock[] = [
  lapor('verify', ['SP4N-LAPOR!: verifikasi', 'SP4N-LAPOR!: verification', 'lapor-received', 'lapor-forwarded'], 3, [
    'escalation',
    'eskalasi',
  ]),
  lapor(
    'answer',
    ['SP4N-LAPOR!: tanggapan pertama', 'SP4N-LAPOR!: first answer', 'lapor-forwarded', 'lapor-answered'],
    5,
    ['escalation', 'eskalasi'],
  ),
  lapor(
    'plain',
    [
      'SP4N-LAPOR!: tidak berkadar pengawasan',
      'SP4N-LAPOR!: no supervision element',
      'lapor-forwarded',
      'lapor-settled',
    ],
    14,
    ['escalation', 'eskalasi'],
  ),
  lapor(
    'supervised',
    ['SP4N-LAPOR!: berkadar pengawasan', 'SP4N-LAPOR!: supervision element', 'lapor-forwarded', 'lapor-settled'],
    60,
    ['escalation', 'eskalasi'],
  ),
  lapor(
    'close',
    ['SP4N-LAPOR!: tanggapan pelapor', 'SP4N-LAPOR!: reply of the complainant', 'lapor-settled', 'lapor-replied'],
    10,
    ['auto-close', 'ditutup otomatis'],
  ),
];
