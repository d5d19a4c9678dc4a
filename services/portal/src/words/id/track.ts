// Kata-kata pelacakan dan statistik: where a report stands, what its complainant can do, and the public numbers.

/** Tracking and the acts of a complainant. */
export const track = {
  title: 'Lacak laporan',
  lead: 'Masukkan nomor dan kode dari tanda terima Anda. Tidak perlu akun.',
  show: 'Lihat status',
  wrong: 'Tidak ada tanda terima dengan nomor dan kode ini. Periksa keduanya, lalu coba lagi.',
  ended: 'Demi keamanan, sesi berakhir setelah 15 menit. Masukkan nomor dan kode sekali lagi.',
  again: {
    title: 'Masukkan nomor dan kode sekali lagi',
    lead: 'Demi keamanan, sesi berakhir setelah 15 menit. Tulisan Anda tidak hilang: ia ikut terkirim bersama formulir ini.',
    send: 'Lanjutkan dan kirim',
  },
  lost: 'Kehilangan kode? Datang ke kantor Ombudsman dengan kartu identitas Anda.',
  status: (number: string) => `Laporan ${number}`,
  now: 'Status sekarang',
  phases: ['Diterima', 'Syarat', 'Pemeriksaan', 'Tindak lanjut', 'Selesai'],
  next: 'Langkah berikutnya',
  holder: 'Sedang ditangani',
  outcome: 'Hasil',
  receivedOn: 'Diterima',
  office: 'Kantor',
  kind: 'Jenis',
  registration: 'Nomor registrasi',
  timeline: 'Perjalanan laporan',
  you: 'Giliran Anda',
  leave: 'Tutup halaman ini',
  short: 'Halaman ini tidak menampilkan isi laporan. Tutup bila memakai perangkat bersama.',
  done: {
    completed: 'Kelengkapan Anda sudah diterima.',
    commented: 'Tanggapan Anda sudah diterima.',
    withdrawn: 'Pencabutan Anda sudah diterima.',
  },
  completion: {
    title: 'Lengkapi laporan',
    act: 'Lengkapi laporan',
    asked: (day: string, days: number) => `Diminta pada ${day}. Anda punya ${days} hari sejak menerima permintaan ini.`,
    items: 'Yang diminta',
    fill: 'Isi yang dapat Anda lengkapi sekarang',
    documents:
      'Salinan dokumen belum dapat dikirim di sini. Bawa atau kirimkan ke kantor yang menangani, sebutkan nomor agenda.',
    nothing: 'Isi paling sedikit satu dari yang diminta.',
    send: 'Kirim kelengkapan',
  },
  comment: {
    title: 'Tanggapi hasil pemeriksaan',
    act: 'Tanggapi hasil',
    lead: 'Anda dapat menanggapi dalam 14 hari sejak menerima pemberitahuan hasil. Isi pemberitahuan ada pada surat yang dikirim kepada Anda.',
    send: 'Kirim tanggapan',
  },
  withdrawal: {
    title: 'Cabut laporan',
    act: 'Cabut laporan',
    lead: 'Setelah dicabut, laporan tidak diperiksa lagi dan ditutup. Ini tidak dapat dibatalkan di sini.',
    send: 'Ya, cabut laporan ini',
  },
};

/** Public statistics. */
export const statistics = {
  title: 'Laporan dalam angka',
  lead: 'Semua laporan yang tercatat, tanpa data pribadi.',
  withheld: (minimum: number) => `< ${minimum}`,
  note: (minimum: number) =>
    `Angka di bawah ${minimum} tidak ditampilkan agar tidak seorang pun dapat dikenali; kadang satu angka lain ikut disembunyikan.`,
  total: 'Jumlah angka yang ditampilkan',
  empty: 'Belum ada laporan yang tercatat.',
  count: 'Jumlah',
  by: 'Dihitung menurut',
  dimensions: {
    stage: 'Tahap',
    substance: 'Bidang layanan',
    caseType: 'Jenis',
    office: 'Kantor',
    month: 'Bulan masuk',
  },
  stages: {
    received: 'Diterima',
    'awaiting-completion': 'Menunggu kelengkapan',
    consultation: 'Konsultasi',
    'material-check': 'Pemeriksaan syarat',
    plenary: 'Rapat pleno',
    registered: 'Teregistrasi',
    routed: 'Menunggu pemeriksa',
    examination: 'Pemeriksaan',
    comment: 'Menunggu tanggapan',
    'corrective-monitoring': 'Pemantauan perbaikan',
    closing: 'Proses penutupan',
    closed: 'Ditutup',
    'settled-at-intake': 'Selesai di penerimaan',
  },
  none: 'Belum ditentukan',
};
