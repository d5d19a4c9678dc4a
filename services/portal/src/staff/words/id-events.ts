// Peristiwa: what can happen in a case, as an auditor looks for it.
import type { ApiOperations } from '@jejak/contracts/client';

/** Types of events, as the API names them. */
export type EventType = NonNullable<NonNullable<ApiOperations['records.search']['parameters']['query']>['event']>;

/** A word for every type of event. */
export const events: Readonly<Record<EventType, string>> = {
  ReportReceived: 'Laporan diterima',
  ReceiptIssued: 'Tanda terima diberikan',
  FormalCheckPassed: 'Verifikasi formil lengkap',
  CompletionRequested: 'Kelengkapan diminta',
  CompletionSubmitted: 'Kelengkapan diterima',
  MaterialCheckRecorded: 'Verifikasi materiil dicatat',
  ReportAccepted: 'Pleno menerima',
  ReportRegistered: 'Nomor registrasi diberikan',
  ReportRefused: 'Pleno menolak',
  ReportWithdrawn: 'Laporan dicabut',
  ConsultationAnswered: 'Konsultasi dijawab',
  EvidenceAttached: 'Bukti dilampirkan',
  CarbonCopyRecorded: 'Tembusan dicatat',
  CaseRouted: 'Diteruskan ke unit',
  CaseTransferred: 'Diserahkan',
  ExaminersAssigned: 'Pemeriksa ditugaskan',
  ConflictDeclared: 'Konflik kepentingan dinyatakan',
  ConflictDetected: 'Konflik kepentingan terdeteksi',
  DocumentsReviewed: 'Dokumen diperiksa',
  ClarificationRequested: 'Klarifikasi diminta',
  ClarificationReceived: 'Klarifikasi dijawab',
  ResultNotified: 'Hasil diberitahukan',
  CommentReceived: 'Tanggapan pelapor diterima',
  FinalReportDrafted: 'Konsep LAHP ditulis',
  FinalReportIssued: 'LAHP ditandatangani',
  CorrectiveActionsOrdered: 'Tindakan korektif ditetapkan',
  CorrectiveActionReported: 'Tindakan korektif dilaporkan',
  CorrectiveActionVerified: 'Tindakan korektif terverifikasi',
  CorrectiveActionRejected: 'Tindakan korektif dikembalikan',
  CorrectiveActionsFulfilled: 'Seluruh tindakan korektif terlaksana',
  AgencyDocumentAttached: 'Dokumen terlapor dilampirkan',
  WorkingPaperAttached: 'Kertas kerja dilampirkan',
  SanitisedCopyAttached: 'Salinan tersamar dibuat',
  DocumentReleaseProposed: 'Dokumen diusulkan diperlihatkan',
  DocumentReleased: 'Dokumen diperlihatkan kepada terlapor',
  ClosureDrafted: 'Konsep penutupan ditulis',
  ClosureChecked: 'Penutupan diperiksa',
  ClosureReturned: 'Penutupan dikembalikan',
  ClosureApproved: 'Penutupan disetujui',
  CaseClosed: 'Perkara ditutup',
};
