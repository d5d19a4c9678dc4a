// The door to the PostgreSQL adapter, apart from the other so that nobody loads a driver who needs none.
export { ImportRefused, PostgresImport } from './postgres/import.js';
export { migrate, type Migration } from './postgres/migrate.js';
export { PostgresEventStore, type PostgresOptions } from './postgres/store.js';
