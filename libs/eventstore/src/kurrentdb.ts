// The door to the KurrentDB adapter, apart from the others so that nobody loads its native client who needs none. Experimental (ADR 0017).
export { KurrentImport } from './kurrentdb/import.js';
export { KurrentEventStore, type KurrentOptions } from './kurrentdb/store.js';
export { KurrentRefused } from './kurrentdb/failures.js';
