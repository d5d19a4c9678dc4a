// What the documents of a case must hold, and what an examination may end with.
import { entriesFrom } from './fact.js';
import type { CodeOf, Entry, Rule } from './fact.js';

const article = 'UU 25/2009 Ps 44(2)';
const receipt = entriesFrom({ source: 'UU 25/2009, full text read', certainty: 'sourced' });
const part = entriesFrom({ source: 'PO 48/2020, article read', certainty: 'sourced' });

/** What a receipt must say. */
export const receiptContent = [
  { ...receipt('complainant-identity', 'Identitas pengadu', 'Identity of the complainant'), article },
  { ...receipt('description', 'Uraian pelayanan yang diadukan', 'Description of the complaint'), article },
  { ...receipt('place-and-time', 'Tempat dan waktu penerimaan', 'Place and time of receipt'), article },
  { ...receipt('receiver', 'Nama dan tanda tangan penerima', 'Name and signature of the receiver'), article },
] as const satisfies readonly (Entry & Rule)[];
/** Code of a part of the receipt. */
export type ReceiptPartCode = CodeOf<typeof receiptContent>;

const content = { article: 'PO 48/2020 Ps 25(2)' } as const;

/** The five parts of a final report. A secret identity is in none of them (PO 48/2020 Ps 25(3)). */
export const finalReportParts = [
  {
    ...part('parties', 'Identitas para pihak dan dugaan maladministrasi', 'Parties and suspected maladministration'),
    ...content,
  },
  { ...part('description', 'Uraian laporan', 'Description of the report'), ...content },
  { ...part('examination', 'Hasil pemeriksaan', 'Result of the examination'), ...content },
  { ...part('opinion', 'Pendapat Ombudsman', 'Opinion of the Ombudsman'), ...content },
  { ...part('conclusion', 'Kesimpulan', 'Conclusion'), ...content },
] as const satisfies readonly (Entry & Rule)[];
/** Code of a part of the final report. */
export type FinalReportPartCode = CodeOf<typeof finalReportParts>;

/** What an examination ends with; only `found` may order corrective actions (PO 48/2020 Ps 25(2a)). */
export const finalReportOutcomes = [
  { ...part('found', 'Ditemukan maladministrasi', 'Maladministration found'), ...content },
  { ...part('not-found', 'Tidak ditemukan maladministrasi', 'No maladministration found'), ...content },
  { ...part('discontinued', 'Pemeriksaan dihentikan', 'Examination discontinued'), ...content },
] as const satisfies readonly (Entry & Rule)[];
/** Code of an outcome. */
export type FinalReportOutcomeCode = CodeOf<typeof finalReportOutcomes>;
