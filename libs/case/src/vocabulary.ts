// The words that events are made of. Codes only: their Indonesian names, articles and limits are in libs/law.

/** Pseudonym of a member of staff, a logged-in complainant or a service: the `actor` of a header. */
export type ActorId = string;
/** Code of an office, e.g. `kdi` for Kendari. */
export type OfficeId = string;
/** Code of a reported agency in the reference data; what is not listed there is sealed free text. */
export type AgencyId = string;
/** A day in the office's own zone, `2026-03-01`. */
export type LocalDate = string;

/** How the office was reached for help (domain §10.1). */
export type CaseType = 'report' | 'rapid-response' | 'own-motion' | 'consultation' | 'carbon-copy';
/** Weight decided at plenary; its limits are data of the rule set. */
export type CaseClass = 'simple' | 'medium' | 'heavy';
/** Result of an examination. */
export type Outcome = 'found' | 'not-found' | 'discontinued';

/** Where a case stands. A stage is left by an event only; `none` is before the first. */
export type Stage =
  | 'none'
  | 'received'
  | 'awaiting-completion'
  | 'material-check'
  | 'plenary'
  | 'registered'
  | 'routed'
  | 'examination'
  | 'comment'
  | 'corrective-monitoring'
  | 'closing'
  | 'closed'
  | 'consultation'
  | 'settled-at-intake';

/** No act but a reading one is possible here. */
export const isFinal = (stage: Stage): boolean => stage === 'closed' || stage === 'settled-at-intake';

/** Every stage in the order in which a case may pass through them. */
export const STAGES: readonly Stage[] = [
  'none',
  'received',
  'awaiting-completion',
  'consultation',
  'material-check',
  'plenary',
  'registered',
  'routed',
  'examination',
  'comment',
  'corrective-monitoring',
  'closing',
  'closed',
  'settled-at-intake',
];

/** Stages before the result is told and commented on; a complainant may still withdraw. */
export const BEFORE_RESULT: readonly Stage[] = [
  'received',
  'awaiting-completion',
  'consultation',
  'material-check',
  'plenary',
  'registered',
  'routed',
  'examination',
  'comment',
];
/** Stages of a case that has not ended. */
export const OPEN: readonly Stage[] = [...BEFORE_RESULT, 'corrective-monitoring', 'closing'];
/** Stages in which examiners work on it. */
export const WITH_EXAMINERS: readonly Stage[] = ['examination', 'comment', 'corrective-monitoring', 'closing'];
