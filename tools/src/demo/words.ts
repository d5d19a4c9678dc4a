// The words of the demonstration that are no deed: stages and roles in Indonesian (docs/glossary.md).
import type { Stage } from '@jejak/case';

/** Where a case stands, as the office says it. */
export const STAGE_WORDS: { readonly [S in Stage]: string } = {
  none: 'belum ada laporan',
  received: 'diterima',
  'awaiting-completion': 'menunggu kelengkapan',
  consultation: 'konsultasi',
  'material-check': 'verifikasi materiil',
  plenary: 'menunggu pleno',
  registered: 'teregistrasi',
  routed: 'diteruskan',
  examination: 'pemeriksaan',
  comment: 'tanggapan Pelapor',
  'corrective-monitoring': 'monitoring tindakan korektif',
  closing: 'penutupan disusun',
  closed: 'ditutup',
  'settled-at-intake': 'selesai di penerimaan',
};

/** The stage in words; a stage this release does not know is said as it is. */
export const stageWords = (stage: string): string =>
  Object.hasOwn(STAGE_WORDS, stage) ? STAGE_WORDS[stage as Stage] : stage;
