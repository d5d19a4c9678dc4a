// Kata-kata halaman bacaan: privacy, accessibility, the law. Each fact of law says how sure it is.

/** A heading and its paragraphs. */
export interface Passage {
  readonly title: string;
  readonly lines: readonly string[];
}
/** A rule in plain words. `read`: in the source itself; `indirect`: in practice or the press, the article was not confirmed. */
export interface RuleInWords {
  readonly text: string;
  readonly article: string;
  readonly certainty: 'read' | 'indirect';
}

const passage = (title: string, ...lines: readonly string[]): Passage => ({ title, lines });
const rule = (text: string, article: string, certainty: RuleInWords['certainty'] = 'read'): RuleInWords => ({
  text,
  article,
  certainty,
});

/** Pages to read. */
export const texts = {
  privacy: {
    title: 'Data pribadi Anda',
    passages: [
      passage(
        'Apa yang kami simpan',
        'Yang Anda isi sendiri: nama, kontak, cerita, dan berkas Anda; lalu setiap langkah penanganan laporan. Untuk mengirim laporan, nama saja sudah cukup. Undang-undang meminta juga tempat dan tanggal lahir, status perkawinan, pekerjaan, dan alamat (UU 37/2008 Pasal 24 ayat (1)); yang belum Anda isi dapat kami minta kemudian.',
        'Kami menyandikan (mengenkripsi) data pribadi sebelum menyimpannya. Catatan tentang langkah laporan tidak dapat diubah diam-diam.',
      ),
      passage(
        'Siapa yang dapat membacanya',
        'Petugas yang menangani laporan Anda, sebatas tugasnya. Identitas yang dirahasiakan tidak diberikan kepada instansi yang dilaporkan, dan setiap pembukaannya dicatat.',
        'Siapa pun yang memegang nomor agenda dan kode pelacakan dapat melihat status dan bertindak atas nama Anda: menambah bukti, melengkapi, menanggapi, bahkan mencabut laporan. Isi laporan tidak tampak baginya. Jangan berikan kode kepada siapa pun.',
      ),
      passage(
        'Selagi Anda menulis',
        'Jawaban dan berkas yang belum dikirim disimpan tersandi selama dua jam. Kuncinya hanya ada di peramban Anda; setelah itu semuanya terhapus. Bila Anda menyimpannya untuk nanti, waktunya 14 hari dan kuncinya ada pada tautan Anda. Anda dapat membuangnya kapan saja.',
        'Halaman ini hanya memakai kuki yang perlu: bahasa, laporan dan pertanyaan yang sedang ditulis, dan sesi pelacakan; petugas yang masuk memakai kuki sesi sendiri. Halaman untuk warga tidak memuat pelacak, iklan, maupun skrip.',
      ),
      passage(
        'Hak Anda',
        'Menurut UU 27/2022, Anda dapat meminta melihat, memperbaiki, atau menghapus data Anda. Sampaikan kepada kantor yang menangani laporan, dengan nomor agenda. Selama laporan masih ditangani, permintaan menghapus dapat ditolak; kami memberi tahu alasannya.',
      ),
    ],
  },
  accessibility: {
    title: 'Aksesibilitas',
    passages: [
      passage(
        'Yang kami usahakan',
        'Halaman ini dirancang menurut WCAG 2.2 tingkat AA: dapat dipakai dengan papan ketik, pembaca layar, huruf besar, mode gelap, dan ponsel sederhana tanpa JavaScript.',
        'Jawaban yang belum dikirim terhapus setelah dua jam, atau 14 hari bila Anda menyimpannya. Sesi pelacakan berakhir setelah 15 menit; yang sedang Anda tulis tidak hilang.',
      ),
      passage(
        'Bila halaman ini tidak dapat Anda pakai',
        'Anda dapat melapor langsung di kantor Ombudsman, melalui surat, atau melalui telepon 137. Petugas akan menuliskannya untuk Anda, tanpa biaya.',
        'Beri tahu petugas apa yang menyulitkan; sebutkan nomor rujukan bila ada.',
      ),
    ],
  },
  law: {
    title: 'Aturan dalam bahasa sederhana',
    lead: 'Ringkasan ini membantu membaca, bukan pengganti undang-undang. Di samping tiap kalimat tertulis sumbernya.',
    certainty: { read: 'Dibaca dalam sumbernya', indirect: 'Menurut praktik; pasalnya belum dipastikan' },
    rules: [
      rule('Setiap warga negara dan penduduk boleh melapor, tanpa biaya.', 'UU 37/2008 Pasal 23'),
      rule('Laporan memuat identitas pelapor dan uraian peristiwa yang rinci.', 'UU 37/2008 Pasal 24(1) a dan b'),
      rule('Sampaikan keberatan lebih dahulu kepada terlapor atau atasannya.', 'UU 37/2008 Pasal 24(1) c'),
      rule('Dalam keadaan tertentu, identitas pelapor dapat dirahasiakan.', 'UU 37/2008 Pasal 24(2)'),
      rule('Peristiwanya belum lewat dua tahun.', 'UU 37/2008 Pasal 24(3)', 'indirect'),
      rule(
        'Tanda terima pengaduan memuat identitas Anda, uraian, tempat dan waktu, serta nama dan tanda tangan penerima.',
        'UU 25/2009 Pasal 44(2)',
      ),
      rule('Ombudsman memberi tahu apakah laporan lengkap dalam 14 hari sejak menerimanya.', 'UU 25/2009 Pasal 44(3)'),
      rule(
        'Bila belum lengkap, Anda punya 30 hari sejak pemberitahuan itu untuk melengkapi; sesudah itu Anda dianggap mencabut laporan.',
        'UU 25/2009 Pasal 44(4)–(5)',
      ),
      rule(
        'Instansi diminta menjelaskan dalam 14 hari sejak menerima permintaan; bila tidak menjawab, diminta sekali lagi.',
        'Surat permintaan klarifikasi Ombudsman',
        'indirect',
      ),
      rule(
        'Ombudsman memberi tahu hasil pemeriksaan, dan Anda dapat menanggapinya dalam 14 hari.',
        'Peraturan ORI 48/2020 Pasal 25(5); belum dibandingkan dengan penggantinya, Peraturan ORI 58/2023',
      ),
    ],
  },
};
