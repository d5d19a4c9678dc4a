// Actions x roles of ACCESS.md as data. What does not stand here can not be asked for; whom a row does not name is denied.
import type { Role, Scope } from './vocabulary.js';

/** Who may: a role within its scope, or everybody who comes without an account. */
export type Whom = Readonly<Partial<Record<Role | 'public', Scope>>>;

/** One row of the table. */
export interface Rule {
  /** `case`, `staff`: about one, which must exist · `none`: about nothing in particular · `either`: about a case, or a list of them. */
  readonly about: 'case' | 'staff' | 'none' | 'either';
  /** Where something is appended: to the case, elsewhere (a delivery, the directory), or nowhere. */
  readonly writes: 'case' | 'other' | 'nothing';
  readonly whom: Whom;
  /** State it needs. Left out: whoever writes to a case needs it open, all others take any. */
  readonly when?: 'closed' | 'before-handover-for-intake';
  /** Separation of duties: who did one of these may not. `intake`: who acted on the case at intake. */
  readonly notWhoDid?: readonly string[];
  /** Nobody does it to oneself. */
  readonly neverSelf?: true;
  /** Only to a person who holds no role yet: who gives an account to somebody with roles could act as that person, alone. */
  readonly onlyWithoutRoles?: true;
  /** Only of a person who holds this role. */
  readonly onlyOf?: Role;
}

const about =
  (kind: Rule['about'], writes: Rule['writes']) =>
  (whom: Whom, more: Omit<Partial<Rule>, 'whom'> = {}): Rule => ({
    about: kind,
    writes,
    whom,
    ...more,
  });
const onCase = about('case', 'case');
const onStaff = about('staff', 'other');
const reads = about('case', 'nothing');
const lists = about('either', 'nothing');
const opens = about('none', 'nothing');
const runs = about('none', 'other');

const party: Whom = { PEL: 'S', RCP: 'S', PVL: 'O' }; // PVL on behalf of one who came in person or by telephone
const file: Whom = { PVL: 'O', ASR: 'A', RSM: 'A', KAP: 'O', PIM: 'N', AUD: 'N', DPO: 'N' };
const heads: Whom = { KAP: 'O', PIM: 'N' };
const directory: Whom = { KAP: 'O', PIM: 'N', AUD: 'N', DPO: 'N', OPR: 'N' };
const anyone: Whom = { public: 'N' };

const rules = {
  // At the desk of intake
  lodge: about('none', 'case')({ public: 'N', PEL: 'S', PVL: 'O' }),
  'open-receipt-session': opens(anyone),
  track: reads({ PEL: 'S', RCP: 'S' }),
  'formal-check': onCase({ PVL: 'O' }),
  'request-completion': onCase({ PVL: 'O' }),
  'submit-completion': onCase(party),
  'material-check': onCase({ PVL: 'O' }),
  'decide-at-plenary': onCase(heads, { notWhoDid: ['intake'] }), // who prepared the proposal does not decide on it
  withdraw: onCase(party),
  'answer-consultation': onCase({ PVL: 'O' }),
  'attach-evidence': onCase(party),
  // On its way to a desk
  route: onCase({ PVL: 'O', KAP: 'O', PIM: 'N' }), // PVL only to the queue
  transfer: onCase(heads),
  'assign-examiners': onCase(heads),
  'read-placement': reads({ PVL: 'O', KAP: 'O', PIM: 'N' }), // where the table would send it: for whoever routes
  'read-agency-record': lists({ NAR: 'G' }), // what was asked of one's own agency, and how it answered
  'read-workload': lists(heads), // how many open cases each examiner has: for whoever assigns
  'declare-conflict': onCase({ PVL: 'O', ASR: 'A', RSM: 'A', KAP: 'O', PIM: 'N' }), // one's own (UU 37/2008 Art. 40)
  'detect-conflict': onCase({}), // services only
  // Examination
  'review-documents': onCase({ ASR: 'A' }),
  'request-clarification': onCase({ ASR: 'A', ...heads }),
  'reply-to-clarification': onCase({ NAR: 'G', ASR: 'A' }), // ASR records a reply that came on paper
  'attach-agency-document': onCase({ NAR: 'G', ASR: 'A', RSM: 'A' }), // as a reply and as a report on a duty
  'attach-working-paper': onCase({ ASR: 'A' }),
  'attach-sanitised-copy': onCase({ ASR: 'A' }),
  'propose-release': onCase({ ASR: 'A', RSM: 'A' }), // of a document to the agency
  'release-document': onCase(heads, { notWhoDid: ['release-proposal'] }),
  'notify-result': onCase({ ASR: 'A', KAP: 'O' }),
  comment: onCase(party),
  'write-final-report': onCase({ ASR: 'A' }),
  'sign-final-report': onCase(heads, { notWhoDid: ['final-report'] }),
  // Monitoring and closure
  'report-corrective-action': onCase({ NAR: 'G', RSM: 'A', ASR: 'A' }),
  'verify-corrective-action': onCase({ RSM: 'A', KAP: 'O' }, { notWhoDid: ['corrective-report'] }),
  'draft-closure': onCase({ PVL: 'O', ASR: 'A', RSM: 'A' }, { when: 'before-handover-for-intake' }),
  'check-closure': onCase({ RSM: 'A', KAP: 'O' }, { notWhoDid: ['closure-draft'] }),
  'approve-closure': onCase(heads, { notWhoDid: ['closure-draft', 'closure-check'] }),
  'propose-reopening': onCase({ ASR: 'A', RSM: 'A' }, { when: 'closed' }),
  reopen: onCase(heads, { when: 'closed', notWhoDid: ['reopening-proposal'] }),
  // Reading
  'read-inbox': lists({ PEL: 'S', PVL: 'O', ASR: 'A', RSM: 'A', KAP: 'O', PIM: 'N', NAR: 'G', AUD: 'N' }),
  'read-approvals': lists({ RSM: 'A', KAP: 'O', PIM: 'N' }), // whoever may do an act that somebody else prepares
  'read-case': reads({ PEL: 'S', ...file, NAR: 'G' }),
  'read-timeline': reads({ PEL: 'S', RCP: 'S', ...file, NAR: 'G' }), // the public one; staff may have the internal one
  'read-internal-timeline': reads(file),
  'read-attachments': reads({ PEL: 'S', ...file, NAR: 'G' }), // what there is; a receipt uploads only
  'open-attachment': reads({ PEL: 'S', ...file, NAR: 'G' }), // the bytes, by the rows of the table of data
  'read-deliveries': lists(file),
  search: lists({ ...file, NAR: 'G' }),
  'search-identity': lists({ PVL: 'A', ASR: 'A', RSM: 'A', KAP: 'O' }),
  'read-statistics': lists(anyone),
  'read-registers': lists({ PVL: 'O', KAP: 'O', PIM: 'N', AUD: 'N' }),
  replay: reads({ ASR: 'A', KAP: 'O', PIM: 'N', AUD: 'N', DPO: 'N' }),
  'read-events': reads({ KAP: 'O', PIM: 'N', AUD: 'N', DPO: 'N' }),
  'index-identity': opens({}), // services only: hashes for exact search, with an entry in the ledger
  'read-access-ledger': lists({ KAP: 'O', PIM: 'N', AUD: 'N', DPO: 'N' }),
  'verify-log': opens({ PIM: 'N', AUD: 'N', DPO: 'N' }),
  // Deliveries: streams of their own, so a closed case does not stop them
  redeliver: about('case', 'other')({ PVL: 'O', KAP: 'O' }),
  deliver: about('case', 'other')({}), // services only, as the next
  'open-for-delivery': about('case', 'nothing')({}),
  // The house
  'see-parked': opens({ OPR: 'N' }),
  'redrive-parked': runs({ OPR: 'N' }),
  'discard-parked': runs({ OPR: 'N' }),
  'see-topics': opens({ OPR: 'N' }),
  'refill-topic': runs({ OPR: 'N' }), // the store again, from its beginning: nobody is told anything twice
  'rebuild-view': runs({ OPR: 'N' }),
  'read-telemetry': opens({ AUD: 'N', OPR: 'N' }), // ACCESS.md D16
  'read-metrics': opens(anyone), // numbers about the machine, never about people
  'read-openapi': opens(anyone),
  'read-health': opens(anyone),
  // People and roles
  'read-own-entry': opens(anyone), // who one is to this installation; without a token there is nothing to say
  'list-staff': opens(directory), // of those whom one may read
  'read-staff': about('staff', 'nothing')(directory), // for OPR without names: pseudonyms and roles
  'read-leadership': about('staff', 'nothing')({ KAP: 'N' }, { onlyOf: 'PIM' }), // who may sit in a plenary besides one's own people
  'register-staff': runs({ PIM: 'N', OPR: 'N' }),
  'propose-grant': onStaff({ KAP: 'O', NAR: 'G', OPR: 'N' }, { neverSelf: true }), // NAR: its own deputies
  'confirm-grant': onStaff({ PIM: 'N', OPR: 'N' }, { neverSelf: true, notWhoDid: ['grant-proposal'] }),
  'revoke-role': onStaff({ KAP: 'O', PIM: 'N', OPR: 'N' }, { neverSelf: true }),
  'suspend-staff': onStaff({ KAP: 'O', PIM: 'N', OPR: 'N' }, { neverSelf: true }),
  'reinstate-staff': onStaff({ PIM: 'N', OPR: 'N' }, { neverSelf: true }),
  'link-account': onStaff({ OPR: 'N' }, { neverSelf: true, onlyWithoutRoles: true }),
  'found-directory': runs({}), // the first people of an empty installation: the identity service only
} satisfies Readonly<Record<string, Rule>>;

/** Everything that can be asked for. Every route, list and message names one. */
export type Action = keyof typeof rules;

/** The table. */
export const ACTIONS: Readonly<Record<Action, Rule>> = rules;

/** What each service may do of itself, by a reaction or a clock. */
export const SERVICE_ACTIONS: Readonly<Record<string, readonly Action[]>> = {
  routing: ['route', 'detect-conflict'],
  resolution: ['draft-closure'],
  notification: ['deliver', 'open-for-delivery'],
  records: ['index-identity'],
  identity: ['found-directory'],
};
