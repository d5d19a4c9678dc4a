// Kata-kata kedudukan perkara: what comes next and who has it, told to the office. What the API says in words it says to the complainant.

/** Steps and holders by their code. */
export const standing = {
  steps: {
    'formal-check': 'Petugas memverifikasi syarat formil.',
    completion: 'Pelapor melengkapi laporannya.',
    answer: 'Petugas menjawab konsultasi.',
    'material-check': 'Petugas memverifikasi syarat materiil.',
    'plenary-decision': 'Rapat pleno memutuskan apakah laporan diperiksa.',
    routing: 'Kepala kantor meneruskan perkara ke unit pemeriksaan.',
    assignment: 'Kepala kantor menugaskan pemeriksa.',
    'document-review': 'Pemeriksa mencatat pemeriksaan dokumen.',
    'clarification-request': 'Pemeriksa meminta klarifikasi kepada instansi.',
    'clarification-reply': 'Instansi menjawab klarifikasi.',
    'result-notice': 'Pemeriksa memberitahukan hasil kepada pelapor.',
    comment: 'Pelapor dapat menanggapi hasil.',
    'final-report': 'Pemeriksa menulis konsep LAHP.',
    'final-report-signature': 'Kepala kantor menandatangani LAHP.',
    'corrective-action': 'Instansi melaksanakan tindakan korektif.',
    'corrective-verification': 'Petugas memverifikasi tindakan korektif.',
    'closure-draft': 'Petugas menyusun konsep penutupan.',
    'closure-check': 'Petugas memeriksa konsep penutupan.',
    'closure-approval': 'Kepala kantor menyetujui penutupan.',
    none: 'Tidak ada langkah berikutnya.',
  } as Readonly<Record<string, string>>,
  holders: {
    complainant: 'Pelapor',
    intake: 'Penerimaan dan Verifikasi',
    plenary: 'Rapat pleno',
    head: 'Kepala kantor',
    examiner: 'Pemeriksa',
    agency: 'Instansi terlapor',
    monitoring: 'Resolusi dan Monitoring',
    nobody: '–',
  } as Readonly<Record<string, string>>,
};
