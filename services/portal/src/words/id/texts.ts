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
        'Hanya yang Anda isi sendiri: nama, kontak, dan cerita Anda. Untuk melapor, nama saja sudah cukup.',
        'Data pribadi disandikan (dienkripsi) sebelum disimpan. Catatan tentang langkah laporan tidak dapat diubah diam-diam.',
      ),
      passage(
        'Siapa yang dapat membacanya',
        'Petugas yang menangani laporan Anda, sebatas tugasnya. Identitas yang dirahasiakan tidak diberikan kepada instansi yang dilaporkan, dan setiap pembukaannya dicatat.',
        'Siapa pun yang memegang nomor agenda dan kode pelacakan dapat melihat status, tetapi tidak isi laporan. Jangan berikan kode kepada siapa pun.',
      ),
      passage(
        'Selagi Anda menulis',
        'Jawaban dan berkas yang belum dikirim disimpan tersandi selama dua jam. Kuncinya hanya ada di peramban Anda, lalu semuanya terhapus. Bila Anda menyimpannya untuk nanti, waktunya 14 hari dan kuncinya ada pada tautan Anda. Anda dapat membuangnya kapan saja.',
        'Halaman ini memakai hanya kuki yang perlu: bahasa, laporan dan pertanyaan yang sedang ditulis, dan sesi pelacakan. Tidak ada pelacak, iklan, maupun skrip.',
      ),
      passage(
        'Hak Anda',
        'Anda dapat meminta melihat, memperbaiki, atau menghapus data Anda. Sampaikan kepada kantor yang menangani laporan, dengan nomor agenda.',
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
      rule('Sampaikan keberatan lebih dulu kepada terlapor atau atasannya.', 'UU 37/2008 Pasal 24(1) c'),
      rule('Dalam keadaan tertentu, identitas pelapor dapat dirahasiakan.', 'UU 37/2008 Pasal 24(2)'),
      rule('Peristiwanya belum lewat dua tahun.', 'UU 37/2008 Pasal 24(3)', 'indirect'),
      rule('Tanda terima diberikan untuk setiap pengaduan.', 'UU 25/2009 Pasal 44(2)'),
      rule('Kelengkapan laporan ditanggapi dalam 14 hari sejak diterima.', 'UU 25/2009 Pasal 44(3)'),
      rule(
        'Bila belum lengkap, ada 30 hari untuk melengkapi; sesudah itu laporan dianggap dicabut.',
        'UU 25/2009 Pasal 44(4)–(5)',
      ),
      rule('Instansi punya 14 hari untuk memberi penjelasan, dua kali.', 'UU 37/2008 Pasal 33', 'indirect'),
      rule(
        'Hasil pemeriksaan diberitahukan, dan Anda dapat menanggapinya dalam 14 hari.',
        'Peraturan ORI 48/2020 Pasal 25(5)',
      ),
    ],
  },
};
