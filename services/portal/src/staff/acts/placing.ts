// Where a case goes and who gets it: what the routing table says, how much each examiner has, and whom that suggests. Nothing is chosen for anybody.
import { REFERENCE } from '@jejak/contracts/http';
import { accountOf, calledAs } from '../people.js';
import { mayBe, optionsOf, type ActFacts, type Workload } from './facts.js';
import type { Field } from './fields.js';

/** Roles that stand on a letter of assignment; the first examines, the second monitors. */
const EXAMINES: readonly string[] = ['ASR', 'RSM'];

/** Somebody who may be assigned: suspended people and those in conflict are none. */
export interface Candidate {
  readonly staffId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly open: number;
}

/**
 * Whom the numbers suggest: of the examiners who are not on the case yet, the one with the fewest open cases; among equals the first by
 * name, so that everybody sees the same. Undefined where there is nobody.
 */
export const suggestedOf = (candidates: readonly Candidate[], assigned: readonly string[]): Candidate | undefined =>
  candidates
    .filter(({ roles, staffId }) => roles.includes('ASR') && !assigned.includes(staffId))
    .toSorted((one, other) => one.open - other.open || one.name.localeCompare(other.name))[0];

/** Of the office that has the case, whoever assigns. */
const examinersFor = (facts: ActFacts) => mayBe(facts, EXAMINES, facts.file.facts.office);

const candidatesIn = (facts: ActFacts, workload: Workload): readonly Candidate[] =>
  examinersFor(facts).map((person) => ({
    staffId: person.staffId,
    name: accountOf(person),
    roles: person.roles,
    open: workload.get(person.staffId) ?? 0,
  }));

const hintOf = (facts: ActFacts, candidates: readonly Candidate[]): string | undefined => {
  const { suggested } = facts.turn.words.acts.placing;
  const found = suggestedOf(candidates, facts.file.facts.examiners ?? []);
  return found && suggested(found.name, found.open);
};

/** The examiners of a case, each with what they have to do already. */
export const assignFields = (facts: ActFacts): readonly Field[] => {
  const { acts } = facts.turn.words;
  const { workload } = facts;
  const candidates = workload ? candidatesIn(facts, workload) : [];
  const hint = hintOf(facts, candidates);
  const options = examinersFor(facts).map((person) => {
    const found = candidates.find(({ staffId }) => staffId === person.staffId);
    const load = found ? ` · ${acts.placing.open(found.open)}` : '';
    return [person.staffId, `${calledAs(facts.turn, person)}${load}`] as const;
  });
  return [
    { name: 'examiners', label: acts.field.examiners, kind: 'boxes', options, ...(hint !== undefined && { hint }) },
  ];
};

/** What the table says, in a sentence; undefined where it may not be known. */
const tableSays = ({ turn, placement, rules }: ActFacts): string | undefined => {
  if (!placement) return undefined;
  const { placing } = turn.words.acts;
  const named = (rows: typeof REFERENCE.office, code: string) =>
    rows.find((row) => row.code === code)?.[turn.language] ?? code;
  const ground = placing.grounds[placement.ground] ?? placing.row(placement.ground);
  return placing.table(named(REFERENCE.office, placement.office), named(rules.unit, placement.unit), ground);
};

/** Office and unit; left empty, the table decides. */
export const routeFields = (facts: ActFacts): readonly Field[] => {
  const { field } = facts.turn.words.acts;
  const hint = [tableSays(facts), field.tableHint].filter((part) => part !== undefined).join(' ');
  const optional = { optional: true } as const;
  return [
    {
      name: 'office',
      label: field.office,
      hint,
      kind: 'choice',
      options: optionsOf(facts, REFERENCE.office),
      ...optional,
    },
    { name: 'unit', label: field.unit, kind: 'choice', options: optionsOf(facts, facts.rules.unit), ...optional },
  ];
};

/** Another office and unit, and what was agreed with them. */
export const transferFields = (facts: ActFacts): readonly Field[] => {
  const { field } = facts.turn.words.acts;
  const hint = tableSays(facts);
  return [
    {
      name: 'office',
      label: field.office,
      kind: 'choice',
      options: optionsOf(facts, REFERENCE.office),
      ...(hint !== undefined && { hint }),
    },
    { name: 'unit', label: field.unit, kind: 'choice', options: optionsOf(facts, facts.rules.unit) },
    { name: 'coordination', label: field.coordination, kind: 'prose' },
  ];
};
