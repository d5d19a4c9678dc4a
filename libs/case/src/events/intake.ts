// What intake records: receipt, checks, completion, plenary, withdrawal. The names are the storage format: never rename, never remove.
import type { Secret } from '../secret.js';
import type { ActorId, AgencyId, CaseClass, CaseType, LocalDate, OfficeId } from '../vocabulary.js';

/** Who complains; UU 37/2008 Art. 24(1)a. Every part may be missing until completion. */
export type Complainant = {
  name: string;
  idType?: string;
  idNumber?: string;
  birthPlace?: string;
  birthDate?: LocalDate;
  sex?: string;
  maritalStatus?: string;
  occupation?: string;
};
/** Where the complainant can be reached. */
export type Contact = { address?: string; villageCode?: string; phone?: string; email?: string };
/** The complaint in the complainant's own words; UU 37/2008 Art. 24(1)b-c. */
export type Narrative = {
  subject: string;
  narrative: string;
  reportedAgency?: string;
  reportedPost?: string;
  priorEffort?: string;
  remedy?: string;
  externalId?: string;
};
/** Free text by staff or by a party. */
export type Note = { text: string };
/** Keys of a case: the complainant's own, and the file's for what the office writes. */
export type Subjects = { complainant: string; file: string };

/** What a complainant's file is for. An identity document is read as identity is. */
export type EvidencePurpose = 'evidence' | 'identity-document' | 'mandate';

/** A file as an event tells it: what was found of it, never what is in it. The bytes lie sealed outside the store, under `key`. */
export type AttachedFile = {
  /** UUID of the file. */
  attachment: string;
  /** What its content was found to be, whatever it was called. */
  media: string;
  bytes: number;
  /** SHA-256 of the content as it was sent, hex. */
  sha256: string;
  /** `not-scanned` where no scanner was asked; nothing is ever called clean. */
  scan: 'not-scanned' | 'nothing-found';
  /** The same picture without metadata, where one was made. */
  copy: { media: string; bytes: number; sha256: string } | null;
  name: Secret<{ name: string }>;
  /** Key of the bytes: whoever destroys the key that seals it has forgotten the file. */
  key: Secret<{ key: string }>;
};

/** A plenary as it met: who decided, who was kept out for a conflict (UU 37/2008 Art. 40), and how many were needed. */
export type Meeting = {
  heldOn: LocalDate;
  members: ActorId[];
  excluded: ActorId[];
  quorum: number;
  minutes: Secret<Note>;
};

export type IntakeEvent =
  | {
      type: 'ReportReceived';
      data: {
        caseType: CaseType;
        channel: string;
        standing: string;
        office: OfficeId;
        agendaNumber: string;
        /** The legal day of receipt, in the office's zone. */
        receivedOn: LocalDate;
        language: 'id' | 'en';
        reportedAgency: AgencyId | null;
        reportedGroup: string | null;
        substance: string | null;
        /** Village or district code of the complainant's own place, cut to the district: too coarse to name anyone. */
        district: string | null;
        eventDate: LocalDate | null;
        priorEffort: boolean | null;
        priorEffortDate: LocalDate | null;
        secretIdentity: boolean;
        rapidCriteria: string[];
        subjects: Subjects;
        /** Principal of a complainant who was logged in. */
        account: ActorId | null;
        complainant: Secret<Complainant> | null;
        contact: Secret<Contact> | null;
        narrative: Secret<Narrative>;
      };
    }
  | { type: 'ReceiptIssued'; data: { issue: number; place: string; receiver: string } }
  | { type: 'FormalCheckPassed'; data: { checklist: Record<string, 'yes' | 'not-applicable'> } }
  | { type: 'CompletionRequested'; data: { items: string[]; dueDays: number; note: Secret<Note> | null } }
  | {
      type: 'CompletionSubmitted';
      data: {
        reportedAgency: AgencyId | null;
        eventDate: LocalDate | null;
        priorEffort: boolean | null;
        priorEffortDate: LocalDate | null;
        complainant: Secret<Partial<Complainant>> | null;
        contact: Secret<Contact> | null;
        narrative: Secret<Partial<Narrative>> | null;
      };
    }
  | {
      type: 'MaterialCheckRecorded';
      data: {
        answers: Record<string, 'pass' | 'fail' | 'unknown'>;
        proposal: 'accept' | 'refuse';
        ground: string | null;
        note: Secret<Note> | null;
      };
    }
  | { type: 'ReportAccepted'; data: { class: CaseClass; meeting: Meeting } }
  | { type: 'ReportRegistered'; data: { registrationNumber: string; registeredOn: LocalDate } }
  | { type: 'ReportRefused'; data: { ground: string; meeting: Meeting } }
  | { type: 'ReportWithdrawn'; data: { onBehalf: boolean; reason: Secret<Note> | null } }
  | { type: 'ConsultationAnswered'; data: { answer: Secret<Note> } }
  | { type: 'EvidenceAttached'; data: AttachedFile & { purpose: EvidencePurpose; onBehalf: boolean } }
  | { type: 'CarbonCopyRecorded'; data: { monitored: boolean } };
