// The words of reporting: from the front page to the receipt.
import type { Words } from '../../words.js';

/** The front page. */
export const home: Words['home'] = {
  title: 'Let down by a public service? Tell us.',
  lead: 'The Ombudsman examines delay, illegal fees, discrimination and bad service by public bodies. It is free, and your identity can be kept secret.',
  doors: {
    report: { title: 'Make a report', text: 'About ten minutes. You check everything before it is sent.' },
    track: { title: 'Track a report', text: 'With the agenda number and the code of your receipt.' },
    advice: { title: 'Ask for advice', text: 'Not sure yet? Ask first; a question is not a report.' },
    record: { title: 'See the statistics', text: 'How many reports came in and what became of them.' },
  },
  next: 'What happens after you report',
  steps: [
    'You get a number and a tracking code at once.',
    'We tell you whether the report is complete within 14 days of receiving it.',
    'The plenary decides whether it is examined; then we ask the agency to explain.',
    'You comment on the result, and we monitor what the agency puts right.',
  ],
  others: 'Not able to use the internet?',
  othersText:
    'Call 137, or come to an office of the Ombudsman. Staff write your report down and give you a receipt, free of charge.',
};

/** The gate and the questions. */
export const lodge: Words['lodge'] = {
  report: 'Make a report',
  consultation: 'Ask for advice',
  begin: 'Begin',
  resume: 'Go on with what you were writing',
  shortLife: 'Answers are kept for two hours, for this browser only, and then vanish, unless you save them for later.',
  news: {
    ended: 'Answers that are not sent vanish after two hours. Please begin again.',
    kept: 'Your earlier answers vanished after two hours. What you just sent is still here.',
  },
  likely: {
    title: 'Do you mean one of these?',
    hint: 'With the exact name your report arrives sooner.',
    own: (name) => `No, keep “${name}”`,
  },
  consultationLead:
    'Ask about your rights or how to report. You read the answer of our staff with the number and code that you get at the end. A question is not a report; you can still report afterwards.',
  asConsultation: {
    fields: {
      subject: {
        label: 'Your question in one sentence',
        hint: 'For example “May a state school charge for uniforms?”',
        mend: 'Write your question, at most 200 letters',
      },
      narrative: {
        label: 'What do we need to know to answer?',
        hint: 'Tell us how things are: which service, where, and what you have tried.',
        mend: 'Tell us how things are, at most 20,000 letters',
      },
      email: { label: 'E-mail address', hint: '', mend: 'E-mail address: write it like name@example.org' },
    },
    contactLead:
      'Through this contact we tell you that the answer is there. Without one, look for yourself with your number and code.',
  },
  step: (at, of) => `Step ${at} of ${of}`,
  questions: {
    upaya: { title: 'Your earlier complaint', lead: '' },
    alasan: { title: 'It is better to complain to the service first', lead: '' },
    instansi: { title: 'Who is your complaint about?', lead: '' },
    peristiwa: { title: 'What is the problem?', lead: '' },
    kapan: {
      title: 'When did it happen?',
      lead: 'What happened more than two years ago can in general no longer be examined.',
    },
    harapan: { title: 'What do you hope for?', lead: '' },
    bukti: {
      title: 'Do you have evidence?',
      lead: 'Evidence helps, but you need none. You can add it after the report is sent, too.',
    },
    pelapor: {
      title: 'Who are you?',
      lead: 'To send a report a name is enough. The law asks for the rest, too; what is missing we may ask for later.',
    },
    kontak: {
      title: 'How can we reach you?',
      lead: 'Without a contact, you see news only here, with the number and the tracking code.',
    },
    rahasia: { title: 'Secrecy of your identity', lead: '' },
    pertanyaan: { title: 'What would you like to ask?', lead: '' },
    nama: { title: 'What is your name?', lead: '' },
  },
  similar: {
    title: 'Similar reports that have ended',
    closed: (count) => `at least ${count} reports were closed.`,
    weeks: (half, most) => `Half of them ended within ${half} weeks, four of five within ${most} weeks.`,
    atLeast: (count) => `at least ${count}`,
    endings: {
      solved: 'The matter was settled',
      'not-solved': 'The agency did not carry out the recommendation',
      'nothing-found': 'No maladministration was found',
      'not-examined': 'Not examined, or discontinued',
      withdrawn: 'Withdrawn, or not completed',
    },
    note: 'What became of other reports does not decide yours. Numbers are rounded down, so that nobody can be recognised.',
  },
  files: {
    kinds:
      'What is taken: photographs, PDF, documents (Word, Excel or OpenDocument), sound and video. Add them one at a time.',
    hint: (left, megabytes) =>
      `${left} more ${left === 1 ? 'file fits' : 'files fit'}, each of at most ${megabytes} MB.`,
    add: 'Add this file',
    added: (count, most) => `Added: ${count} of ${most} files`,
    remove: 'Remove',
    full: 'No more files fit here. Once the report is sent, you can add others from its status page.',
    waiting:
      'Files are kept encrypted with your answers and are sent only when you send the report. If you do not send it, they are deleted with it.',
    mend: {
      empty: 'Choose the file to add; it must not be empty',
      large: 'Choose a smaller file, at most 16 MB',
      kind: 'Choose a photograph, PDF, document, sound or video',
      many: 'No more files fit here; add the others after the report is sent',
      busy: 'There is no room for files at this moment; go on without, and add them after the report is sent',
    },
  },
  advice: {
    lead: 'The law asks you to object first to whom you complain about, or to their superior. Often the matter is settled there.',
    basis: 'UU 37/2008, Article 24(1)c',
    steps: [
      'Go or write to the agency; ask for a receipt or note the date.',
      'If the officer does not respond, turn to their superior.',
      'Still not settled? Come back here and choose “Yes”.',
    ],
    leave: 'I will complain there first',
    anyway: 'Report now all the same',
    anywayText: 'You may go on. Say why; staff will weigh it.',
  },
  secrecy: [
    'If it is secret, the agency gets neither your name nor your address nor your contact.',
    'At the Ombudsman only staff who handle the report can open your identity, and each opening is recorded.',
    'Sometimes the story itself shows who you are. Leave out details that only you know.',
    'The basis is UU 37/2008, Article 24(2).',
  ],
  check: {
    title: 'Check your answers',
    lead: 'Nothing has been sent yet. Change what you need to, then send it.',
    send: { report: 'Send the report', consultation: 'Send the question' },
    promise: 'By sending it you say that this is true as far as you know.',
    more: 'the whole text',
    files: 'Evidence',
    discard: 'Throw the answers away',
  },
  begun: 'There is one question a page.',
};

/** Saving and going on later. */
export const later: Words['later'] = {
  act: 'Save and go on later',
  title: 'Saved',
  lead: (days) =>
    `Your answers wait for ${days} days from the last change. Nothing has been sent to the Ombudsman yet.`,
  secret:
    'This link is private: whoever has it can read your answers. Copy it to a safe place; we cannot send it again.',
  goOn: 'Go on now',
  leave: 'Close on this device',
  back: 'Go on with what you were writing',
  backLead: 'Your answers are still here. Go on only on a device that you trust.',
  ended: 'This link has ended',
  endedLead: (days) =>
    `Answers vanish ${days} days after the last change, or once they are sent. If you sent them, track with your number and code.`,
};

/** The confirmation and the receipt. */
export const receipt: Words['receipt'] = {
  title: { report: 'Your report has been received', consultation: 'Your question has been received' },
  keep: 'Write both down or save them now. The code is shown only here.',
  number: 'Agenda number',
  code: 'Tracking code',
  next: 'What happens next',
  print: 'To print it, open the menu of your browser and choose Print.',
  look: 'Look and print',
  download: 'Keep the receipt',
  fileName: (agendaNumber) => `receipt-${agendaNumber.replace(/[^\w.-]+/g, '-')}.html`,
  track: 'See the status now',
  evidence: 'Do you have photographs, letters or recordings? Look at the status, then choose “Add evidence”.',
  files: {
    taken: (count) => (count === 1 ? 'One file was received with it' : `${count} files were received with it`),
    left: (count) =>
      count === 1
        ? 'The report was received, but one file was not'
        : `The report was received, but ${count} files were not`,
    again: 'Send again',
    evidence: 'Add evidence',
    why: {
      wait: 'Not sent yet, since the service is busy. The file is kept for two hours.',
      large: 'Too large. Choose a smaller file, at most 16 MB.',
      kind: 'This kind of file is not taken. Send it as a photograph or PDF.',
      harmful: 'The scanner found something harmful in it, so it was not kept.',
      empty: 'This file cannot be read. Try to send another copy.',
      many: 'No more files are taken. Hand it in at an office.',
    },
  },
  forget: 'Done, remove it from this browser',
  trackAt: 'Track it at',
  document: 'Receipt',
  receivedOn: 'Received',
  recordedAt: 'Recorded',
  office: 'Office',
  kind: 'Kind',
  subject: 'Matter',
  narrative: 'Account',
  remedy: 'What you hope for',
  agency: 'Agency',
  complainant: 'Name',
  idNumber: 'Identity number',
  address: 'Address',
  secret: 'Identity',
  isSecret: 'Kept secret',
  isOpen: 'Not secret',
  receiver: 'Receiver',
  proof: 'Proof of integrity',
  basis: 'Basis',
};
