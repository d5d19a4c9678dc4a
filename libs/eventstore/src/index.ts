// The door of the event store.
export { canonicalData, canonicalText, NotCanonical } from './canonical.js';
export type { Clock } from './clock.js';
export { Fenced, followFrom, InMemoryCheckpoints, withCheckpoints, type Checkpoints, type Following } from './follow.js';
export {
  CommandReused,
  Contended,
  handle,
  load,
  type Aggregate,
  type CommandKey,
  type Decision,
  type Drafted,
  type Handled,
  type Handling,
  type Loaded,
} from './handle.js';
export { leafOf, makeStored, MAX_ENTRY_BYTES, NO_LEAF, type BuiltEvent, type Place } from './header.js';
export { InMemoryEventStore, type InMemoryOptions, type Ownership } from './memory.js';
export {
  BEGINNING,
  categoryOf,
  comparePositions,
  NotOwner,
  OutcomeUnknown,
  StoreBusy,
  StoreClosed,
  WrongExpectedRevision,
  type ActHeader,
  type Appended,
  type Batch,
  type Draft,
  type Ends,
  type EventStore,
  type Expected,
  type Filter,
  type Json,
  type JsonObject,
  type Page,
  type Position,
  type StoredEvent,
  type StreamDrafts,
  type Unit,
} from './port.js';
export type { ProofSource, StoredRow } from './proof/material.js';
