// Indonesian names of the codes that events hold, from the reference data of libs/law; a code that no list holds stays as it is.
import { agencies, caseTypes, channels, offices, rowOf, ruleSets, units, type RuleSet } from '@jejak/law';

interface Named {
  readonly code: string;
  readonly name: string;
}

const namesIn =
  (list: readonly Named[]) =>
  (code: string): string =>
    rowOf(list, code)?.name ?? code;
/** Every rule set that ever was: old cases keep their codes. */
const everyRow = (rows: (set: RuleSet) => readonly Named[]): readonly Named[] => ruleSets.flatMap(rows);

export const agencyName = namesIn(agencies);
export const caseTypeName = namesIn(caseTypes);
export const channelName = namesIn(channels);
export const officeName = namesIn(offices);
export const unitName = namesIn(units);
export const className = namesIn(everyRow((set) => set.classes));
export const closingReasonName = namesIn(everyRow((set) => set.closingReasons));
export const formName = namesIn(everyRow((set) => set.maladministrationForms));
export const groundName = namesIn(everyRow((set) => set.refusalGrounds));
export const itemName = namesIn(everyRow((set) => set.formalChecklist));
export const outcomeName = namesIn(everyRow((set) => set.finalReportOutcomes));
