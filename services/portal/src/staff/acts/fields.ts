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
  /** Needed exactly where another field has this value; left empty else. */
  readonly neededWhen?: { readonly field: string; readonly is: string | boolean };
  /** Of choices, boxes and answers. */
  readonly options?: readonly Option[];
  /** Of `answers`: the lines of the checklist. */
  readonly lines?: readonly Option[];
  /** Of `fixed`: what was read is what is meant. */
  readonly value?: string;
  /** Not part of the body: a part of the address. */
  readonly inPath?: true;
  /** Of a `group`, which there may be several of. */
  readonly group?: Group;
  /** Of a part of a group: the one that it belongs to, as it is called. */
  readonly within?: string;
}
/** Several things of one kind: each has the same parts, and becomes an element of a list. One that is emptied is gone. */
export interface Group {
  /** What each of them has; `name` is the place within it. */
  readonly parts: readonly Field[];
  /** What the n-th of them is called, from 1. */
  readonly called: (n: number) => string;
  /** The button that makes room for one more. */
  readonly another: string;
  /** How many the API takes. */
  readonly most: number;
}
/** How a field is asked for. */
export type FieldKind =
  'line' | 'prose' | 'day' | 'choice' | 'yes-no' | 'boxes' | 'answers' | 'lines' | 'fixed' | 'group';

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

/** The fields of one of a group, from 0. */
export const partsAt = ({ name, group }: Field, at: number): readonly Field[] =>
  (group?.parts ?? []).map((part) => ({
    ...part,
    name: `${name}.${at}.${part.name}`,
    within: group?.called(at + 1) ?? '',
  }));

const numbersIn = ({ form }: Form, { name }: Field): readonly number[] => {
  const numbers = [...form.keys()].flatMap((key) => {
    const [number = ''] = key.startsWith(`${name}.`) ? key.slice(name.length + 1).split('.') : [];
    return /^\d{1,3}$/.test(number) ? [Number(number)] : [];
  });
  return [...new Set(numbers)].sort((one, other) => one - other);
};

/** Which of a group hold anything at all. */
export const filledIn = (turn: Form, field: Field): readonly number[] =>
  numbersIn(turn, field).filter((at) => partsAt(field, at).some((part) => given(turn, part) !== undefined));

/** What stands under a beginning of names, by the rest of them. */
const below = ({ form }: Form, start: string): readonly (readonly [name: string, values: readonly string[]])[] =>
  [...form].flatMap(([name, values]) => (name.startsWith(start) ? [[name.slice(start.length), values] as const] : []));

/** A form whose groups have no gaps: whichever was emptied is gone, so that the n-th here is the n-th in the body. */
export const closedUp = (turn: Form, fields: readonly Field[]): StaffTurn['form'] => {
  const form = new Map(turn.form);
  for (const field of fields.filter(({ kind }) => kind === 'group')) {
    for (const [rest] of below(turn, `${field.name}.`)) form.delete(`${field.name}.${rest}`);
    filledIn(turn, field).forEach((from, to) => {
      for (const [rest, values] of below(turn, `${field.name}.${from}.`))
        form.set(`${field.name}.${to}.${rest}`, values);
    });
  }
  return form;
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
  group: (turn, field) => {
    const each = filledIn(turn, field).map((at) =>
      bodyOf({ form: new Map(below(turn, `${field.name}.${at}.`)) }, field.group?.parts ?? []),
    );
    return each.length === 0 ? undefined : each;
  },
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

const missingParts = (turn: Form, field: Field): readonly Field[] => {
  const filled = filledIn(turn, field);
  if (filled.length === 0 && !field.optional) return partsAt(field, 0).slice(0, 1);
  return filled.flatMap((at) => missingIn(turn, partsAt(field, at)));
};

const isNeeded = (turn: Form, fields: readonly Field[], { optional, neededWhen }: Field): boolean => {
  if (neededWhen === undefined) return optional !== true;
  const other = fields.find(({ name }) => name === neededWhen.field);
  return other !== undefined && given(turn, other) === neededWhen.is;
};

/** Fields that have to be given and were not; of a group, those of whichever was begun. */
export const missingIn = (turn: Form, fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => {
    if (field.kind === 'group') return missingParts(turn, field);
    if (!isNeeded(turn, fields, field)) return [];
    const value = given(turn, field);
    return value === undefined || !isWhole(field, value) ? [field] : [];
  });

const isUnder = (pointer: string, { name }: Field): boolean => {
  const own = `/${name.replaceAll('.', '/')}`;
  return pointer === own || pointer.startsWith(`${own}/`);
};

const partsPointedAt = (pointers: readonly string[], field: Field): readonly Field[] => {
  const { most = 0 } = field.group ?? {};
  const parts = Array.from({ length: most }, (_, at) => partsAt(field, at)).flat();
  const found = parts.filter((part) => pointers.some((pointer) => isUnder(pointer, part)));
  return found.length > 0 ? found : [field];
};

/** Fields that the API found wanting, by the pointers of its problem; of a group without gaps, the very part. */
export const fieldsAt = (pointers: readonly string[], fields: readonly Field[]): readonly Field[] =>
  fields
    .filter((field) => pointers.some((pointer) => isUnder(pointer, field)))
    .flatMap((field) => (field.kind === 'group' ? partsPointedAt(pointers, field) : [field]));
