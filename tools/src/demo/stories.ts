// The three reports of the demonstration, from lodging to closure, as the people who would do it.
import { Unusable, type Installation } from '../house.js';
import {
  effortMade,
  finalReport,
  formalAnswers,
  landDispute,
  lateCard,
  materialAnswers,
  MISSING,
  waterSupply,
} from './bodies.js';
import type { Actor, People } from './people.js';
import { Walk, type Walked, type Written } from './walk.js';

/** What a story is told with. */
export interface Telling {
  readonly installation: Installation;
  readonly people: People;
  readonly tell: (line: string) => void;
}
/** Days that the agency gets for its corrective action. */
const DUE_IN_DAYS = 30;
type Story = (walk: Walk, telling: Telling) => Promise<void>;

interface Drafted extends Written {
  readonly finalReportDraft: number | null;
  readonly closureDraft: number | null;
}

const plenaryOf = ({ head, examiner, monitor }: People) =>
  [head, examiner, monitor].flatMap(({ staffId }) => staffId ?? []);

const draftNumber = (draft: number | null, what: string): number => {
  if (draft === null) throw new Unusable(`The answer names no draft of the ${what}.`);
  return draft;
};

const checkAndPropose = async (walk: Walk, { intake }: People, body: Readonly<Record<string, unknown>>) => {
  await walk.act({
    by: intake,
    says: 'menyatakan laporan lengkap secara formil',
    to: 'intake/v1/cases/:id/formal-check',
    body: { answers: formalAnswers },
    then: 'material-check',
  });
  await walk.act({
    by: intake,
    says: 'memeriksa syarat materiil dan mengusulkan keputusan kepada pleno',
    to: 'intake/v1/cases/:id/material-check',
    body,
    then: 'plenary',
  });
};

const acceptAtPlenary = async (walk: Walk, { people }: Telling) => {
  const members = plenaryOf(people);
  await walk.act({
    by: people.head,
    says: `memimpin rapat pleno (${members.length} anggota): laporan diterima, kelas sederhana, dan diregistrasi`,
    to: 'intake/v1/cases/:id/plenary-decision',
    body: { decision: 'accept', class: 'simple', members, minutes: 'Rapat sepakat menerima laporan.' },
    then: 'registered',
    orAlready: 'routed',
  });
  await walk.awaitReaction('meneruskan laporan menurut tabel', 'CaseRouted');
  await walk.act({
    by: people.head,
    says: 'menugaskan pemeriksa dengan surat tugas',
    to: 'routing/v1/cases/:id/examiners',
    body: { examiners: [people.examiner.staffId] },
    then: 'examination',
  });
};

const closeByDraft = async (walk: Walk, { monitor, head }: People, draft: number) => {
  await walk.act({
    by: monitor,
    says: 'memeriksa konsep penutupan dan setuju',
    to: 'resolution/v1/cases/:id/closure-check',
    body: { draft, agreed: true },
    then: 'closing',
  });
  await walk.act({
    by: head,
    says: 'menyetujui penutupan; laporan ditutup',
    to: 'resolution/v1/cases/:id/closure-approval',
    body: { draft },
    then: 'closed',
  });
};

/** Refusals and withdrawals: the house drafts the closure itself, people check and approve it. */
const closeByHouse = async (walk: Walk, people: People) => {
  await closeByDraft(walk, people, await walk.awaitReaction('menyusun konsep penutupan', 'ClosureDrafted'));
};

const complete = async (walk: Walk, { intake }: People, holder: Actor) => {
  await walk.act({
    by: intake,
    says: 'meminta Pelapor melengkapi: upaya yang sudah dilakukan kepada Terlapor',
    to: 'intake/v1/cases/:id/completion-request',
    body: { items: [MISSING], note: 'Mohon jelaskan keberatan yang sudah disampaikan kepada Terlapor.' },
    then: 'awaiting-completion',
  });
  await walk.act({
    by: holder,
    says: 'melengkapi laporannya',
    to: 'intake/v1/cases/:id/completion',
    body: effortMade,
    then: 'received',
  });
};

const examine = async (walk: Walk, { examiner, liaison }: People) => {
  await walk.act({
    by: examiner,
    says: 'menerbitkan hasil pemeriksaan dokumen: dugaan penundaan berlarut',
    to: 'resolution/v1/cases/:id/document-review',
    body: {
      suspected: ['undue-delay'],
      findings: 'Tujuh bulan berlalu sejak perekaman; standar pelayanan 14 hari kerja.',
    },
    then: 'examination',
  });
  await walk.act({
    by: examiner,
    says: 'meminta klarifikasi pertama kepada dinas',
    to: 'resolution/v1/cases/:id/clarifications',
    body: { addressee: 'Kepala Dinas Kependudukan dan Pencatatan Sipil', questions: ['Mengapa kartu belum terbit?'] },
    then: 'examination',
  });
  await walk.act({
    by: liaison,
    says: 'menjawab klarifikasi',
    to: 'resolution/v1/cases/:id/clarifications/1/reply',
    body: { reply: 'Blangko sempat habis; permohonan ini tertinggal dalam antrean.' },
    then: 'examination',
  });
};

const conclude = async (walk: Walk, { examiner, head }: People, holder: Actor) => {
  await walk.act({
    by: examiner,
    says: 'memberitahukan hasil: maladministrasi terbukti',
    to: 'resolution/v1/cases/:id/result-notice',
    body: { outcome: 'found', summary: 'Kami menemukan penundaan berlarut dalam penerbitan KTP elektronik Anda.' },
    then: 'comment',
  });
  await walk.track(holder);
  await walk.act({
    by: holder,
    says: 'menanggapi hasil: setuju',
    to: 'resolution/v1/cases/:id/comment',
    body: { accepts: true, comment: 'Terima kasih. Saya menunggu kartunya.' },
    then: 'comment',
  });
  const { finalReportDraft } = await walk.act<Drafted>({
    by: examiner,
    says: 'menulis laporan akhir dengan satu tindakan korektif',
    to: 'resolution/v1/cases/:id/final-report',
    body: finalReport(walk.dayAfterReceipt(DUE_IN_DAYS)),
    then: 'comment',
  });
  await walk.act({
    by: head,
    says: 'menandatangani laporan akhir',
    to: 'resolution/v1/cases/:id/final-report-signature',
    body: { draft: draftNumber(finalReportDraft, 'final report') },
    then: 'corrective-monitoring',
  });
};

const remedy = async (walk: Walk, { liaison, monitor, examiner }: People): Promise<number> => {
  await walk.act({
    by: liaison,
    says: 'melaporkan tindakan korektif: kartu sudah diserahkan',
    to: 'resolution/v1/cases/:id/corrective-actions/1/report',
    body: { report: 'Kartu dicetak dan diserahkan; waktu pelayanan diumumkan di loket.' },
    then: 'corrective-monitoring',
  });
  await walk.act({
    by: monitor,
    says: 'memverifikasi tindakan korektif: terpenuhi',
    to: 'resolution/v1/cases/:id/corrective-actions/1/verification',
    body: { fulfilled: true, note: 'Dikonfirmasi kepada Pelapor.' },
    then: 'closing',
  });
  const { closureDraft } = await walk.act<Drafted>({
    by: examiner,
    says: 'menyusun konsep penutupan: tindakan korektif terpenuhi',
    to: 'resolution/v1/cases/:id/closure-draft',
    body: { reason: 'corrective-actions-fulfilled' },
    then: 'closing',
  });
  return draftNumber(closureDraft, 'closure');
};

const found: Story = async (walk, telling) => {
  const { people } = telling;
  const holder = await walk.lodge(people.citizen, `menyampaikan laporan "${lateCard.subject}"`, lateCard);
  await complete(walk, people, holder);
  await checkAndPropose(walk, people, { answers: materialAnswers(), proposal: 'accept' });
  await acceptAtPlenary(walk, telling);
  await examine(walk, people);
  await conclude(walk, people, holder);
  await closeByDraft(walk, people, await remedy(walk, people));
  await walk.track(holder);
};

const refused: Story = async (walk, { people }) => {
  await walk.lodge(people.complainant, `menyampaikan laporan "${landDispute.subject}"`, landDispute);
  const ground = 'before-a-court';
  await checkAndPropose(walk, people, { answers: materialAnswers('not-before-a-court'), proposal: 'refuse', ground });
  const members = plenaryOf(people);
  await walk.act({
    by: people.head,
    says: `memimpin rapat pleno (${members.length} anggota): laporan ditolak karena sedang diperiksa pengadilan`,
    to: 'intake/v1/cases/:id/plenary-decision',
    body: { decision: 'refuse', ground, members, minutes: 'Objek laporan sedang diperiksa pengadilan negeri.' },
    then: 'closing',
  });
  await closeByHouse(walk, people);
};

const withdrawn: Story = async (walk, telling) => {
  const { people } = telling;
  const says = `mencatat laporan warga yang datang ke kantor: "${waterSupply.subject}"`;
  const holder = await walk.lodge(people.intake, says, waterSupply);
  await checkAndPropose(walk, people, { answers: materialAnswers(), proposal: 'accept' });
  await acceptAtPlenary(walk, telling);
  await walk.act({
    by: holder,
    says: 'mencabut laporannya karena air sudah mengalir',
    to: 'intake/v1/cases/:id/withdrawal',
    body: { reason: 'Air sudah mengalir kembali dan tagihan sudah disesuaikan.' },
    then: 'closing',
  });
  await closeByHouse(walk, people);
};

const STORIES: readonly (readonly [string, string, Story])[] = [
  ['found', 'Laporan yang terbukti dan diperbaiki', found],
  ['refused', 'Laporan yang ditolak di rapat pleno', refused],
  ['withdrawn', 'Laporan yang dicabut', withdrawn],
];

/** Tells them one after the other; every run lodges three new reports. */
export const tellStories = async (telling: Telling): Promise<readonly Walked[]> => {
  const walked: Walked[] = [];
  for (const [name, title, story] of STORIES) {
    telling.tell(`\n${title}`);
    const walk = new Walk(telling.installation, telling.people, telling.tell);
    await story(walk, telling);
    walked.push(await walk.end(name));
  }
  return walked;
};
