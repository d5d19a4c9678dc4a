// Why a case may be closed, and which reason a refusal leads to.
import { entriesFrom } from './fact.js';
import type { CodeOf } from './fact.js';

const office = entriesFrom({ source: 'closing reasons in software of an office', certainty: 'sourced' });
const added = entriesFrom({ source: 'added by us', certainty: 'inferred' });

/** Closing reasons: eight of an office, the others follow from the stages of a case; every closure names one. */
export const closingReasons = [
  office('settled-by-agency', 'Telah diselesaikan oleh instansi', 'Settled by the agency'),
  office(
    'outside-authority',
    'Bukan wewenang Ombudsman, pemeriksaan dihentikan',
    'Outside the authority of the Ombudsman, examination stopped',
  ),
  office('conciliation-agreed', 'Konsiliasi Ombudsman mencapai kesepakatan', 'Conciliation reached agreement'),
  office('no-maladministration', 'Tidak ditemukan maladministrasi', 'No maladministration found'),
  office('in-court', 'Substansi menjadi objek pemeriksaan pengadilan', 'The substance is before a court'),
  office(
    'not-completed',
    'Pelapor tidak melengkapi data (dianggap mencabut)',
    'Not completed by the complainant (deemed withdrawn)',
  ),
  office(
    'agency-settling-in-reasonable-time',
    'Sedang diselesaikan instansi dalam waktu yang patut',
    'The agency is settling it within reasonable time',
  ),
  office('circular-36-2021', 'Berdasarkan Surat Edaran 36/2021', 'Under circular 36/2021'),
  added('withdrawn', 'Dicabut oleh Pelapor', 'Withdrawn by the complainant'),
  added(
    'never-objected',
    'Ditolak: belum pernah menyampaikan keberatan kepada Terlapor',
    'Refused: never objected to the reported party',
  ),
  added('older-than-two-years', 'Ditolak: peristiwa telah lewat dua tahun', 'Refused: older than two years'),
  added('refused', 'Ditolak dengan dasar lain', 'Refused on another ground'),
  added('duplicate', 'Laporan ganda', 'Duplicate'),
  added('corrective-actions-fulfilled', 'Tindakan korektif telah dilaksanakan', 'Corrective actions fulfilled'),
  added('recommendation-implemented', 'Rekomendasi telah dilaksanakan', 'Recommendation implemented'),
  added(
    'recommendation-escalated',
    'Rekomendasi tidak dilaksanakan, telah dieskalasi',
    'Recommendation not implemented, escalated',
  ),
  added('rapid-response-solved', 'Respons cepat selesai', 'Solved by rapid response'),
  added('examination-discontinued', 'Pemeriksaan dihentikan', 'Examination discontinued'),
  added('consultation-answered', 'Konsultasi telah dijawab', 'Consultation answered'),
  added('carbon-copy-recorded', 'Tembusan telah dicatat', 'Carbon copy recorded'),
] as const;

/** Code of a closing reason. */
export type ClosingReasonCode = CodeOf<typeof closingReasons>;

/** The closing reason that a refusal leads to; every other ground closes as `refused`. */
export const closingReasonOfRefusal = (ground: string): ClosingReasonCode => {
  const reasons: Readonly<Record<string, ClosingReasonCode>> = {
    'never-objected-to-reported-party': 'never-objected',
    'before-a-court': 'in-court',
    'agency-settling-in-reasonable-time': 'agency-settling-in-reasonable-time',
    'already-settled-by-agency': 'settled-by-agency',
    'outside-authority': 'outside-authority',
    'settled-by-mediation-or-conciliation': 'conciliation-agreed',
    'no-maladministration-proven': 'no-maladministration',
    'report-older-than-two-years': 'older-than-two-years',
    'deemed-withdrawn': 'not-completed',
    'already-reported-to-ombudsman': 'duplicate',
  };
  return Object.hasOwn(reasons, ground) ? (reasons[ground] ?? 'refused') : 'refused';
};
