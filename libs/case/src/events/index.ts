// Every event of a case, by owner.
import type { IntakeEvent } from './intake.js';
import type { ResolutionEvent } from './resolution.js';
import type { RoutingEvent } from './routing.js';

export type CaseEvent = IntakeEvent | RoutingEvent | ResolutionEvent;
export type CaseEventType = CaseEvent['type'];
/** The data of one event type. */
export type DataOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>['data'];
/** The service that alone may append an event. */
export type Owner = 'intake' | 'routing' | 'resolution';
export type {
  AttachedFile,
  Complainant,
  Contact,
  EvidencePurpose,
  Meeting,
  Narrative,
  Note,
  Subjects,
} from './intake.js';
export type { AgencyMatter, CorrectiveAction, FinalReportText } from './resolution.js';
export type { IntakeEvent, ResolutionEvent, RoutingEvent };
