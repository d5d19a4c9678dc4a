// Names of codes in both languages, from the reference data of libs/law.
import {
  agencies,
  caseTypes,
  channels,
  offices,
  reportedGroups,
  rulesetById,
  ruleSets,
  rowOf,
  substances,
  units,
  type RuleSet,
} from '@jejak/law';
import type { Words } from '../language.js';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

const wordsIn =
  (list: readonly Named[]) =>
  (code: string): Words => {
    const row = rowOf(list, code);
    return row ? { id: row.name, en: row.nameEn } : { id: code, en: code };
  };

const everyRow = (rows: (set: RuleSet) => readonly Named[]): readonly Named[] => ruleSets.flatMap(rows);

/** Name of a code; the code itself where no list holds it. */
export const agencyName = wordsIn(agencies);
export const caseTypeName = wordsIn(caseTypes);
export const channelName = wordsIn(channels);
export const groupName = wordsIn(reportedGroups);
export const officeName = wordsIn(offices);
export const substanceName = wordsIn(substances);
export const unitName = wordsIn(units);
export const closingReasonName = wordsIn(everyRow((set) => set.closingReasons));
export const outcomeName = wordsIn(everyRow((set) => set.finalReportOutcomes));
export const groundName = wordsIn(everyRow((set) => set.refusalGrounds));
export const formName = wordsIn(everyRow((set) => set.maladministrationForms));
export const className = wordsIn(everyRow((set) => set.classes));

/** A line of the formal checklist of any rule set. */
export const completionItemName = wordsIn(everyRow((set) => set.formalChecklist));

/** Why a case went where it went: the row of the routing table, or a person. An office that adds rows reads their names. */
export const routingGroundName = wordsIn([
  { code: 'default', name: 'kantor penerima', nameEn: 'the office that received it' },
  { code: 'by-hand', name: 'pilihan petugas', nameEn: 'chosen by staff' },
  { code: 'national-institution', name: 'lembaga nasional', nameEn: 'body of national reach' },
  { code: 'armed-forces', name: 'TNI', nameEn: 'armed forces' },
]);
/** What of a file shows a conflict of interest. */
export const conflictRuleName = wordsIn([
  { code: 'lodged-the-report', name: 'pelapornya sendiri', nameEn: 'lodged the report' },
]);

const longDay = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
/** Made once: to make one costs more than a page of lines. */
const LONG_DAYS = { id: longDay('id-ID'), en: longDay('en-GB') };
/** A day like `2026-03-01` as people write it. */
export const dayName = (day: string): Words => {
  const instant = Date.parse(day);
  return { id: LONG_DAYS.id.format(instant), en: LONG_DAYS.en.format(instant) };
};

/** A line of the formal checklist, under the rule set that a case is pinned to. */
export const formalItemName = (ruleset: string, code: string): Words =>
  wordsIn((rulesetById(ruleset) ?? ruleSets.at(-1))?.formalChecklist ?? [])(code);
