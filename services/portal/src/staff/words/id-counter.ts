// Kata-kata loket: lodging on behalf of whoever stands at the counter, telephones or writes.

/** Words of the counter. */
export const counter = {
  way: 'Loket',
  title: 'Catat laporan di loket',
  lead: 'Untuk orang yang datang, menelepon, atau menulis surat. Tanyakan dan catat; tanda terima langsung diberikan.',
  groups: {
    arrival: 'Jenis dan cara penyampaian',
    person: 'Pelapor',
    contact: 'Kontak pelapor',
    effort: 'Pengaduan kepada instansinya',
    reported: 'Yang dilaporkan',
    event: 'Pokok masalah dan kronologi',
    secrecy: 'Kerahasiaan identitas',
  },
  hints: {
    arrival: 'Tembusan tidak memerlukan pelapor. Kriteria Respon Cepat ditetapkan pada verifikasi formil.',
    person: 'Nama saja cukup untuk mencatat; data lain diperlukan agar lolos verifikasi formil.',
    contact: 'Tanpa kontak, kabar hanya dapat dilihat pelapor dengan nomor dan kode pelacakan.',
    effort: '',
    reported: '',
    event: 'Tulis dengan kata-kata pelapor sendiri.',
    secrecy: 'Jelaskan dahulu: bila dirahasiakan, instansi tidak menerima nama, alamat, dan kontak pelapor.',
  },
  /** What is put to staff in other words than to a citizen. */
  fields: {
    effort: {
      label: 'Sudahkah pelapor mengadu kepada instansinya?',
      hint: 'Lisan maupun tertulis sama-sama dihitung (UU 37/2008 Pasal 24 ayat (1) huruf c).',
      mend: 'Pilih sudah atau belum mengadu kepada instansinya',
      yes: 'Sudah',
      no: 'Belum',
    },
    effortText: {
      label: 'Kepada siapa mengadu dan apa jawabannya, atau mengapa belum',
      hint: '',
      mend: 'Pengaduan sebelumnya: paling banyak 20.000 huruf',
    },
    effortDate: {
      label: 'Kapan pelapor mengadu?',
      hint: 'Contoh: 27 3 2026',
      mend: 'Tanggal mengadu: isi tanggal yang ada dan sudah lewat, misalnya 27 3 2026',
    },
    name: {
      label: 'Nama lengkap',
      hint: 'Seperti pada kartu identitas.',
      mend: 'Isi nama lengkap, paling banyak 200 huruf',
    },
    agency: {
      label: 'Nama instansi atau layanan',
      hint: 'Ketik beberapa huruf lalu pilih dari saran. Bila tidak ada, tulis namanya.',
      mend: 'Tulis instansi yang dilaporkan, paling banyak 200 huruf',
    },
    substance: {
      label: 'Bidang layanan',
      hint: 'Kosongkan bila ragu.',
      mend: 'Pilih bidang layanan dari daftar',
    },
    narrative: {
      label: 'Kronologi',
      hint: 'Kapan, di mana, siapa berbuat apa, dan apa akibatnya.',
      mend: 'Tulis kronologi, paling banyak 20.000 huruf',
    },
    remedy: { label: 'Harapan pelapor', hint: '', mend: 'Harapan: paling banyak 20.000 huruf' },
    secret: {
      label: 'Rahasiakan identitas dari instansi yang dilaporkan?',
      hint: '',
      mend: 'Tanyakan lalu pilih apakah identitas dirahasiakan',
      yes: 'Ya, rahasiakan',
      no: 'Tidak, instansi boleh tahu nama pelapor',
    },
  },
  send: 'Catat dan beri tanda terima',
  unsent: 'Belum tercatat',
  unsentText: 'Layanan sedang sibuk. Isian masih ada: kirim lagi. Kiriman yang sama tidak akan tercatat dua kali.',
  refused: 'Ini tidak dapat dicatat',
  done: {
    title: 'Laporan tercatat',
    keep: 'Berikan keduanya kepada pelapor sekarang. Kode pelacakan hanya ada di sini, untuk Anda saja, paling lama dua jam.',
    print: 'Cetak tanda terima',
    open: 'Buka berkas perkara',
    finish: 'Selesai, catat yang berikutnya',
    back: 'Kembali ke nomor dan kode',
    how: 'Cetak dengan menu peramban, atau Ctrl + P. Serahkan kepada pelapor; jangan tinggalkan di meja.',
  },
  /** What the office begins by itself, where its words are others. */
  own: {
    ask: 'Ombudsman memulai sendiri, tanpa pelapor?',
    way: 'Catat prakarsa sendiri',
    title: 'Catat prakarsa sendiri',
    lead: 'Untuk investigasi yang dimulai Ombudsman sendiri. Tidak ada pelapor, maka tidak ada tanda terima. Berkas lalu diverifikasi, dan rapat pleno memutuskan apakah diperiksa.',
    back: 'Kembali ke loket',
    groups: { reported: 'Yang akan diperiksa', event: 'Dugaan dan dasarnya', arrival: 'Tanggal dan surat' },
    hints: { event: '', arrival: '' },
    fields: {
      agency: {
        label: 'Nama instansi atau layanan',
        hint: 'Ketik beberapa huruf lalu pilih dari saran. Bila tidak ada, tulis namanya sendiri.',
        mend: 'Tulis instansi yang akan diperiksa, paling banyak 200 huruf',
      },
      subject: {
        label: 'Pokok dugaan dalam satu kalimat',
        hint: 'Misalnya “Blangko KTP kosong di tiga kecamatan sejak Januari”.',
        mend: 'Tulis pokok dugaan, paling banyak 200 huruf',
      },
      narrative: {
        label: 'Dugaan maladministrasi dan dasarnya',
        hint: 'Apa yang diduga terjadi, kapan dan di mana, dan dari mana kantor mengetahuinya.',
        mend: 'Tulis dugaan dan dasarnya, paling banyak 20.000 huruf',
      },
      receivedOn: {
        label: 'Tanggal dimulai',
        hint: 'Hanya bila bukan hari ini. Contoh: 27 3 2026',
        mend: 'Tanggal dimulai: isi tanggal yang ada dan tidak sesudah hari ini, misalnya 27 3 2026',
      },
      externalId: {
        label: 'Nomor surat dasarnya',
        hint: 'Misalnya nomor nota dinas.',
        mend: 'Nomor surat dasarnya: paling banyak 100 huruf',
      },
    },
    send: 'Catat prakarsa sendiri',
    recorded: 'Prakarsa sendiri tercatat. Berikutnya verifikasi formil.',
  },
};
