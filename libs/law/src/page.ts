// Renders docs/law.md from the data, so that the page can never say more than the data does.
import { calendar } from './calendar.js';
import type { Clock } from './clocks/clock.js';
import { isPrintableAsLaw } from './fact.js';
import type { Certainty, Fact, Rule } from './fact.js';
import type { RuleSet } from './rulesets.js';
import { ruleSets } from './rulesets.js';

const certaintyWords: Readonly<Record<Certainty, string>> = {
  sourced: 'read in the source',
  indirect: 'read only indirectly',
  memory: '**unverified**',
  inferred: '**our default**',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** The article only where it was read there; else it is said that it was not. */
const articleOf = (rule: Rule): string =>
  rule.article === undefined ? '–' : isPrintableAsLaw(rule) ? rule.article : `(${rule.article}, not confirmed)`;
const origin = (rule: Rule): readonly string[] => [articleOf(rule), certaintyWords[rule.certainty], rule.source];
const originHead = ['article', 'certainty', 'source'] as const;

const named = (title: string, rows: readonly (Rule & { code: string; name: string; nameEn: string })[]): string =>
  `### ${title}\n\n${table(
    ['code', 'Indonesian', 'meaning', ...originHead],
    rows.map((row) => [`\`${row.code}\``, row.name, row.nameEn, ...origin(row)]),
  )}`;

const unitWords: Readonly<Record<Clock['unit'], string>> = {
  'calendar-days': 'calendar days',
  'working-days': 'working days',
  hours: 'hours',
  months: 'months',
  years: 'years',
};
const clockRow = (clock: Clock): readonly string[] => [
  clock.id,
  clock.whatEn,
  clock.startEvent,
  clock.length === null ? 'set by the office' : `${clock.length} ${unitWords[clock.unit]}`,
  clock.pausesWhile.join(', ') || '–',
  clock.consequence,
  ...origin(clock),
];

const setting = (what: string, value: string, fact: Fact): readonly string[] => [
  what,
  value,
  certaintyWords[fact.certainty],
  fact.source,
];
const settings = (set: RuleSet): string => {
  const { regional, headOffice } = set.plenaryQuorum;
  return `### Settings an office may change\n\n${table(
    ['what', 'default', 'certainty', 'source'],
    [
      setting('in force from', set.effectiveFrom, set.effectiveFromFact),
      ...set.classes.map((row) => setting(`limit of a ${row.code} case`, `${row.limitDays} days`, row)),
      setting('quorum of a regional plenary', `${regional.minimumMembers} members with the chair`, regional),
      setting('quorum of the head office plenary', `${headOffice.minimumMembers} members with the chair`, headOffice),
      setting('last day on a day off', set.dayCounting.rollsOver ? 'moves' : 'does not move', set.dayCounting),
      setting('name of the final report', set.finalReportName.name, set.finalReportName),
    ],
  )}`;
};

const rulesetPage = (set: RuleSet): string =>
  [
    `## ${set.nameEn} (\`${set.id}\`)`,
    settings(set),
    `### Clocks\n\n${table(['id', 'what', 'starts', 'length', 'pauses while', 'lapse', ...originHead], set.clocks.map(clockRow))}`,
    named('Formal checklist', set.formalChecklist),
    named('Material checklist', set.materialChecklist),
    named('Rapid response criteria', set.rapidResponseCriteria),
    named('Forms of maladministration', set.maladministrationForms),
    named('Grounds of refusal', set.refusalGrounds),
    named('Closing reasons', set.closingReasons),
    named('Parts of the final report', set.finalReportParts),
    named('Outcomes of an examination', set.finalReportOutcomes),
    named('Content of the receipt', set.receiptContent),
  ].join('\n\n');

const calendarPage = (): string =>
  `## Days off\n\n${table(
    ['decree', 'days', 'known since', 'certainty of that day', 'source of the dates'],
    calendar.decrees.map((decree) => [
      decree.name,
      String(calendar.holidays.filter((day) => day.decree === decree.id).length),
      decree.knownSince,
      certaintyWords[decree.knownSinceCertainty],
      decree.source,
    ]),
  )}\n\nThe dates are those of the decrees; the names of the days are general knowledge. For 2027 the split into national holidays and joint leave is ours.`;

const intro = `# The law as data

Generated from \`libs/law\` by its own test (\`UPDATE_DOCS=1 npm test -- libs/law\` writes it anew). Do not edit.

Every row says how sure it is:

- **read in the source**: someone read it there. Only such a row, and only with an article, may be called the law.
- **read only indirectly**: from the press, the practice of offices or their software.
- **unverified**: from memory. A configurable default until a lawyer has confirmed it.
- **our default**: a proposal of this project, also where a replaced regulation is assumed to go on. Configurable.

The law in force, PO 58/2023, could be read only in part (preamble, part of Ps 1, Ps 16-17). What stood in the regulations it
replaced is therefore shown as our default there. An article in brackets was not confirmed for that row. Before production a
lawyer of the institution goes through both tables.

<!-- prettier-ignore-start -->`;

/** The whole of docs/law.md. */
export const lawPage = (): string =>
  `${[intro, ...ruleSets.map(rulesetPage), calendarPage(), '<!-- prettier-ignore-end -->'].join('\n\n')}\n`;
