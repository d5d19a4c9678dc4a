// What the three invented reports say. Posts, never real persons; numbers that cannot exist, as in docs/samples.

/** The line of the formal checklist that the first report lacks. */
export const MISSING = 'prior-effort';
const FORMAL = [
  'identity',
  'identity-document',
  'reachable-contact',
  'reported-party',
  'chronology',
  'prior-effort',
  'remedy',
  'supporting-documents',
];
const MATERIAL = [
  'event-within-two-years',
  'not-before-a-court',
  'not-reported-before',
  'within-authority',
  'within-work-area',
  'not-settled-by-agency',
  'reasonable-time-passed',
];

/** Every line of the formal checklist is met. */
export const formalAnswers = Object.fromEntries(FORMAL.map((code) => [code, 'yes']));
/** Every line of the material checklist passes, but those named. */
export const materialAnswers = (...failing: readonly string[]): Readonly<Record<string, 'pass' | 'fail'>> =>
  Object.fromEntries(MATERIAL.map((code) => [code, failing.includes(code) ? 'fail' : 'pass']));

/** Found and remedied: a card that does not come. */
export const lateCard = {
  channel: 'website',
  complainant: {
    name: 'Wa Ode Sitti Contoh',
    idType: 'ktp',
    idNumber: '7404000000000901',
    birthPlace: 'Pasarwajo',
    birthDate: '1989-04-12',
    sex: 'female',
    maritalStatus: 'married',
    occupation: 'Pedagang',
  },
  contact: {
    address: 'RT 002/RW 001, Kelurahan Pasarwajo, Kecamatan Pasarwajo',
    villageCode: '74.04.11.1005',
    phone: '+62 800-0000-0901',
    email: 'wa.ode.sitti@example.com',
  },
  secretIdentity: false,
  reported: { agency: 'buton-disdukcapil', post: 'Kepala Bidang Pelayanan Pendaftaran Penduduk' },
  substance: 'civil-registration',
  subject: 'KTP elektronik belum terbit setelah tujuh bulan',
  narrative:
    'Saya merekam data pada bulan April. Sampai sekarang kartu belum terbit; setiap kali saya datang, petugas mengatakan blangko habis dan tidak memberi kepastian waktu.',
  remedy: 'KTP elektronik diterbitkan dan ada kepastian waktu pelayanan.',
};

/** What she adds when she is asked how she complained to the agency first. */
export const effortMade = {
  priorEffort: true,
  priorEffortText: 'Keberatan tertulis kepada kepala dinas; tidak dijawab.',
};

/** Refused: the matter is before a court. */
export const landDispute = {
  channel: 'website',
  complainant: {
    name: 'La Ode Rahim Contoh',
    idType: 'ktp',
    idNumber: '7404000000000902',
    birthPlace: 'Lasalimu',
    birthDate: '1975-09-30',
    sex: 'male',
    maritalStatus: 'married',
    occupation: 'Petani',
  },
  contact: { address: 'Dusun I, Kecamatan Lasalimu', villageCode: '74.04.11.1005', email: 'la.ode.rahim@example.com' },
  reported: { group: 'local-government', agency: 'Kantor desa', post: 'Kepala desa' },
  substance: 'land',
  subject: 'Surat keterangan tanah tidak diberikan',
  narrative:
    'Kepala desa menolak menerbitkan surat keterangan tanah. Tanah yang sama sedang disengketakan di pengadilan negeri oleh keluarga lain.',
  priorEffort: true,
  priorEffortText: 'Permohonan tertulis dua kali.',
  remedy: 'Surat keterangan tanah diterbitkan.',
};

/** Withdrawn: the agency acted meanwhile. */
export const waterSupply = {
  channel: 'in-person',
  complainant: {
    name: 'Sumarni Contoh',
    idType: 'ktp',
    idNumber: '7404000000000903',
    birthPlace: 'Baubau',
    birthDate: '1994-01-21',
    sex: 'female',
    maritalStatus: 'single',
    occupation: 'Guru',
  },
  contact: {
    address: 'Kelurahan Wakoko, Kecamatan Pasarwajo',
    villageCode: '74.04.11.1005',
    phone: '+62 800-0000-0903',
  },
  reported: { agency: 'buton-pdam' },
  substance: 'water',
  subject: 'Air tidak mengalir dua bulan',
  narrative: 'Air di lingkungan kami tidak mengalir sejak dua bulan, tetapi tagihan tetap datang setiap bulan.',
  priorEffort: true,
  priorEffortText: 'Pengaduan di loket pelanggan.',
  remedy: 'Air mengalir kembali dan tagihan disesuaikan.',
};

/** The final report in its five parts; nobody's identity stands in it. */
export const finalReport = (dueOn: string) => ({
  outcome: 'found',
  forms: ['undue-delay'],
  text: {
    parties:
      'Pelapor, warga Kabupaten Buton; Terlapor, dinas kependudukan dan pencatatan sipil. Dugaan: penundaan berlarut.',
    description: 'KTP elektronik belum terbit tujuh bulan setelah perekaman.',
    examination: 'Standar pelayanan menetapkan 14 hari kerja; blangko tersedia sejak bulan Juni.',
    opinion: 'Terlapor melampaui waktu pelayanan tanpa alasan yang sah.',
    conclusion: 'Terbukti penundaan berlarut.',
  },
  actions: [
    { owner: 'buton-disdukcapil', dueOn, text: 'Menerbitkan KTP elektronik Pelapor dan mengumumkan waktu pelayanan.' },
  ],
});
