// Finds a row by its code or by its Indonesian name, as people write them.
import type { Entry } from './fact.js';

const longestName = 200;
const indexes = new WeakMap<readonly Entry[], ReadonlyMap<string, string | undefined>>();

/** Only letters and digits count; controls stay, so that a text with a hidden NUL matches nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replace(/[\p{P}\p{S}\p{M}\s\u200b-\u200d\ufeff]+/gu, '');

/** Codes win over names; a name that two rows share means neither, because a guess would be a wrong fact. */
const indexOf = (list: readonly Entry[]): ReadonlyMap<string, string | undefined> => {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<string, string | undefined>();
  for (const { code, name, aliases = [] } of list)
    for (const key of new Set([name, ...aliases].map(plain)))
      index.set(key, index.has(key) && index.get(key) !== code ? undefined : code);
  for (const { code } of list) index.set(plain(code), code);
  indexes.set(list, index);
  return index;
};

/**
 * The code meant by a text: a code or an Indonesian name, forgiving on case, spaces, punctuation, dashes and diacritics.
 * `undefined` when nothing is meant, or when a name belongs to more than one row (two villages are called Holimombo).
 */
export const lookup = <Code extends string>(list: readonly Entry<Code>[], text: string): Code | undefined =>
  text.length > longestName ? undefined : (indexOf(list).get(plain(text)) as Code | undefined);

/** The row with exactly this code. */
export const rowOf = <Row extends { readonly code: string }>(list: readonly Row[], code: string): Row | undefined =>
  list.find((row) => row.code === code);
