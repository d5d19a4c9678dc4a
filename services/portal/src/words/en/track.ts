// The words of tracking and statistics: where a report stands, what its complainant can do, and the public numbers.
import type { Words } from '../../words.js';

/** Tracking and the acts of a complainant. */
export const track: Words['track'] = {
  title: 'Track a report',
  lead: 'Enter the number and the code of your receipt. No account is needed.',
  show: 'Show the status',
  wrong: 'No receipt has this number and this code. Check both and try again.',
  ended: 'For safety a session ends after 15 minutes. Enter the number and the code once more.',
  again: {
    title: 'Enter number and code once more',
    lead: 'To be safe, a session ends after 15 minutes. What you wrote is not lost: it is sent along with this form.',
    send: 'Go on and send',
  },
  lost: 'Lost the code? Come to an office of the Ombudsman with your identity card.',
  status: (number) => `Report ${number}`,
  now: 'Status now',
  phases: ['Received', 'Conditions', 'Examination', 'Follow-up', 'Ended'],
  next: 'Next step',
  holder: 'Who has it',
  outcome: 'Outcome',
  receivedOn: 'Received',
  office: 'Office',
  kind: 'Kind',
  registration: 'Registration number',
  timeline: 'The way of the report',
  you: 'It is your turn',
  leave: 'Close this page',
  short: 'This page does not show what was reported. Close it if others use this device.',
  done: {
    completed: 'What you completed has been received.',
    commented: 'Your comment has been received.',
    withdrawn: 'Your withdrawal has been received.',
  },
  completion: {
    title: 'Complete the report',
    act: 'Complete the report',
    asked: (day, days) => `Asked on ${day}. You have ${days} days from when the request reached you.`,
    items: 'What is asked for',
    fill: 'Fill in what you can now',
    documents:
      'Copies of documents cannot be sent here yet. Bring or send them to the office that has the report, with the agenda number.',
    nothing: 'Fill in at least one of what is asked for.',
    send: 'Send it',
  },
  comment: {
    title: 'Comment on the result',
    act: 'Comment on the result',
    lead: 'You can comment within 14 days from when the notice of the result reached you. What it says is in the letter sent to you.',
    send: 'Send the comment',
  },
  withdrawal: {
    title: 'Withdraw the report',
    act: 'Withdraw the report',
    lead: 'Once withdrawn, the report is no longer examined and is closed. This cannot be undone here.',
    send: 'Yes, withdraw this report',
  },
};

/** Public statistics. */
export const statistics: Words['statistics'] = {
  title: 'Reports in numbers',
  lead: 'Every report on record, without personal data.',
  withheld: (minimum) => `< ${minimum}`,
  note: (minimum) =>
    `Numbers below ${minimum} are not shown, so that nobody can be recognised; sometimes one more is hidden with them.`,
  total: 'Sum of the numbers shown',
  empty: 'No report is on record yet.',
  count: 'Number',
  by: 'Counted by',
  dimensions: {
    stage: 'Stage',
    substance: 'Kind of service',
    caseType: 'Kind',
    office: 'Office',
    month: 'Month of receipt',
  },
  stages: {
    received: 'Received',
    'awaiting-completion': 'Waiting for completion',
    consultation: 'Consultation',
    'material-check': 'Check of requirements',
    plenary: 'Plenary',
    registered: 'Registered',
    routed: 'Waiting for an examiner',
    examination: 'Examination',
    comment: 'Waiting for a comment',
    'corrective-monitoring': 'Corrections being watched',
    closing: 'Being closed',
    closed: 'Closed',
    'settled-at-intake': 'Settled at intake',
  },
  none: 'Not settled yet',
};
