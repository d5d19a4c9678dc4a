// The door of access: who may do what, as data, and the functions that decide.
export { ACTIONS, SERVICE_ACTIONS, type Action, type Rule, type Whom } from './actions.js';
export { decide } from './decide.js';
export { openDirectory, type Directory } from './directory.js';
export { isListed, listScope, type ListScope, type Purpose } from './list-scope.js';
export {
  areIncompatible,
  complainantPrincipal,
  publicPrincipal,
  receiptPrincipal,
  servicePrincipal,
} from './principals.js';
export { reading, readsMasked } from './reading.js';
export { reaches, type Row, type RowScope } from './relations.js';
export {
  evolveStaff,
  initialStaff,
  staffAggregate,
  staffFacts,
  staffPrincipal,
  staffStream,
  STAFF_EVENT_TYPES,
  type Account,
  type GrantProposal,
  type StaffEvent,
  type StaffEventType,
  type StaffMember,
  type StaffName,
} from './staff.js';
export {
  DATA_CLASSES,
  DEFAULT_SETTINGS,
  ROLES,
  type AccessSettings,
  type CaseFacts,
  type DataClass,
  type Facts,
  type Level,
  type Principal,
  type Role,
  type Scope,
  type StaffFacts,
  type Verdict,
} from './vocabulary.js';
