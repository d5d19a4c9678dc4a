// The forms of maladministration. A finding names one or more of them; the list depends on the rule set.
import type { CodeOf, Entry, Rule } from './fact.js';

/** A form of maladministration; `meaning` in our own words. */
export type MaladministrationForm<Code extends string = string> = Entry<Code> &
  Rule & { readonly meaning: string; readonly meaningEn: string };

const po26 = {
  article: 'PO 26/2017',
  source: 'PO 26/2017, list of ten forms read',
  certainty: 'sourced',
} as const;

type Words = readonly [name: string, nameEn: string, meaning: string, meaningEn: string];

const form = <const Code extends string>(code: Code, words: Words): MaladministrationForm<Code> => {
  const [name, nameEn, meaning, meaningEn] = words;
  return { code, name, nameEn, meaning, meaningEn, ...po26 };
};

/** The ten forms of PO 26/2017. */
export const tenForms = [
  form('undue-delay', [
    'Penundaan berlarut',
    'Undue delay',
    'mengulur atau melampaui janji waktu layanan',
    'stalling, or later than the promised service time',
  ]),
  form('service-not-provided', [
    'Tidak memberikan pelayanan',
    'Service not provided',
    'mengabaikan seluruh atau sebagian layanan yang menjadi hak',
    'ignoring all or part of a service that is due',
  ]),
  form('incompetence', [
    'Tidak kompeten',
    'Incompetence',
    'layanan oleh petugas yang kecakapannya tidak sesuai',
    'service by someone without fitting competence',
  ]),
  form('abuse-of-authority', [
    'Penyalahgunaan wewenang',
    'Abuse of authority',
    'melampaui wewenang, melawan hukum, atau memakai wewenang untuk tujuan lain',
    'exceeding power, an unlawful act, or power used for another aim',
  ]),
  form('procedural-deviation', [
    'Penyimpangan prosedur',
    'Procedural deviation',
    'tidak mengikuti alur dan prosedur layanan',
    'not following the procedure of the service',
  ]),
  form('solicitation', [
    'Permintaan imbalan',
    'Solicitation',
    'meminta uang, barang atau jasa secara tidak sah untuk suatu layanan',
    'unlawfully asking money, goods or services for a service',
  ]),
  form('impropriety', [
    'Tidak patut',
    'Impropriety',
    'perilaku tidak layak terhadap pengguna layanan',
    'unseemly behaviour towards users',
  ]),
  form('partiality', [
    'Berpihak',
    'Partiality',
    'memihak satu pihak sehingga merugikan pihak lain',
    "favouring one side to another's harm",
  ]),
  form('discrimination', [
    'Diskriminasi',
    'Discrimination',
    'pembedaan atau perlakuan tidak adil antarpengguna layanan',
    'different or unfair treatment among users',
  ]),
  form('conflict-of-interest', [
    'Konflik kepentingan',
    'Conflict of interest',
    'layanan dipengaruhi hubungan kelompok, suku, darah atau perkawinan',
    'service swayed by ties of group, ethnicity, blood or marriage',
  ]),
] as const;

/** The eleventh form that offices report since 2025; whether PO 58/2023 lists it was not read. */
export const neglectOfLegalDuty: MaladministrationForm<'neglect-of-legal-duty'> = {
  code: 'neglect-of-legal-duty',
  name: 'Pengabaian kewajiban hukum',
  nameEn: 'Neglect of legal duty',
  meaning: 'tidak menjalankan kewajiban yang ditetapkan hukum',
  meaningEn: 'not doing what the law makes a duty',
  source: 'figures of regional offices for 2025',
  certainty: 'indirect',
};

/** Code of a form of maladministration, of any rule set. */
export type MaladministrationFormCode = CodeOf<typeof tenForms> | 'neglect-of-legal-duty';
