// What cases are counted by, and which numbers are too small for everybody to see.

/** A count as it is shown: `null` where it is too small. */
export interface Counted {
  readonly key: string;
  readonly count: number | null;
}

/** What can be counted by. */
export const DIMENSIONS = [
  'stage',
  'caseType',
  'class',
  'substance',
  'group',
  'agency',
  'channel',
  'office',
  'month',
  'outcome',
  'closingReason',
] as const;
/** See {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

const bySize = (one: { count: number }, other: { count: number }): number => one.count - other.count;

/**
 * Withholds cells below `minimum`; and, where what is withheld could be told by subtraction (one cell alone, or a sum that is small
 * itself), the next smallest too.
 */
export const withoutSmall = (
  cells: readonly { readonly key: string; readonly count: number }[],
  minimum: number,
): readonly Counted[] => {
  const rising = [...cells].sort(bySize);
  const hidden = new Set<string>();
  let sum = 0;
  for (const { key, count } of rising) {
    const isTold = hidden.size > 0 && (hidden.size < 2 || sum < minimum);
    if (count >= minimum && !isTold) break;
    hidden.add(key);
    sum += count;
  }
  return cells.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count }));
};
