// Where a case stands: what comes next, and who has it. Read from the fold, never stored.
import { isFinal, type CaseFile, type Stage } from '@jejak/case';
import type { Words } from './language.js';

/** Who has the case. */
export type Holder = 'complainant' | 'intake' | 'plenary' | 'head' | 'examiner' | 'agency' | 'monitoring' | 'nobody';
/** What comes next. */
export type Step =
  | 'formal-check'
  | 'completion'
  | 'answer'
  | 'material-check'
  | 'plenary-decision'
  | 'routing'
  | 'assignment'
  | 'document-review'
  | 'clarification-request'
  | 'clarification-reply'
  | 'result-notice'
  | 'comment'
  | 'final-report'
  | 'final-report-signature'
  | 'corrective-action'
  | 'corrective-verification'
  | 'closure-draft'
  | 'closure-check'
  | 'closure-approval'
  | 'none';
/** The next step and who has it. */
export interface Standing {
  readonly step: Step;
  readonly holder: Holder;
}

const is = (step: Step, holder: Holder): Standing => ({ step, holder });
const NOTHING = is('none', 'nobody');

const examining = ({ reviewed, clarifications }: CaseFile): Standing => {
  if (!reviewed) return is('document-review', 'examiner');
  const last = clarifications.at(-1);
  if (!last) return is('clarification-request', 'examiner');
  return last.answered ? is('result-notice', 'examiner') : is('clarification-reply', 'agency');
};

const commenting = ({ result, finalReport }: CaseFile): Standing => {
  if (finalReport) return is('final-report-signature', 'head');
  return result?.commented ? is('final-report', 'examiner') : is('comment', 'complainant');
};

const monitoring = ({ actions }: CaseFile): Standing =>
  actions.some(({ status }) => status === 'reported')
    ? is('corrective-verification', 'monitoring')
    : is('corrective-action', 'agency');

const closing = ({ closure, examiners }: CaseFile): Standing => {
  if (!closure) return is('closure-draft', examiners.length > 0 ? 'examiner' : 'intake');
  return closure.checkedBy === null ? is('closure-check', 'monitoring') : is('closure-approval', 'head');
};

const BY_STAGE: { readonly [S in Stage]: Standing | ((file: CaseFile) => Standing) } = {
  none: NOTHING,
  received: is('formal-check', 'intake'),
  'awaiting-completion': is('completion', 'complainant'),
  consultation: is('answer', 'intake'),
  'material-check': is('material-check', 'intake'),
  plenary: is('plenary-decision', 'plenary'),
  registered: is('routing', 'head'),
  routed: is('assignment', 'head'),
  examination: examining,
  comment: commenting,
  'corrective-monitoring': monitoring,
  closing,
  closed: NOTHING,
  'settled-at-intake': NOTHING,
};

/** What comes next in a case, and who has it. */
export const standingOf = (file: CaseFile): Standing => {
  const found = BY_STAGE[file.stage];
  return typeof found === 'function' ? found(file) : found;
};

const say = (id: string, en: string): Words => ({ id, en });

/** Stages as people outside are told them. */
export const STAGE_WORDS: { readonly [S in Stage]: Words } = {
  none: say('Belum ada laporan', 'No report yet'),
  received: say('Laporan diterima', 'Report received'),
  'awaiting-completion': say('Menunggu kelengkapan dari Anda', 'Waiting for your completion'),
  consultation: say('Konsultasi diterima', 'Consultation received'),
  'material-check': say('Pemeriksaan syarat laporan', 'Requirements being checked'),
  plenary: say('Menunggu keputusan rapat pleno', 'Waiting for the plenary decision'),
  registered: say('Laporan teregistrasi', 'Report registered'),
  routed: say('Menunggu penugasan pemeriksa', 'Waiting for an examiner'),
  examination: say('Dalam pemeriksaan', 'Under examination'),
  comment: say('Hasil pemeriksaan telah diberitahukan', 'Result of the examination notified'),
  'corrective-monitoring': say('Pemantauan tindakan korektif', 'Corrective actions being monitored'),
  closing: say('Penutupan laporan sedang diproses', 'Closure in progress'),
  closed: say('Laporan ditutup', 'Report closed'),
  'settled-at-intake': say('Selesai', 'Settled'),
};

const close = say(
  'Penutupan laporan diperiksa dan disetujui, lalu Anda diberi tahu.',
  'The closure is checked and approved; then you are told.',
);
const work = say(
  'Pemeriksa meneliti laporan dan meminta penjelasan bila perlu.',
  'The examiner studies the report and asks for explanations where needed.',
);

/** Next steps as people outside are told them. What the office does inside is said in one sentence. */
export const STEP_WORDS: { readonly [S in Step]: Words } = {
  'formal-check': say('Petugas memeriksa kelengkapan laporan.', 'Staff check whether the report is complete.'),
  completion: say('Lengkapi laporan Anda sesuai permintaan.', 'Please complete your report as asked.'),
  answer: say('Petugas menjawab konsultasi Anda.', 'Staff answer your consultation.'),
  'material-check': say('Petugas memeriksa syarat materiil laporan.', 'Staff check the material requirements.'),
  'plenary-decision': say(
    'Rapat pleno memutuskan apakah laporan diperiksa.',
    'The plenary decides whether the report is examined.',
  ),
  routing: say(
    'Kantor meneruskan laporan ke unit pemeriksaan.',
    'The office passes the report on to the examining unit.',
  ),
  assignment: say('Kepala kantor menugaskan pemeriksa.', 'The head of the office assigns an examiner.'),
  'document-review': work,
  'clarification-request': work,
  'clarification-reply': say('Instansi terlapor menjelaskan.', 'The reported agency explains.'),
  'result-notice': say('Pemeriksa menyusun hasil pemeriksaan.', 'The examiner prepares the result.'),
  comment: say('Anda dapat menanggapi hasil pemeriksaan.', 'You may comment on the result.'),
  'final-report': say('Pemeriksa menyusun laporan akhir.', 'The examiner writes the final report.'),
  'final-report-signature': say('Laporan akhir ditandatangani.', 'The final report is signed.'),
  'corrective-action': say(
    'Instansi melaksanakan tindakan korektif.',
    'The agency carries out the corrective actions.',
  ),
  'corrective-verification': say(
    'Petugas memverifikasi pelaksanaan tindakan korektif.',
    'Staff verify the corrective actions.',
  ),
  'closure-draft': close,
  'closure-check': close,
  'closure-approval': close,
  none: say('Tidak ada langkah berikutnya.', 'There is no next step.'),
};

/** Who has it, as people outside are told. */
export const HOLDER_WORDS: { readonly [H in Holder]: Words } = {
  complainant: say('Anda', 'You'),
  intake: say('Penerimaan dan Verifikasi Laporan', 'Intake and verification'),
  plenary: say('Rapat pleno', 'Plenary meeting'),
  head: say('Kepala perwakilan', 'Head of the office'),
  examiner: say('Pemeriksa', 'Examiner'),
  agency: say('Instansi terlapor', 'Reported agency'),
  monitoring: say('Pemantauan', 'Monitoring'),
  nobody: say('–', '–'),
};

/** Stages in which nothing is left to do: an inbox shows them only when asked for. */
export const isOpen = (stage: string): boolean => !isFinal(stage as Stage);
