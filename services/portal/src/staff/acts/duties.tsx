// Corrective actions as whoever signs, reads or is bound by them needs them: each with its agency, its last day and its words.
import { REFERENCE } from '@jejak/contracts/http';
import { Text, Summary, type Line as Term } from '../../ui/lists.js';
import { entriesOf, writtenIn, type Entry, type Sections } from '../case/file.js';
import type { StaffTurn } from '../turn.js';

/** A corrective action in the making; undefined is what was not given, or may not be known. */
export interface Duty {
  /** Its number, once it is ordered. */
  readonly k?: number | undefined;
  readonly owner?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly text?: string | undefined;
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

type Words = ReadonlyMap<number, string>;
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The words of a draft by number; none where they are withheld. An agency has the orders to itself alone, each with its number. */
const wordsIn = (draft: Entry | undefined): Words => {
  const [, field] = (draft && writtenIn(draft).find(([name]) => name === 'text')) ?? [];
  const value = field && 'value' in field ? field.value : undefined;
  const own = asList(value) as readonly { readonly k?: unknown; readonly text?: unknown }[];
  const all = asList((value as { readonly actions?: unknown } | undefined)?.actions);
  const numbered = [...own.map(({ k, text }) => [k, text] as const), ...all.map((text, at) => [at + 1, text] as const)];
  return new Map(
    numbered.flatMap(([k, text]) => (typeof k === 'number' && typeof text === 'string' ? [[k, text] as const] : [])),
  );
};

/** What was ordered in words, by number: it stands in the draft that was signed. */
export const orderWords = (file: Sections): Words =>
  wordsIn([...entriesOf(file).values()].findLast(({ type }) => type === 'FinalReportDrafted'));

/** The corrective actions of a draft or an order: codes and days beside their words, which are sealed apart from them. */
export const dutiesIn = (entry: Entry, words: Words = wordsIn(entry)): readonly Duty[] =>
  (asList((entry.data as { readonly actions?: unknown }).actions) as readonly Readonly<Record<string, unknown>>[]).map(
    ({ k, owner, dueOn }, at) => {
      const number = typeof k === 'number' ? k : at + 1;
      return { k: number, owner: textIn(owner), dueOn: textIn(dueOn), text: words.get(number) };
    },
  );

const termsOf = (turn: StaffTurn, { owner, dueOn, text }: Duty): readonly Term[] => {
  const { field } = turn.words.acts;
  const agency = REFERENCE.agency.find(({ code }) => code === owner)?.[turn.language] ?? owner;
  const day = dueOn !== undefined && !Number.isNaN(Date.parse(dueOn)) ? turn.house.date(dueOn) : dueOn;
  return [
    ...(agency === undefined ? [] : [{ term: field.actionOwner, value: agency }]),
    ...(day === undefined ? [] : [{ term: field.actionDue, value: day }]),
    ...(text === undefined
      ? []
      : [{ term: field.actionText, value: <Text text={text} more={turn.words.frame.more} /> }]),
  ];
};

/** Each corrective action under its number; nothing where there is none. */
export const Duties = ({ turn, duties }: { readonly turn: StaffTurn; readonly duties: readonly Duty[] }) => (
  <>
    {duties.map((duty, at) => (
      <div key={at}>
        <p class="label">{turn.words.acts.field.correctiveAction(duty.k ?? at + 1)}</p>
        <Summary lines={termsOf(turn, duty)} />
      </div>
    ))}
  </>
);
