// The lists of one rule set that forms offer: what a checklist asks, and what a decision may be founded on.
import { formalItemsFor, rulesetById, ruleSets, units, type Entry, type RuleSet } from '@jejak/law';
import type { Choice } from './reference.js';

/** The lists of one rule set. */
export interface RuleLists {
  readonly materialItem: readonly Choice[];
  readonly refusalGround: readonly Choice[];
  readonly caseClass: readonly Choice[];
  readonly maladministrationForm: readonly Choice[];
  readonly outcome: readonly Choice[];
  readonly closingReason: readonly Choice[];
  readonly unit: readonly Choice[];
  /** Days within which a complainant is told whether the report is complete (C-01); null where the set has no such clock. */
  readonly firstResponseDays: number | null;
  /** What is asked of a report in that standing. */
  formalItems(standing: string): readonly Choice[];
}

const choices = (rows: readonly Entry[]): readonly Choice[] =>
  rows.map(({ code, name, nameEn, aliases = [] }) => ({ code, id: name, en: nameEn, aliases }));

/** The lists of the rule set that a case is pinned to; of the newest one where it is not known. */
export const ruleListsOf = (ruleset: string | null): RuleLists => {
  const set = rulesetById(ruleset ?? '') ?? (ruleSets.at(-1) as RuleSet);
  return {
    materialItem: choices(set.materialChecklist),
    refusalGround: choices(set.refusalGrounds.filter(({ usedAt }) => usedAt.includes('plenary'))),
    caseClass: choices(set.classes),
    maladministrationForm: choices(set.maladministrationForms),
    outcome: choices(set.finalReportOutcomes),
    closingReason: choices(set.closingReasons),
    unit: choices(units),
    firstResponseDays: set.clocks.find(({ id }) => id === 'C-01')?.length ?? null,
    formalItems: (standing) => choices(formalItemsFor(set, standing)),
  };
};
