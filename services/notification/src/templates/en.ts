// Letters in English: what happened, what comes next, until when.
import type { Language, LetterFacts } from './words.js';

const numbered = (subject: string, { number }: LetterFacts) => `${subject} – number ${number}`;
const OUTCOME = {
  '': '',
  found: 'maladministration was found',
  'not-found': 'no maladministration was found',
  discontinued: 'the examination was discontinued',
};

/** English. */
export const english: Language = {
  greeting: { complainant: 'Dear complainant,', agency: 'Dear liaison,' },
  complainant: {
    received: (facts) => ({
      subject: numbered('Your report has been received', facts),
      paragraphs: [
        `We have received your report; its agenda number is ${facts.number}.`,
        'Next we check whether the report is complete. If something is missing we ask you to complete it. Then the plenary decides whether the report is examined, and you are told.',
        ...(facts.trackingCode === '' ? [] : [`Your tracking code: ${facts.trackingCode}. Give this code to nobody.`]),
      ],
    }),
    'consultation-received': (facts) => ({
      subject: numbered('Your consultation has been received', facts),
      paragraphs: [
        `We have received your consultation; its agenda number is ${facts.number}.`,
        'Our staff will answer it. A consultation is not a report; where needed, staff explain how to lodge one.',
      ],
    }),
    'copy-received': (facts) => ({
      subject: numbered('Your carbon copy has been recorded', facts),
      paragraphs: [
        `We have recorded the copy of your letter; its agenda number is ${facts.number}.`,
        'A copy is recorded, may be monitored, and is not examined as a report. If the agency you wrote to does not answer, you may lodge a report with us.',
      ],
    }),
    'completion-requested': (facts) => ({
      subject: numbered('Please complete your report', facts),
      paragraphs: [
        'Your report is not complete yet. We still need:',
        ...facts.items.map((item) => `- ${item}`),
        ...(facts.hasNote
          ? ['There is a message from our staff. You read it with your number and tracking code.']
          : []),
        `Please complete it within ${facts.days} days of receiving this notice, that is by ${facts.until} if you receive it today. Otherwise the report is deemed withdrawn.`,
      ],
    }),
    registered: (facts) => ({
      subject: numbered('Your report has been registered', facts),
      paragraphs: [
        `The plenary decided that your report is examined. Its registration number is ${facts.number}.`,
        'Next it goes to the examining unit and examiners are assigned. You are told at every important step.',
      ],
    }),
    refused: (facts) => ({
      subject: numbered('Decision on your report', facts),
      paragraphs: [
        `The plenary decided that your report cannot be examined. The ground: ${facts.reason}.`,
        'Next the report is closed after another officer has checked it. If you have something new to tell, or do not understand the decision, contact our office.',
      ],
    }),
    withdrawn: (facts) => ({
      subject: numbered('The withdrawal has been recorded', facts),
      paragraphs: [
        'We have recorded the withdrawal of your report. It is not examined any further and will be closed.',
        'If it was not you who withdrew this report, contact our office at once.',
      ],
    }),
    'consultation-answered': (facts) => ({
      subject: numbered('Your consultation has been answered', facts),
      paragraphs: [
        'Our staff have answered your consultation. You read the answer with your number and tracking code. It ends with that.',
      ],
    }),
    'office-changed': (facts) => ({
      subject: numbered('Another office handles your report', facts),
      paragraphs: [
        `Your report is now handled by the Ombudsman of Indonesia, ${facts.office}. Its number stays the same.`,
        'You need not lodge it again.',
      ],
    }),
    'examiners-assigned': (facts) => ({
      subject: numbered('Examiners have been assigned', facts),
      paragraphs: [
        'Examiners have been assigned to your report and begin to examine it.',
        'They contact you where needed. You will be told the result and may comment on it.',
      ],
    }),
    'clarification-requested': (facts) => ({
      subject: numbered('Progress of your report', facts),
      paragraphs: [
        `We have asked the reported agency to explain itself in writing (request ${facts.count}). It is asked to answer within ${facts.days} days.`,
        'You need not do anything. The examination goes on when the explanation has come.',
      ],
    }),
    'result-notified': (facts) => ({
      subject: numbered('Result of the examination of your report', facts),
      paragraphs: [
        `The examination of your report has ended: ${OUTCOME[facts.outcome]}.`,
        `You may comment on this result within ${facts.days} days, that is by ${facts.until}. Then the final report is written, also if you do not comment.`,
      ],
    }),
    'final-report-issued': (facts) => ({
      subject: numbered('Final report of the examination', facts),
      paragraphs: [
        `The final report on your report has been issued: ${OUTCOME[facts.outcome]}.`,
        facts.outcome === 'found'
          ? 'Where it orders corrective action, we watch that it is taken and tell you; where it orders none, your report is closed.'
          : 'Next your report is closed. If there is anything you do not understand, contact our office.',
      ],
    }),
    'corrective-actions-ordered': (facts) => ({
      subject: numbered('Corrective action has been ordered', facts),
      paragraphs: [
        `Corrective actions have been ordered (${facts.count}), to be done by ${facts.until}.`,
        'We watch that they are done and tell you when they are.',
      ],
    }),
    'corrective-actions-fulfilled': (facts) => ({
      subject: numbered('Corrective action has been taken', facts),
      paragraphs: [
        'All corrective actions have been taken and checked by our staff. Next your report is closed.',
        'If you think that something has not been done, contact our office at once.',
      ],
    }),
    closed: (facts) => ({
      subject: numbered('Your report has been closed', facts),
      paragraphs: [
        `Your report has been closed. The reason: ${facts.reason}.`,
        'If you do not agree, contact our office and give the number above.',
      ],
    }),
  },
  agency: {
    'agency-clarification-requested': (facts) => ({
      subject: numbered('Request for clarification', facts),
      paragraphs: [
        `The Ombudsman asks your agency for a clarification in writing in case ${facts.number} (request ${facts.count}).`,
        `Please answer within ${facts.days} days of receipt, that is by ${facts.until} if received on the day it was sent. The questions are in the letter of request, which can be read and answered in the application.`,
      ],
    }),
    'agency-corrective-actions-ordered': (facts) => ({
      subject: numbered('Corrective action', facts),
      paragraphs: [
        `The final report in case ${facts.number} asks corrective action of your agency (${facts.count}).`,
        `The first is due by ${facts.until}. The final report has the details; please report in the application what was done.`,
      ],
    }),
    'agency-corrective-action-rejected': (facts) => ({
      subject: numbered('Corrective action cannot be accepted yet', facts),
      paragraphs: [
        `What your agency reported on corrective action ${facts.count} in case ${facts.number} cannot be accepted yet.`,
        `Please complete it and report again by ${facts.until}. The application says what is missing.`,
      ],
    }),
  },
  tracking: ({ number, trackAt }) =>
    `You can follow your report ${trackAt === '' ? 'at our office or on our site' : `at ${trackAt}`} with number ${number} and the tracking code on your receipt. To keep it confidential, this letter says nothing of what the report is about.`,
  signature: ({ office, contact }) => [
    `Ombudsman of the Republic of Indonesia, ${office}`,
    ...(contact === '' ? [] : [`Contact us: ${contact}`]),
    'This letter was sent automatically; the services of the Ombudsman are free of charge.',
  ],
};
