// English, complete: the compiler holds it against the Indonesian.
import type { StaffWords } from '../words.js';
import { acts } from './en-acts.js';
import { audit } from './en-audit.js';
import { counter } from './en-counter.js';
import { file } from './en-file.js';
import { files } from './en-files.js';
import { health } from './en-health.js';
import { lists } from './en-lists.js';
import { plenary } from './en-plenary.js';
import { standing } from './en-standing.js';
import { HEAD_OFFICE, momentIn } from '../../words/moments.js';

const number = new Intl.NumberFormat('en-GB');

const frame: StaffWords['frame'] = {
  ways: { label: 'Staff pages', inbox: 'Inbox', audit: 'Audit', health: 'Health' },
  leave: 'Log out',
  leaveEverywhere: 'Log out on all devices',
  login: {
    kode: 'Set up the second code',
    'kode-baru': 'Use another phone for the second code',
    sandi: 'Change the password',
  },
  who: 'You are logged in as',
  roles: {
    PEL: 'Complainant',
    PVL: 'Intake and verification',
    ASR: 'Examination',
    RSM: 'Resolution and monitoring',
    KAP: 'Head of office',
    PIM: 'Leadership',
    NAR: 'Liaison',
    AUD: 'Auditor',
    DPO: 'Data protection',
    OPR: 'Operator',
  },
  nobody: {
    title: 'This account has no role yet',
    text: 'You are logged in, but nobody gave you a role. Ask the head of your office or an operator.',
  },
  factorNeeded: {
    title: 'A second code is needed',
    text: 'A password alone is not enough to open other people’s files. Set up the second code on your phone, then go on.',
    kept: 'What you wrote is not lost: it is still on this page. Set up the second code in a new window, come back, and send it again.',
  },
  notYours: {
    title: 'This page is not for your role',
    text: 'You are logged in, but your role does not include this page. If you need it, talk to the head of the office.',
    home: 'To my start page',
  },
  notHere: {
    title: 'Not here',
    text: 'This case or page is not there, or not for your role. The address may be mistyped or cut off.',
  },
  expired: {
    title: 'Your session has ended',
    text: 'What you wrote is not lost: it is still on this page. Log in in a new window, come back, and send it again.',
    login: 'Log in in a new window',
    again: 'Send again',
    file: (name) =>
      `The file “\u2068${name}\u2069” cannot be kept on this page. After sending again you are asked to choose it once more.`,
  },
  moment: momentIn('en', HEAD_OFFICE),
  more: 'Read on',
  number: (value) => number.format(value),
};

const stages: StaffWords['stages'] = {
  received: 'Received',
  'awaiting-completion': 'Awaiting completion',
  consultation: 'Consultation',
  'material-check': 'Material check',
  plenary: 'Plenary',
  registered: 'Registered',
  routed: 'Routed',
  examination: 'Examination',
  comment: 'Comment of the complainant',
  'corrective-monitoring': 'Monitoring of corrective actions',
  closing: 'Closing',
  closed: 'Closed',
  'settled-at-intake': 'Settled at intake',
};

const inbox: StaffWords['inbox'] = {
  title: 'Inbox',
  tabs: { mine: 'Mine', office: 'My office', nation: 'National', all: 'My agency' },
  filter: {
    title: 'Filter',
    stage: 'Stage',
    open: 'Everything open',
    kind: 'Kind',
    anyKind: 'All kinds',
    office: 'Office',
    anyOffice: 'All offices',
    unread: 'Only what is new',
    apply: 'Filter',
    clear: 'Remove the filters',
  },
  columns: { number: 'Number', about: 'Agency and subject', stage: 'Stage', next: 'Next step', received: 'Received' },
  fresh: 'New',
  yourStep: 'Your step:',
  count: (total) => (total === 0 ? 'No case' : total === 1 ? '1 case' : `${number.format(total)} cases`),
  empty: 'No case matches these filters.',
  emptyAll: 'No case is open here yet. Those that ended are at the stage “Closed”.',
  emptyMine: 'You hold no open case.',
  toOffice: 'Look at the cases of the office',
  unknownAgency: 'Agency not settled yet',
  more: 'Next page',
  start: 'To the first page',
};

/** Every word, in English. */
export const en: StaffWords = {
  frame,
  stages,
  standing,
  inbox,
  file,
  files,
  acts,
  audit,
  health,
  lists,
  counter,
  plenary,
};
