// Letters in Indonesian: what happened, what comes next, until when.
import type { Language, LetterFacts } from './words.js';

const numbered = (subject: string, { number }: LetterFacts) => `${subject} – nomor ${number}`;
const OUTCOME = {
  '': '',
  found: 'ditemukan maladministrasi',
  'not-found': 'tidak ditemukan maladministrasi',
  discontinued: 'pemeriksaan dihentikan',
};

/** Bahasa Indonesia. */
export const indonesian: Language = {
  greeting: { complainant: 'Yth. Pelapor,', agency: 'Yth. Narahubung instansi,' },
  complainant: {
    received: (facts) => ({
      subject: numbered('Laporan Anda telah diterima', facts),
      paragraphs: [
        `Laporan Anda telah kami terima dan dicatat dengan nomor agenda ${facts.number}.`,
        'Selanjutnya kami memeriksa kelengkapan laporan. Bila ada yang kurang, kami meminta Anda melengkapinya. Setelah itu rapat pleno memutuskan apakah laporan diperiksa, dan Anda diberi tahu.',
        ...(facts.trackingCode === ''
          ? []
          : [`Kode pelacakan Anda: ${facts.trackingCode}. Jangan berikan kode ini kepada siapa pun.`]),
      ],
    }),
    'consultation-received': (facts) => ({
      subject: numbered('Konsultasi Anda telah diterima', facts),
      paragraphs: [
        `Konsultasi Anda telah kami terima dan dicatat dengan nomor agenda ${facts.number}.`,
        'Petugas kami akan menjawabnya. Konsultasi bukan laporan; bila diperlukan, petugas menjelaskan cara menyampaikan laporan.',
      ],
    }),
    'copy-received': (facts) => ({
      subject: numbered('Tembusan Anda telah dicatat', facts),
      paragraphs: [
        `Tembusan surat Anda telah kami catat dengan nomor agenda ${facts.number}.`,
        'Tembusan kami catat, dapat kami pantau, dan tidak kami periksa sebagai laporan. Bila instansi yang dituju tidak menanggapi, Anda dapat menyampaikan laporan kepada kami.',
      ],
    }),
    'completion-requested': (facts) => ({
      subject: numbered('Mohon lengkapi laporan Anda', facts),
      paragraphs: [
        'Laporan Anda belum lengkap. Yang masih kami perlukan:',
        ...facts.items.map((item) => `- ${item}`),
        ...(facts.hasNote ? ['Ada pesan dari petugas. Anda membacanya dengan nomor dan kode pelacakan Anda.'] : []),
        `Mohon lengkapi dalam ${facts.days} hari sejak pemberitahuan ini Anda terima, yaitu paling lambat ${facts.until} bila Anda menerimanya hari ini. Bila tidak dilengkapi, laporan dianggap dicabut.`,
      ],
    }),
    registered: (facts) => ({
      subject: numbered('Laporan Anda diregistrasi', facts),
      paragraphs: [
        `Rapat pleno memutuskan bahwa laporan Anda diperiksa. Nomor registrasinya ${facts.number}.`,
        'Selanjutnya laporan diteruskan kepada unit yang memeriksa dan tim pemeriksa ditugaskan. Anda diberi tahu pada setiap langkah penting.',
      ],
    }),
    refused: (facts) => ({
      subject: numbered('Keputusan atas laporan Anda', facts),
      paragraphs: [
        `Rapat pleno memutuskan bahwa laporan Anda tidak dapat diperiksa. Alasannya: ${facts.reason}.`,
        'Selanjutnya laporan ditutup setelah diperiksa petugas lain. Bila Anda mempunyai keterangan baru atau tidak memahami keputusan ini, hubungi kantor kami.',
      ],
    }),
    withdrawn: (facts) => ({
      subject: numbered('Pencabutan laporan telah dicatat', facts),
      paragraphs: [
        'Pencabutan laporan Anda telah kami catat. Laporan tidak diperiksa lebih lanjut dan akan ditutup.',
        'Bila bukan Anda yang mencabut laporan ini, segera hubungi kantor kami.',
      ],
    }),
    'consultation-answered': (facts) => ({
      subject: numbered('Konsultasi Anda telah dijawab', facts),
      paragraphs: [
        'Petugas kami telah menjawab konsultasi Anda. Jawabannya Anda baca dengan nomor dan kode pelacakan Anda. Dengan itu konsultasi ini selesai.',
      ],
    }),
    'office-changed': (facts) => ({
      subject: numbered('Laporan Anda ditangani kantor lain', facts),
      paragraphs: [
        `Laporan Anda sekarang ditangani oleh Ombudsman RI, ${facts.office}. Nomor laporan tidak berubah.`,
        'Anda tidak perlu menyampaikan laporan lagi.',
      ],
    }),
    'examiners-assigned': (facts) => ({
      subject: numbered('Tim pemeriksa telah ditugaskan', facts),
      paragraphs: [
        'Tim pemeriksa telah ditugaskan untuk laporan Anda dan mulai memeriksa.',
        'Bila diperlukan, tim menghubungi Anda. Anda diberi tahu hasil pemeriksaan dan dapat menanggapinya.',
      ],
    }),
    'clarification-requested': (facts) => ({
      subject: numbered('Perkembangan laporan Anda', facts),
      paragraphs: [
        `Kami telah meminta penjelasan tertulis kepada instansi yang dilaporkan (permintaan ke-${facts.count}). Instansi diminta menjawab dalam ${facts.days} hari.`,
        'Anda tidak perlu berbuat apa-apa. Setelah penjelasan diterima, pemeriksaan dilanjutkan.',
      ],
    }),
    'result-notified': (facts) => ({
      subject: numbered('Hasil pemeriksaan laporan Anda', facts),
      paragraphs: [
        `Pemeriksaan laporan Anda selesai dengan hasil: ${OUTCOME[facts.outcome]}.`,
        `Anda dapat menanggapi hasil ini dalam ${facts.days} hari, yaitu paling lambat ${facts.until}. Setelah itu laporan akhir disusun, juga bila Anda tidak menanggapi.`,
      ],
    }),
    'final-report-issued': (facts) => ({
      subject: numbered('Laporan akhir hasil pemeriksaan', facts),
      paragraphs: [
        `Laporan akhir hasil pemeriksaan atas laporan Anda telah diterbitkan: ${OUTCOME[facts.outcome]}.`,
        facts.outcome === 'found'
          ? 'Bila laporan akhir itu meminta tindakan korektif, kami memantau pelaksanaannya dan memberi tahu Anda; bila tidak, laporan Anda ditutup.'
          : 'Selanjutnya laporan Anda ditutup. Bila ada yang tidak Anda pahami, hubungi kantor kami.',
      ],
    }),
    'corrective-actions-ordered': (facts) => ({
      subject: numbered('Tindakan korektif untuk instansi', facts),
      paragraphs: [
        `Instansi wajib melaksanakan ${facts.count} tindakan korektif, paling lambat ${facts.until}.`,
        'Kami memantau pelaksanaannya dan memberi tahu Anda bila telah selesai.',
      ],
    }),
    'corrective-actions-fulfilled': (facts) => ({
      subject: numbered('Tindakan korektif telah dilaksanakan', facts),
      paragraphs: [
        'Semua tindakan korektif telah dilaksanakan dan diperiksa oleh petugas kami. Selanjutnya laporan Anda ditutup.',
        'Bila menurut Anda ada yang belum dilaksanakan, segera hubungi kantor kami.',
      ],
    }),
    closed: (facts) => ({
      subject: numbered('Laporan Anda ditutup', facts),
      paragraphs: [
        `Laporan Anda telah ditutup. Alasannya: ${facts.reason}.`,
        'Bila Anda tidak setuju, hubungi kantor kami dengan menyebut nomor di atas.',
      ],
    }),
  },
  agency: {
    'agency-clarification-requested': (facts) => ({
      subject: numbered('Permintaan klarifikasi', facts),
      paragraphs: [
        `Ombudsman meminta klarifikasi (penjelasan tertulis) dari instansi Saudara dalam perkara nomor ${facts.number} (permintaan ke-${facts.count}).`,
        `Mohon jawab dalam ${facts.days} hari sejak permintaan diterima, yaitu paling lambat ${facts.until} bila diterima pada hari dikirim. Pertanyaannya tercantum dalam surat permintaan, yang dapat dibaca dan dijawab dalam aplikasi.`,
      ],
    }),
    'agency-corrective-actions-ordered': (facts) => ({
      subject: numbered('Tindakan korektif', facts),
      paragraphs: [
        `Laporan akhir hasil pemeriksaan nomor ${facts.number} meminta instansi Saudara melaksanakan ${facts.count} tindakan korektif.`,
        `Yang pertama paling lambat ${facts.until}. Rinciannya tercantum dalam laporan akhir; mohon laporkan pelaksanaannya dalam aplikasi.`,
      ],
    }),
    'agency-corrective-action-rejected': (facts) => ({
      subject: numbered('Tindakan korektif belum dapat diterima', facts),
      paragraphs: [
        `Laporan instansi Saudara tentang tindakan korektif ke-${facts.count} dalam perkara nomor ${facts.number} belum dapat kami terima.`,
        `Mohon lengkapi dan laporkan kembali, paling lambat ${facts.until}. Yang kurang tercantum dalam aplikasi.`,
      ],
    }),
  },
  tracking: ({ number, trackAt }) =>
    `Perkembangan laporan dapat dilihat ${trackAt === '' ? 'di kantor kami atau di situs kami' : `di ${trackAt}`} dengan nomor ${number} dan kode pelacakan pada tanda terima Anda. Demi kerahasiaan, surat ini tidak memuat isi laporan.`,
  signature: ({ office, contact }) => [
    `Ombudsman Republik Indonesia, ${office}`,
    ...(contact === '' ? [] : [`Hubungi kami: ${contact}`]),
    'Surat ini dikirim secara otomatis; layanan Ombudsman tidak dipungut biaya.',
  ],
};
