// Kata-kata rumah: what every page shares, and how numbers and days are written.
import { daysIn } from '../days.js';

const number = new Intl.NumberFormat('id-ID');

/** What every page shares. */
export const house = {
  name: 'Jejak',
  office: 'Pengaduan ke Ombudsman',
  skip: 'Langsung ke isi',
  otherLanguage: 'English',
  ways: { label: 'Menu utama', report: 'Lapor', track: 'Lacak', advice: 'Konsultasi', record: 'Statistik' },
  foot: {
    law: 'Aturan dalam bahasa sederhana',
    privacy: 'Data pribadi Anda',
    accessibility: 'Aksesibilitas',
    staff: 'Masuk untuk petugas',
    free: 'Melapor kepada Ombudsman tidak dipungut biaya apa pun. Jangan membayar kepada siapa pun.',
  },
  optional: '(opsional)',
  choose: 'Pilih …',
  day: 'Tanggal',
  month: 'Bulan',
  year: 'Tahun',
  next: 'Lanjut',
  back: 'Kembali',
  change: 'Ubah',
  send: 'Kirim',
  cancel: 'Batal',
  none: 'Tidak diisi',
  mistakes: (count: number) =>
    count === 1 ? 'Ada satu isian yang perlu diperbaiki' : `Ada ${count} isian yang perlu diperbaiki`,
  withMistakes: (title: string) => `Perlu diperbaiki: ${title}`,
  number: (value: number) => number.format(value),
  /** A day like `2026-03-01`. */
  date: daysIn('id-ID'),
  reference: 'Nomor rujukan untuk petugas:',
};

/** What may go wrong, and what to do. */
export const errors = {
  home: 'Ke halaman depan',
  again: 'Coba lagi',
  unsent: {
    title: 'Belum terkirim',
    text: 'Layanan sedang sibuk. Tulisan Anda masih ada di halaman ini: tunggu sebentar, lalu kirim lagi. Kiriman yang sama tidak akan tercatat dua kali.',
    again: 'Kirim lagi',
  },
  missing: {
    title: 'Halaman ini tidak ada',
    text: 'Mungkin alamatnya salah ketik atau halamannya sudah dipindahkan.',
  },
  foreign: {
    title: 'Formulir ini tidak dapat diterima',
    text: 'Kiriman tidak berasal dari halaman kami. Buka kembali halaman formulirnya, lalu kirim dari sana.',
  },
  large: { title: 'Isian terlalu panjang', text: 'Kembali, persingkat isian Anda, lalu kirim lagi.' },
  often: {
    title: 'Terlalu banyak percobaan',
    text: 'Demi keamanan, tunggu sebentar sebelum mencoba lagi. Tanda terima dan laporan Anda tetap berlaku.',
    wait: (minutes: number) => `Coba lagi dalam ${minutes} menit.`,
  },
  refused: {
    title: 'Ini tidak dapat dilakukan sekarang',
    text: 'Keadaan laporan sudah berubah. Buka kembali status laporan untuk melihat langkah yang tersedia.',
  },
  busy: {
    title: 'Layanan sedang sibuk',
    text: 'Tidak ada yang hilang. Tunggu satu menit, lalu coba lagi; kiriman yang sama tidak akan tercatat dua kali.',
  },
  fault: {
    title: 'Ada gangguan pada layanan kami',
    text: 'Maaf, ini bukan kesalahan Anda. Coba lagi nanti. Bila terulang, sebutkan nomor rujukan ini kepada petugas.',
  },
};
