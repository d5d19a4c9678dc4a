// Kata-kata pelacakan dan statistik: where a report stands, what its complainant can do, and the public numbers.

/** Tracking and the acts of a complainant. */
export const track = {
  title: 'Lacak laporan',
  lead: 'Masukkan nomor dan kode dari tanda terima Anda. Tidak perlu akun.',
  show: 'Lihat status',
  wrong: 'Tidak ada tanda terima dengan nomor dan kode ini. Periksa keduanya, lalu coba lagi.',
  sessionEnded: 'Demi keamanan, sesi berakhir setelah 15 menit. Masukkan nomor dan kode sekali lagi.',
  again: {
    title: 'Masukkan nomor dan kode sekali lagi',
    lead: 'Demi keamanan, sesi berakhir setelah 15 menit. Tulisan Anda tidak hilang: ia ikut terkirim bersama formulir ini.',
    send: 'Lanjutkan dan kirim',
  },
  lost: 'Kehilangan kode? Datang ke kantor Ombudsman dengan kartu identitas Anda.',
  status: (number: string) => `Laporan ${number}`,
  advice: {
    status: (number: string) => `Konsultasi ${number}`,
    answered:
      'Petugas menyampaikan jawabannya lewat kontak yang Anda berikan. Belum menerimanya, atau tidak memberi kontak? Tanyakan di kantor Ombudsman dengan nomor agenda ini.',
    lines: [
      'Masih ada yang ingin Anda tanyakan? Minta konsultasi lagi.',
      'Bila Anda ingin masalahnya diperiksa, buat laporan.',
    ],
  },
  now: 'Status sekarang',
  phases: ['Diterima', 'Syarat', 'Pemeriksaan', 'Tindak lanjut', 'Selesai'],
  next: 'Langkah berikutnya',
  holder: 'Ada pada',
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
    attached: 'Berkas Anda sudah diterima.',
    completed: 'Kelengkapan Anda sudah diterima.',
    commented: 'Tanggapan Anda sudah diterima dan dipertimbangkan dalam laporan akhir.',
    withdrawn: 'Pencabutan Anda sudah diterima.',
  },
  completion: {
    title: 'Lengkapi laporan',
    act: 'Lengkapi laporan',
    asked: (day: string, days: number, last: string) =>
      `Diminta pada ${day}. Lengkapi dalam ${days} hari sejak menerima permintaan ini: paling lambat ${last} bila Anda menerimanya pada hari itu. Sesudahnya laporan dianggap dicabut.`,
    items: 'Yang diminta',
    fill: 'Isi yang dapat Anda lengkapi sekarang',
    documents: 'Dokumen',
    noneCame:
      'Belum ada dokumen yang masuk sejak diminta. Tambahkan di sini, satu per satu, atau bawa ke kantor yang menangani. Setelah itu, kembali ke halaman ini dan katakan bahwa Anda sudah melengkapi.',
    came: (count: number) =>
      `${count === 1 ? 'Satu dokumen' : `${count} dokumen`} sudah masuk sejak diminta. Bila masih ada yang lain, tambahkan dahulu sebelum menyatakan lengkap.`,
    add: 'Tambah dokumen',
    addMore: 'Tambah dokumen lain',
    nothing: 'Isi paling sedikit satu dari yang diminta, atau tambahkan dokumennya lebih dulu.',
    send: 'Saya sudah melengkapi',
  },
  comment: {
    title: 'Tanggapi hasil pemeriksaan',
    act: 'Tanggapi hasil',
    turn: 'Hasil pemeriksaan sudah ada. Katakan kepada kami: sudah selesai atau belum?',
    lead: 'Katakan apakah masalah Anda selesai dengan hasil ini. Anda dapat menanggapi dalam 14 hari sejak menerima pemberitahuan hasil. Hasilnya tertulis pada surat kepada Anda; penjelasannya dapat Anda minta kepada kantor yang menangani.',
    send: 'Kirim tanggapan',
  },
  evidence: {
    title: 'Tambah bukti',
    act: 'Tambah bukti',
    lead: 'Foto, PDF, dokumen, rekaman suara, atau video. Petugas menerima berkas aslinya; salinan foto untuk pihak lain dibuat tanpa keterangan tempat dan alat.',
    purpose: 'Berkas ini untuk apa?',
    purposes: {
      evidence: 'Bukti tentang kejadian',
      'identity-document': 'Salinan kartu identitas',
      mandate: 'Surat kuasa',
    },
    file: 'Pilih satu berkas',
    hint: (megabytes: number) => `Paling besar ${megabytes} MB. Setelah terkirim, Anda dapat menambah berkas lain.`,
    send: 'Kirim berkas',
    mend: {
      empty: 'Pilih berkas yang akan dikirim; berkasnya tidak boleh kosong',
      large: 'Pilih berkas yang lebih kecil, paling besar 16 MB',
      kind: 'Pilih foto, PDF, dokumen, rekaman suara, atau video',
      harmful: 'Pilih berkas lain; pemindai menemukan sesuatu yang berbahaya di dalamnya',
      twice: 'Berkas ini sudah ada pada laporan; pilih yang lain',
      many: 'Batas jumlah berkas sudah tercapai; serahkan yang lain di kantor',
    },
  },
  ended: {
    title: 'Yang masih dapat Anda lakukan',
    lines: [
      'Masalahnya terulang atau belum selesai? Buat laporan baru dan sebutkan nomor agenda ini. Laporan yang sudah ditutup tidak dibuka kembali di halaman ini.',
      'Ada yang tidak Anda pahami dari hasilnya? Minta konsultasi; petugas menjelaskannya.',
      'Simpan tanda terima dan surat penutupan sebagai bukti.',
    ],
    report: 'Buat laporan baru',
    advice: 'Minta konsultasi',
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
  lead: 'Semua laporan, konsultasi, dan tembusan yang tercatat, tanpa data pribadi.',
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
    'corrective-monitoring': 'Pemantauan tindakan korektif',
    closing: 'Proses penutupan',
    closed: 'Ditutup',
    'settled-at-intake': 'Selesai di penerimaan',
  },
  none: 'Belum ditentukan',
};
