// The Ombudsman's own house: head office, the 34 regional offices, and the units of each.
import { entriesFrom } from './fact.js';
import type { CodeOf, Entry } from './fact.js';

/** An office; its code is printed in capitals in numbers. */
export type Office<Code extends string = string> = Entry<Code> & {
  readonly level: 'head-office' | 'regional';
  /** Province code of the work area; `null` for the whole country. */
  readonly province: string | null;
  /** IANA zone in which its days begin and end. */
  readonly zone: string;
};

const believed = entriesFrom({
  source: 'the office exists, its code is from memory: set it to the official one before numbers are given',
  certainty: 'memory',
});
const west = 'Asia/Jakarta';
const central = 'Asia/Makassar';
const east = 'Asia/Jayapura';

const regional = <const Code extends string>(
  code: Code,
  place: string,
  province: string,
  zone: string,
): Office<Code> => ({
  ...believed(code, `Perwakilan ${place}`, `Regional office ${place}`, place),
  level: 'regional',
  province,
  zone,
});

/** Head office and the 34 regional offices of 2023; the offices are sourced, their codes are not. */
export const offices = [
  {
    ...believed('pst', 'Kantor Pusat', 'Head office', 'Pusat', 'Ombudsman Republik Indonesia'),
    level: 'head-office',
    province: null,
    zone: west,
  } satisfies Office<'pst'>,
  regional('bna', 'Aceh', '11', west),
  regional('mdn', 'Sumatera Utara', '12', west),
  regional('pdg', 'Sumatera Barat', '13', west),
  regional('pbr', 'Riau', '14', west),
  regional('jmb', 'Jambi', '15', west),
  regional('plg', 'Sumatera Selatan', '16', west),
  regional('bkl', 'Bengkulu', '17', west),
  regional('bdl', 'Lampung', '18', west),
  regional('pgk', 'Kepulauan Bangka Belitung', '19', west),
  regional('btm', 'Kepulauan Riau', '21', west),
  regional('jkr', 'Jakarta Raya', '31', west),
  regional('bdg', 'Jawa Barat', '32', west),
  regional('smg', 'Jawa Tengah', '33', west),
  regional('yyk', 'Daerah Istimewa Yogyakarta', '34', west),
  regional('sby', 'Jawa Timur', '35', west),
  regional('srg', 'Banten', '36', west),
  regional('dps', 'Bali', '51', central),
  regional('mtr', 'Nusa Tenggara Barat', '52', central),
  regional('kpg', 'Nusa Tenggara Timur', '53', central),
  regional('ptk', 'Kalimantan Barat', '61', 'Asia/Pontianak'),
  regional('plk', 'Kalimantan Tengah', '62', 'Asia/Pontianak'),
  regional('bjm', 'Kalimantan Selatan', '63', central),
  regional('smd', 'Kalimantan Timur', '64', central),
  regional('trk', 'Kalimantan Utara', '65', central),
  regional('mnd', 'Sulawesi Utara', '71', central),
  regional('plu', 'Sulawesi Tengah', '72', central),
  regional('mks', 'Sulawesi Selatan', '73', central),
  regional('kdi', 'Sulawesi Tenggara', '74', central),
  regional('gto', 'Gorontalo', '75', central),
  regional('mmj', 'Sulawesi Barat', '76', central),
  regional('abn', 'Maluku', '81', east),
  regional('tte', 'Maluku Utara', '82', east),
  regional('jap', 'Papua', '91', east),
  regional('mkw', 'Papua Barat', '92', east),
] as const;
/** Code of an office. */
export type OfficeCode = CodeOf<typeof offices>;

/** A unit of an office. Which sectors the seven principal units of head office have was not found: an office sets it. */
export type Unit<Code extends string = string> = Entry<Code> & { readonly level: Office['level'] };

const seen = entriesFrom({ source: 'units named by regional offices', certainty: 'sourced' });
const listed = entriesFrom({ source: 'letter forms and press of head office', certainty: 'sourced' });
const recalled = entriesFrom({ source: 'organisation of head office, not read', certainty: 'memory' });
const inRegion = <Code extends string>(entry: Entry<Code>): Unit<Code> => ({ ...entry, level: 'regional' });
const atHead = <Code extends string>(entry: Entry<Code>): Unit<Code> => ({ ...entry, level: 'head-office' });

/** Units that a case may be with. */
export const units = [
  inRegion(seen('intake', 'Penerimaan dan Verifikasi Laporan', 'Intake and verification', 'PVL')),
  inRegion(seen('examination', 'Pemeriksaan', 'Examination', 'Riksa', 'Pemeriksaan Laporan')),
  inRegion(seen('prevention', 'Pencegahan', 'Prevention', 'Pencegahan Maladministrasi')),
  atHead(recalled('ku-1', 'Keasistenan Utama I', 'Principal unit I', 'KU I')),
  atHead(recalled('ku-2', 'Keasistenan Utama II', 'Principal unit II', 'KU II')),
  atHead(recalled('ku-3', 'Keasistenan Utama III', 'Principal unit III', 'KU III')),
  atHead(recalled('ku-4', 'Keasistenan Utama IV', 'Principal unit IV', 'KU IV')),
  atHead(listed('ku-5', 'Keasistenan Utama V', 'Principal unit V', 'KU V')),
  atHead(recalled('ku-6', 'Keasistenan Utama VI', 'Principal unit VI', 'KU VI')),
  atHead(recalled('ku-7', 'Keasistenan Utama VII', 'Principal unit VII', 'KU VII')),
  atHead(
    listed('resolution-monitoring', 'Resolusi dan Monitoring', 'Resolution and monitoring', 'Resmon', 'KU Resmon'),
  ),
  atHead(listed('quality-management', 'Manajemen Mutu', 'Quality management', 'KUMM', 'KU Manajemen Mutu')),
] as const;
/** Code of a unit. */
export type UnitCode = CodeOf<typeof units>;

/** The offices whose work area is a place: the regional office of its province. */
export const officeOfPlace = (placeCode: string): Office | undefined =>
  offices.find(({ province }) => province !== null && province === placeCode.slice(0, 2));
