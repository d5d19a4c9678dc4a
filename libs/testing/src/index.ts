// The door of testing: what only specs may use.
export { specBrowser, type Shown, type SpecBrowser, type SpecBrowserOptions } from './browser.js';
export { freshDatabase, type FreshDatabase } from './database.js';
export { caseAfter, given, type Decide, type Past } from './given.js';
export {
  accepted,
  atPlenary,
  completionRequested,
  COMPLAINANT_KEY,
  conflictOf,
  consultationAnswered,
  FILE_KEY,
  formallyPassed,
  materiallyChecked,
  received,
  refused,
  registered,
  transferredTo,
  withdrawn,
} from './samples.js';
export { archive, bomb, flowing, pdf, photo } from './files.js';
export { story } from './story.js';
export { describeWithKafka, freshKafka, ownBroker, sharedBroker, type FreshKafka } from './kafka.js';
export type { KafkaBroker } from './kafka-broker.js';
export {
  newKey,
  openOffice,
  type Office,
  type OfficeOptions,
  type Person,
  type Received,
  type Sending,
} from './office.js';
export { happened, past } from './past.js';
export { freePort } from './ports.js';
