// The rule sets: everything the law asks of a case, as data, with the day from which it holds.
import { formalItems, materialItems, rapidResponseCriteria } from './checklists.js';
import type { FormalItem, MaterialItem, RapidResponseCriterionCode } from './checklists.js';
import { clocks, dayCounting } from './clocks.js';
import type { DayCounting } from './clocks.js';
import type { Clock } from './clocks/clock.js';
import { closingReasons } from './closing.js';
import type { ClosingReasonCode } from './closing.js';
import { finalReportOutcomes, finalReportParts, receiptContent } from './documents.js';
import type { FinalReportOutcomeCode, FinalReportPartCode, ReceiptPartCode } from './documents.js';
import type { Entry, Fact, Rule } from './fact.js';
import { refusalGrounds } from './grounds.js';
import type { RefusalGround, RefusalGroundCode } from './grounds.js';
import { neglectOfLegalDuty, tenForms } from './maladministration.js';
import type { MaladministrationForm, MaladministrationFormCode } from './maladministration.js';
import type { StandingCode } from './reference.js';

/** The name a case is pinned to. */
export type RuleSetId = 'po-26-2017+48-2020' | 'po-58-2023';

/** Weight of a case, decided at plenary, and the days its examination may take. */
export type CaseClassRule = Entry<'simple' | 'medium' | 'heavy'> & Rule & { readonly limitDays: number };

/** How many must decide. A default that an office sets; no rule was found. */
export type Quorum = Fact & { readonly minimumMembers: number; readonly chairRequired: boolean };

/** One rule set. A case keeps the one in force on the day it was lodged. */
export type RuleSet = {
  readonly id: RuleSetId;
  readonly name: string;
  readonly nameEn: string;
  /** First day on which it holds, and how sure that day is. */
  readonly effectiveFrom: string;
  readonly effectiveFromFact: Fact;
  readonly formalChecklist: readonly FormalItem[];
  readonly materialChecklist: readonly MaterialItem[];
  readonly rapidResponseCriteria: readonly (Entry<RapidResponseCriterionCode> & Rule)[];
  readonly classes: readonly CaseClassRule[];
  readonly clocks: readonly Clock[];
  readonly dayCounting: DayCounting;
  readonly maladministrationForms: readonly MaladministrationForm<MaladministrationFormCode>[];
  readonly refusalGrounds: readonly RefusalGround<RefusalGroundCode>[];
  readonly closingReasons: readonly (Entry<ClosingReasonCode> & Rule)[];
  readonly finalReportName: Entry & Rule;
  readonly finalReportParts: readonly (Entry<FinalReportPartCode> & Rule)[];
  readonly finalReportOutcomes: readonly (Entry<FinalReportOutcomeCode> & Rule)[];
  readonly receiptContent: readonly (Entry<ReceiptPartCode> & Rule)[];
  readonly plenaryQuorum: { readonly regional: Quorum; readonly headOffice: Quorum };
};

const limit = { source: 'office practice; the regulation was not read', certainty: 'memory' } as const;
const classes: readonly CaseClassRule[] = [
  { code: 'simple', name: 'Sederhana', nameEn: 'Simple', limitDays: 60, ...limit },
  { code: 'medium', name: 'Sedang', nameEn: 'Medium', limitDays: 120, ...limit },
  { code: 'heavy', name: 'Berat', nameEn: 'Heavy', limitDays: 180, ...limit },
];

const plenaryQuorum: RuleSet['plenaryQuorum'] = {
  regional: {
    minimumMembers: 3,
    chairRequired: true,
    source: 'our own default; an office sets it',
    certainty: 'inferred',
  },
  headOffice: {
    minimumMembers: 5,
    chairRequired: true,
    source: 'more than half of nine members, from memory; head office sets it',
    certainty: 'memory',
  },
};

const amended2017: RuleSet = {
  id: 'po-26-2017+48-2020',
  name: 'Peraturan Ombudsman 26/2017 sebagaimana diubah dengan 48/2020',
  nameEn: 'Ombudsman regulation 26/2017 as amended by 48/2020',
  effectiveFrom: '2020-12-31',
  effectiveFromFact: {
    source: 'day of promulgation not found; last day of the year in its number',
    certainty: 'inferred',
  },
  formalChecklist: formalItems,
  materialChecklist: materialItems,
  rapidResponseCriteria,
  classes,
  clocks,
  dayCounting,
  maladministrationForms: tenForms,
  refusalGrounds,
  closingReasons,
  finalReportName: {
    code: 'lahp',
    name: 'Laporan Akhir Hasil Pemeriksaan',
    nameEn: 'Final examination report',
    aliases: ['LAHP'],
    article: 'PO 48/2020 Ps 25',
    source: 'PO 48/2020, article read',
    certainty: 'sourced',
  },
  finalReportParts,
  finalReportOutcomes,
  receiptContent,
  plenaryQuorum,
};

const replaced = /^PO (26\/2017|48\/2020)/;

/**
 * What stood in the replaced regulations is only assumed to go on: the new text was not read. A statute goes on as it is.
 * Rows lose nothing but their certainty, so that no page prints them as the law in force.
 */
const carriedOver = <Row extends Rule>(rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    row.article !== undefined && replaced.test(row.article)
      ? { ...row, source: `${row.article}, assumed to go on; PO 58/2023 was not read in full`, certainty: 'inferred' }
      : row,
  );

const of2023: RuleSet = {
  ...amended2017,
  id: 'po-58-2023',
  name: 'Peraturan Ombudsman 58/2023',
  nameEn: 'Ombudsman regulation 58/2023',
  effectiveFrom: '2023-12-31',
  clocks: carriedOver(clocks),
  maladministrationForms: [
    ...carriedOver<MaladministrationForm<MaladministrationFormCode>>(tenForms),
    neglectOfLegalDuty,
  ],
  finalReportName: {
    code: 'lhp',
    name: 'Laporan Hasil Pemeriksaan',
    nameEn: 'Examination report',
    aliases: ['LHP', 'LAHP'],
    source: 'name under PO 58/2023, from memory',
    certainty: 'memory',
  },
  finalReportParts: carriedOver<Entry<FinalReportPartCode> & Rule>(finalReportParts),
  finalReportOutcomes: carriedOver<Entry<FinalReportOutcomeCode> & Rule>(finalReportOutcomes),
};

/** All rule sets, oldest first. */
export const ruleSets: readonly RuleSet[] = [amended2017, of2023];

/** The rule set of that name; `undefined` for a name nobody gave. */
export const rulesetById = (id: string): RuleSet | undefined => ruleSets.find((set) => set.id === id);

/** The rule set in force on a day of the office's zone (`2026-03-01`); `undefined` before the oldest one. */
export const rulesetInForce = (localDate: string): RuleSet | undefined =>
  ruleSets.findLast(({ effectiveFrom }) => effectiveFrom <= localDate);

/** The formal items asked of a standing; an unknown standing is asked what a direct victim is asked. */
export const formalItemsFor = (ruleSet: RuleSet, standing: string): readonly FormalItem[] => {
  const asked = ruleSet.formalChecklist.filter(({ requiredFor }) => requiredFor.includes(standing as StandingCode));
  return asked.length > 0 ? asked : formalItemsFor(ruleSet, 'direct-victim');
};
