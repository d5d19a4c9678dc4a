// Words of the counter: lodging on behalf of whoever stands there, telephones or writes.
import type { StaffWords } from '../words.js';

/** Words of the counter. */
export const counter: StaffWords['counter'] = {
  way: 'Counter',
  title: 'Lodge at the counter',
  lead: 'For whoever comes, telephones or writes. Ask and write down; the receipt is given at once.',
  groups: {
    arrival: 'Kind, and how it reached us',
    person: 'Complainant',
    contact: 'Where to reach the complainant',
    effort: 'Complaint to the service itself',
    reported: 'Who is complained about',
    event: 'The matter and what happened',
    secrecy: 'Secrecy of the identity',
  },
  hints: {
    arrival: 'A copy needs no complainant. The criteria of a rapid response are settled at the formal check.',
    person: 'A name is enough; the rest makes the formal check quicker.',
    contact: 'Without a contact the complainant sees news only with number and tracking code.',
    effort: '',
    reported: '',
    event: "Write it in the complainant's own words.",
    secrecy: 'Explain first: if secret, the agency gets no name, address or contact of the complainant.',
  },
  fields: {
    effort: {
      label: 'Has the complainant complained to the service?',
      hint: 'By word of mouth or in writing, both count (Law 37/2008 Art. 24(1)c).',
      mend: 'Say whether the complainant complained to the service',
      yes: 'Yes',
      no: 'Not yet',
    },
    effortText: {
      label: 'To whom, and what was the answer; or why not yet',
      hint: '',
      mend: 'Earlier complaint: at most 20,000 characters',
    },
    effortDate: {
      label: 'When did the complainant complain?',
      hint: 'Example: 27 3 2026',
      mend: 'Date of that complaint: give a day that exists and has passed, for example 27 3 2026',
    },
    name: {
      label: 'Full name',
      hint: 'As on the identity card.',
      mend: 'Give the full name, at most 200 characters',
    },
    agency: {
      label: 'Name of the agency or service',
      hint: 'Type a few letters and pick a suggestion. If it is not there, write its name.',
      mend: 'Name the agency that is complained about, in at most 200 characters',
    },
    substance: {
      label: 'Kind of service',
      hint: 'Leave it empty if in doubt.',
      mend: 'Choose a kind of service from the list',
    },
    narrative: {
      label: 'What happened',
      hint: 'When, where, who did what, and with what effect.',
      mend: 'Write what happened, in at most 20,000 characters',
    },
    remedy: {
      label: 'What the complainant hopes for',
      hint: '',
      mend: 'What the complainant hopes for: at most 20,000 characters',
    },
    secret: {
      label: 'Keep the identity secret from the agency complained about?',
      hint: '',
      mend: 'Ask, then say whether the identity is kept secret',
      yes: 'Yes, keep it secret',
      no: "No, the agency may know the complainant's name",
    },
  },
  send: 'Lodge and give the receipt',
  unsent: 'Not lodged yet',
  unsentText: 'The service is busy. What you typed is still here: send it again. The same form is never lodged twice.',
  refused: 'This cannot be lodged',
  done: {
    title: 'Lodged',
    keep: 'Give both to the complainant now. The tracking code is here alone, for you only, for two hours at most.',
    print: 'Print the receipt',
    open: 'Open the case file',
    finish: 'Done, lodge the next one',
    back: 'Back to number and code',
    how: 'Print from the menu of the browser, or Ctrl + P. Hand it to the complainant; do not leave it on the desk.',
  },
  own: {
    ask: 'Does the Ombudsman begin by itself, with no complainant?',
    way: 'Record an own-motion investigation',
    title: 'Record an own-motion investigation',
    lead: 'For an investigation that the Ombudsman begins by itself. There is no complainant, so there is no receipt. The file is then checked, and the plenary decides whether it is examined.',
    back: 'Back to the counter',
    groups: {
      reported: 'Who is to be examined',
      event: 'The suspicion and what it rests on',
      arrival: 'Day and letter',
    },
    hints: { event: '', arrival: '' },
    fields: {
      agency: {
        label: 'Name of the agency or service',
        hint: 'Type a few letters and pick a suggestion. If it is not there, write its name.',
        mend: 'Name the agency that is to be examined, in at most 200 characters',
      },
      subject: {
        label: 'The suspicion in one sentence',
        hint: 'For example “No blank identity cards in three districts since January”.',
        mend: 'Write the suspicion in at most 200 characters',
      },
      narrative: {
        label: 'Suspected maladministration, and what the suspicion rests on',
        hint: 'What is thought to have happened, when and where, and how the office came to know of it.',
        mend: 'Write the suspicion and what it rests on, in at most 20,000 characters',
      },
      receivedOn: {
        label: 'Day of its beginning',
        hint: 'Only if not today. Example: 27 3 2026',
        mend: 'Day of its beginning: give a day that exists and is not after today, for example 27 3 2026',
      },
      externalId: {
        label: 'Number of the letter it rests on',
        hint: 'For example of a memorandum of the office.',
        mend: 'Number of the letter: at most 100 characters',
      },
    },
    send: 'Record it',
    recorded: 'The own-motion investigation is recorded. Next comes its formal check.',
  },
};
