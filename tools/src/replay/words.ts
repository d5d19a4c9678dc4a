// What each event of a case says, in one Indonesian line, from what is not sealed. Complete by type: a new event needs its words.
import type { CaseEvent, CaseEventType, DataOf } from '@jejak/case';
import {
  agencyName,
  channelName,
  className,
  closingReasonName,
  formName,
  groundName,
  itemName,
  officeName,
  outcomeName,
  unitName,
} from './naming.js';

type WordsOf = { readonly [T in CaseEventType]: (data: DataOf<T>) => string };

const onBehalf = (isOnBehalf: boolean): string => (isOnBehalf ? ' (dicatat petugas)' : '');
const people = (list: readonly string[]): string => `${list.length} orang`;

const WORDS: WordsOf = {
  ReportReceived: ({ agendaNumber, channel, receivedOn }) =>
    `Laporan diterima (${channelName(channel)}, ${receivedOn}), nomor agenda ${agendaNumber}`,
  ReceiptIssued: ({ issue, place }) => `Tanda terima ke-${issue} diberikan di ${officeName(place)}`,
  FormalCheckPassed: () => 'Lengkap secara formil',
  CompletionRequested: ({ items, dueDays }) =>
    `Kelengkapan diminta dalam ${dueDays} hari: ${items.map(itemName).join('; ')}`,
  CompletionSubmitted: () => 'Pelapor melengkapi laporan',
  MaterialCheckRecorded: ({ proposal, ground }) =>
    `Syarat materiil diperiksa; usul: ${proposal === 'accept' ? 'diterima' : `ditolak (${groundName(ground ?? '–')})`}`,
  ReportAccepted: ({ class: weight, meeting }) =>
    `Pleno menerima laporan, kelas ${className(weight)} (${people(meeting.members)}, kuorum ${meeting.quorum})`,
  ReportRegistered: ({ registrationNumber }) => `Diregistrasi dengan nomor ${registrationNumber}`,
  ReportRefused: ({ ground, meeting }) => `Pleno menolak laporan: ${groundName(ground)} (${people(meeting.members)})`,
  ReportWithdrawn: (data) => `Laporan dicabut${onBehalf(data.onBehalf)}`,
  ConsultationAnswered: () => 'Konsultasi dijawab',
  EvidenceAttached: ({ media }) => `Berkas pendukung ditambahkan (${media})`,
  CarbonCopyRecorded: () => 'Tembusan dicatat',
  CaseRouted: ({ office, unit, ground }) => `Diteruskan ke ${officeName(office)}, ${unitName(unit)} (${ground})`,
  CaseTransferred: ({ fromOffice, office, unit }) =>
    `Dialihkan dari ${officeName(fromOffice)} ke ${officeName(office)}, ${unitName(unit)}`,
  ExaminersAssigned: ({ examiners, letterOfAssignment }) =>
    `Pemeriksa ditugaskan (${people(examiners)}), surat tugas ${letterOfAssignment}`,
  ConflictDeclared: () => 'Konflik kepentingan dinyatakan',
  ConflictDetected: ({ rule }) => `Konflik kepentingan ditemukan (${rule})`,
  DocumentsReviewed: ({ suspected }) => `Hasil pemeriksaan dokumen: dugaan ${suspected.map(formName).join(', ')}`,
  ClarificationRequested: ({ n, agency, dueDays }) =>
    `Klarifikasi ${n} diminta dari ${agencyName(agency)}, ${dueDays} hari`,
  ClarificationReceived: (data) => `Klarifikasi ${data.n} dijawab${onBehalf(data.onBehalf)}`,
  ResultNotified: ({ outcome }) => `Hasil diberitahukan: ${outcomeName(outcome)}`,
  CommentReceived: ({ accepts }) => `Pelapor menanggapi: ${accepts ? 'setuju' : 'tidak setuju'}`,
  FinalReportDrafted: ({ outcome, actions }) =>
    `Laporan akhir disusun: ${outcomeName(outcome)}, ${actions.length} tindakan korektif`,
  FinalReportIssued: ({ outcome, issuedOn }) => `Laporan akhir ditandatangani ${issuedOn}: ${outcomeName(outcome)}`,
  CorrectiveActionsOrdered: ({ actions }) =>
    `Tindakan korektif ditetapkan: ${actions.map(({ k, owner, dueOn }) => `${k}. ${agencyName(owner)} sampai ${dueOn}`).join('; ')}`,
  CorrectiveActionReported: (data) => `Tindakan korektif ${data.k} dilaporkan${onBehalf(data.onBehalf)}`,
  CorrectiveActionVerified: ({ k }) => `Tindakan korektif ${k} terpenuhi`,
  CorrectiveActionRejected: ({ k }) => `Tindakan korektif ${k} belum cukup`,
  CorrectiveActionsFulfilled: ({ count }) => `Semua tindakan korektif (${count}) terpenuhi`,
  AgencyDocumentAttached: ({ media, agency }) => `Dokumen ${agencyName(agency)} ditambahkan (${media})`,
  WorkingPaperAttached: ({ media }) => `Kertas kerja ditambahkan (${media})`,
  SanitisedCopyAttached: ({ media }) => `Salinan tersamar dibuat (${media})`,
  DocumentReleaseProposed: ({ agency }) => `Usul memperlihatkan salinan kepada ${agencyName(agency)}`,
  DocumentReleased: ({ agency }) => `Salinan diperlihatkan kepada ${agencyName(agency)}`,
  ClosureDrafted: ({ reason }) => `Konsep penutupan disusun: ${closingReasonName(reason)}`,
  ClosureChecked: () => 'Konsep penutupan diperiksa',
  ClosureReturned: () => 'Konsep penutupan dikembalikan',
  ClosureApproved: ({ closedOn }) => `Penutupan disetujui ${closedOn}`,
  CaseClosed: ({ reason }) => `Laporan ditutup: ${closingReasonName(reason)}`,
};

/** One line for an event; sealed values are never looked at. */
export const wordsOf = (event: CaseEvent): string =>
  (WORDS[event.type] as (data: CaseEvent['data']) => string)(event.data);
