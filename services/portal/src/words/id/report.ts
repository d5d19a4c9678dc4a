// Kata-kata pelaporan: from the front page to the receipt.

/** The front page. */
export const home = {
  title: 'Pelayanan publik mengecewakan? Sampaikan.',
  lead: 'Ombudsman memeriksa penundaan, pungutan liar, diskriminasi, dan pelayanan buruk oleh instansi pemerintah. Gratis, dan identitas Anda dapat dirahasiakan.',
  doors: {
    report: { title: 'Buat laporan', text: 'Sekitar sepuluh menit. Anda memeriksa semuanya sebelum dikirim.' },
    track: { title: 'Lacak laporan', text: 'Dengan nomor agenda dan kode dari tanda terima Anda.' },
    advice: { title: 'Minta konsultasi', text: 'Belum yakin? Tanyakan dahulu; pertanyaan bukan laporan.' },
    record: { title: 'Lihat statistik', text: 'Berapa laporan masuk dan bagaimana kelanjutannya.' },
  },
  next: 'Yang terjadi setelah Anda melapor',
  steps: [
    'Anda langsung menerima nomor dan kode pelacakan.',
    'Kami memberi tahu apakah laporan lengkap paling lambat 14 hari sejak menerimanya.',
    'Rapat pleno memutuskan apakah laporan diperiksa; kami lalu meminta penjelasan instansi.',
    'Anda menanggapi hasilnya, dan kami memantau perbaikan oleh instansi.',
  ],
  others: 'Tidak bisa lewat internet?',
  othersText:
    'Telepon 137, atau datang ke kantor Ombudsman. Petugas menuliskan laporan Anda dan memberi tanda terima, tanpa biaya.',
};

/** The gate and the questions. */
export const lodge = {
  report: 'Buat laporan',
  consultation: 'Minta konsultasi',
  begin: 'Mulai',
  resume: 'Lanjutkan yang sedang Anda tulis',
  shortLife: 'Jawaban disimpan dua jam untuk peramban ini saja, lalu hilang, kecuali Anda menyimpannya untuk nanti.',
  news: {
    ended: 'Jawaban yang tidak dikirim selama dua jam terhapus. Silakan mulai lagi.',
    kept: 'Jawaban sebelumnya terhapus setelah dua jam. Yang baru saja Anda kirim masih tersimpan.',
  },
  likely: {
    title: 'Apakah salah satu ini yang Anda maksud?',
    hint: 'Dengan nama yang tepat, laporan sampai lebih cepat.',
    own: (name: string) => `Bukan, tetap “${name}”`,
  },
  consultationLead:
    'Ajukan pertanyaan tentang hak Anda atau cara melapor. Jawaban petugas Anda baca dengan nomor dan kode yang Anda terima di akhir. Konsultasi bukan laporan; Anda tetap dapat melapor sesudahnya.',
  /** What a consultation asks for in words of its own. */
  asConsultation: {
    fields: {
      subject: {
        label: 'Pertanyaan Anda dalam satu kalimat',
        hint: 'Misalnya “Bolehkah sekolah negeri memungut uang seragam?”',
        mend: 'Tulis pertanyaan Anda, paling banyak 200 huruf',
      },
      narrative: {
        label: 'Apa yang perlu kami ketahui agar dapat menjawab?',
        hint: 'Ceritakan keadaannya: layanan apa, di mana, dan apa yang sudah Anda coba.',
        mend: 'Ceritakan keadaannya, paling banyak 20.000 huruf',
      },
      email: { label: 'Alamat surel', hint: '', mend: 'Alamat surel: isi seperti nama@contoh.id' },
    },
    contactLead:
      'Lewat kontak ini kami mengabarkan bahwa jawabannya sudah ada. Tanpa kontak, lihat sendiri dengan nomor dan kode Anda.',
  },
  step: (at: number, of: number) => `Langkah ${at} dari ${of}`,
  questions: {
    upaya: { title: 'Pengaduan Anda sebelumnya', lead: '' },
    alasan: { title: 'Sebaiknya mengadu dahulu kepada instansinya', lead: '' },
    instansi: { title: 'Siapa yang Anda laporkan?', lead: '' },
    peristiwa: { title: 'Apa masalahnya?', lead: '' },
    kapan: {
      title: 'Kapan kejadiannya?',
      lead: 'Peristiwa yang lebih dari dua tahun lalu pada umumnya tidak dapat diperiksa lagi.',
    },
    harapan: { title: 'Apa harapan Anda?', lead: '' },
    bukti: {
      title: 'Punya bukti?',
      lead: 'Bukti membantu, tetapi tidak wajib. Anda juga dapat menambahkannya setelah laporan terkirim.',
    },
    pelapor: {
      title: 'Siapa Anda?',
      lead: 'Untuk mengirim laporan, cukup isi nama. Undang-undang meminta juga data lain; yang belum diisi dapat kami minta kemudian.',
    },
    kontak: {
      title: 'Bagaimana kami menghubungi Anda?',
      lead: 'Tanpa kontak, kabar hanya dapat Anda lihat sendiri dengan nomor dan kode pelacakan.',
    },
    rahasia: { title: 'Kerahasiaan identitas', lead: '' },
    pertanyaan: { title: 'Apa yang ingin Anda tanyakan?', lead: '' },
    nama: { title: 'Siapa nama Anda?', lead: '' },
  },
  similar: {
    title: 'Laporan serupa yang sudah selesai',
    closed: (count: number) => `sedikitnya ${count} laporan sudah ditutup.`,
    weeks: (half: number, most: number) =>
      `Separuhnya selesai dalam ${half} minggu, dan empat dari lima dalam ${most} minggu.`,
    atLeast: (count: number) => `sedikitnya ${count}`,
    endings: {
      solved: 'Masalah diselesaikan',
      'not-solved': 'Rekomendasi tidak dilaksanakan oleh instansi',
      'nothing-found': 'Tidak ditemukan maladministrasi',
      'not-examined': 'Tidak diperiksa atau dihentikan',
      withdrawn: 'Dicabut atau tidak dilengkapi',
    },
    note: 'Hasil laporan lain tidak menentukan hasil laporan Anda. Angka dibulatkan ke bawah agar tidak seorang pun dapat dikenali.',
  },
  files: {
    kinds:
      'Yang dapat diterima: foto, PDF, dokumen (Word, Excel, atau OpenDocument), rekaman suara, dan video. Tambahkan satu per satu.',
    hint: (left: number, megabytes: number) =>
      `Masih dapat ${left} berkas, masing-masing paling besar ${megabytes} MB.`,
    add: 'Tambahkan berkas ini',
    added: (count: number, most: number) => `Sudah ditambahkan: ${count} dari ${most} berkas`,
    remove: 'Hapus',
    full: 'Jumlah berkas sudah penuh. Setelah laporan terkirim, Anda dapat menambahkan yang lain dari halaman status.',
    waiting:
      'Berkas disimpan tersandi bersama jawaban Anda dan baru dikirim bila Anda mengirim laporan. Bila laporan tidak jadi dikirim, berkas ikut terhapus.',
    mend: {
      empty: 'Pilih berkas yang akan ditambahkan; berkasnya tidak boleh kosong',
      large: 'Pilih berkas yang lebih kecil, paling besar 16 MB',
      kind: 'Pilih foto, PDF, dokumen, rekaman suara, atau video',
      many: 'Jumlah berkas sudah penuh; tambahkan yang lain setelah laporan terkirim',
      busy: 'Tempat berkas sedang penuh; lanjutkan tanpa berkas, lalu tambahkan setelah laporan terkirim',
    },
  },
  advice: {
    lead: 'Undang-undang meminta Anda menyampaikan keberatan lebih dahulu kepada pihak yang dilaporkan atau atasannya. Sering kali masalah selesai di sana.',
    basis: 'UU 37/2008 Pasal 24 ayat (1) huruf c',
    steps: [
      'Datangi atau surati instansinya; minta tanda terima atau catat tanggalnya.',
      'Bila petugas tidak menanggapi, sampaikan kepada atasannya.',
      'Belum selesai juga? Kembalilah ke sini dan pilih “Sudah”.',
    ],
    leave: 'Saya akan mengadu dahulu',
    anyway: 'Tetap melapor sekarang',
    anywayText: 'Anda boleh melanjutkan. Tulis alasannya; petugas akan mempertimbangkannya.',
  },
  secrecy: [
    'Bila dirahasiakan, instansi yang dilaporkan tidak menerima nama, alamat, dan kontak Anda.',
    'Di Ombudsman, hanya petugas yang menangani laporan yang dapat membuka identitas itu, dan setiap pembukaan dicatat.',
    'Kadang isi cerita sendiri dapat menunjukkan siapa Anda. Hindari rincian yang hanya Anda ketahui.',
    'Dasarnya UU 37/2008 Pasal 24 ayat (2).',
  ],
  check: {
    title: 'Periksa jawaban Anda',
    lead: 'Belum ada yang terkirim. Ubah yang perlu, lalu kirim.',
    send: { report: 'Kirim laporan', consultation: 'Kirim pertanyaan' },
    promise: 'Dengan mengirim, Anda menyatakan isi ini benar sepanjang pengetahuan Anda.',
    discard: 'Buang jawaban',
    more: 'seluruh teks',
    files: 'Bukti',
  },
  begun: 'Anda mengisi satu pertanyaan per halaman.',
};

/** Saving and going on later. */
export const later = {
  act: 'Simpan, lanjutkan nanti',
  title: 'Tersimpan',
  lead: (days: number) =>
    `Jawaban Anda menunggu ${days} hari sejak terakhir diubah. Belum ada yang terkirim kepada Ombudsman.`,
  secret:
    'Tautan ini pribadi: siapa pun yang memilikinya dapat membaca jawaban Anda. Salin ke tempat yang aman; kami tidak dapat mengirimkannya lagi.',
  goOn: 'Lanjutkan sekarang',
  leave: 'Tutup di perangkat ini',
  back: 'Lanjutkan yang Anda tulis',
  backLead: 'Jawaban Anda masih ada. Lanjutkan hanya di perangkat yang Anda percayai.',
  ended: 'Tautan ini sudah tidak berlaku',
  endedLead: (days: number) =>
    `Jawaban terhapus ${days} hari setelah terakhir diubah, atau setelah dikirim. Bila sudah dikirim, lacak dengan nomor dan kode Anda.`,
};

/** The confirmation and the receipt. */
export const receipt = {
  title: { report: 'Laporan Anda sudah diterima', consultation: 'Pertanyaan Anda sudah diterima' },
  keep: 'Catat atau simpan keduanya sekarang. Kode hanya ditampilkan di sini.',
  number: 'Nomor agenda',
  code: 'Kode pelacakan',
  next: 'Yang terjadi selanjutnya',
  print: 'Untuk mencetak, buka menu peramban lalu pilih Cetak.',
  look: 'Lihat dan cetak',
  download: 'Simpan tanda terima',
  fileName: (agendaNumber: string) => `tanda-terima-${agendaNumber.replace(/[^\w.-]+/g, '-')}.html`,
  track: 'Lihat status sekarang',
  evidence: 'Punya foto, surat, atau rekaman? Buka status laporan, lalu pilih “Tambah bukti”.',
  files: {
    taken: (count: number) => (count === 1 ? 'Satu berkas ikut diterima' : `${count} berkas ikut diterima`),
    left: (count: number) =>
      count === 1 ? 'Laporan diterima, tetapi satu berkas belum' : `Laporan diterima, tetapi ${count} berkas belum`,
    again: 'Kirim lagi',
    evidence: 'Tambah bukti',
    why: {
      wait: 'Belum terkirim karena layanan sedang sibuk. Berkas masih tersimpan selama dua jam.',
      large: 'Terlalu besar. Pilih berkas yang lebih kecil, paling besar 16 MB.',
      kind: 'Jenis berkas ini tidak dapat diterima. Kirim sebagai foto atau PDF.',
      harmful: 'Pemindai menemukan sesuatu yang berbahaya di dalamnya, jadi berkas ini tidak disimpan.',
      empty: 'Berkas ini tidak dapat dibaca. Coba kirim salinan lain.',
      many: 'Batas jumlah berkas sudah tercapai. Serahkan di kantor.',
    },
  },
  forget: 'Selesai, hapus dari peramban ini',
  trackAt: 'Lacak di',
  document: 'Tanda terima',
  receivedOn: 'Diterima',
  recordedAt: 'Dicatat',
  office: 'Kantor',
  kind: 'Jenis',
  subject: 'Pokok masalah',
  narrative: 'Uraian',
  remedy: 'Harapan',
  agency: 'Instansi',
  complainant: 'Nama',
  idNumber: 'Nomor identitas',
  address: 'Alamat',
  secret: 'Identitas',
  isSecret: 'Dirahasiakan',
  isOpen: 'Tidak dirahasiakan',
  receiver: 'Penerima',
  proof: 'Bukti keutuhan',
  basis: 'Dasar',
};
