// Why a report may be refused or is deemed withdrawn.
import type { Entry, Rule } from './fact.js';

/** Where a ground may be used. */
export type GroundPlace = 'formal-check' | 'plenary' | 'final-report';

/** A ground of refusal. `certainty` speaks of the ground, `articleCertainty` of the letter and article it is cited by. */
export type RefusalGround<Code extends string = string> = Entry<Code> &
  Rule & {
    readonly articleCertainty?: Rule['certainty'];
    readonly usedAt: readonly GroundPlace[];
  };

const list35 = (letter: string) => ({ article: `UU 37/2008 Ps 36(1)${letter}`, articleCertainty: 'memory' }) as const;
const practice = { source: 'practice of regional offices; article not read', certainty: 'indirect' } as const;
const closingOption = {
  source: 'offered as a closing reason in software of an office; article not read',
  certainty: 'indirect',
} as const;

/** Grounds of refusal: the list of UU 37/2008 Ps 35-36 a-g, and those that follow from the requirements of a report. */
export const refusalGrounds = [
  {
    code: 'never-objected-to-reported-party',
    name: 'Pelapor belum pernah menyampaikan keberatan kepada Terlapor atau atasannya',
    nameEn: 'The complainant never objected to the reported party or its superior',
    usedAt: ['formal-check', 'plenary'],
    ...list35('a'),
    ...practice,
  },
  {
    code: 'before-a-court',
    name: 'Substansi sedang atau telah menjadi objek pemeriksaan pengadilan',
    nameEn: 'The substance is or was before a court',
    usedAt: ['plenary', 'final-report'],
    ...list35('b'),
    ...practice,
  },
  {
    code: 'agency-settling-in-reasonable-time',
    name: 'Laporan sedang diselesaikan instansi yang dilaporkan dalam tenggang waktu yang patut',
    nameEn: 'The agency is settling the matter within reasonable time',
    usedAt: ['plenary', 'final-report'],
    ...list35('c'),
    ...closingOption,
  },
  {
    code: 'already-settled-by-agency',
    name: 'Pelapor telah memperoleh penyelesaian dari instansi yang dilaporkan',
    nameEn: 'The agency has already settled the matter',
    usedAt: ['plenary', 'final-report'],
    ...list35('d'),
    ...closingOption,
  },
  {
    code: 'outside-authority',
    name: 'Substansi yang dilaporkan bukan wewenang Ombudsman',
    nameEn: 'The matter is outside the authority of the Ombudsman',
    usedAt: ['plenary', 'final-report'],
    ...list35('e'),
    ...practice,
  },
  {
    code: 'settled-by-mediation-or-conciliation',
    name: 'Telah diselesaikan melalui mediasi atau konsiliasi Ombudsman',
    nameEn: 'Settled by mediation or conciliation of the Ombudsman',
    usedAt: ['plenary', 'final-report'],
    ...list35('f'),
    ...closingOption,
  },
  {
    code: 'no-maladministration-proven',
    name: 'Tidak terbukti terjadi maladministrasi',
    nameEn: 'No maladministration is proven',
    usedAt: ['final-report'],
    ...list35('g'),
    ...closingOption,
  },
  {
    code: 'report-older-than-two-years',
    name: 'Peristiwa, tindakan atau keputusan telah lewat dua tahun',
    nameEn: 'The event is older than two years',
    usedAt: ['plenary'],
    article: 'UU 37/2008 Ps 24(3)',
    source: 'practice of regional offices; the text read breaks off here',
    certainty: 'indirect',
  },
  {
    code: 'deemed-withdrawn',
    name: 'Pelapor dianggap mencabut laporan karena tidak melengkapi data',
    nameEn: 'Deemed withdrawn: the file was not completed in time',
    usedAt: ['formal-check'],
    article: 'UU 25/2009 Ps 44(5)',
    source: 'UU 25/2009, full text read',
    certainty: 'sourced',
  },
  {
    code: 'already-reported-to-ombudsman',
    name: 'Laporan yang sama telah disampaikan kepada Ombudsman',
    nameEn: 'The same matter was reported to the Ombudsman before',
    usedAt: ['plenary'],
    source: 'report form and verification practice of offices',
    certainty: 'sourced',
  },
  {
    code: 'no-reported-party',
    name: 'Tidak ada pihak yang dilaporkan',
    nameEn: 'No reported party is named',
    usedAt: ['formal-check', 'plenary'],
    source: 'practice at plenary reported by the press',
    certainty: 'indirect',
  },
  {
    code: 'not-a-public-service',
    name: 'Bukan penyelenggaraan pelayanan publik',
    nameEn: 'Not a matter of public service',
    usedAt: ['plenary', 'final-report'],
    source: 'follows from the definition of maladministration',
    certainty: 'inferred',
  },
] as const satisfies readonly RefusalGround[];

/** Code of a ground of refusal. */
export type RefusalGroundCode = (typeof refusalGrounds)[number]['code'];
