// Kata-kata lampiran: the files of a case.

/** The files of a case. */
export const files = {
  title: 'Lampiran',
  lead: 'Berkas diunduh, tidak dibuka di sini. Setiap unduhan dicatat.',
  kinds: {
    evidence: 'Bukti pelapor',
    'agency-document': 'Dokumen instansi',
    'working-paper': 'Kertas kerja',
    'sanitised-copy': 'Salinan tersamar',
  } as Readonly<Record<string, string>>,
  purposes: {
    evidence: 'bukti',
    'identity-document': 'dokumen identitas',
    mandate: 'surat kuasa',
  } as Readonly<Record<string, string>>,
  scans: {
    'not-scanned': 'Belum dipindai terhadap virus',
    'nothing-found': 'Dipindai: tidak ditemukan apa-apa',
  } as Readonly<Record<string, string>>,
  renderings: { original: 'Asli', copy: 'Salinan tanpa metadata' },
  readings: {
    withheld: 'tidak untuk peran Anda',
    none: 'tidak ada',
  } as Readonly<Record<string, string>>,
  needsReason: 'memerlukan alasan',
  download: (what: string, file: string) => `Unduh ${what}: ${file}`,
  unnamed: (end: string) => `Lampiran …${end}`,
  upload: {
    acts: {
      'attach-evidence': 'Tambah bukti atas nama pelapor',
      'attach-agency-document': 'Tambah dokumen instansi',
      'attach-working-paper': 'Tambah kertas kerja',
      'attach-sanitised-copy': 'Tambah salinan tersamar',
    } as Readonly<Record<string, string>>,
    ownEvidence: 'Tambah bukti',
    matter: 'Untuk',
    original: 'Salinan dari',
    about: {
      'attach-sanitised-copy':
        'Hitamkan nama, alamat, nomor, wajah, dan apa pun yang menunjukkan siapa pelapor, lalu unggah hasilnya. Berkas asli tidak berubah.',
    } as Readonly<Record<string, string>>,
    clarification: (n: number) => `Jawaban klarifikasi ke-${n}`,
    action: (k: number) => `Tindakan korektif ${k}`,
    done: 'Berkas tersimpan.',
  },
  receipt: {
    title: 'Tanda terima',
    lead: 'Ombudsman telah menerima yang tertulis di bawah ini, lengkap dan tidak berubah.',
    number: 'Nomor',
    event: (revision: number) => `peristiwa ke-${revision}`,
    about: 'Perihal',
    agency: 'Instansi',
    receivedAt: 'Diterima pada',
    receivedOn: 'Tanggal di kantor Ombudsman',
    by: 'Dikirim oleh',
    to: 'Diterima oleh',
    you: (id: string) => `Anda, nomor pengenal ${id}`,
    liaison: (id: string) => `Narahubung, nomor pengenal ${id}`,
    onBehalf: 'Dicatat oleh petugas Ombudsman atas nama instansi',
    content: 'Isi',
    files: 'Lampiran',
    noFiles: 'Tidak ada lampiran.',
  },
  record: {
    way: 'Rekam jejak',
    title: 'Rekam jejak instansi Anda',
    lead: 'Semua yang pernah diminta Ombudsman dari instansi Anda, dan bagaimana instansi menjawabnya.',
    newest: 'Daftar ini memuat 200 perkara terbaru.',
    counts: {
      requests: 'Permintaan klarifikasi',
      inTime: 'Dijawab tepat waktu',
      late: 'Dijawab terlambat',
      open: 'Belum dijawab',
      actions: 'Tindakan korektif',
      reported: 'Dilaporkan, menunggu verifikasi',
      verified: 'Terverifikasi',
      toDo: 'Belum dilaporkan',
    },
    open: 'Yang masih berjalan',
    done: 'Yang sudah dijawab',
    empty: 'Tidak ada.',
    columns: {
      number: 'Nomor',
      what: 'Perihal',
      dueOn: 'Paling lambat',
      answeredOn: 'Dijawab',
      state: 'Keadaan',
    },
    late: 'lewat tenggat',
    notYet: 'Belum',
    states: { open: 'Menunggu instansi', answered: 'Sudah dijawab', verified: 'Terverifikasi' } as Readonly<
      Record<string, string>
    >,
  },
  documents: {
    title: 'Dokumen pendukung',
    text: 'Dokumen yang Anda tambahkan tercantum pada tanda terima. Tulisan Anda tetap ada.',
    added: 'Sudah ditambahkan',
    add: 'Tambah dokumen ini',
    chooseFirst: 'Pilih dahulu dokumen ini untuk yang mana, lalu pilih berkasnya sekali lagi',
    notKept: (name: string) =>
      `Berkas “\u2068${name}\u2069” belum terkirim. Pilih berkas itu sekali lagi, atau kirim tanpa berkas itu`,
  },
  reason: {
    title: 'Unduh lampiran dengan alasan',
    lead: 'Berkas ini hanya dapat diunduh dengan alasan. Alasan Anda dicatat dan dapat dibaca auditor.',
    label: 'Untuk apa Anda memerlukan berkas ini?',
    needed: 'Tulis alasannya dahulu.',
    back: 'Kembali ke perkara',
    send: 'Catat dan unduh',
  },
};
