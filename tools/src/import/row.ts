// From a row to the body of a report. Pure; what the API knows better (codes, limits, days that exist) is left to it.
import { COLUMNS, REQUIRED, type Column } from './columns.js';

/** Values of a row by column; empty ones are left out. */
export type Row = Readonly<Partial<Record<Column, string>>>;

/** Why a row can not be lodged. */
export interface Complaint {
  readonly column: Column | '';
  readonly reason: string;
}

/** A request to lodge, or what is wrong with the row. */
export type Reading =
  | { readonly key: string; readonly body: Readonly<Record<string, unknown>> }
  | { readonly complaints: readonly Complaint[] };

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const DASHED = /^\d{4}-\d{2}-\d{2}$/;
const YES = new Set(['ya', 'yes']);
const NO = new Set(['tidak', 'no']);
const MOST_KEY = 120;

/** `01/03/2026` is the first of March, as it is written in Indonesia. */
const day = (text: string): string | undefined => {
  if (DASHED.test(text)) return text;
  const [, date = '', month = '', year = ''] = SLASHED.exec(text) ?? [];
  return year === '' ? undefined : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
};

const yesOrNo = (text: string): boolean | undefined => {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
};

type Convert = (text: string) => string | boolean | undefined;
const DAY: readonly [Convert, string] = [day, 'Give a date like 2026-03-01 or 01/03/2026.'];
const FLAG: readonly [Convert, string] = [yesOrNo, 'Give ya, tidak, yes or no.'];
const CONVERT: Partial<Record<Column, readonly [Convert, string]>> = {
  lodged_at: DAY,
  birth_date: DAY,
  event_date: DAY,
  prior_effort_date: DAY,
  identity_secret: FLAG,
};

const valueOf = (column: Column, text: string): { readonly value: unknown } | Complaint => {
  const [convert, reason] = CONVERT[column] ?? [(same: string) => same, ''];
  const value = convert(text);
  return value === undefined ? { column, reason } : { value };
};

const put = (body: Record<string, unknown>, pointer: string, value: unknown): void => {
  const [, first = '', second] = pointer.split('/');
  if (second === undefined) body[first] = value;
  else body[first] = { ...(body[first] as object | undefined), [second]: value };
};

/** The Idempotency-Key of a row: its own for each external id, so that a second import finds the first. */
export const keyOf = (externalId: string): string | undefined => {
  const key = `import:${encodeURIComponent(externalId)}`;
  return key.length <= MOST_KEY ? key : undefined;
};

/** A row as a request. An identity is secret only where the row says so. */
export const readRow = (row: Row): Reading => {
  const complaints: Complaint[] = REQUIRED.filter((column) => row[column] === undefined).map((column) => ({
    column,
    reason: 'This may not be empty.',
  }));
  const body: Record<string, unknown> = { secretIdentity: false };
  for (const [column, text] of Object.entries(row) as [Column, string][]) {
    if (text.includes('\uFFFD')) complaints.push({ column, reason: 'This is not valid UTF-8.' });
    const read = valueOf(column, text);
    if ('reason' in read) complaints.push(read);
    else put(body, COLUMNS[column], read.value);
  }
  const key = keyOf(row.external_id ?? '');
  if (key === undefined)
    complaints.push({ column: 'external_id', reason: 'This key is too long; at most about 100 characters.' });
  return complaints.length > 0 || key === undefined ? { complaints } : { key, body };
};
