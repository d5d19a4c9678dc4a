// Numbers as people read them: templates of the office, filled from the register's next free place.

/** What a template can be filled with. */
export interface NumberParts {
  /** Place in the register, from 1; the register has no gaps. */
  readonly seq: number;
  /** Code of the office, printed in capitals. */
  readonly office: string;
  /** Day of recording in the office's zone. */
  readonly day: string;
  /** Letters of the case type, e.g. `LM`. */
  readonly type: string;
}
/** Fills one template. */
export type Numbering = (parts: NumberParts) => string;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
const TOKEN = /\{([a-zA-Z]+)(?::(\d))?\}/g;
const FILL: Readonly<Record<string, (parts: NumberParts, width: number) => string>> = {
  seq: ({ seq }, width) => String(seq).padStart(width, '0'),
  office: ({ office }) => office.toUpperCase(),
  year: ({ day }) => day.slice(0, 4),
  month: ({ day }) => ROMAN[Number(day.slice(5, 7)) - 1] ?? '',
  type: ({ type }) => type,
};
/** Without one of these, two numbers of one installation would be equal. */
const NEEDED = ['seq', 'office', 'year'] as const;

/** What is wrong with a template, as a sentence; undefined when it can be used. */
export const problemOf = (template: string): string | undefined => {
  const tokens = [...template.matchAll(TOKEN)].map(([, name = '']) => name);
  const unknown = tokens.find((name) => !Object.hasOwn(FILL, name));
  if (unknown !== undefined)
    return `"{${unknown}}" is not known; use ${Object.keys(FILL)
      .map((name) => `{${name}}`)
      .join(', ')}.`;
  if (/[{}]/.test(template.replace(TOKEN, ''))) return 'a brace does not belong to any token.';
  const absent = NEEDED.find((name) => !tokens.includes(name));
  if (absent !== undefined) return `{${absent}} must be in it, or two numbers would be equal.`;
  return template.length > 80 ? 'it is longer than 80 characters.' : undefined;
};

/**
 * A template such as `{seq:4}/AGD/{office}/{month}/{year}` made ready; `{month}` is roman, `{seq:4}` has four digits at least.
 * @throws RangeError with a sentence for the operator when the template can not be used
 */
export const numbering = (template: string): Numbering => {
  const problem = problemOf(template);
  if (problem !== undefined) throw new RangeError(`The number template "${template}" can not be used: ${problem}`);
  return (parts) =>
    template.replace(
      TOKEN,
      (_, name: string, width: string | undefined) => FILL[name]?.(parts, Number(width ?? 1)) ?? '',
    );
};
