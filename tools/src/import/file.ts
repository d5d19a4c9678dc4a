// Reads an import file row by row in bounded memory: UTF-8 with or without byte order mark, comma or semicolon, quoted line breaks.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { columnNamed, REQUIRED, type Column } from './columns.js';
import type { Row } from './row.js';

/** A row in its place: the heading is row 1, as in a spreadsheet. */
export interface Placed {
  readonly number: number;
  /** Undefined where the row itself is broken. */
  readonly row?: Row;
  readonly broken?: string;
}

/** What the heading says. */
export interface Heading {
  readonly columns: readonly (Column | undefined)[];
  readonly unknown: readonly string[];
  readonly delimiter: ',' | ';';
}

/** The file can not be imported at all. */
export class UnreadableFile extends Error {}

const LONGEST_ROW_BYTES = 1_000_000;
const LONGEST_HEADING_BYTES = 65_536;

const options = (delimiter: string) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW_BYTES,
});

/** @throws UnreadableFile when there is no heading, or a required column is missing from it */
export const readHeading = async (path: string): Promise<Heading> => {
  const refuse = (error: NodeJS.ErrnoException): never => {
    throw new UnreadableFile(`${path} can not be read (${error.code}).`);
  };
  const file = await open(path).catch(refuse);
  try {
    const heading = Buffer.alloc(LONGEST_HEADING_BYTES);
    // A directory opens, and only then cannot be read.
    const { buffer, bytesRead } = await file.read(heading, 0, heading.length, 0).catch(refuse);
    const [first = ''] = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n|\r/);
    const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
    const headings = first.split(delimiter).map((heading) => heading.trim().replace(/^"(.*)"$/, '$1'));
    return checked(headings, delimiter);
  } finally {
    await file.close();
  }
};

const checked = (headings: readonly string[], delimiter: ',' | ';'): Heading => {
  const columns = headings.map(columnNamed);
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new UnreadableFile(`The heading lacks: ${missing.join(', ')}. See docs/samples/README.md.`);
  const twice = columns.find((column, at) => column !== undefined && columns.indexOf(column) !== at);
  if (twice) throw new UnreadableFile(`The heading names ${twice} twice.`);
  return { columns, unknown: headings.filter((_, at) => columns[at] === undefined), delimiter };
};

const placed = (number: number, values: readonly string[], { columns }: Heading): Placed => {
  if (values.length !== columns.length)
    return { number, broken: `This row has ${values.length} columns; the heading has ${columns.length}.` };
  const row: Partial<Record<Column, string>> = {};
  for (const [at, column] of columns.entries()) {
    const value = values[at]?.trim() ?? '';
    if (column && value !== '') row[column] = value;
  }
  return { number, row };
};

const sentenceOf = ({ code }: CsvError): string =>
  code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quote is opened and never closed, or the row is larger than 1 MB; nothing behind it can be told apart.'
    : 'A quote stands where none may stand; put the value in quotes and double the quotes in it.';

/** Every row behind the heading, in order. A broken row is told and does not stop the others, unless what follows can not be told apart. */
export async function* readRows(path: string, heading: Heading): AsyncGenerator<Placed> {
  let number = 0;
  const broken: Placed[] = [];
  const parser = createReadStream(path).pipe(
    parse({
      ...options(heading.delimiter),
      skip_records_with_error: true,
      on_skip: (error) => {
        number += 1;
        broken.push({ number, broken: error ? sentenceOf(error) : 'The row can not be read.' });
        return undefined;
      },
      on_record: (values: string[]) => {
        number += 1;
        return [String(number), ...values]; // the parser reads ahead, so each row carries its number
      },
    }),
  );
  // The parser reads ahead: a broken row is told when its turn comes.
  const before = (turn: number): Placed[] => broken.splice(0, broken.findLastIndex((each) => each.number < turn) + 1);
  try {
    for await (const [first, ...values] of parser as AsyncIterable<string[]>) {
      const turn = Number(first);
      yield* before(turn);
      if (turn > 1) yield placed(turn, values, heading);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    broken.push({ number: number + 1, broken: sentenceOf(error) });
  }
  yield* broken;
}
