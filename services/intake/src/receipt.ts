// The receipt: everything UU 25/2009 Art. 44(2) asks for, the head of the file as proof, and what happens next.
import type { CaseFile, CaseType } from '@jejak/case';
import type { ReceiptAnswer } from '@jejak/contracts/http';
import type { StoredEvent } from '@jejak/eventstore';
import { caseTypes, rowOf, rulesetById, zoneOf, type Entry } from '@jejak/law';
import { orNull } from './reading/parts.js';
import type { Lodging } from './reading/report.js';
import { officeOf } from './rules.js';

/** What a receipt is made of: the events of the lodging, the file right after them, and what was sent. Nothing else, so a repeat gets the same. */
export interface ReceiptParts {
  readonly file: CaseFile;
  readonly stored: readonly StoredEvent[];
  readonly lodging: Lodging;
  readonly receiver: string;
  readonly trackingCode: string;
}

/** Receiver of what came in through the open door. */
export const SYSTEM = 'system';

type Words = { readonly id: string; readonly en: string };

const days = (ruleset: string, clock: string, otherwise: number): number =>
  rulesetById(ruleset)?.clocks.find(({ id }) => id === clock)?.length ?? otherwise;

const checked = (file: CaseFile): readonly Words[] => [
  {
    id: `Kami memeriksa kelengkapan laporan dan menanggapi paling lambat ${days(file.ruleset, 'C-01', 14)} hari sejak diterima.`,
    en: `We check whether the report is complete and answer within ${days(file.ruleset, 'C-01', 14)} days of receipt.`,
  },
  {
    id: `Jika belum lengkap, Anda diminta melengkapi dalam ${days(file.ruleset, 'C-02', 30)} hari; bila tidak, laporan dianggap dicabut.`,
    en: `If something is missing you have ${days(file.ruleset, 'C-02', 30)} days to complete it; otherwise the report is deemed withdrawn.`,
  },
  {
    id: 'Setelah itu rapat pleno memutuskan apakah laporan diperiksa, dan Anda diberi tahu.',
    en: 'Then the plenary decides whether the report is examined, and you are told.',
  },
];
const NEXT: { readonly [T in CaseType]: (file: CaseFile) => readonly Words[] } = {
  report: checked,
  'rapid-response': (file) => [
    {
      id: `Instansi yang dilaporkan dihubungi, sedapatnya dalam ${days(file.ruleset, 'C-13-contact', 24)} jam.`,
      en: `The reported body is contacted, if possible within ${days(file.ruleset, 'C-13-contact', 24)} hours.`,
    },
    ...checked(file),
  ],
  'own-motion': () => [{ id: 'Pleno memutuskan tentang pemeriksaan.', en: 'The plenary decides on the examination.' }],
  consultation: () => [
    {
      id: 'Konsultasi Anda dijawab oleh petugas; ini bukan laporan.',
      en: 'Your consultation is answered by staff; it is not a report.',
    },
  ],
  'carbon-copy': () => [
    {
      id: 'Tembusan dicatat dan dipantau; tidak diperiksa sebagai laporan.',
      en: 'The copy is recorded and watched; it is not examined as a report.',
    },
  ],
};
const KEEP: Words = {
  id: 'Simpan nomor agenda dan kode pelacakan ini; dengan keduanya Anda dapat melihat perkembangan tanpa akun. Jangan berikan kode kepada siapa pun.',
  en: 'Keep this agenda number and tracking code; with both you can follow the report without an account. Give the code to nobody.',
};
const POST: Readonly<Record<'person' | 'system', Words>> = {
  person: { id: 'Petugas Penerimaan dan Verifikasi Laporan', en: 'Officer for intake and verification' },
  system: { id: 'Sistem Penerimaan Laporan', en: 'Report intake system' },
};

const identityOf = ({ complainant, contact }: Lodging): ReceiptAnswer['complainant'] =>
  complainant && {
    name: complainant.name,
    idType: orNull(complainant.idType),
    idNumber: orNull(complainant.idNumber),
    birthPlace: orNull(complainant.birthPlace),
    birthDate: orNull(complainant.birthDate),
    address: orNull(contact?.address),
  };

const kindOf = ({ caseType, language }: CaseFile) => {
  const row = rowOf<Entry>(caseTypes, caseType);
  return { code: caseType, name: orNull(row?.[language === 'en' ? 'nameEn' : 'name']) };
};

const descriptionOf = ({ reportedAgency }: CaseFile, { narrative }: Lodging) => ({
  subject: narrative.subject,
  narrative: narrative.narrative,
  reportedAgency,
  reportedAgencyAsGiven: orNull(narrative.reportedAgency),
  remedy: orNull(narrative.remedy),
});

/** Makes the receipt of a lodging; its words are in the language of the report. */
export const receiptOf = ({ file, stored, lodging, receiver, trackingCode }: ReceiptParts): ReceiptAnswer => {
  const [first, last] = [stored[0], stored.at(-1)];
  if (!first || !last) throw new Error('A receipt is given for what was stored.');
  const { agendaNumber, office, receivedOn } = file;
  const say = (words: Words): string => words[file.language];
  return {
    basis: 'UU 25/2009 Ps 44(2)',
    agendaNumber,
    trackingCode,
    caseType: kindOf(file),
    complainant: identityOf(lodging),
    identityIsSecret: file.secretIdentity,
    description: descriptionOf(file, lodging),
    placeAndTime: {
      office,
      officeName: orNull(officeOf(office)?.name),
      receivedOn,
      recordedAt: first.at,
      zone: zoneOf(office),
    },
    receiver:
      receiver === SYSTEM ? { post: say(POST.system), person: null } : { post: say(POST.person), person: receiver },
    /** In place of a signature: whoever holds this can show later that the file began like this and was not changed. */
    proof: { algorithm: 'SHA-256, RFC 6962 leaf', revision: last.revision, head: last.hash },
    next: [...NEXT[file.caseType](file), KEEP].map(say),
  };
};
