// English words of the files of a case.
import type { StaffWords } from '../words.js';

/** The files of a case. */
export const files: StaffWords['files'] = {
  title: 'Attachments',
  lead: 'Files are downloaded, not opened here. Each download is recorded.',
  kinds: {
    evidence: 'Evidence of the complainant',
    'agency-document': 'Document of the agency',
    'working-paper': 'Working paper',
    'sanitised-copy': 'Redacted copy',
  },
  purposes: { evidence: 'evidence', 'identity-document': 'identity document', mandate: 'letter of authority' },
  scans: { 'not-scanned': 'Not scanned for viruses', 'nothing-found': 'Scanned: nothing was found' },
  renderings: { original: 'Original', copy: 'Copy without metadata' },
  readings: { withheld: 'not for your role', none: 'there is none' },
  needsReason: 'needs a reason',
  download: (what, file) => `Download ${what}: ${file}`,
  unnamed: (end) => `Attachment …${end}`,
  upload: {
    acts: {
      'attach-evidence': 'Add evidence on behalf of the complainant',
      'attach-agency-document': 'Add a document of the agency',
      'attach-working-paper': 'Add a working paper',
      'attach-sanitised-copy': 'Add a sanitised copy',
    },
    matter: 'Belongs to',
    original: 'Copy of',
    about: {
      'attach-sanitised-copy':
        'Black out names, addresses, numbers, faces and whatever shows who complained, then upload the result. The original stays as it is.',
    },
    clarification: (n) => `Reply to clarification ${n}`,
    action: (k) => `Corrective action ${k}`,
    purpose: 'This file is',
    done: 'The file is kept.',
  },
  receipt: {
    title: 'Receipt',
    lead: 'The Ombudsman has received what is written below, complete and unchanged.',
    number: 'Number',
    event: (revision) => `event ${revision}`,
    about: 'About',
    agency: 'Agency',
    receivedAt: 'Received at',
    receivedOn: 'Day at the office of the Ombudsman',
    by: 'Sent by',
    to: 'Received by',
    you: (id) => `You, account ${id}`,
    liaison: (id) => `Liaison, account ${id}`,
    onBehalf: 'Recorded by staff of the Ombudsman on behalf of the agency',
    content: 'Content',
    files: 'Attachments',
    noFiles: 'There are no attachments.',
  },
  attachFirst: {
    text: 'Are there supporting documents? Add them first, then come back here and send. They are named on the receipt.',
    link: 'Add a document',
  },
  reason: {
    title: 'Download an attachment with a reason',
    lead: 'This file can only be downloaded with a reason. Your reason is recorded, and auditors can read it.',
    label: 'What do you need this file for?',
    needed: 'Write the reason first.',
    back: 'Back to the case',
    send: 'Record and download',
  },
};
