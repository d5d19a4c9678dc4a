// What lists share: a choice among filters, a table that becomes cards on a phone, and the way to the next page.
import type { Choice as Row } from '@jejak/contracts/http';
import type { ComponentChildren } from 'preact';
import type { StaffTurn } from '../turn.js';

/** Entries of a page: with all that it brings it stays below 60 kB, however long the names are. */
export const PAGE = 40;

/** A value of a filter and its word. */
export type Choice = readonly [value: string, word: string];

interface Picking {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly Choice[];
}

/** A choice among filters; the first one chooses nothing. */
export const Select = ({ name, label, any, value, options }: Picking) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{any}</option>
      {options.map(([code, word]) => (
        <option key={code} value={code} selected={code === value}>
          {word}
        </option>
      ))}
    </select>
  </label>
);

type Reader = Pick<StaffTurn, 'language'>;

/** Rows of a reference list as choices, in the language of the reader. */
export const choicesOf = ({ language }: Reader, list: readonly Row[]): readonly Choice[] =>
  list.map((row) => [row.code, row[language]] as const);

/** The name of a code in the language of the reader; the code itself where no list has it. */
export const nameOf = (turn: Reader, list: readonly Row[], code: string): string =>
  choicesOf(turn, list).find(([each]) => each === code)?.[1] ?? code;

/** What a query of the API takes: values that say nothing are left out. */
export const saidIn = <T extends object>(
  values: Readonly<Partial<Record<keyof T & string, string | number | undefined>>>,
): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;

/** What the keys of a list do, and the way into it; shown where scripts run. */
const Keys = ({ turn }: { readonly turn: StaffTurn }) => {
  const said = turn.words.lists.keys;
  return (
    <p class="hint keys">
      <a href="#baris">{said.enter}</a> {said.then} <kbd>j</kbd> {said.down} <kbd>k</kbd> {said.up} <kbd>Enter</kbd>{' '}
      {said.open}
    </p>
  );
};

/** A table of a list; its caption is for those who do not see the heading above it. `keys`: the one list of a page that keys go through. */
export const ListTable = (props: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly keys?: StaffTurn;
  readonly children: ComponentChildren;
}) => (
  <>
    {props.keys && <Keys turn={props.keys} />}
    <table class="cases" {...(props.keys && { id: 'baris', tabindex: -1 })}>
      <caption class="unseen">{props.title}</caption>
      <thead>
        <tr>
          {props.columns.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  </>
);

/** Ways to the first and to the next page of a list, under the filters of the address. */
export const Pages = (props: { readonly turn: StaffTurn; readonly path: string; readonly next: string | null }) => {
  const { turn, path, next } = props;
  const { inbox } = turn.words;
  const { dari, ...filters } = turn.query;
  if (dari === undefined && next === null) return null;
  const at = (query: Readonly<Record<string, string>>) => `${path}?${new URLSearchParams(query).toString()}`;
  return (
    <p class="acts">
      {dari !== undefined && <a href={at(filters)}>{inbox.start}</a>}
      {next !== null && (
        <a class="button second" href={at({ ...filters, dari: next })}>
          {inbox.more}
        </a>
      )}
    </p>
  );
};
