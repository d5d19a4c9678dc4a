// The door of libs/case: what a case is.
export { secret, isSealed } from './secret.js';
export type { SealClass, Plain, Sealed, Secret } from './secret.js';
export { STAGES, isFinal } from './vocabulary.js';
export type { ActorId, AgencyId, CaseClass, CaseType, LocalDate, OfficeId, Outcome, Stage } from './vocabulary.js';
export type {
  AgencyMatter,
  AttachedFile,
  CaseEvent,
  CaseEventType,
  Complainant,
  Contact,
  CorrectiveAction,
  DataOf,
  EvidencePurpose,
  FinalReportText,
  IntakeEvent,
  Meeting,
  Narrative,
  Note,
  Owner,
  ResolutionEvent,
  RoutingEvent,
  Subjects,
} from './events/index.js';
export { CATALOGUE, ownedBy } from './catalogue.js';
export type { Entry, FieldClass } from './catalogue/entry.js';
export { decode, schemaOf } from './codec.js';
export type { Recorded } from './codec.js';
export { evolveCase, initialCase } from './fold.js';
export type { Attachment } from './files.js';
export type { ActionState, CaseFile, Clarification, DraftState } from './fold.js';
export { daysBetween, isRefusal, nothing, refuse, refusedElsewhere, refusedOutside } from './decision.js';
export type { Decision, Refusal } from './decision.js';
export { attachedFile, refusedFile } from './attaching.js';
export type { FoundFile } from './attaching.js';
export { awaitsComment, awaitsExplanation, MOST_CLARIFICATIONS } from './periods.js';
export { caseAggregate, caseStream, factsOf } from './aggregate.js';
