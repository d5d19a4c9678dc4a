// Where a page of a list ended: opaque to whoever reads it, and no secret.
import { Problem } from '@jejak/chassis';

const malformed = (): Problem =>
  Problem.of('malformed-request', { detail: 'The parameter cursor must be the value of next of an earlier page.' });

/** A cursor for the values that a list is ordered by. */
export const cursorOf = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor, each held against its pattern; undefined where none was sent. @throws {Problem} 400 */
export const readCursor = (cursor: string | undefined, patterns: readonly RegExp[]): readonly string[] | undefined => {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  const fits = values.length === patterns.length && patterns.every((pattern, at) => pattern.test(values[at] ?? ''));
  if (!fits) throw malformed();
  return values;
};

const parsed = (cursor: string): readonly string[] => {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(read) && read.every((value) => typeof value === 'string') ? (read as string[]) : [];
  } catch {
    return [];
  }
};

/** Patterns of what lists are ordered by. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const NUMBER = /^\d{1,18}$/;

/** One page: the rows asked for, and the cursor of the next page where there is one more row than asked for. */
export const pageOf = <Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly string[],
): { readonly rows: readonly Row[]; readonly next: string | null } => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? cursorOf(keysOf(last)) : null };
};
