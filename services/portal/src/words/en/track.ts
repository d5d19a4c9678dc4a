// The words of tracking and statistics: where a report stands, what its complainant can do, and the public numbers.
import type { Words } from '../../words.js';

/** Tracking and the acts of a complainant. */
export const track: Words['track'] = {
  title: 'Track a report',
  lead: 'Enter the number and the code of your receipt. No account is needed.',
  show: 'Show the status',
  wrong: 'No receipt has this number and this code. Check both and try again.',
  sessionEnded: 'For safety a session ends after 15 minutes. Enter the number and the code once more.',
  again: {
    title: 'Enter number and code once more',
    lead: 'To be safe, a session ends after 15 minutes. What you wrote is not lost: it is sent along with this form.',
    send: 'Go on and send',
  },
  lost: 'Lost the code? Come to an office of the Ombudsman with your identity card.',
  status: (number) => `Report ${number}`,
  advice: {
    status: (number) => `Question ${number}`,
    reply: 'Answer of the staff',
    withheld:
      'The answer of the staff is not kept any more. Ask at an office of the Ombudsman with this agenda number.',
    lines: [
      'Is there more that you want to know? Ask for advice again.',
      'If you want the matter examined, make a report.',
    ],
  },
  late: {
    title: 'Can no longer be sent',
    text: 'The report changed before this reached us. What you wrote is below; copy it if you still need it.',
    status: 'See where it stands',
  },
  now: 'Status now',
  phases: ['Received', 'Requirements', 'Examination', 'Follow-up', 'Ended'],
  next: 'Next step',
  holder: 'Who has it',
  outcome: 'Outcome',
  receivedOn: 'Received',
  office: 'Office',
  kind: 'Kind',
  registration: 'Registration number',
  timeline: 'History of the report',
  you: 'It is your turn',
  leave: 'Close this page',
  short: 'This page does not show what was reported. Close it if others use this device.',
  done: {
    attached: 'Your file has been received.',
    completed: 'What you completed has been received.',
    commented: 'Your comment has been received and is weighed in the final report.',
    withdrawn: 'Your withdrawal has been received.',
  },
  completion: {
    title: 'Complete the report',
    act: 'Complete the report',
    asked: (day, days, last) =>
      `Asked on ${day}. Complete it within ${days} days from when the request reached you: by ${last} if it came that day. After that the report counts as withdrawn.`,
    items: 'What is asked for',
    note: 'Message from the staff',
    fill: 'Fill in what you can now',
    documents: 'Documents',
    noneCame:
      'No document has come since it was asked for. Add them here, one at a time, or bring them to the office in charge. Then come back to this page and say that you have completed it.',
    came: (count) =>
      `${count === 1 ? 'One document has' : `${count} documents have`} come since it was asked for. If there are others, add them first.`,
    add: 'Add a document',
    addMore: 'Add another document',
    nothing: 'Fill in at least one of what is asked for, or add the document first.',
    send: 'I have completed it',
  },
  comment: {
    title: 'Comment on the result',
    act: 'Comment on the result',
    turn: 'There is a result. Tell us: is the matter settled, or not?',
    lead: 'Say whether this result settles the matter for you. You can comment within 14 days from when the notice of the result reached you. The letter to you names the result; the office in charge explains it.',
    send: 'Send the comment',
  },
  evidence: {
    title: 'Add evidence',
    act: 'Add evidence',
    lead: 'Photographs, PDF, documents, sound or video. Staff receive the original; copies of pictures for others are made without what tells of place and device.',
    purpose: 'What is this file for?',
    purposes: {
      evidence: 'Evidence of what happened',
      'identity-document': 'Copy of an identity card',
      mandate: 'Power of attorney',
    },
    file: 'Choose one file',
    hint: (megabytes) => `At most ${megabytes} MB. Once it is sent you can add another one.`,
    send: 'Send the file',
    mend: {
      empty: 'Choose the file to send; it must not be empty',
      large: 'Choose a smaller file, at most 16 MB',
      kind: 'Choose a photograph, PDF, document, sound or video',
      harmful: 'Choose another file; the scanner found something harmful in this one',
      twice: 'This file is in the report already; choose another one',
      many: 'No more files are taken here; hand the others in at an office',
    },
  },
  ended: {
    title: 'What you can still do',
    lines: [
      'Does it happen again, or is it not settled? Make a new report and name this agenda number. A report that is closed is not opened again on this page.',
      'Is there something in the result that you do not understand? Ask for advice; staff explain it.',
      'Keep your receipt and the letter of closure as proof.',
    ],
    report: 'Make a new report',
    advice: 'Ask for advice',
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
  lead: 'Every report, consultation and copy on record, without personal data.',
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
    'corrective-monitoring': 'Corrective actions being monitored',
    closing: 'Being closed',
    closed: 'Closed',
    'settled-at-intake': 'Settled at intake',
  },
  none: 'Not decided yet',
};
