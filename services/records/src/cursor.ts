// Where a page of a list ended: opaque to whoever reads it, and no secret.
import { Problem } from '@jejak/chassis';
import { isISO8601 } from 'class-validator';

const malformed = (): Problem =>
  Problem.of('malformed-request', { detail: 'The parameter cursor must be the value of next of an earlier page.' });

/** A cursor for the values that a list is ordered by. */
export const cursorOf = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** What a value of a cursor must be: a pattern, or any other test. */
export type Form = Pick<RegExp, 'test'>;

/** The values of a cursor, each held against its form; undefined where none was sent. @throws {Problem} 400 */
export const readCursor = (cursor: string | undefined, forms: readonly Form[]): readonly string[] | undefined => {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  const fits = values.length === forms.length && forms.every((form, at) => form.test(values[at] ?? ''));
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

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Forms of what lists are ordered by: whatever passes here, the database can read. */
export const DAY: Form = { test: (text) => DATE.test(text) && isISO8601(text, { strict: true }) };
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const NUMBER = /^\d{1,18}$/;
export const PLACE = /^\d{1,9}$/;

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
