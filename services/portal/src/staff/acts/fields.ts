// Fields of the forms of acts, as data: what they are called, what they take, and how a form becomes the body of a request.
import type { StaffTurn } from '../turn.js';
import { valueOf } from '../turn.js';

/** A value and its word. */
export type Option = readonly [value: string, word: string];

/** A field of a form. `name` is its place in the body, with dots between the parts. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  readonly optional?: true;
  /** Of choices, boxes and answers. */
  readonly options?: readonly Option[];
  /** Of `answers`: the lines of the checklist. */
  readonly lines?: readonly Option[];
  /** Of `fixed`: what was read is what is meant. */
  readonly value?: string;
  /** Not part of the body: a part of the address. */
  readonly inPath?: true;
}
/** How a field is asked for. */
export type FieldKind = 'line' | 'prose' | 'day' | 'choice' | 'yes-no' | 'boxes' | 'answers' | 'lines' | 'fixed';

type Form = Pick<StaffTurn, 'form'>;

/** A body, part by part. */
export interface Body {
  [part: string]: unknown;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const answersOf = (turn: Form, { name, lines = [] }: Field): Body | undefined => {
  const given = lines.flatMap(([code]) => {
    const value = valueOf(turn, `${name}.${code}`);
    return value === '' ? [] : [[code, value] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
};

type Read = (turn: Form, field: Field) => unknown;
const text: Read = (turn, { name }) => {
  const value = valueOf(turn, name).trim();
  return value === '' ? undefined : value;
};
const READ: Readonly<Record<FieldKind, Read>> = {
  line: text,
  prose: text,
  day: text,
  choice: text,
  'yes-no': (turn, { name }) => ({ ya: true, tidak: false })[valueOf(turn, name)],
  boxes: (turn, { name }) => {
    const values = (turn.form.get(name) ?? []).filter((value) => value !== '');
    return values.length === 0 ? undefined : values;
  },
  answers: answersOf,
  lines: (turn, { name }) => {
    const lines = linesOf(valueOf(turn, name));
    return lines.length === 0 ? undefined : lines;
  },
  fixed: (turn, { name }) => (/^\d{1,9}$/.test(valueOf(turn, name)) ? Number(valueOf(turn, name)) : undefined),
};

/** What was given for a field; undefined where nothing was. */
export const given = (turn: Form, field: Field): unknown => READ[field.kind](turn, field);

/** The body that a form makes; what was not given is left out. */
export const bodyOf = (turn: Form, fields: readonly Field[]): Body => {
  const body: Body = {};
  for (const field of fields) {
    const value = given(turn, field);
    if (value === undefined || field.inPath) continue;
    const parts = field.name.split('.');
    const last = parts.pop() ?? '';
    const home = parts.reduce((nest, part) => (nest[part] ??= {}) as Body, body);
    home[last] = value;
  }
  return body;
};

const isWhole = (field: Field, value: unknown): boolean =>
  field.kind !== 'answers' || Object.keys(value as object).length === (field.lines ?? []).length;

/** Fields that have to be given and were not. */
export const missingIn = (turn: Form, fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => {
    if (field.optional) return false;
    const value = given(turn, field);
    return value === undefined || !isWhole(field, value);
  });

/** Fields that the API found wanting, by the pointers of its problem. */
export const fieldsAt = (pointers: readonly string[], fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ name }) => {
    const own = `/${name.replaceAll('.', '/')}`;
    return pointers.some((each) => each === own || each.startsWith(`${own}/`));
  });
