// What staff read of each event: codes and numbers in words, never sealed text, which the case file opens where it may.
import type { CaseEvent, CaseEventType, DataOf } from '@jejak/case';
import type { Words } from '../language.js';
import * as names from './naming.js';

type InternalWords = { readonly [T in CaseEventType]: Words | ((data: DataOf<T>) => Words) };

const say = (id: string, en: string): Words => ({ id, en });
const raw = (text: string): Words => say(text, text);
const said = ({ id, en }: Words, how: (text: string) => string): Words => say(how(id), how(en));
const bracketed = (words: Words): Words => said(words, (text) => `(${text})`);
const joined = (parts: readonly Words[], by = ', '): Words =>
  say(parts.map(({ id }) => id).join(by), parts.map(({ en }) => en).join(by));
const and = (...parts: readonly Words[]): Words => joined(parts, ' ');
const listed = (codes: readonly string[], nameOf: (code: string) => Words, by?: string): Words =>
  joined(codes.map(nameOf), by);

const sizeOf = ({ media, bytes }: { readonly media: string; readonly bytes: number }): string =>
  `${media}, ${Math.max(1, Math.round(bytes / 1_000))} kB`;

/** The internal timeline, complete by type. */
export const INTERNAL_WORDS: InternalWords = {
  ReportReceived: ({ caseType, channel, agendaNumber }) =>
    and(
      say('Diterima:', 'Received:'),
      names.caseTypeName(caseType),
      raw('·'),
      names.channelName(channel),
      raw(`· ${agendaNumber}`),
    ),
  ReceiptIssued: ({ issue }) => say(`Tanda terima ke-${issue} diberikan`, `Receipt ${issue} given`),
  FormalCheckPassed: say('Verifikasi formil: lengkap', 'Formal check: complete'),
  CompletionRequested: ({ items, dueDays }) =>
    and(
      say(`Kelengkapan diminta (${dueDays} hari):`, `Completion asked for (${dueDays} days):`),
      listed(items, names.completionItemName, '; '),
    ),
  CompletionSubmitted: say('Kelengkapan diterima', 'Completion received'),
  MaterialCheckRecorded: ({ proposal, ground }) =>
    proposal === 'accept'
      ? say('Verifikasi materiil: diusulkan diterima', 'Material check: acceptance proposed')
      : and(
          say('Verifikasi materiil: diusulkan ditolak,', 'Material check: refusal proposed,'),
          names.groundName(ground ?? ''),
        ),
  ReportAccepted: ({ class: weight, meeting }) =>
    and(
      say('Pleno', 'Plenary of'),
      names.dayName(meeting.heldOn),
      say('menerima:', 'accepted it:'),
      names.className(weight),
    ),
  ReportRegistered: ({ registrationNumber }) =>
    say(`Teregistrasi ${registrationNumber}`, `Registered ${registrationNumber}`),
  ReportRefused: ({ ground, meeting }) =>
    and(
      say('Pleno', 'Plenary of'),
      names.dayName(meeting.heldOn),
      say('menolak:', 'refused it:'),
      names.groundName(ground),
    ),
  ReportWithdrawn: ({ onBehalf }) =>
    onBehalf
      ? say('Dicabut oleh pelapor (dicatat petugas)', 'Withdrawn by the complainant (recorded by staff)')
      : say('Dicabut oleh pelapor', 'Withdrawn by the complainant'),
  ConsultationAnswered: say('Konsultasi dijawab', 'Consultation answered'),
  EvidenceAttached: (data) => say(`Berkas pendukung (${sizeOf(data)})`, `Supporting file (${sizeOf(data)})`),
  CarbonCopyRecorded: ({ monitored }) =>
    monitored
      ? say('Tembusan dicatat, dipantau', 'Copy recorded, monitored')
      : say('Tembusan dicatat', 'Copy recorded'),
  CaseRouted: ({ office, unit, ground }) =>
    and(
      say('Diteruskan ke', 'Routed to'),
      names.officeName(office),
      raw('·'),
      names.unitName(unit),
      bracketed(names.routingGroundName(ground)),
    ),
  CaseTransferred: ({ fromOffice, office, unit }) =>
    and(
      say('Diserahkan dari', 'Transferred from'),
      names.officeName(fromOffice),
      raw('→'),
      names.officeName(office),
      raw('·'),
      names.unitName(unit),
    ),
  ExaminersAssigned: ({ examiners, letterOfAssignment }) =>
    say(
      `${examiners.length} pemeriksa ditugaskan, ${letterOfAssignment}`,
      `${examiners.length} examiner(s) assigned, ${letterOfAssignment}`,
    ),
  ConflictDeclared: say('Konflik kepentingan dinyatakan', 'Conflict of interest declared'),
  ConflictDetected: ({ rule }) =>
    and(
      say('Konflik kepentingan terdeteksi', 'Conflict of interest detected'),
      bracketed(names.conflictRuleName(rule)),
    ),
  DocumentsReviewed: ({ suspected }) =>
    and(say('LHPD, dugaan:', 'Document examination, suspected:'), listed(suspected, names.formName)),
  ClarificationRequested: ({ n, agency, dueDays }) =>
    and(
      say(`Klarifikasi ke-${n} (${dueDays} hari):`, `Clarification ${n} (${dueDays} days):`),
      names.agencyName(agency),
    ),
  ClarificationReceived: ({ n, onBehalf }) =>
    onBehalf
      ? say(`Jawaban klarifikasi ke-${n} dicatat petugas`, `Reply to clarification ${n}, recorded by staff`)
      : say(`Jawaban klarifikasi ke-${n}`, `Reply to clarification ${n}`),
  ResultNotified: ({ outcome, commentDays }) =>
    and(
      say('Hasil diberitahukan:', 'Result notified:'),
      names.outcomeName(outcome),
      say(`(tanggapan ${commentDays} hari)`, `(comments for ${commentDays} days)`),
    ),
  CommentReceived: ({ accepts }) =>
    accepts
      ? say('Tanggapan pelapor: menerima hasil', 'Comment of the complainant: accepts the result')
      : say('Tanggapan pelapor: tidak menerima hasil', 'Comment of the complainant: does not accept the result'),
  FinalReportDrafted: ({ outcome }) => and(say('Konsep LAHP:', 'Final report drafted:'), names.outcomeName(outcome)),
  FinalReportIssued: ({ outcome }) =>
    and(say('LAHP ditandatangani:', 'Final report signed:'), names.outcomeName(outcome)),
  CorrectiveActionsOrdered: ({ actions }) =>
    and(
      say('Tindakan korektif:', 'Corrective actions:'),
      joined(
        actions.map(({ k, dueOn }) =>
          and(
            say(`${k} (paling lambat`, `${k} (by`),
            said(names.dayName(dueOn), (day) => `${day})`),
          ),
        ),
      ),
    ),
  CorrectiveActionReported: ({ k, onBehalf }) =>
    onBehalf
      ? say(`Tindakan korektif ${k} dilaporkan, dicatat petugas`, `Corrective action ${k} reported, recorded by staff`)
      : say(`Tindakan korektif ${k} dilaporkan`, `Corrective action ${k} reported`),
  CorrectiveActionVerified: ({ k }) => say(`Tindakan korektif ${k} terverifikasi`, `Corrective action ${k} verified`),
  CorrectiveActionRejected: ({ k }) => say(`Tindakan korektif ${k} dikembalikan`, `Corrective action ${k} sent back`),
  CorrectiveActionsFulfilled: say('Seluruh tindakan korektif terlaksana', 'All corrective actions fulfilled'),
  AgencyDocumentAttached: (data) =>
    and(say('Dokumen terlapor:', 'Document of the agency:'), names.agencyName(data.agency), raw(`(${sizeOf(data)})`)),
  WorkingPaperAttached: (data) => say(`Kertas kerja (${sizeOf(data)})`, `Working paper (${sizeOf(data)})`),
  SanitisedCopyAttached: (data) =>
    say(`Salinan tersamar dibuat (${sizeOf(data)})`, `Sanitised copy made (${sizeOf(data)})`),
  DocumentReleaseProposed: ({ agency }) =>
    and(say('Usul memperlihatkan salinan kepada', 'Proposed to show a copy to'), names.agencyName(agency)),
  DocumentReleased: ({ agency }) => and(say('Salinan diperlihatkan kepada', 'Copy shown to'), names.agencyName(agency)),
  ClosureDrafted: ({ reason }) => and(say('Konsep penutupan:', 'Closure drafted:'), names.closingReasonName(reason)),
  ClosureChecked: say('Penutupan diperiksa', 'Closure checked'),
  ClosureReturned: say('Penutupan dikembalikan', 'Closure returned'),
  ClosureApproved: say('Penutupan disetujui', 'Closure approved'),
  CaseClosed: ({ reason }) => and(say('Ditutup:', 'Closed:'), names.closingReasonName(reason)),
};

/** What staff read of an event. */
export const internalWordsOf = (event: CaseEvent): Words => {
  const words = INTERNAL_WORDS[event.type] as Words | ((data: unknown) => Words);
  return typeof words === 'function' ? words(event.data) : words;
};
