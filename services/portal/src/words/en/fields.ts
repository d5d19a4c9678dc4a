// The words of fields: the label of each, its hint, and how a mistake in it is mended.
import type { Words } from '../../words.js';

/** By the name of the field. */
export const fields: Words['fields'] = {
  effort: {
    label: 'Have you already complained to the service?',
    hint: 'To an officer, a complaints box, or their superior. Spoken and written both count.',
    mend: 'Say whether you have complained to the service',
    yes: 'Yes',
    no: 'Not yet',
  },
  effortText: {
    label: 'To whom did you complain, and what was the answer?',
    hint: 'For example: “I wrote to the head of the agency and have had no answer.”',
    mend: 'Tell us about your complaint in at most 20,000 characters',
  },
  effortDate: {
    label: 'When did you complain?',
    hint: 'A guess will do. Example: 27 3 2026',
    mend: 'Date of the complaint: give a day that exists and is past, like 27 3 2026',
  },
  reason: {
    label: 'Why can you not complain to the service first?',
    hint: 'For example: a life is in danger, you fear revenge, or there is nowhere to complain.',
    mend: 'Say why you report without complaining first, in at most 20,000 characters',
  },
  agency: {
    label: 'Name of the agency or service',
    hint: 'Type a few letters and pick a suggestion. If it is not there, write its name.',
    mend: 'Name the agency that you complain about, in at most 200 characters',
  },
  post: {
    label: 'Post or desk',
    hint: 'For example “birth certificates counter”. The post is enough, no names of people.',
    mend: 'Post or desk: at most 200 characters',
  },
  substance: {
    label: 'Kind of service',
    hint: 'Skip it if you are not sure; staff will settle it.',
    mend: 'Choose a kind of service from the list',
  },
  subject: {
    label: 'The matter in one sentence',
    hint: 'For example “No birth certificate for my child after three months”.',
    mend: 'Write the matter in at most 200 characters',
  },
  narrative: {
    label: 'What happened?',
    hint: 'Tell it in order: when, where, who did what, and what it did to you.',
    mend: 'Tell what happened, in at most 20,000 characters',
  },
  eventDate: {
    label: 'Date of the event',
    hint: 'If it went on for long, give the last day. Example: 27 3 2026',
    mend: 'Date of the event: give a day that exists and is past, like 27 3 2026',
  },
  remedy: {
    label: 'What do you hope for?',
    hint: 'For example “that the certificate is issued at once and without extra cost”.',
    mend: 'What you hope for: at most 20,000 characters',
  },
  name: { label: 'Full name', hint: 'As on your identity card.', mend: 'Give your full name, at most 200 characters' },
  idType: { label: 'Kind of identity card', hint: '', mend: 'Choose the kind of identity card from the list' },
  idNumber: {
    label: 'Number of the identity card',
    hint: 'The NIK of a KTP has 16 digits.',
    mend: 'Number of the identity card: the NIK of a KTP has 16 digits',
  },
  birthPlace: { label: 'Place of birth', hint: '', mend: 'Place of birth: at most 200 characters' },
  birthDate: {
    label: 'Date of birth',
    hint: 'Example: 17 8 1990',
    mend: 'Date of birth: give a day that exists and is past, like 17 8 1990',
  },
  maritalStatus: { label: 'Marital status', hint: '', mend: 'Choose the marital status from the list' },
  occupation: { label: 'Occupation', hint: '', mend: 'Occupation: at most 200 characters' },
  phone: {
    label: 'Telephone number',
    hint: 'For example 0812 3456 7890.',
    mend: 'Telephone number: give 6 to 15 digits',
  },
  email: {
    label: 'E-mail address',
    hint: 'News about the report is sent there.',
    mend: 'E-mail address: give one like nama@contoh.id',
  },
  address: { label: 'Address', hint: 'Street, village, district.', mend: 'Address: at most 500 characters' },
  secret: {
    label: 'Keep my identity secret from the agency?',
    hint: '',
    mend: 'Say whether your identity is kept secret',
    yes: 'Yes, keep it secret',
    no: 'No, the agency may know my name',
  },
  accepts: {
    label: 'Does this result settle the matter for you?',
    hint: '',
    mend: 'Choose settled or not settled',
    yes: 'Settled: I accept the result',
    no: 'Not settled: I object to the result',
  },
  comment: {
    label: 'Your comment',
    hint: 'If you object, say what is wrong or has not been examined.',
    mend: 'Say why you object, in at most 20,000 characters',
  },
  withdrawReason: { label: 'Reason', hint: '', mend: 'Reason: at most 20,000 characters' },
  agendaNumber: {
    label: 'Agenda number',
    hint: 'As on the receipt, for example 0001/AGD/KDI/III/2026.',
    mend: 'Agenda number: compare it with the receipt',
  },
  trackingCode: {
    label: 'Tracking code',
    hint: 'For example 8S37-GYW0-DWPF-6JSH-A.',
    mend: 'Tracking code: compare it with the receipt',
  },
  caseType: { label: 'Kind', hint: '', mend: 'Choose the kind of report from the list' },
  channel: { label: 'How it reached us', hint: '', mend: 'Choose how the report reached the office' },
  receivedOn: {
    label: 'Date of receipt',
    hint: 'Only if not today, for example the day a letter arrived. Example: 27 3 2026',
    mend: 'Date of receipt: give a day that exists and is not after today, for example 27 3 2026',
  },
  externalId: {
    label: "Sender's own number",
    hint: 'As written on the letter or message.',
    mend: "Sender's own number: at most 100 characters",
  },
  standing: {
    label: 'Capacity of the complainant',
    hint: 'Decides which formal requirements there are. Left empty: direct victim.',
    mend: 'Choose the capacity from the list',
  },
  sex: { label: 'Sex', hint: '', mend: 'Choose the sex from the list' },
  district: {
    label: 'District',
    hint: 'If the complainant lives in Buton Regency.',
    mend: 'Choose the district from the list',
  },
};
