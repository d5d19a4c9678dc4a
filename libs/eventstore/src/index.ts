// The door of the event store.
export { canonicalData, canonicalText, NotCanonical } from './canonical.js';
export type { Clock } from './clock.js';
export {
  CopyDiffers,
  copyStore,
  NoPrefix,
  type Commit,
  type Copied,
  type CopyOptions,
  type CopySource,
  type CopyTarget,
} from './copy.js';
export {
  Fenced,
  followFrom,
  InMemoryCheckpoints,
  withCheckpoints,
  type Checkpoints,
  type Following,
} from './follow.js';
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
export { openCheckpoint, readCheckpoints, signCheckpoint } from './proof/checkpoint.js';
export { checkpointFile, type CheckpointFile } from './proof/checkpoint-file.js';
export { Checkpointer, type CheckpointerParts } from './proof/checkpointer.js';
export type { LogLeaf, ProofSource, StoredRow } from './proof/material.js';
export {
  ed25519Signer,
  ed25519Verifier,
  keyIdOf,
  NoteRefused,
  verifierOf,
  verifierText,
  type Signer,
  type Verifier,
} from './proof/note.js';
export { Broken, type Anchor, type Break, type BreakKind, type Receipt, type Verdict } from './proof/verdict.js';
export { verify, verifyWhole, type Outside } from './proof/verify.js';
export { NOTHING_VERIFIED, verifyLog, type Verified } from './proof/verify-log.js';
export { verifyStream, type Chain } from './proof/verify-stream.js';
