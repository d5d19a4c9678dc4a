// One stored row held against itself: the bytes, the hashes and the columns must tell the same.
import { hash } from 'node:crypto';
import { leafOf, type EntryFields } from '../header.js';
import type { StoredRow } from './material.js';
import { Broken, type BreakKind } from './verdict.js';

/**
 * Checks a row and answers what its entry says. Hashes are made from the stored bytes, never from parsed and rewritten ones.
 * @throws Broken
 */
export function checkRow(row: StoredRow): EntryFields {
  if (leafOf(row.entry) !== row.hash)
    throw brokenRow(row, 'header-changed', 'the header does not have the hash that is stored with it');
  const entry = JSON.parse(row.entry) as EntryFields;
  if (entry.stream !== row.stream || entry.revision !== row.revision) {
    throw brokenRow(row, 'event-moved', `the event says that it is ${entry.stream}/${entry.revision}`);
  }
  const column = COLUMNS.find((name) => entry[name] !== row[name]);
  if (column) throw brokenRow(row, 'header-changed', `the column ${column} is not what the header says`);
  if (hash('sha256', row.data, 'base64') !== entry.dataHash)
    throw brokenRow(row, 'data-changed', 'the data are not those of the header');
  return entry;
}

const COLUMNS = ['id', 'type', 'schema', 'at'] as const;

/** A break that names the row. */
export const brokenRow = (row: StoredRow, kind: BreakKind, detail: string): Broken =>
  new Broken({ kind, stream: row.stream, revision: row.revision, position: row.position, detail });
