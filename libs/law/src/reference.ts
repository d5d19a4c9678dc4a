// The short lists that a report is described with: types, channels, standings, groups and substances.
import { entriesFrom } from './fact.js';
import type { CodeOf } from './fact.js';

const office = entriesFrom({ source: 'lists in software of an office', certainty: 'sourced' });
const app = entriesFrom({ source: 'software of a regional office', certainty: 'indirect' });
const merged = entriesFrom({
  source: 'merged from published statistics; the official list was not found',
  certainty: 'indirect',
});

/** Kinds of access. `letters` is what a number carries. */
export const caseTypes = [
  { ...office('report', 'Laporan Masyarakat', 'Report', 'LM', 'Laporan', 'Laporan reguler'), letters: 'LM' },
  {
    ...office(
      'rapid-response',
      'Respon Cepat',
      'Rapid response',
      'RCO',
      'Respons Cepat',
      'Reaksi Cepat',
      'Respon Cepat Ombudsman',
      'Respons Cepat Ombudsman',
      'Reaksi Cepat Ombudsman',
    ),
    letters: 'RCO',
  },
  {
    ...office('own-motion', 'Investigasi atas Prakarsa Sendiri', 'Own-motion investigation', 'IAPS', 'IN'),
    letters: 'IN',
  },
  { ...office('consultation', 'Konsultasi Non Laporan', 'Consultation', 'KNL', 'Konsultasi'), letters: 'KNL' },
  { ...office('carbon-copy', 'Tembusan', 'Carbon copy', 'Surat tembusan', 'TMB'), letters: 'TMB' },
] as const;
/** Code of a case type. */
export type CaseTypeCode = CodeOf<typeof caseTypes>;

/** How a report reached the office. */
export const channels = [
  office('letter', 'Surat', 'Letter'),
  office('in-person', 'Datang Langsung', 'In person', 'Langsung', 'Tatap muka'),
  office('email', 'Email', 'E-mail', 'Surel', 'Surat elektronik'),
  office('call-center', 'Call Center 137', 'Call centre 137', 'Call Center', '137', 'Pusat panggilan'),
  office('telephone', 'Telepon', 'Telephone', 'Telp'),
  office('website', 'Website', 'Website', 'Situs web', 'Web', 'Laman'),
  office('social-media', 'Media Sosial', 'Social media', 'Medsos'),
  office('whatsapp', 'Whatsapp', 'WhatsApp', 'WA'),
  office('outreach', 'PVL On The Spot', 'Mobile intake', 'PVL OTS', 'OTS', 'On The Spot', 'Jemput bola'),
  office('other', 'Lain-lain', 'Other', 'Lainnya'),
  office('fax', 'Faksimile', 'Fax', 'Faks'),
  office('own-motion', 'Investigasi Inisiatif', 'Own initiative'),
  office('sp4n-lapor', 'SP4N-LAPOR!', 'SP4N-LAPOR!', 'LAPOR', 'LAPOR!', 'SP4N'),
  office('covid-post', 'Posko Covid19', 'Covid-19 post'),
  office('radius-app', 'Aplikasi Radius', 'Radius application'),
  office('online-consultation', 'Konsultasi Daring', 'Online consultation'),
] as const;
/** Code of a channel. */
export type ChannelCode = CodeOf<typeof channels>;

/** In what capacity someone complains. */
export const standings = [
  app('direct-victim', 'Perorangan/Korban Langsung', 'Individual, direct victim', 'Perorangan', 'Korban Langsung'),
  app('family', 'Keluarga Korban', 'Family of the victim', 'Keluarga'),
  app('proxy', 'Kuasa', 'Proxy', 'Kuasa Pelapor'),
  app('law-office', 'Kantor Hukum', 'Law office'),
  app('legal-body', 'Badan Hukum/Organisasi', 'Legal body or organisation', 'Badan Hukum', 'Organisasi'),
  app('community-group', 'Kelompok Masyarakat', 'Community group'),
  app('neither-victim-nor-proxy', 'Bukan Korban Langsung maupun Kuasa', 'Neither victim nor proxy'),
  app('government-agency', 'Instansi Pemerintah', 'Government agency'),
  app('ombudsman', 'Inisiatif ORI', 'The Ombudsman itself', 'Inisiatif Ombudsman'),
  app('unknown', 'Tidak Diketahui', 'Unknown'),
] as const;
/** Code of a standing. */
export type StandingCode = CodeOf<typeof standings>;

/** Groups of reported bodies, for routing and statistics. */
export const reportedGroups = [
  app('local-government', 'Pemerintah Daerah', 'Local government', 'Pemda'),
  app('police', 'Kepolisian', 'Police', 'Polri'),
  app(
    'ministry',
    'Instansi Pemerintah/Kementerian',
    'Government institution or ministry',
    'Instansi Pemerintah',
    'Kementerian',
  ),
  app('land-agency', 'BPN', 'Land agency', 'Badan Pertanahan Nasional', 'ATR/BPN', 'Kantor Pertanahan'),
  app('state-enterprise', 'BUMN/BUMD', 'State or regional enterprise', 'BUMN', 'BUMD'),
  app('state-school', 'Lembaga Pendidikan Negeri', 'State school'),
  app('judiciary', 'Lembaga Peradilan', 'Judiciary'),
  app('banking', 'Perbankan', 'Banking'),
  app('prosecution', 'Kejaksaan', 'Prosecution'),
  app('state-commission', 'Komisi/Lembaga Negara Non-Struktural', 'State commission'),
  app('state-hospital', 'Rumah Sakit Pemerintah', 'State hospital'),
  app('state-university', 'Perguruan Tinggi Negeri', 'State university', 'PTN'),
  app('non-ministerial-agency', 'LPNK', 'Non-ministerial agency', 'Lembaga Pemerintah Non Kementerian'),
  app('armed-forces', 'TNI', 'Armed forces'),
  app('parliament', 'DPR', 'Parliament', 'DPRD', 'DPR/DPRD'),
  app('audit-board', 'BPK', 'Audit board'),
  app('private-body', 'Badan Swasta/Perorangan', 'Private body with a public task', 'Badan Swasta'),
  app('private-hospital', 'RS Swasta', 'Private hospital', 'Rumah Sakit Swasta'),
  app('private-school', 'Lembaga Pendidikan Swasta', 'Private school'),
  app('private-university', 'PT Swasta', 'Private university', 'Perguruan Tinggi Swasta', 'PTS'),
  app('person', 'Perorangan', 'A person with a public task'),
] as const;
/** Code of a reported group. */
export type ReportedGroupCode = CodeOf<typeof reportedGroups>;

/** What a report is about. */
export const substances = [
  merged(
    'land',
    'Agraria/Pertanahan & Tata Ruang',
    'Land and spatial planning',
    'Agraria',
    'Pertanahan',
    'Agraria/Pertanahan',
    'Tata Ruang',
  ),
  merged('civil-service', 'Kepegawaian', 'Civil service'),
  merged('education', 'Pendidikan', 'Education'),
  merged('police', 'Kepolisian', 'Police'),
  merged('civil-registration', 'Administrasi Kependudukan', 'Civil registration', 'Adminduk'),
  merged('labour', 'Ketenagakerjaan', 'Labour'),
  merged(
    'transport-infrastructure',
    'Perhubungan/Infrastruktur',
    'Transport and infrastructure',
    'Perhubungan',
    'Infrastruktur',
  ),
  merged('civil-political-rights', 'Hak Sipil & Politik', 'Civil and political rights'),
  merged('village', 'Pedesaan', 'Village affairs', 'Desa', 'Perdesaan'),
  merged(
    'social-welfare',
    'Kesejahteraan & Jaminan Sosial',
    'Welfare and social security',
    'Kesejahteraan Sosial',
    'Jaminan Sosial',
    'Kesejahteraan/Jaminan Sosial',
  ),
  merged('health', 'Kesehatan', 'Health'),
  merged('energy', 'Energi & Kelistrikan', 'Energy and electricity', 'Kelistrikan', 'Energi', 'Listrik'),
  merged('water', 'Air', 'Water', 'Air Bersih'),
  merged('banking', 'Perbankan', 'Banking'),
  merged('licensing', 'Perizinan', 'Licensing'),
  merged('environment', 'Lingkungan Hidup', 'Environment'),
  merged('justice', 'Peradilan', 'Justice'),
  merged('home-affairs', 'Pemerintahan Dalam Negeri', 'Home affairs'),
  merged(
    'trade',
    'Perdagangan/Industri/Logistik',
    'Trade, industry and logistics',
    'Perdagangan',
    'Industri',
    'Logistik',
  ),
  merged('telecommunication', 'Telekomunikasi', 'Telecommunication'),
  merged('general-service', 'Pelayanan Umum', 'General service'),
  merged('other', 'Lainnya', 'Other', 'Lain-lain'),
] as const;
/** Code of a substance. */
export type SubstanceCode = CodeOf<typeof substances>;
