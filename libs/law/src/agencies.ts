// Agencies in Buton that a report may name. Posts and bodies only, never persons.
import { entriesFrom } from './fact.js';
import type { CodeOf, Entry, Fact } from './fact.js';
import type { ReportedGroupCode } from './reference.js';

/** An agency with the group it belongs to and the place it serves. */
export type Agency<Code extends string = string> = Entry<Code> & {
  readonly group: ReportedGroupCode;
  readonly place: string;
};

const seen: Fact = { source: 'named in local press or in documents of the regency', certainty: 'sourced' };
const believed: Fact = {
  source: 'typical of a regency; the regulation on its agencies was not read',
  certainty: 'memory',
};
const buton = '74.04';

const agenciesOf = (group: ReportedGroupCode, fact: Fact) => {
  const entry = entriesFrom(fact);
  return <const Code extends string>(code: Code, name: string, nameEn: string, ...aliases: readonly string[]) => {
    const agency: Agency<Code> = { ...entry(code, name, nameEn, ...aliases), group, place: buton };
    return agency;
  };
};
const regency = agenciesOf('local-government', seen);
const typical = agenciesOf('local-government', believed);
const enterprise = agenciesOf('state-enterprise', believed);
const ministry = agenciesOf('ministry', believed);
const school = agenciesOf('state-school', believed);
const court = agenciesOf('judiciary', believed);

/** Agencies of the regency of Buton and vertical bodies there. */
export const agencies = [
  regency(
    'buton-setda',
    'Sekretariat Daerah Kabupaten Buton',
    'Regional secretariat',
    'Setda Buton',
    'Sekretariat Daerah',
  ),
  regency(
    'buton-dpmptsp',
    'Dinas Penanaman Modal dan PTSP Kabupaten Buton',
    'Investment and one-stop licensing office',
    'DPMPTSP Buton',
    'DPMPTSP',
    'Dinas Penanaman Modal dan PTSP',
    'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  ),
  regency('buton-dinsos', 'Dinas Sosial Kabupaten Buton', 'Social affairs office', 'Dinsos Buton', 'Dinas Sosial'),
  regency('buton-dinkes', 'Dinas Kesehatan Kabupaten Buton', 'Health office', 'Dinkes Buton', 'Dinas Kesehatan'),
  regency(
    'buton-disdukcapil',
    'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton',
    'Population and civil registration office',
    'Disdukcapil Buton',
    'Disdukcapil',
    'Dukcapil Buton',
    'Dinas Kependudukan dan Pencatatan Sipil',
  ),
  regency('buton-disdik', 'Dinas Pendidikan Kabupaten Buton', 'Education office', 'Disdik Buton', 'Dinas Pendidikan'),
  regency('buton-disbud', 'Dinas Kebudayaan Kabupaten Buton', 'Culture office', 'Disbud Buton', 'Dinas Kebudayaan'),
  regency(
    'buton-diskominfo',
    'Dinas Komunikasi dan Informatika Kabupaten Buton',
    'Communication office',
    'Diskominfo Buton',
    'Dinas Komunikasi dan Informatika',
  ),
  regency(
    'buton-kesbangpol',
    'Badan Kesatuan Bangsa dan Politik Kabupaten Buton',
    'National unity and politics agency',
    'Kesbangpol Buton',
    'Badan Kesbangpol',
  ),
  regency(
    'buton-satpol-pp',
    'Satuan Polisi Pamong Praja Kabupaten Buton',
    'Public order force',
    'Satpol PP Buton',
    'Satpol PP',
  ),
  regency(
    'buton-bapenda',
    'Badan Pendapatan Daerah Kabupaten Buton',
    'Revenue agency',
    'Bapenda Buton',
    'Badan Pendapatan Daerah',
  ),
  regency(
    'buton-bkd',
    'Badan Kepegawaian Kabupaten Buton',
    'Personnel agency',
    'BKPSDM Buton',
    'BKD Buton',
    'Badan Kepegawaian',
    'Badan Kepegawaian dan Pengembangan SDM Kabupaten Buton',
  ),
  regency('buton-puskesmas-wakaokili', 'Puskesmas Wakaokili', 'Health centre Wakaokili'),
  agenciesOf('state-hospital', seen)(
    'buton-rsud',
    'RSUD Kabupaten Buton',
    'Regional hospital',
    'RSUD Buton',
    'BLUD RSUD Kabupaten Buton',
    'BLUD RSUD Kab. Buton',
    'RSUD Kab. Buton',
  ),
  agenciesOf('parliament', seen)('buton-dprd', 'DPRD Kabupaten Buton', 'Regional parliament', 'DPRD Buton'),
  typical('buton-setwan', 'Sekretariat DPRD Kabupaten Buton', 'Secretariat of the regional parliament', 'Setwan Buton'),
  typical('buton-inspektorat', 'Inspektorat Kabupaten Buton', 'Inspectorate', 'Inspektorat Daerah Kabupaten Buton'),
  typical('buton-bappeda', 'Badan Perencanaan Pembangunan Daerah Kabupaten Buton', 'Planning agency', 'Bappeda Buton'),
  typical(
    'buton-bpkad',
    'Badan Pengelola Keuangan dan Aset Daerah Kabupaten Buton',
    'Finance and assets agency',
    'BPKAD Buton',
  ),
  typical(
    'buton-bpbd',
    'Badan Penanggulangan Bencana Daerah Kabupaten Buton',
    'Disaster management agency',
    'BPBD Buton',
  ),
  typical(
    'buton-dpupr',
    'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Buton',
    'Public works office',
    'Dinas PUPR Buton',
    'Dinas PUPR',
    'PUPR Buton',
  ),
  typical(
    'buton-perkim',
    'Dinas Perumahan dan Kawasan Permukiman Kabupaten Buton',
    'Housing office',
    'Dinas Perkim Buton',
  ),
  typical(
    'buton-dlh',
    'Dinas Lingkungan Hidup Kabupaten Buton',
    'Environment office',
    'DLH Buton',
    'Dinas Lingkungan Hidup',
  ),
  typical('buton-dishub', 'Dinas Perhubungan Kabupaten Buton', 'Transport office', 'Dishub Buton', 'Dinas Perhubungan'),
  typical(
    'buton-dpmd',
    'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Buton',
    'Village empowerment office',
    'DPMD Buton',
    'Dinas PMD Buton',
  ),
  typical(
    'buton-dp3a',
    'Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Buton',
    'Office for women and children',
    'DP3A Buton',
  ),
  typical(
    'buton-disnakertrans',
    'Dinas Tenaga Kerja dan Transmigrasi Kabupaten Buton',
    'Labour and transmigration office',
    'Disnakertrans Buton',
  ),
  typical(
    'buton-diskoperindag',
    'Dinas Koperasi, UKM, Perindustrian dan Perdagangan Kabupaten Buton',
    'Cooperatives, industry and trade office',
    'Diskoperindag Buton',
  ),
  typical('buton-distan', 'Dinas Pertanian Kabupaten Buton', 'Agriculture office', 'Distan Buton', 'Dinas Pertanian'),
  typical('buton-dkp', 'Dinas Ketahanan Pangan Kabupaten Buton', 'Food security office'),
  typical('buton-diskan', 'Dinas Perikanan Kabupaten Buton', 'Fisheries office', 'Diskan Buton', 'Dinas Perikanan'),
  typical('buton-dispar', 'Dinas Pariwisata Kabupaten Buton', 'Tourism office', 'Dispar Buton'),
  typical('buton-dispora', 'Dinas Pemuda dan Olahraga Kabupaten Buton', 'Youth and sports office', 'Dispora Buton'),
  typical('buton-dispusip', 'Dinas Perpustakaan dan Arsip Kabupaten Buton', 'Library and archives office'),
  typical('buton-damkar', 'Dinas Pemadam Kebakaran Kabupaten Buton', 'Fire service', 'Damkar Buton'),
  typical('buton-kec-pasarwajo', 'Kecamatan Pasarwajo', 'District Pasarwajo', 'Kantor Camat Pasarwajo'),
  typical('buton-kec-kapontori', 'Kecamatan Kapontori', 'District Kapontori', 'Kantor Camat Kapontori'),
  typical('buton-kec-lasalimu', 'Kecamatan Lasalimu', 'District Lasalimu', 'Kantor Camat Lasalimu'),
  typical(
    'buton-kec-lasalimu-selatan',
    'Kecamatan Lasalimu Selatan',
    'District Lasalimu Selatan',
    'Kantor Camat Lasalimu Selatan',
  ),
  typical('buton-kec-siotapina', 'Kecamatan Siotapina', 'District Siotapina', 'Kantor Camat Siotapina'),
  typical('buton-kec-wolowa', 'Kecamatan Wolowa', 'District Wolowa', 'Kantor Camat Wolowa'),
  typical('buton-kec-wabula', 'Kecamatan Wabula', 'District Wabula', 'Kantor Camat Wabula'),
  typical(
    'buton-pemdes',
    'Pemerintah Desa di Kabupaten Buton',
    'A village government in Buton',
    'Pemerintah Desa',
    'Kantor Desa',
    'Pemdes',
  ),
  enterprise('buton-pdam', 'Perumda Air Minum Kabupaten Buton', 'Water utility', 'PDAM Buton', 'Perumda Air Minum'),
  agenciesOf('police', seen)('polres-buton', 'Polres Buton', 'Police of Buton', 'Kepolisian Resor Buton'),
  agenciesOf('land-agency', believed)(
    'kantah-buton',
    'Kantor Pertanahan Kabupaten Buton',
    'Land office',
    'BPN Buton',
    'ATR/BPN Kabupaten Buton',
  ),
  ministry(
    'kemenag-buton',
    'Kantor Kementerian Agama Kabupaten Buton',
    'Office of the ministry of religion in Buton',
    'Kemenag Buton',
  ),
  ministry('kua-buton', 'Kantor Urusan Agama di Kabupaten Buton', 'Office of religious affairs in Buton', 'KUA'),
  enterprise(
    'pln-buton',
    'PLN di Kabupaten Buton',
    'Electricity company (PLN) in Buton',
    'PLN',
    'PLN Buton',
    'PLN ULP Pasarwajo',
  ),
  agenciesOf('non-ministerial-agency', believed)(
    'bpjs-kesehatan-buton',
    'BPJS Kesehatan di Kabupaten Buton',
    'Health insurance (BPJS Kesehatan) in Buton',
    'BPJS Kesehatan',
  ),
  agenciesOf('non-ministerial-agency', believed)(
    'bpjs-ketenagakerjaan-buton',
    'BPJS Ketenagakerjaan di Kabupaten Buton',
    'Employment insurance (BPJS Ketenagakerjaan) in Buton',
    'BPJS Ketenagakerjaan',
  ),
  agenciesOf('prosecution', believed)('kejari-buton', 'Kejaksaan Negeri Buton', 'Prosecution of Buton', 'Kejari Buton'),
  court('pn-pasarwajo', 'Pengadilan Negeri Pasarwajo', 'District court of Pasarwajo', 'PN Pasarwajo'),
  court('pa-pasarwajo', 'Pengadilan Agama Pasarwajo', 'Religious court of Pasarwajo', 'PA Pasarwajo'),
  enterprise('bulog-buton', 'Perum Bulog di Buton', 'Logistics agency (Bulog) in Buton', 'Bulog'),
  school(
    'sma-negeri-buton',
    'SMA/SMK Negeri di Kabupaten Buton',
    'State high school in Buton',
    'SMA Negeri',
    'SMK Negeri',
  ),
  school('smp-negeri-buton', 'SMP Negeri di Kabupaten Buton', 'State junior high school in Buton', 'SMP Negeri'),
  school('sd-negeri-buton', 'SD Negeri di Kabupaten Buton', 'State primary school in Buton', 'SD Negeri'),
] as const;
/** Code of an agency. */
export type AgencyCode = CodeOf<typeof agencies>;
