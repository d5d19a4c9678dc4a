// What each action is in a sentence, and who may do it in words: the operations of the API description are told by them.
import { ACTIONS, type Action, type Role, type Scope } from '@jejak/access';

/** One sentence per action, complete by type: an action without one does not compile. */
export const SENTENCES: Readonly<Record<Action, string>> = {
  lodge: 'Lodge a report, a consultation or a carbon copy, and get the receipt',
  'open-receipt-session': 'Exchange agenda number and tracking code of a receipt for a token of fifteen minutes',
  track: 'See where a report stands',
  'formal-check': 'Answer the formal checklist',
  'request-completion': 'Ask the complainant for what is missing',
  'submit-completion': 'Complete a report',
  'material-check': 'Answer the material checklist and propose to the plenary',
  'decide-at-plenary': 'Record the decision of the plenary',
  withdraw: 'Withdraw a report',
  'answer-consultation': 'Answer a consultation',
  'attach-evidence': 'Add a file to a report',
  route: 'Send a case to an office and a unit',
  transfer: 'Transfer a case, with its history, to another office or unit',
  'assign-examiners': 'Assign examiners by a letter of assignment',
  'read-placement': 'Read where the routing table would send a case, and by which row',
  'read-agency-record': 'Read what was asked of one’s own agency, and how it answered',
  'read-workload': 'Read how many open cases each examiner has',
  'declare-conflict': 'Declare a conflict of interest of one’s own',
  'detect-conflict': 'Note a conflict of interest that was found',
  'review-documents': 'Record the review of the documents',
  'request-clarification': 'Ask an agency to explain',
  'reply-to-clarification': 'Reply to a request to explain',
  'attach-agency-document': 'Add a file to a reply or to a report on a corrective action',
  'attach-working-paper': 'Add a working paper',
  'attach-sanitised-copy': 'Add a copy of a piece of evidence that others may be shown instead of it',
  'propose-release': 'Propose to show an agency a copy of a piece of evidence',
  'release-document': 'Release a copy of a piece of evidence to an agency',
  'notify-result': 'Notify the complainant of the result of the examination',
  comment: 'Comment on the result',
  'write-final-report': 'Write a draft of the final report',
  'sign-final-report': 'Sign the final report',
  'report-corrective-action': 'Report that a corrective action was carried out',
  'verify-corrective-action': 'Verify a reported corrective action',
  'draft-closure': 'Draft the closure',
  'check-closure': 'Check a drafted closure',
  'approve-closure': 'Approve a checked closure',
  'propose-reopening': 'Propose to open a closed case again',
  reopen: 'Open a closed case again',
  'read-approvals': 'Read what waits for whoever asks to agree to',
  'read-inbox': 'Read the inbox',
  'read-case': 'Read the file of a case',
  'read-timeline': 'Read the timeline of a case',
  'read-internal-timeline': 'Read the internal timeline of a case',
  'read-attachments': 'List the files of a case',
  'open-attachment': 'Download a file of a case',
  'read-deliveries': 'Read the messages to parties',
  search: 'Search cases by numbers, codes, days and people',
  'search-identity': 'Search the cases of a person by exact words',
  'read-statistics': 'Read the statistics',
  'read-registers': 'Read the registers and the check of their numbers',
  replay: 'Read a file as it was known at an instant or a position',
  'read-events': 'Read the stored events of a case, for verification offline',
  'index-identity': 'Index an identity for exact search',
  'read-access-ledger': 'Read who opened what of a case',
  'verify-log': 'Read what proves the log',
  redeliver: 'Order a message anew that was given up',
  deliver: 'Deliver a message',
  'open-for-delivery': 'Open an address to deliver a message',
  'see-parked': 'See messages that were set aside',
  'redrive-parked': 'Have messages that were set aside handled again',
  'discard-parked': 'Give up a message that was set aside, for a reason',
  'see-topics': 'See how far the topics of the broker have been filled',
  'refill-topic': 'Fill a topic of the broker again from the store',
  'rebuild-view': 'Make a view anew',
  'read-telemetry': 'Read how the machine is doing',
  'read-metrics': 'Read the metrics',
  'read-openapi': 'Read this description',
  'read-health': 'Read the health',
  'read-own-entry': 'Learn who the token is to this installation',
  'list-staff': 'List the people of the directory',
  'read-staff': 'Read an entry of the directory',
  'read-leadership': 'Read who of the leadership may sit in a plenary',
  'register-staff': 'Register a person',
  'propose-grant': 'Propose a role for a person',
  'confirm-grant': 'Confirm a proposed role',
  'revoke-role': 'Revoke a role',
  'suspend-staff': 'Suspend a person',
  'reinstate-staff': 'Reinstate a suspended person',
  'link-account': 'Link an account to a person',
  'found-directory': 'Found the directory of an empty installation',
};

const ROLE_WORDS: Readonly<Record<Role | 'public', string>> = {
  PEL: 'complainant with an account',
  RCP: 'holder of a receipt',
  PVL: 'intake and verification',
  ASR: 'examiner',
  RSM: 'resolution and monitoring',
  KAP: 'head of an office',
  PIM: 'national leadership',
  NAR: 'liaison of a reported agency',
  AUD: 'auditor',
  DPO: 'data-protection officer',
  OPR: 'operator',
  public: 'everybody, also without a token',
};

/** How far a role reaches, in a word that clients can compare (`x-jejak-roles`). */
export const REACHES: Readonly<Record<Scope, string>> = {
  S: 'own',
  A: 'assigned',
  O: 'office',
  H: 'office-until-assigned',
  N: 'nation',
  G: 'released-to-agency',
};

/** Roles and how far each reaches, of the table of libs/access. */
export const reachOf = (action: Action): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ACTIONS[action].whom).map(([role, scope]) => [role, REACHES[scope]]));

/** Who may, and who may not though the role would, as Markdown. */
export const whoMay = (action: Action): string => {
  const { whom, notWhoDid, neverSelf } = ACTIONS[action];
  const roles = Object.entries(whom).map(
    ([role, scope]) =>
      `${ROLE_WORDS[role as Role | 'public']}${role === 'public' ? '' : ` (${role}, ${REACHES[scope].replaceAll('-', ' ')})`}`,
  );
  return [
    `Who may: ${roles.length === 0 ? 'services only' : roles.join('; ')}.`,
    ...(notWhoDid ? [`Never who did before: ${notWhoDid.join(', ').replaceAll('-', ' ')}.`] : []),
    ...(neverSelf ? ['Nobody does it to oneself.'] : []),
  ].join(' ');
};
