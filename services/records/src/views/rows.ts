// Rows of a view, written by their key in one statement: a replay writes the same rows again.
import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/**
 * Inserts rows or replaces those with the same key. One JSON parameter for all of them, so that a page of any size is one statement.
 * Unqualified on purpose: a rebuild writes to its own schema.
 */
export const saveRows = async <Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  const { tableName, columns, primaryColumns } = manager.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const keys = primaryColumns.map(({ databaseName }) => `"${databaseName}"`);
  const changes = names.filter((name) => !keys.includes(name)).map((name) => `${name} = excluded.${name}`);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] ?? null])),
  );
  await manager.query(
    `insert into "${tableName}" (${names.join(', ')})
     select ${names.join(', ')} from json_populate_recordset(null::"${tableName}", $1::json)
     on conflict (${keys.join(', ')}) do ${changes.length > 0 ? `update set ${changes.join(', ')}` : 'nothing'}`,
    [JSON.stringify(records)],
  );
};
