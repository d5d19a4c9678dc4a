// Building a view anew beside the live one, which goes on answering, and swapping the two in one transaction.
import { BEGINNING, comparePositions, type EventStore, type Position } from '@jejak/eventstore';
import type { DataSource, EntityManager } from 'typeorm';
import type { View } from '../manifest.js';
import { lockCheckpoint, setCheckpoint } from './checkpoint.js';

/** What a rebuild stands on. */
export interface RebuildParts {
  readonly view: View;
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  readonly schema: string;
  /** Opens a database whose entities live in another schema. Closed by the rebuild. */
  readonly open: (schema: string) => Promise<DataSource>;
  readonly pageSize?: number;
}

/** What came of it. */
export interface Rebuilt {
  readonly view: string;
  readonly events: number;
  readonly position: Position;
}

const PAGE_SIZE = 2_000;
const ROUNDS = 20;
const FEW = 100;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A rebuild of this view is running elsewhere. */
export class RebuildRunning extends Error {
  override readonly name = 'RebuildRunning';
}

const tablesOf = (database: DataSource, view: View): readonly string[] =>
  view.entities.map((entity) => database.getMetadata(entity).tableName);

const makeTables = async (manager: EntityManager, schema: string, tables: readonly string[]): Promise<void> => {
  const beside = quoted(besideOf(schema));
  // The role of a service may not make schemas: the preparation of the database made this one (`if not exists` would still ask for the right).
  const [found] = (await manager.query('select to_regnamespace($1) is not null as "isThere"', [beside])) as [
    { isThere: boolean },
  ];
  if (!found.isThere) await manager.query(`create schema ${beside}`);
  for (const table of tables) {
    await manager.query(`drop table if exists ${beside}.${quoted(table)}`);
    await manager.query(
      `create table ${beside}.${quoted(table)} (like ${quoted(schema)}.${quoted(table)} including all)`,
    );
  }
};

const swapTables = async (manager: EntityManager, schema: string, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    await manager.query(`drop table ${quoted(schema)}.${quoted(table)}`);
    await manager.query(`alter table ${quoted(besideOf(schema))}.${quoted(table)} set schema ${quoted(schema)}`);
  }
};

/** The schema in which views of a service are built anew. */
export const besideOf = (schema: string): string => `${schema}_rebuild`;

interface Progress {
  position: Position;
  events: number;
}

/** Applies page after page until the head that was seen at the beginning; each page in the manager that `within` gives. */
const catchUp = async (
  parts: RebuildParts,
  progress: Progress,
  within: (work: (manager: EntityManager) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const { view, store, pageSize = PAGE_SIZE } = parts;
  const head = await store.head();
  while (comparePositions(progress.position, head) < 0) {
    const page = await store.readAll(progress.position, view.filter, pageSize);
    if (page.events.length > 0) await within((manager) => view.apply(page.events, manager));
    if (page.scanned === progress.position) return;
    progress.position = page.scanned;
    progress.events += page.events.length;
  }
};

const build = async (parts: RebuildParts, database: DataSource): Promise<Rebuilt> => {
  const { view, schema } = parts;
  const tables = tablesOf(database, view);
  const progress: Progress = { position: BEGINNING, events: 0 };
  await makeTables(database.manager, schema, tables);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = progress.events;
    await catchUp(parts, progress, (work) => database.transaction(work));
    // As little as possible is left for the time in which the live view stands still.
    if (progress.events - before <= FEW) break;
  }
  await database.transaction(async (manager) => {
    // The live follower waits here for its own checkpoint; what came meanwhile is caught up, then the names change hands.
    await lockCheckpoint(manager, schema, view.name);
    await catchUp(parts, progress, (work) => work(manager));
    await swapTables(manager, schema, tables);
    await setCheckpoint(manager, schema, { name: view.name, position: progress.position });
  });
  return { view: view.name, events: progress.events, position: progress.position };
};

/**
 * Rebuilds a view from the beginning of the log while the live one serves reads; no read fails or sees half of it.
 * @throws {RebuildRunning} when another process rebuilds the same view
 */
export const rebuildView = async (parts: RebuildParts): Promise<Rebuilt> => {
  const database = await parts.open(besideOf(parts.schema));
  const guard = database.createQueryRunner();
  try {
    await guard.connect();
    const name = `jejak:rebuild:${parts.schema}:${parts.view.name}`;
    const rows: { free: boolean }[] = await guard.query(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
      [name],
    );
    if (!rows[0]?.free) throw new RebuildRunning(`A rebuild of ${parts.view.name} is running already.`);
    return await build(parts, database);
  } finally {
    await guard.release();
    await database.destroy();
  }
};
