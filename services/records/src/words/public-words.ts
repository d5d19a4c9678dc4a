// What everybody who may follow a case reads of each event: nothing of what was filed, of drafts, of people, or of what the office thinks.
import type { CaseEvent, CaseEventType, DataOf } from '@jejak/case';
import type { Words } from '../language.js';
import { closingReasonName, groundName, officeName, outcomeName } from './naming.js';

/** `null`: the event is not public. */
type PublicWords = { readonly [T in CaseEventType]: Words | ((data: DataOf<T>) => Words) | null };

const say = (id: string, en: string): Words => ({ id, en });
const withName = (before: Words, name: Words): Words => say(`${before.id}: ${name.id}.`, `${before.en}: ${name.en}.`);

const RECEIVED: Readonly<Record<string, Words>> = {
  consultation: say('Konsultasi diterima.', 'Consultation received.'),
  'carbon-copy': say('Tembusan surat diterima.', 'Copy of a letter received.'),
  'own-motion': say('Investigasi atas prakarsa sendiri dimulai.', 'Own-motion investigation begun.'),
};

/** The public timeline: an allow-list, complete by type, so that a new event is a decision of somebody and never an accident. */
export const PUBLIC_WORDS: PublicWords = {
  ReportReceived: ({ caseType }) => RECEIVED[caseType] ?? say('Laporan diterima.', 'Report received.'),
  ReceiptIssued: ({ issue }) =>
    issue === 1
      ? say('Tanda terima diberikan.', 'Receipt given.')
      : say('Tanda terima baru diberikan; kode lama tidak berlaku lagi.', 'New receipt given; the old code is void.'),
  FormalCheckPassed: say('Laporan lengkap secara formil.', 'The report is formally complete.'),
  CompletionRequested: ({ dueDays }) =>
    say(
      `Kelengkapan diminta, dalam ${dueDays} hari sejak pemberitahuan diterima.`,
      `Completion asked for, within ${dueDays} days from the notice.`,
    ),
  CompletionSubmitted: say('Kelengkapan diterima.', 'Completion received.'),
  MaterialCheckRecorded: say(
    'Syarat materiil diperiksa; laporan dibawa ke rapat pleno.',
    'Material requirements checked; the report goes to the plenary.',
  ),
  ReportAccepted: say('Rapat pleno memutuskan laporan diperiksa.', 'The plenary decided to examine the report.'),
  ReportRegistered: say('Laporan mendapat nomor registrasi.', 'The report got its registration number.'),
  ReportRefused: ({ ground }) =>
    withName(
      say('Rapat pleno memutuskan laporan tidak diperiksa', 'The plenary refused the report'),
      groundName(ground),
    ),
  ReportWithdrawn: say('Laporan dicabut oleh pelapor.', 'The complainant withdrew the report.'),
  ConsultationAnswered: say('Konsultasi dijawab.', 'Consultation answered.'),
  EvidenceAttached: say('Berkas pendukung diterima.', 'Supporting file received.'),
  CarbonCopyRecorded: say('Tembusan dicatat.', 'Copy recorded.'),
  CaseRouted: ({ office }) =>
    withName(say('Laporan diteruskan untuk diperiksa', 'Report sent to be examined'), officeName(office)),
  CaseTransferred: ({ office }) => withName(say('Laporan diserahkan', 'Report transferred'), officeName(office)),
  ExaminersAssigned: say('Pemeriksa ditugaskan dengan surat tugas.', 'An examiner was assigned by letter.'),
  ConflictDeclared: null,
  ConflictDetected: null,
  DocumentsReviewed: null,
  ClarificationRequested: ({ n }) =>
    say(
      `Permintaan penjelasan ke-${n} dikirim kepada terlapor.`,
      `Request ${n} to explain sent to the reported agency.`,
    ),
  ClarificationReceived: say('Penjelasan terlapor diterima.', 'Explanation of the reported agency received.'),
  ResultNotified: ({ commentDays }) =>
    say(
      `Hasil pemeriksaan diberitahukan; dapat ditanggapi dalam ${commentDays} hari.`,
      `Result of the examination notified; comments are possible for ${commentDays} days.`,
    ),
  CommentReceived: say('Tanggapan pelapor diterima.', 'Comment of the complainant received.'),
  FinalReportDrafted: null,
  FinalReportIssued: ({ outcome }) =>
    withName(say('Laporan akhir hasil pemeriksaan terbit', 'Final report issued'), outcomeName(outcome)),
  CorrectiveActionsOrdered: ({ actions }) =>
    say(
      `Instansi wajib melaksanakan ${actions.length} tindakan korektif.`,
      `${actions.length} corrective action(s) ordered.`,
    ),
  CorrectiveActionReported: ({ k }) =>
    say(`Instansi melaporkan pelaksanaan tindakan korektif ${k}.`, `The agency reported on corrective action ${k}.`),
  CorrectiveActionVerified: ({ k }) =>
    say(`Tindakan korektif ${k} dinyatakan terlaksana.`, `Corrective action ${k} was found to be carried out.`),
  CorrectiveActionRejected: ({ k }) =>
    say(`Tindakan korektif ${k} belum memadai.`, `Corrective action ${k} is not sufficient yet.`),
  CorrectiveActionsFulfilled: say(
    'Semua tindakan korektif telah dilaksanakan.',
    'All corrective actions have been carried out.',
  ),
  AgencyDocumentAttached: say('Dokumen terlapor diterima.', 'Document of the reported agency received.'),
  WorkingPaperAttached: null,
  SanitisedCopyAttached: null,
  DocumentReleaseProposed: null,
  DocumentReleased: null,
  ClosureDrafted: null,
  ClosureChecked: null,
  ClosureReturned: null,
  ClosureApproved: null,
  CaseClosed: ({ reason }) => withName(say('Laporan ditutup', 'Report closed'), closingReasonName(reason)),
};

/** What the public reads of an event; undefined where it is not for the public. */
export const publicWordsOf = (event: CaseEvent): Words | undefined => {
  const words = PUBLIC_WORDS[event.type] as Words | ((data: unknown) => Words) | null;
  return typeof words === 'function' ? words(event.data) : (words ?? undefined);
};
