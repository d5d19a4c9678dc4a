// Public holidays and joint leave 2024-2027, each with the decree that made it and the day it was known.
import type { Fact } from './fact.js';

/** The joint decision or order behind a row. A calendar changes during a year, so a day off counts only once it is known. */
export type Decree = Fact & {
  readonly id: string;
  readonly name: string;
  /** Day from which the rows could be known; its certainty is `knownSinceCertainty`, not that of the dates. */
  readonly knownSince: string;
  readonly knownSinceCertainty: Fact['certainty'];
};

/** A day off. `national`: hari libur nasional · `joint-leave`: cuti bersama. */
export type Holiday = Fact & {
  readonly date: string;
  readonly kind: 'national' | 'joint-leave';
  /** What is celebrated; from general knowledge, the decree is the source of the date only. */
  readonly name: string;
  readonly decree: string;
  readonly knownSince: string;
};

const decrees = {
  'skb-2024': {
    name: 'SKB hari libur 2024',
    knownSince: '2023-09-12',
    knownSinceCertainty: 'memory',
    source: 'joint decision, two published copies',
    certainty: 'sourced',
  },
  'election-2024': {
    name: 'Hari pemungutan suara 2024',
    knownSince: '2024-02-12',
    knownSinceCertainty: 'memory',
    source: 'published copies of the calendar',
    certainty: 'sourced',
  },
  'regional-election-2024': {
    name: 'Hari pemungutan suara pilkada 2024',
    knownSince: '2024-11-21',
    knownSinceCertainty: 'memory',
    source: 'published copies of the calendar',
    certainty: 'sourced',
  },
  'skb-2025': {
    name: 'SKB hari libur 2025',
    knownSince: '2024-10-14',
    knownSinceCertainty: 'memory',
    source: 'joint decision, two published copies',
    certainty: 'sourced',
  },
  'skb-2025-august': {
    name: 'Tambahan cuti bersama Agustus 2025',
    knownSince: '2025-08-07',
    knownSinceCertainty: 'memory',
    source: 'added during the year, two published copies',
    certainty: 'sourced',
  },
  'skb-2026': {
    name: 'SKB 1497/2025, 2/2025, 5/2025 hari libur 2026',
    knownSince: '2025-09-19',
    knownSinceCertainty: 'memory',
    source: 'joint decision, published',
    certainty: 'sourced',
  },
  'skb-2027': {
    name: 'SKB hari libur 2027',
    knownSince: '2026-09-15',
    knownSinceCertainty: 'indirect',
    source: 'joint decision of September 2026: the 26 dates are published',
    certainty: 'sourced',
  },
} as const satisfies Record<string, Omit<Decree, 'id'>>;
type DecreeId = keyof typeof decrees;

const rows: readonly (readonly [decree: DecreeId, kind: Holiday['kind'], days: string])[] = [
  [
    'skb-2024',
    'national',
    '2024-01-01 Tahun Baru Masehi; 2024-02-08 Isra Mikraj; 2024-02-10 Tahun Baru Imlek; 2024-03-11 Nyepi; 2024-03-29 Wafat Yesus Kristus; 2024-03-31 Paskah; 2024-04-10 Idulfitri; 2024-04-11 Idulfitri; 2024-05-01 Hari Buruh; 2024-05-09 Kenaikan Yesus Kristus; 2024-05-23 Waisak; 2024-06-01 Hari Lahir Pancasila; 2024-06-17 Iduladha; 2024-07-07 Tahun Baru Islam; 2024-08-17 Proklamasi Kemerdekaan; 2024-09-16 Maulid Nabi; 2024-12-25 Natal',
  ],
  ['election-2024', 'national', '2024-02-14 Pemilihan umum'],
  ['regional-election-2024', 'national', '2024-11-27 Pemilihan kepala daerah'],
  [
    'skb-2024',
    'joint-leave',
    '2024-02-09 Imlek; 2024-03-12 Nyepi; 2024-04-08 Idulfitri; 2024-04-09 Idulfitri; 2024-04-12 Idulfitri; 2024-04-15 Idulfitri; 2024-05-10 Kenaikan Yesus Kristus; 2024-05-24 Waisak; 2024-06-18 Iduladha; 2024-12-26 Natal',
  ],
  [
    'skb-2025',
    'national',
    '2025-01-01 Tahun Baru Masehi; 2025-01-27 Isra Mikraj; 2025-01-29 Tahun Baru Imlek; 2025-03-29 Nyepi; 2025-03-31 Idulfitri; 2025-04-01 Idulfitri; 2025-04-18 Wafat Yesus Kristus; 2025-04-20 Paskah; 2025-05-01 Hari Buruh; 2025-05-12 Waisak; 2025-05-29 Kenaikan Yesus Kristus; 2025-06-01 Hari Lahir Pancasila; 2025-06-06 Iduladha; 2025-06-27 Tahun Baru Islam; 2025-08-17 Proklamasi Kemerdekaan; 2025-09-05 Maulid Nabi; 2025-12-25 Natal',
  ],
  [
    'skb-2025',
    'joint-leave',
    '2025-01-28 Imlek; 2025-03-28 Nyepi; 2025-04-02 Idulfitri; 2025-04-03 Idulfitri; 2025-04-04 Idulfitri; 2025-04-07 Idulfitri; 2025-05-13 Waisak; 2025-05-30 Kenaikan Yesus Kristus; 2025-06-09 Iduladha; 2025-12-26 Natal',
  ],
  ['skb-2025-august', 'joint-leave', '2025-08-18 Proklamasi Kemerdekaan'],
  [
    'skb-2026',
    'national',
    '2026-01-01 Tahun Baru Masehi; 2026-01-16 Isra Mikraj; 2026-02-17 Tahun Baru Imlek; 2026-03-19 Nyepi; 2026-03-21 Idulfitri; 2026-03-22 Idulfitri; 2026-04-03 Wafat Yesus Kristus; 2026-04-05 Paskah; 2026-05-01 Hari Buruh; 2026-05-14 Kenaikan Yesus Kristus; 2026-05-27 Iduladha; 2026-05-31 Waisak; 2026-06-01 Hari Lahir Pancasila; 2026-06-16 Tahun Baru Islam; 2026-08-17 Proklamasi Kemerdekaan; 2026-08-25 Maulid Nabi; 2026-12-25 Natal',
  ],
  [
    'skb-2026',
    'joint-leave',
    '2026-02-16 Imlek; 2026-03-18 Nyepi; 2026-03-20 Idulfitri; 2026-03-23 Idulfitri; 2026-03-24 Idulfitri; 2026-05-15 Kenaikan Yesus Kristus; 2026-05-28 Iduladha; 2026-12-24 Natal',
  ],
  [
    'skb-2027',
    'national',
    '2027-01-01 Tahun Baru Masehi; 2027-01-05 Isra Mikraj; 2027-02-06 Tahun Baru Imlek; 2027-03-08 Nyepi; 2027-03-10 Idulfitri; 2027-03-11 Idulfitri; 2027-03-26 Wafat Yesus Kristus; 2027-03-28 Paskah; 2027-05-01 Hari Buruh; 2027-05-06 Kenaikan Yesus Kristus; 2027-05-17 Iduladha; 2027-05-20 Waisak; 2027-06-01 Hari Lahir Pancasila; 2027-06-06 Tahun Baru Islam; 2027-08-15 Maulid Nabi; 2027-08-17 Proklamasi Kemerdekaan; 2027-12-25 Natal; 2027-12-26 Isra Mikraj',
  ],
  [
    'skb-2027',
    'joint-leave',
    '2027-02-05 Imlek; 2027-03-09 Idulfitri; 2027-03-12 Idulfitri; 2027-03-15 Idulfitri; 2027-03-25 Wafat Yesus Kristus; 2027-05-18 Iduladha; 2027-05-19 Iduladha; 2027-12-24 Natal',
  ],
];

const holiday = (decree: DecreeId, kind: Holiday['kind'], text: string): Holiday => ({
  date: text.slice(0, 10),
  kind,
  name: kind === 'joint-leave' ? `Cuti bersama ${text.slice(11)}` : text.slice(11),
  decree,
  knownSince: decrees[decree].knownSince,
  source: decree === 'skb-2027' ? `${decrees[decree].source}, the split into kinds is ours` : decrees[decree].source,
  certainty: decree === 'skb-2027' ? 'inferred' : 'sourced',
});

/** The decrees and the days off they made, in the order of the days. */
export const calendar: { readonly decrees: readonly Decree[]; readonly holidays: readonly Holiday[] } = {
  decrees: Object.entries(decrees).map(([id, decree]) => ({ id, ...decree })),
  holidays: rows
    .flatMap(([decree, kind, days]) => days.split('; ').map((text) => holiday(decree, kind, text)))
    .sort((one, other) => (one.date < other.date ? -1 : 1)),
};

/** The days off that an office could know of on a day: what a clock counted then can be explained later. */
export const holidaysKnownOn = (localDate: string): readonly Holiday[] =>
  calendar.holidays.filter(({ knownSince }) => knownSince <= localDate);
