// Corrective actions as whoever signs, reads or is bound by them needs them: each with its agency, its last day and its words.
import { REFERENCE } from '@jejak/contracts/http';
import { Text, Summary, type Line as Term } from '../../ui/lists.js';
import { writtenIn, type Entry } from '../case/file.js';
import type { ActFacts } from './facts.js';

/** A corrective action in the making; undefined is what was not given, or may not be known. */
export interface Duty {
  readonly owner?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly text?: string | undefined;
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What was ordered in words; nothing where the words are withheld. */
const wordsIn = (entry: Entry): readonly unknown[] => {
  const [, field] = writtenIn(entry).find(([name]) => name === 'text') ?? [];
  const { actions } = (field && 'value' in field ? field.value : {}) as { readonly actions?: unknown };
  return Array.isArray(actions) ? actions : [];
};

/** The corrective actions of a draft: its codes and days beside its words, which are sealed apart from them. */
export const dutiesIn = (entry: Entry): readonly Duty[] => {
  const { actions } = entry.data as { readonly actions?: unknown };
  if (!Array.isArray(actions)) return [];
  const words = wordsIn(entry);
  return (actions as readonly Readonly<Record<string, unknown>>[]).map(({ k, owner, dueOn }, at) => ({
    owner: textIn(owner),
    dueOn: textIn(dueOn),
    text: textIn(words[typeof k === 'number' ? k - 1 : at]),
  }));
};

const termsOf = ({ turn }: ActFacts, { owner, dueOn, text }: Duty): readonly Term[] => {
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
export const Duties = ({ facts, duties }: { readonly facts: ActFacts; readonly duties: readonly Duty[] }) => (
  <>
    {duties.map((duty, at) => (
      <div key={at}>
        <p class="label">{facts.turn.words.acts.field.correctiveAction(at + 1)}</p>
        <Summary lines={termsOf(facts, duty)} />
      </div>
    ))}
  </>
);
