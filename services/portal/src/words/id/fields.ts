// Kata-kata isian: the label of each field, its hint, and how a mistake in it is mended.

/** By the name of the field. */
export const fields = {
  effort: {
    label: 'Sudahkah Anda mengadu kepada instansinya?',
    hint: 'Kepada petugas, kotak pengaduan, atau atasannya. Lisan maupun tertulis sama-sama dihitung.',
    mend: 'Pilih sudah atau belum mengadu kepada instansinya',
    yes: 'Sudah',
    no: 'Belum',
  },
  effortText: {
    label: 'Kepada siapa Anda mengadu, dan apa jawabannya?',
    hint: 'Misalnya: “Saya menyurati kepala dinas, sampai sekarang tidak dijawab.”',
    mend: 'Ceritakan pengaduan Anda, paling banyak 20.000 huruf',
  },
  effortDate: {
    label: 'Kapan Anda mengadu?',
    hint: 'Perkiraan tidak apa-apa. Contoh: 27 3 2026',
    mend: 'Tanggal mengadu: isi tanggal yang ada dan sudah lewat, misalnya 27 3 2026',
  },
  reason: {
    label: 'Mengapa Anda belum dapat mengadu lebih dahulu?',
    hint: 'Misalnya: nyawa terancam, Anda takut dibalas, atau tidak ada tempat mengadu.',
    mend: 'Tuliskan alasan Anda melapor tanpa mengadu lebih dahulu, paling banyak 20.000 huruf',
  },
  agency: {
    label: 'Nama instansi atau layanan',
    hint: 'Ketik beberapa huruf lalu pilih dari saran. Bila tidak ada, tulis namanya sendiri.',
    mend: 'Tulis instansi yang dilaporkan, paling banyak 200 huruf',
  },
  post: {
    label: 'Jabatan atau bagian',
    hint: 'Misalnya “loket akta kelahiran”. Cukup jabatannya, tanpa nama orang.',
    mend: 'Jabatan atau bagian: paling banyak 200 huruf',
  },
  substance: {
    label: 'Bidang layanan',
    hint: 'Lewati bila ragu; petugas akan menentukannya.',
    mend: 'Pilih bidang layanan dari daftar',
  },
  subject: {
    label: 'Pokok masalah dalam satu kalimat',
    hint: 'Misalnya “Akta kelahiran anak tidak terbit setelah tiga bulan”.',
    mend: 'Tulis pokok masalah, paling banyak 200 huruf',
  },
  narrative: {
    label: 'Apa yang terjadi?',
    hint: 'Ceritakan berurutan: kapan, di mana, siapa berbuat apa, dan apa akibatnya bagi Anda.',
    mend: 'Ceritakan apa yang terjadi, paling banyak 20.000 huruf',
  },
  eventDate: {
    label: 'Tanggal kejadian',
    hint: 'Bila berlangsung lama, isi tanggal terakhir. Contoh: 27 3 2026',
    mend: 'Tanggal kejadian: isi tanggal yang ada dan sudah lewat, misalnya 27 3 2026',
  },
  remedy: {
    label: 'Apa yang Anda harapkan?',
    hint: 'Misalnya “akta segera diterbitkan tanpa biaya tambahan”.',
    mend: 'Harapan: paling banyak 20.000 huruf',
  },
  name: {
    label: 'Nama lengkap',
    hint: 'Seperti pada kartu identitas.',
    mend: 'Isi nama lengkap, paling banyak 200 huruf',
  },
  idType: { label: 'Jenis kartu identitas', hint: '', mend: 'Pilih jenis kartu identitas dari daftar' },
  idNumber: {
    label: 'Nomor kartu identitas',
    hint: 'NIK pada KTP terdiri atas 16 angka.',
    mend: 'Nomor kartu identitas: NIK pada KTP harus 16 angka',
  },
  birthPlace: { label: 'Tempat lahir', hint: '', mend: 'Tempat lahir: paling banyak 200 huruf' },
  birthDate: {
    label: 'Tanggal lahir',
    hint: 'Contoh: 17 8 1990',
    mend: 'Tanggal lahir: isi tanggal yang ada dan sudah lewat, misalnya 17 8 1990',
  },
  maritalStatus: { label: 'Status perkawinan', hint: '', mend: 'Pilih status perkawinan dari daftar' },
  occupation: { label: 'Pekerjaan', hint: '', mend: 'Pekerjaan: paling banyak 200 huruf' },
  phone: { label: 'Nomor telepon', hint: 'Misalnya 0812 3456 7890.', mend: 'Nomor telepon: isi 6 sampai 15 angka' },
  email: {
    label: 'Alamat surel',
    hint: 'Kabar tentang laporan dikirim ke sini.',
    mend: 'Alamat surel: isi seperti nama@contoh.id',
  },
  address: { label: 'Alamat', hint: 'Jalan, desa atau kelurahan, kecamatan.', mend: 'Alamat: paling banyak 500 huruf' },
  secret: {
    label: 'Rahasiakan identitas saya dari instansi yang dilaporkan?',
    hint: '',
    mend: 'Pilih apakah identitas Anda dirahasiakan',
    yes: 'Ya, rahasiakan',
    no: 'Tidak, instansi boleh tahu nama saya',
  },
  accepts: {
    label: 'Dengan hasil ini, apakah masalah Anda selesai?',
    hint: '',
    mend: 'Pilih sudah selesai atau belum selesai',
    yes: 'Sudah selesai, saya menerima hasilnya',
    no: 'Belum selesai, saya keberatan atas hasilnya',
  },
  comment: {
    label: 'Tanggapan Anda',
    hint: 'Bila keberatan, jelaskan apa yang menurut Anda keliru atau belum diperiksa.',
    mend: 'Jelaskan keberatan Anda, paling banyak 20.000 huruf',
  },
  withdrawReason: { label: 'Alasan', hint: '', mend: 'Alasan: paling banyak 20.000 huruf' },
  agendaNumber: {
    label: 'Nomor agenda',
    hint: 'Seperti pada tanda terima, misalnya 0001/AGD/KDI/III/2026.',
    mend: 'Nomor agenda: periksa kembali dengan tanda terima',
  },
  trackingCode: {
    label: 'Kode pelacakan',
    hint: 'Misalnya 8S37-GYW0-DWPF-6JSH-A.',
    mend: 'Kode pelacakan: periksa kembali dengan tanda terima',
  },
  caseType: { label: 'Jenis', hint: '', mend: 'Pilih jenis laporan dari daftar' },
  channel: { label: 'Cara penyampaian', hint: '', mend: 'Pilih cara laporan ini disampaikan' },
  receivedOn: {
    label: 'Tanggal diterima',
    hint: 'Hanya bila bukan hari ini, misalnya tanggal surat sampai. Contoh: 27 3 2026',
    mend: 'Tanggal diterima: isi tanggal yang ada dan tidak sesudah hari ini, misalnya 27 3 2026',
  },
  externalId: {
    label: 'Nomor surat pengirim',
    hint: 'Seperti tertulis pada surat atau pesannya.',
    mend: 'Nomor surat pengirim: paling banyak 100 huruf',
  },
  standing: {
    label: 'Kedudukan pelapor',
    hint: 'Menentukan syarat formil. Bila dikosongkan: korban langsung.',
    mend: 'Pilih kedudukan pelapor dari daftar',
  },
  sex: { label: 'Jenis kelamin', hint: '', mend: 'Pilih jenis kelamin dari daftar' },
  district: {
    label: 'Kecamatan',
    hint: 'Bila tempat tinggalnya di Kabupaten Buton.',
    mend: 'Pilih kecamatan dari daftar',
  },
};
