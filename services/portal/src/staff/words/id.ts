// Kata-kata halaman petugas: the source, which the English must have the shape of.
import { acts } from './id-acts.js';
import { audit } from './id-audit.js';
import { counter } from './id-counter.js';
import { file } from './id-file.js';
import { files } from './id-files.js';
import { health } from './id-health.js';
import { lists } from './id-lists.js';
import { plenary } from './id-plenary.js';
import { standing } from './id-standing.js';
import { HEAD_OFFICE, momentIn } from '../../words/moments.js';

const number = new Intl.NumberFormat('id-ID');

const frame = {
  ways: { label: 'Halaman petugas', inbox: 'Kotak masuk', audit: 'Audit', health: 'Kesehatan' },
  leave: 'Keluar',
  leaveEverywhere: 'Keluar di semua perangkat',
  login: { kode: 'Pasang kode kedua', 'kode-baru': 'Ganti ponsel untuk kode kedua', sandi: 'Ganti kata sandi' },
  who: 'Anda masuk sebagai',
  roles: {
    PEL: 'Pelapor',
    PVL: 'Penerimaan dan Verifikasi',
    ASR: 'Pemeriksaan',
    RSM: 'Resolusi dan Monitoring',
    KAP: 'Kepala Perwakilan',
    PIM: 'Pimpinan',
    NAR: 'Narahubung',
    AUD: 'Auditor',
    DPO: 'Pelindungan Data Pribadi',
    OPR: 'Operator',
  } as Readonly<Record<string, string>>,
  nobody: {
    title: 'Akun ini belum punya peran',
    text: 'Anda sudah masuk, tetapi belum ada yang memberi Anda peran. Mintalah kepada kepala kantor atau operator.',
  },
  factorNeeded: {
    title: 'Kode kedua diperlukan',
    text: 'Untuk membuka berkas orang lain, kata sandi saja tidak cukup. Pasang kode kedua di ponsel Anda, lalu lanjutkan.',
    kept: 'Tulisan Anda tidak hilang: ia masih ada di halaman ini. Pasang kode kedua di jendela baru, kembali ke sini, lalu kirim lagi.',
  },
  notYours: {
    title: 'Halaman ini bukan untuk peran Anda',
    text: 'Anda sudah masuk, tetapi peran Anda tidak mencakup halaman ini. Bila Anda memerlukannya, bicarakan dengan kepala kantor.',
    home: 'Ke halaman awal saya',
  },
  notHere: {
    title: 'Tidak ada di sini',
    text: 'Perkara atau halaman ini tidak ada, atau bukan untuk peran Anda. Mungkin alamatnya salah ketik atau terpotong.',
  },
  expired: {
    title: 'Sesi Anda berakhir',
    text: 'Tulisan Anda tidak hilang: ia masih ada di halaman ini. Masuk di jendela baru, kembali ke sini, lalu kirim lagi.',
    login: 'Masuk di jendela baru',
    again: 'Kirim lagi',
    file: (name: string) =>
      `Berkas “\u2068${name}\u2069” tidak dapat disimpan di halaman ini. Setelah mengirim lagi, Anda diminta memilihnya sekali lagi.`,
  },
  moment: momentIn('id', HEAD_OFFICE),
  more: 'Baca selengkapnya',
  number: (value: number) => number.format(value),
};

const stages: Readonly<Record<string, string>> = {
  received: 'Diterima',
  'awaiting-completion': 'Menunggu kelengkapan',
  consultation: 'Konsultasi',
  'material-check': 'Verifikasi materiil',
  plenary: 'Pleno',
  registered: 'Teregistrasi',
  routed: 'Diteruskan',
  examination: 'Pemeriksaan',
  comment: 'Tanggapan pelapor',
  'corrective-monitoring': 'Pemantauan tindakan korektif',
  closing: 'Penutupan',
  closed: 'Ditutup',
  'settled-at-intake': 'Selesai di penerimaan',
};

const inbox = {
  title: 'Kotak masuk',
  tabs: { mine: 'Milik saya', office: 'Kantor saya', nation: 'Nasional', all: 'Instansi saya' },
  filter: {
    title: 'Saring',
    stage: 'Tahap',
    open: 'Semua yang terbuka',
    kind: 'Jenis',
    anyKind: 'Semua jenis',
    office: 'Kantor',
    anyOffice: 'Semua kantor',
    unread: 'Hanya yang baru',
    apply: 'Saring',
    clear: 'Hapus saringan',
  },
  columns: {
    number: 'Nomor',
    about: 'Terlapor dan pokok',
    stage: 'Tahap',
    next: 'Langkah berikutnya',
    received: 'Diterima',
  },
  fresh: 'Baru',
  yourStep: 'Langkah Anda:',
  count: (total: number) => (total === 0 ? 'Tidak ada perkara' : `${number.format(total)} perkara`),
  empty: 'Tidak ada perkara dengan saringan ini.',
  emptyAll: 'Belum ada perkara yang terbuka di sini. Yang sudah selesai ada pada tahap “Ditutup”.',
  emptyMine: 'Tidak ada perkara terbuka yang Anda pegang.',
  toOffice: 'Lihat perkara kantor',
  unknownAgency: 'Terlapor belum dipastikan',
  more: 'Halaman berikutnya',
  start: 'Ke halaman pertama',
};

/** Every word, in Indonesian. */
export const id = { frame, stages, standing, inbox, file, files, acts, audit, health, lists, counter, plenary };
