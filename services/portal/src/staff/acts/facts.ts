// What the forms of acts need to know of a case: its rule set, its people, and what waits for an answer.
import { REFERENCE, ruleListsOf, type Choice, type RuleLists } from '@jejak/contracts/http';
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { entriesOf, orNone, type Entry, type File } from '../case/file.js';
import { calledIn, readFiles, type Attachment } from '../case/files.js';
import { calledAs, peopleOf, sitsFor, type Person } from '../people.js';
import type { StaffTurn } from '../turn.js';
import { orderWords } from './duties.js';
import type { Option } from './fields.js';

/** Kinds of files that an agency may be shown: a copy of what was filed, or one that somebody made for it. */
const SHOWABLE: readonly string[] = ['evidence', 'sanitised-copy'];

/** Open cases by person; whoever has none is not in it. */
export type Workload = ReadonlyMap<string, number>;

/** A case as the form of an act sees it. */
export interface ActFacts {
  readonly turn: StaffTurn;
  readonly file: File;
  readonly rules: RuleLists;
  /** People of the directory whom this person may know of; none where that is nobody. */
  readonly people: readonly Person[];
  /** Files that an agency may be shown and this person may know of, for acts about that. */
  readonly files: readonly Attachment[];
  /** Where the routing table would send the case, for acts that send it somewhere. */
  readonly placement?: ApiSchemas['PlacementAnswer'] | undefined;
  /** Open cases of each examiner, for who assigns. */
  readonly workload?: Workload | undefined;
}

/** Acts that name people. */
const NAMES_PEOPLE: readonly string[] = ['decide-at-plenary', 'assign-examiners'];

/** Acts that send a case somewhere. */
const SENDS: readonly string[] = ['route', 'transfer'];
/** Acts about a file that is there, or about whether it is. */
const NAMES_FILES: readonly string[] = ['propose-release', 'release-document', 'formal-check', 'request-completion'];

/** Where the table would send a case; undefined for whom that is not. */
const placementOf = ({ api }: StaffTurn, { caseId }: File) =>
  orNone(answered(api.GET('/api/routing/v1/cases/{id}/placement', { params: { path: { id: caseId } } })));

type Office = NonNullable<NonNullable<ApiOperations['records.readWorkload']['parameters']['query']>['office']>;
/** How many open cases each examiner of the office has; undefined for whom that is not. */
const workloadIn = async ({ api }: StaffTurn, { facts: { office } }: File): Promise<Workload | undefined> => {
  const query = office === null ? {} : { office: office as Office };
  const found = await orNone(answered(api.GET('/api/records/v1/workload', { params: { query } })));
  return found && new Map(found.items.map(({ staffId, open }) => [staffId, open]));
};

const showableIn = async (turn: StaffTurn, { caseId }: File): Promise<readonly Attachment[]> =>
  (await readFiles(turn, { id: caseId })).filter(({ kind }) => SHOWABLE.includes(kind));

/** What the form of an act needs, asked for together. */
export const factsFor = async (turn: StaffTurn, file: File, action: string): Promise<ActFacts> => {
  const [people, placement, workload, files] = await Promise.all([
    NAMES_PEOPLE.includes(action) ? peopleOf(turn) : [],
    SENDS.includes(action) ? placementOf(turn, file) : undefined,
    action === 'assign-examiners' ? workloadIn(turn, file) : undefined,
    NAMES_FILES.includes(action) ? showableIn(turn, file) : [],
  ]);
  return { turn, file, rules: ruleListsOf(file.facts.ruleset), people, placement, workload, files };
};

/** Rows of a list as options, in the language of the reader. */
export const optionsOf = ({ turn }: Pick<ActFacts, 'turn'>, rows: readonly Choice[]): readonly Option[] =>
  rows.map((row) => [row.code, row[turn.language]] as const);

/** People who may do something and declared no conflict, of an office; null: of all. */
export const mayBe = (
  { people, file }: Pick<ActFacts, 'people' | 'file'>,
  roles: readonly string[],
  at: string | null,
): readonly Person[] =>
  people
    .filter(({ staffId }) => !(file.facts.conflicted ?? []).includes(staffId))
    .filter((person) => !person.suspended && person.roles.some((role) => roles.includes(role)))
    .filter(({ office }) => at === null || office === at);

/** Who may sit in the plenary of a case, by their account and roles: people of its office, and the leadership. */
export const seatsIn = (facts: ActFacts, roles: readonly string[]): readonly Option[] => {
  const { turn, file } = facts;
  return mayBe(facts, roles, null)
    .filter(sitsFor(file.facts.office))
    .map((person) => [person.staffId, calledAs(turn, person)] as const);
};

type Filed = Pick<ActFacts, 'file'>;
const entriesOfType = ({ file }: Filed, ...types: readonly string[]): readonly Entry[] =>
  [...entriesOf(file).values()].filter(({ type }) => types.includes(type));

const numbersIn = (entries: readonly Entry[], name: string): readonly number[] =>
  entries.flatMap(({ data }) => {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'number' ? [value] : [];
  });

/** Revision of the latest event of a type: what was read is what is signed. */
export const latest = (facts: ActFacts, type: string): string =>
  String(entriesOfType(facts, type).at(-1)?.revision ?? '');

/** Clarifications that nobody answered yet. */
export const openClarifications = (facts: Filed): readonly number[] => {
  const replied = numbersIn(entriesOfType(facts, 'ClarificationReceived'), 'n');
  return numbersIn(entriesOfType(facts, 'ClarificationRequested'), 'n').filter((n) => !replied.includes(n));
};

type State = 'ordered' | 'reported' | 'verified';
/** What an event says of the corrective action that it names. */
const STATES: Readonly<Record<string, State>> = {
  CorrectiveActionReported: 'reported',
  CorrectiveActionVerified: 'verified',
  CorrectiveActionRejected: 'ordered',
};

const orderedIn = ({ type, data }: Entry): readonly number[] => {
  const { actions } = data as { readonly actions?: readonly { readonly k: number }[] };
  return type === 'CorrectiveActionsOrdered' && Array.isArray(actions) ? actions.map(({ k }) => k) : [];
};

/** Where each corrective action stands. */
const actionStates = (facts: Filed): ReadonlyMap<number, State> => {
  const states = new Map<number, State>();
  for (const entry of entriesOf(facts.file).values()) {
    for (const k of orderedIn(entry)) states.set(k, 'ordered');
    const state = STATES[entry.type];
    const [k] = numbersIn([entry], 'k');
    if (state !== undefined && k !== undefined) states.set(k, state);
  }
  return states;
};

/** Numbers of the corrective actions in a state. */
export const actionsIn = (facts: Filed, state: 'ordered' | 'reported'): readonly number[] =>
  [...actionStates(facts)].flatMap(([k, each]) => (each === state ? [k] : []));

const LONGEST_NAME = 90;
/** What each corrective action is called: by its number, and by its words where they may be read. */
export const actionWords = (facts: ActFacts): ((k: number) => string) => {
  const texts = orderWords(facts.file);
  const { correctiveAction } = facts.turn.words.acts.field;
  return (k) => {
    const text = texts.get(k);
    if (text === undefined) return correctiveAction(k);
    const short = [...text].slice(0, LONGEST_NAME).join('');
    return `${correctiveAction(k)}: ${short.length < text.length ? `${short}…` : text}`;
  };
};

/** In which capacity the report was lodged: it decides which formal requirements there are. */
export const standingOf = (facts: ActFacts): string => {
  if (facts.file.facts.caseType === 'own-motion') return 'ombudsman';
  const [received] = entriesOfType(facts, 'ReportReceived');
  const { standing } = (received?.data ?? {}) as { readonly standing?: unknown };
  return typeof standing === 'string' ? standing : 'direct-victim';
};

/** Files that an agency may be shown, by name. */
export const showableFiles = ({ turn, files }: ActFacts): readonly Option[] =>
  files.filter(({ kind }) => SHOWABLE.includes(kind)).map((each) => [each.attachment, calledIn(turn, each)] as const);

const agenciesIn = ({ type, data }: Entry): readonly unknown[] => {
  const { agency, actions } = data as { readonly agency?: unknown; readonly actions?: unknown };
  if (type === 'ClarificationRequested') return [agency];
  const ordered = type === 'CorrectiveActionsOrdered' && Array.isArray(actions) ? actions : [];
  return (ordered as readonly { readonly owner?: unknown }[]).map(({ owner }) => owner);
};

/** Agencies that were asked to explain, or ordered to act. */
export const askedAgencies = (facts: ActFacts): readonly Option[] => {
  const codes = [...entriesOf(facts.file).values()].flatMap(agenciesIn);
  return optionsOf(
    facts,
    REFERENCE.agency.filter(({ code }) => codes.includes(code)),
  );
};

const releaseIn = ({ data }: Entry): string => {
  const { attachment, agency } = data as { readonly attachment?: unknown; readonly agency?: unknown };
  return `${String(attachment)} ${String(agency)}`;
};

/** What was proposed to be shown, and is not yet: `<attachment> <agency>`, in words. */
export const proposedReleases = (facts: ActFacts): readonly Option[] => {
  const released = entriesOfType(facts, 'DocumentReleased').map(releaseIn);
  const proposed = [...new Set(entriesOfType(facts, 'DocumentReleaseProposed').map(releaseIn))];
  const open = proposed.filter((release) => !released.includes(release));
  return open.flatMap((release) => {
    const [attachment, agency] = release.split(' ');
    const found = facts.files.find((each) => each.attachment === attachment);
    const name = REFERENCE.agency.find(({ code }) => code === agency)?.[facts.turn.language] ?? agency;
    return found ? [[release, `${calledIn(facts.turn, found)} → ${name ?? ''}`] as const] : [];
  });
};
