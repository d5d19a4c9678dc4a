// Policy of intake as data: which checklist applies to a case, how long completion may take, how many decide, which office is responsible.
import {
  formalItemsFor,
  officeOfPlace,
  offices,
  rowOf,
  rulesetById,
  rulesetInForce,
  ruleSets,
  type FormalItem,
  type MaterialItem,
  type Office,
  type RuleSet,
} from '@jejak/law';

/** What of a case the rules look at; a case file is one. */
export interface Described {
  readonly caseType: string;
  readonly standing: string;
  readonly ruleset: string;
}
/** A line of the formal checklist, and whether this case needs it. */
export interface AskedItem {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
}

/** Where a report goes that names no place: the office of the pilot. */
export const DEFAULT_OFFICE = 'kdi';
/** Standing of an own-motion investigation. */
export const OWN_STANDING = 'ombudsman';
/** Days for completion where a rule set names none: UU 25/2009 Art. 44(4). */
const COMPLETION_DAYS = 30;

const rulesOf = (id: string): RuleSet => {
  const found = rulesetById(id) ?? ruleSets.at(-1);
  if (!found) throw new Error('There is no rule set.');
  return found;
};

/** The rule set that a report is pinned to: the one in force on the day it was received; the oldest one before all of them. */
export const rulesetOn = (receivedOn: string): string => (rulesetInForce(receivedOn) ?? ruleSets[0])?.id ?? '';

const isRequired = (item: FormalItem, { caseType }: Described, asked: readonly FormalItem[]): boolean =>
  asked.includes(item) && (caseType !== 'rapid-response' || item.rapidResponse);

/** The formal checklist of a case; a rapid response starts with its minimum. */
export const formalChecklist = (file: Described): readonly AskedItem[] => {
  const rules = rulesOf(file.ruleset);
  const asked = formalItemsFor(rules, file.caseType === 'own-motion' ? OWN_STANDING : file.standing);
  return rules.formalChecklist.map((item) => ({ ...item, required: isRequired(item, file, asked) }));
};

/** The criteria of a rapid response; a formal check may establish them as lines of its own. */
export const rapidCriteriaOf = (file: Described): RuleSet['rapidResponseCriteria'] =>
  rulesOf(file.ruleset).rapidResponseCriteria;

/** The material checklist of a case. */
export const materialChecklist = (file: Described): readonly MaterialItem[] => rulesOf(file.ruleset).materialChecklist;

/** Days that the complainant has for completion, from the notice on. */
export const completionDays = (file: Described): number =>
  rulesOf(file.ruleset).clocks.find(({ id }) => id === 'C-02')?.length ?? COMPLETION_DAYS;

/** How many members a plenary of an office needs; `set` is the office's own setting, 0 where it made none. */
export const quorumOf = (file: Described & { readonly office: string }, set: number): number => {
  const { regional, headOffice } = rulesOf(file.ruleset).plenaryQuorum;
  if (set > 0) return set;
  return (officeOf(file.office)?.level === 'head-office' ? headOffice : regional).minimumMembers;
};

/** An office by its code. */
export const officeOf = (code: string): Office | undefined => rowOf<Office>(offices, code);

/** Which office takes a report: the one of the first place that is known, the complainant's before the agency's; else the default. */
export const responsibleOffice = (places: readonly (string | null | undefined)[]): string => {
  const place = places.find((each) => each && officeOfPlace(each));
  return (place && officeOfPlace(place)?.code) || DEFAULT_OFFICE;
};

/** Codes of every line of the formal checklist of every rule set. */
export const FORMAL_CODES: readonly string[] = [
  ...new Set(ruleSets.flatMap((set) => set.formalChecklist.map(({ code }) => code))),
];
/** What a formal check may answer: its lines, and the criteria of a rapid response. */
export const FORMAL_LINES: readonly string[] = [
  ...new Set([...FORMAL_CODES, ...ruleSets.flatMap((set) => set.rapidResponseCriteria.map(({ code }) => code))]),
];
/** See {@link FORMAL_CODES}. */
export const MATERIAL_CODES: readonly string[] = [
  ...new Set(ruleSets.flatMap((set) => set.materialChecklist.map(({ code }) => code))),
];
/** Grounds on which a plenary may refuse. */
export const PLENARY_GROUNDS = [
  ...new Map(ruleSets.flatMap((set) => set.refusalGrounds).map((ground) => [ground.code, ground])).values(),
].filter(({ usedAt }) => usedAt.includes('plenary'));

/** What a case takes of the complainant's files: pictures, papers and recordings from a telephone. Our own default, no rule was found. */
export const EVIDENCE = {
  bytesEach: 16 * 1_048_576,
  kinds: ['picture', 'document', 'sound', 'film'],
  files: 20,
  bytesTogether: 128 * 1_048_576,
} as const;

/** A fact that binds nobody, but that whoever decides should know. */
export interface Warning {
  readonly code: string;
  readonly sentence: string;
}

const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;

/** What the dates and answers of a file suggest; UU 37/2008 Art. 24(3) and 24(1)c. The law's words are weighed by people. */
export const warningsOf = (file: {
  readonly receivedOn: string;
  readonly eventDate: string | null;
  readonly priorEffort: boolean | null;
}): readonly Warning[] => {
  const { receivedOn, eventDate, priorEffort } = file;
  const warnings: Warning[] = [];
  if (eventDate !== null && eventDate < yearsBefore(receivedOn, 2))
    warnings.push({
      code: 'event-older-than-two-years',
      sentence: `The event (${eventDate}) was more than two years before the receipt (${receivedOn}).`,
    });
  if (eventDate === null)
    warnings.push({
      code: 'event-date-unknown',
      sentence: 'The date of the event is not known; its age could not be checked.',
    });
  if (priorEffort !== true)
    warnings.push({
      code: 'no-prior-effort-known',
      sentence: 'The complainant is not known to have objected to the reported party first.',
    });
  return warnings;
};

/** Requirements that failed and move a report to another office instead of refusing it; PO 58/2023 Art. 17(2). */
export const transferWarnings = (
  file: Described,
  answers: Readonly<Record<string, 'pass' | 'fail' | 'unknown'>>,
): readonly Warning[] =>
  materialChecklist(file)
    .filter(({ code, onFail }) => onFail === 'transfer' && answers[code] === 'fail')
    .map(({ code, nameEn }) => ({
      code: `not-${code}`,
      sentence: `Not met: ${nameEn.toLowerCase()}. Transfer the case to the office it belongs to.`,
    }));
