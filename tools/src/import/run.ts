// The import itself: rows in, requests out, a few at a time; what is rejected is written down and stops nothing.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { pMapIterable } from 'p-map';
import { Refusal, type Client } from '../house.js';
import { columnAt } from './columns.js';
import type { Placed } from './file.js';
import { readRow, type Complaint } from './row.js';

/** What came of a file. Every row is counted once. */
export interface Summary {
  imported: number;
  alreadyThere: number;
  rejected: number;
}

/** What came of one row. */
export type Fate =
  | { readonly kind: 'imported' | 'alreadyThere' }
  | { readonly kind: 'rejected'; readonly complaints: readonly Complaint[] };

const REPORTS = '/api/intake/v1/reports';
/** Requests under way at once; the ledger takes them in one commit. */
const CONCURRENCY = 16;
/** Answers that speak of the row; any other refusal speaks of the import and stops it. */
const ABOUT_THE_ROW = new Set([400, 409, 413, 422]);

const complaintsOf = (refusal: Refusal): readonly Complaint[] => {
  if (refusal.kind === 'idempotency-key-reused')
    return [
      {
        column: 'external_id',
        reason: 'This key was used for another report: the row has changed since, or two rows share it.',
      },
    ];
  if (refusal.errors.length === 0) return [{ column: '', reason: refusal.message }];
  return refusal.errors.map(({ pointer, message }) => ({ column: columnAt(pointer) ?? '', reason: message }));
};

/** Lodges one row. @throws {Refusal | Unusable} where the import can not go on */
export const lodge = async (client: Client, { row, broken }: Placed): Promise<Fate> => {
  if (row === undefined)
    return { kind: 'rejected', complaints: [{ column: '', reason: broken ?? 'The row can not be read.' }] };
  const reading = readRow(row);
  if ('complaints' in reading) return { kind: 'rejected', complaints: reading.complaints };
  try {
    const { repeated } = await client.postOnce(REPORTS, reading.body, { idempotencyKey: reading.key });
    return { kind: repeated ? 'alreadyThere' : 'imported' };
  } catch (error) {
    if (error instanceof Refusal && ABOUT_THE_ROW.has(error.status))
      return { kind: 'rejected', complaints: complaintsOf(error) };
    throw error;
  }
};

/** The file of rejected rows: row, column, reason. */
export interface RejectedFile {
  write(number: number, complaints: readonly Complaint[]): Promise<void>;
  close(): Promise<void>;
}

/** A spreadsheet must not run what somebody typed; what is written here are column names and our own sentences. */
export const rejectedFile = (path: string): RejectedFile => {
  const csv = stringify({ header: true, columns: ['row', 'column', 'reason'], escape_formulas: true });
  const file = csv.pipe(createWriteStream(path, { mode: 0o600 }));
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  failed.catch(() => undefined); // heard where something is written or closed
  return {
    write: async (number, complaints) => {
      for (const { column, reason } of complaints)
        if (!csv.write([number, column, reason]))
          await Promise.race([failed, new Promise((resume) => csv.once('drain', resume))]);
    },
    close: () => {
      csv.end();
      return Promise.race([failed, finished(file)]);
    },
  };
};

/** What an import is given. */
export interface Import {
  readonly client: Client;
  readonly rows: AsyncIterable<Placed>;
  readonly rejected: RejectedFile;
  /** Called after each row. */
  readonly progress: (summary: Readonly<Summary>) => void;
}

/** Two rows of one key under way at once would race: the first in the file goes first. */
const inTurn = (client: Client): ((placed: Placed) => Promise<Fate>) => {
  const underWay = new Map<string, Promise<unknown>>();
  return async (placed) => {
    const key = placed.row?.external_id ?? '';
    const before = underWay.get(key);
    const fate = (async () => {
      await before?.catch(() => undefined); // told where that row is counted
      return lodge(client, placed);
    })();
    underWay.set(key, fate);
    try {
      return await fate;
    } finally {
      if (underWay.get(key) === fate) underWay.delete(key);
    }
  };
};

/** Imports all rows and resolves with the summary. Stopped in the middle, it goes on when it is run again: no row is lodged twice. */
export const importRows = async ({ client, rows, rejected, progress }: Import): Promise<Summary> => {
  const summary: Summary = { imported: 0, alreadyThere: 0, rejected: 0 };
  const lodgeInTurn = inTurn(client);
  const fates = pMapIterable(rows, async (placed) => ({ placed, fate: await lodgeInTurn(placed) }), {
    concurrency: CONCURRENCY,
  });
  for await (const { placed, fate } of fates) {
    summary[fate.kind] += 1;
    if (fate.kind === 'rejected') await rejected.write(placed.number, fate.complaints);
    progress(summary);
  }
  return summary;
};
