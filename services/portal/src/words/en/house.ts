// The words of the house: what every page shares, and how numbers and days are written.
import type { Words } from '../../words.js';
import { daysIn } from '../days.js';

const number = new Intl.NumberFormat('en-GB');

/** What every page shares. */
export const house: Words['house'] = {
  name: 'Jejak',
  office: 'Complaints to the Ombudsman',
  skip: 'Skip to the content',
  otherLanguage: 'Indonesia',
  ways: { label: 'Main menu', report: 'Report', track: 'Track', advice: 'Advice', record: 'Statistics' },
  foot: {
    law: 'The law in plain words',
    privacy: 'Your personal data',
    accessibility: 'Accessibility',
    staff: 'Staff log in',
    free: 'Reporting to the Ombudsman costs nothing. Do not pay anybody.',
  },
  optional: '(optional)',
  choose: 'Choose …',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  next: 'Continue',
  back: 'Back',
  change: 'Change',
  send: 'Send',
  cancel: 'Cancel',
  none: 'Not given',
  mistakes: (count) => (count === 1 ? 'One answer needs correcting' : `${count} answers need correcting`),
  withMistakes: (title) => `Needs correcting: ${title}`,
  number: (value) => number.format(value),
  date: daysIn('en-GB'),
  reference: 'Reference number for staff:',
};

/** What may go wrong, and what to do. */
export const errors: Words['errors'] = {
  home: 'To the front page',
  again: 'Try again',
  unsent: {
    title: 'Not sent yet',
    text: 'The service is busy. What you wrote is still on this page: wait a moment, then send it again. The same is never recorded twice.',
    again: 'Send again',
  },
  missing: { title: 'There is no such page', text: 'The address may be mistyped, or the page has moved.' },
  foreign: {
    title: 'This form cannot be taken',
    text: 'It was not sent from one of our pages. Open the page of the form again and send it from there.',
  },
  large: { title: 'The answer is too long', text: 'Go back, shorten your answer and send it again.' },
  often: {
    title: 'Too many attempts',
    text: 'For safety, wait a little before you try again. Your receipt and your report stay valid.',
    wait: (minutes) => `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  },
  refused: {
    title: 'This cannot be done now',
    text: 'The report has moved on. Open its status again to see what can be done.',
  },
  busy: {
    title: 'The service is busy',
    text: 'Nothing is lost. Wait a minute and try again; what you sent will not be recorded twice.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'Sorry, this is not your fault. Try again later. If it happens again, tell staff this reference number.',
  },
};
