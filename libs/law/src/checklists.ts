// What a report must hold: the formal items by standing, the material requirements with their grounds, the rapid-response criteria.
import { entriesFrom } from './fact.js';
import type { CodeOf, Entry, Fact, Rule } from './fact.js';
import type { RefusalGroundCode } from './grounds.js';
import { standings } from './reference.js';
import type { StandingCode } from './reference.js';

/** A formal item. It is asked only of the standings in `requiredFor`; for others it is not applicable. */
export type FormalItem = Entry &
  Rule & {
    readonly requiredFor: readonly StandingCode[];
    /** Part of the minimum with which a rapid response may start. */
    readonly rapidResponse: boolean;
    /** The ground a plenary may refuse on when the item stays missing for good. */
    readonly ground?: RefusalGroundCode;
  };

/** A material requirement, phrased so that `pass` means it is met. */
export type MaterialItem = Entry &
  Rule & {
    /** `transfer`: a failing answer moves the report to the office it belongs to and refuses nothing. */
    readonly onFail: 'refuse' | 'transfer';
    /** The ground that a failing answer proposes; none where it transfers. */
    readonly ground?: RefusalGroundCode;
  };

/** The Ombudsman itself is asked whom and what, and nothing else: our own default, no rule was found. */
const all: readonly StandingCode[] = standings.map(({ code }) => code);
const everyone: readonly StandingCode[] = all.filter((code) => code !== 'ombudsman');
const acting: readonly StandingCode[] = ['family', 'proxy', 'law-office'];

const statute = entriesFrom({ source: 'UU 37/2008, article read', certainty: 'sourced' });
const practice = entriesFrom({ source: 'checklists of regional offices, from the press', certainty: 'indirect' });
const verified = entriesFrom({ source: 'verification practice in Southeast Sulawesi', certainty: 'sourced' });
const ours = entriesFrom({ source: 'added by us', certainty: 'inferred' });

/** Formal requirements (syarat formil). */
export const formalItems: readonly FormalItem[] = [
  {
    ...statute(
      'identity',
      'Identitas Pelapor: nama lengkap, tempat dan tanggal lahir, status perkawinan, pekerjaan, alamat lengkap',
      'Identity: full name, place and date of birth, marital status, occupation, full address',
    ),
    article: 'UU 37/2008 Ps 24(1)a',
    requiredFor: everyone,
    rapidResponse: false,
  },
  {
    ...practice('identity-document', 'Salinan identitas (KTP, SIM atau paspor)', 'Copy of an identity document'),
    requiredFor: everyone,
    rapidResponse: true,
  },
  {
    ...practice('reachable-contact', 'Nomor telepon atau surel yang dapat dihubungi', 'A phone or e-mail that answers'),
    requiredFor: everyone,
    rapidResponse: true,
  },
  {
    ...practice(
      'power-of-attorney',
      'Surat kuasa asli dan identitas pemberi serta penerima kuasa',
      'Original power of attorney and both identity documents',
    ),
    requiredFor: acting,
    rapidResponse: false,
  },
  {
    ...practice(
      'members-statement',
      'Surat pernyataan bertanda tangan dan identitas seluruh anggota kelompok',
      'Signed statement and identity documents of all members',
    ),
    requiredFor: ['community-group'],
    rapidResponse: false,
  },
  {
    ...ours(
      'legal-body-documents',
      'Bukti pendirian dan identitas pengurus',
      'Deed of the body and identity of its board',
    ),
    requiredFor: ['legal-body'],
    rapidResponse: false,
  },
  {
    ...practice('reported-party', 'Pihak Terlapor yang jelas', 'An identified reported party'),
    requiredFor: all,
    rapidResponse: true,
    ground: 'no-reported-party',
  },
  {
    ...statute('chronology', 'Uraian peristiwa, tindakan atau keputusan secara rinci', 'Detailed account of the event'),
    article: 'UU 37/2008 Ps 24(1)b',
    requiredFor: all,
    rapidResponse: true,
  },
  {
    ...statute(
      'prior-effort',
      'Sudah menyampaikan keberatan kepada Terlapor atau atasannya',
      'Prior complaint to the reported party or its superior',
    ),
    article: 'UU 37/2008 Ps 24(1)c',
    requiredFor: everyone,
    rapidResponse: false,
    ground: 'never-objected-to-reported-party',
  },
  {
    ...practice('remedy', 'Harapan Pelapor', 'The remedy asked for'),
    requiredFor: everyone,
    rapidResponse: true,
  },
  {
    ...practice('supporting-documents', 'Dokumen pendukung', 'Supporting documents'),
    requiredFor: everyone,
    rapidResponse: true,
  },
];

const refuses = (entry: Entry, ground: RefusalGroundCode, article?: string): MaterialItem => ({
  ...entry,
  ...(article === undefined ? {} : { article }),
  onFail: 'refuse',
  ground,
});
const recalled = entriesFrom({ source: 'UU 37/2008, article not read; confirmed by practice', certainty: 'indirect' });

/** Material requirements (syarat materiil). */
export const materialItems: readonly MaterialItem[] = [
  refuses(
    recalled('event-within-two-years', 'Peristiwa belum lewat dua tahun', 'The event is not older than two years'),
    'report-older-than-two-years',
    'UU 37/2008 Ps 24(3)',
  ),
  refuses(
    verified(
      'not-before-a-court',
      'Tidak sedang dan belum pernah diperiksa pengadilan, kecuali maladministrasi dalam prosesnya',
      'Not before nor decided by a court, except maladministration in its process',
    ),
    'before-a-court',
  ),
  refuses(
    verified('not-reported-before', 'Belum pernah dilaporkan kepada Ombudsman', 'Not reported to the Ombudsman before'),
    'already-reported-to-ombudsman',
  ),
  refuses(
    verified('within-authority', 'Termasuk wewenang Ombudsman', 'Within the authority of the Ombudsman'),
    'outside-authority',
  ),
  {
    ...entriesFrom({ source: 'PO 58/2023, article read', certainty: 'sourced' })(
      'within-work-area',
      'Terlapor berada dalam wilayah kerja kantor',
      'The reported party is in the work area of the office',
    ),
    article: 'PO 58/2023 Ps 17(2)',
    onFail: 'transfer',
  },
  refuses(
    verified('not-settled-by-agency', 'Belum diselesaikan instansi yang dilaporkan', 'Not settled by the agency yet'),
    'already-settled-by-agency',
  ),
  refuses(
    verified(
      'reasonable-time-passed',
      'Tenggang waktu yang patut bagi instansi telah lewat',
      'Reasonable time for the agency has passed',
    ),
    'agency-settling-in-reasonable-time',
  ),
];

const press: Fact = { source: 'press reports on PO 26/2017 Ps 26-27; articles not read', certainty: 'sourced' };
const criterion = entriesFrom(press);

/** When a report may go the fast way: one criterion is enough. */
export const rapidResponseCriteria = [
  criterion(
    'emergency',
    'Kondisi darurat: bencana, wabah, kelaparan, atau mendesak oleh waktu',
    'Emergency: disaster, epidemic, hunger, or pressing time',
    'Kondisi darurat',
  ),
  criterion(
    'threat-to-life',
    'Mengancam keselamatan jiwa, termasuk keselamatan mental',
    'Threat to life, mental safety included',
    'Mengancam keselamatan jiwa',
  ),
  criterion(
    'threat-to-right-to-live',
    'Mengancam hak hidup, termasuk hak atas pendidikan dan hak ekonomi',
    'Threat to the right to live, education and economic rights included',
    'Mengancam hak hidup',
  ),
] as const;
/** Code of a rapid-response criterion. */
export type RapidResponseCriterionCode = CodeOf<typeof rapidResponseCriteria>;
