// What runs out in a case: whose turn it is, and until which day. Periods are as long as the event that opened them says.
import { ruleListsOf } from '@jejak/contracts/http';
import { lastDayOf } from '../../periods.js';
import type { Line as Term } from '../../ui/lists.js';
import { actionsIn, openClarifications } from '../acts/facts.js';
import type { StaffTurn } from '../turn.js';
import { entriesOf, type Entry, type File } from './file.js';

type Data = Readonly<Record<string, unknown>>;
/** Until when: undefined where the reader may not know. */
const until = (day: unknown, days: unknown): string | undefined =>
  typeof day === 'string' && typeof days === 'number' ? lastDayOf(day, days) : undefined;

type Clock = readonly [term: string, day: string | undefined];

const actionDays = (entries: readonly Entry[]): ReadonlyMap<unknown, string> => {
  const ordered = entries.flatMap(({ type, data }) => (type === 'CorrectiveActionsOrdered' ? [data as Data] : []));
  const actions = ordered.flatMap(({ actions: list }) => (Array.isArray(list) ? (list as Data[]) : []));
  return new Map(actions.flatMap(({ k, dueOn }) => (typeof dueOn === 'string' ? [[k, dueOn] as const] : [])));
};

/** What was done about a clarification or a corrective action, and how it names which. */
const ANSWERS: readonly (readonly [type: string, which: string])[] = [
  ['ClarificationReceived', 'n'],
  ['CorrectiveActionReported', 'k'],
  ['CorrectiveActionVerified', 'k'],
  ['CorrectiveActionRejected', 'k'],
];
/** Whoever is not told what was answered is not told what is open, either. */
const isTold = (entries: readonly Entry[]): boolean =>
  ANSWERS.every(([answer, which]) =>
    entries.every(({ type, data }) => type !== answer || typeof (data as Data)[which] === 'number'),
  );

const clarificationClocks = (turn: StaffTurn, file: File, entries: readonly Entry[]): readonly Clock[] => {
  if (file.facts.stage !== 'examination' || !isTold(entries)) return [];
  const open = openClarifications({ file });
  return entries.flatMap(({ type, data }): readonly Clock[] => {
    const { n, requestedOn, dueDays } = data as Data;
    if (type !== 'ClarificationRequested' || typeof n !== 'number' || !open.includes(n)) return [];
    return [[turn.words.file.clocks.clarification(n), until(requestedOn, dueDays)]];
  });
};

const actionClocks = (turn: StaffTurn, file: File, entries: readonly Entry[]): readonly Clock[] => {
  if (file.facts.stage !== 'corrective-monitoring' || !isTold(entries)) return [];
  const days = actionDays(entries);
  const waiting = [...actionsIn({ file }, 'ordered'), ...actionsIn({ file }, 'reported')];
  return waiting.map((k): Clock => [turn.words.file.clocks.action(k), days.get(k)]);
};

/** The first answer to whoever complains: a request for completion is one, too. */
const responseClock = ({ words }: StaffTurn, { facts }: File, entries: readonly Entry[]): readonly Clock[] => {
  if (facts.stage !== 'received' || facts.caseType === 'own-motion') return [];
  if (entries.some(({ type }) => type === 'CompletionRequested')) return [];
  return [[words.file.clocks.firstResponse, until(facts.receivedOn, ruleListsOf(facts.ruleset).firstResponseDays)]];
};

/** Clocks of the complainant: one at most, by the stage. */
const complainantClock = ({ words }: StaffTurn, { facts }: File, entries: readonly Entry[]): readonly Clock[] => {
  const latest = (type: string) => entries.findLast((entry) => entry.type === type);
  const { completion, comment } = words.file.clocks;
  if (facts.stage === 'awaiting-completion') {
    const asked = latest('CompletionRequested');
    return asked ? [[completion, until(asked.on, (asked.data as Data)['dueDays'])]] : [];
  }
  const told = latest('ResultNotified')?.data as Data | undefined;
  return facts.stage === 'comment' && told && !latest('CommentReceived')
    ? [[comment, until(told['notifiedOn'], told['commentDays'])]]
    : [];
};

/** The clocks that run, with their last days. */
export const clocksOf = (turn: StaffTurn, file: File): readonly Term[] => {
  const entries = [...entriesOf(file).values()];
  const clocks = [responseClock, complainantClock, clarificationClocks, actionClocks].flatMap((ask) =>
    ask(turn, file, entries),
  );
  return clocks.flatMap(([term, day]) => (day === undefined ? [] : [{ term, value: turn.house.date(day) }]));
};
