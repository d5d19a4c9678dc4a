// What a replay says to a person, in Indonesian: the file as it was known, how it came about, and the verdict of the proof.
import type { CaseFile } from '@jejak/case';
import type { Anchor, Break, Receipt, Verdict } from '@jejak/eventstore';
import { stageWords } from '../demo/words.js';
import { tableOf } from '../house.js';
import type { Known } from './known.js';
import { agencyName, caseTypeName, className, closingReasonName, officeName, outcomeName, unitName } from './naming.js';

const NOBODY = '–';
const or = (value: string | null, name: (code: string) => string = (code) => code): string =>
  value === null ? NOBODY : name(value);

const FACTS: readonly (readonly [string, (file: CaseFile) => string])[] = [
  ['Tahap', (file) => stageWords(file.stage)],
  ['Nomor agenda', (file) => file.agendaNumber],
  ['Nomor registrasi', (file) => or(file.registrationNumber)],
  ['Jenis dan kelas', (file) => `${caseTypeName(file.caseType)}, ${or(file.class, className)}`],
  ['Kantor dan unit', (file) => `${officeName(file.office)}, ${or(file.unit, unitName)}`],
  ['Diterima tanggal', (file) => file.receivedOn],
  ['Aturan', (file) => file.ruleset],
  ['Terlapor', (file) => or(file.reportedAgency ?? file.reportedGroup, agencyName)],
  ['Identitas', (file) => (file.secretIdentity ? 'dirahasiakan' : 'tidak dirahasiakan')],
  ['Petugas penerimaan', (file) => file.handlers.join(', ') || NOBODY],
  ['Pemeriksa', (file) => file.examiners.join(', ') || NOBODY],
  ['Konflik kepentingan', (file) => file.conflicted.join(', ') || NOBODY],
  ['Hasil', (file) => or(file.outcome, outcomeName)],
  ['Alasan penutupan', (file) => or(file.closedReason, closingReasonName)],
];

/** The file and its timeline. Nothing sealed is in it: the auditor sees who did what and when. */
export const knownText = (caseId: string, { file, events, later }: Known): string => {
  if (events.length === 0) return `Pada saat itu laporan ${caseId} belum ada (${later} peristiwa sesudahnya).`;
  const widest = Math.max(...FACTS.map(([name]) => name.length));
  const facts = FACTS.map(([name, of]) => `  ${name.padEnd(widest)}  ${of(file)}`);
  const rows = events.map(({ revision, at, words, actor }) => [String(revision), at, words, actor]);
  return [
    `Laporan ${caseId}, sebagaimana diketahui dari ${events.length} peristiwa${later > 0 ? ` (${later} peristiwa sesudahnya)` : ''}`,
    '',
    ...facts,
    '',
    tableOf(['#', 'Waktu (UTC)', 'Peristiwa', 'Oleh'], rows),
  ].join('\n');
};

/** The anchor of a proof in words. */
const anchorText = (since: Anchor | Receipt): string =>
  'root' in since
    ? `checkpoint ${since.at} (${since.count} events, root ${since.root})`
    : `receipt of event ${since.revision} (${since.hash})`;

/** Where and how it is broken. */
export const breakText = ({ kind, stream, revision, position, detail }: Break): string => {
  const place = [
    stream === undefined ? undefined : `${stream}${revision === undefined ? '' : ` #${revision}`}`,
    position === undefined ? undefined : `position ${position}`,
  ].filter((part) => part !== undefined);
  return `BROKEN ${kind}${place.length === 0 ? '' : ` at ${place.join(', ')}`}: ${detail}`;
};

/** The verdict in one line each of both languages; never more than was proved. */
export const verdictText = (verdict: Verdict): string => {
  if (verdict.verdict === 'broken') return `${breakText(verdict.break)}\nRUSAK: catatan ini diubah.`;
  if (verdict.verdict === 'consistent')
    return `consistent / konsisten: ${verdict.events} events agree with each other; no checkpoint covers all of them yet.`;
  return `proved since / terbukti sejak ${anchorText(verdict.since)}: ${verdict.events} events.`;
};
