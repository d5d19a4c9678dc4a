// Every field that a citizen, or staff on behalf of one, can fill in and the questions that ask for them. A new field is a line here and a word in `words/`.
import type { REFERENCE } from '@jejak/contracts/http';
import type { Answers, Draft } from './drafts.js';

/** How a field is asked for. */
export interface FieldShape {
  readonly kind: 'line' | 'prose' | 'select' | 'suggest' | 'yes-no' | 'day';
  /** Where the API takes it (RFC 6901). */
  readonly pointer: string;
  /** Must be answered; what else a value must be is the contract's to say. */
  readonly required?: true;
  readonly max?: number;
  readonly list?: keyof typeof REFERENCE;
  /** Rows of the list that nobody chooses here. */
  readonly without?: readonly string[];
  readonly type?: 'tel' | 'email';
  readonly digits?: true;
  readonly autocomplete?: string;
}

const NAME = 200;
const PROSE = 20_000;

/** The fields by their names. */
export const FIELDS = {
  effort: { kind: 'yes-no', pointer: '/priorEffort', required: true },
  effortText: { kind: 'prose', pointer: '/priorEffortText', max: PROSE },
  effortDate: { kind: 'day', pointer: '/priorEffortDate' },
  reason: { kind: 'prose', pointer: '/priorEffortText', max: PROSE, required: true },
  agency: { kind: 'suggest', pointer: '/reported/agency', max: NAME, list: 'agency', required: true },
  post: { kind: 'line', pointer: '/reported/post', max: NAME },
  substance: { kind: 'select', pointer: '/substance', list: 'substance' },
  subject: { kind: 'line', pointer: '/subject', max: NAME, required: true },
  narrative: { kind: 'prose', pointer: '/narrative', max: PROSE, required: true },
  eventDate: { kind: 'day', pointer: '/eventDate' },
  remedy: { kind: 'prose', pointer: '/remedy', max: PROSE },
  name: { kind: 'line', pointer: '/complainant/name', max: NAME, autocomplete: 'name', required: true },
  idType: { kind: 'select', pointer: '/complainant/idType', list: 'idType' },
  idNumber: { kind: 'line', pointer: '/complainant/idNumber', max: 50, digits: true },
  birthPlace: { kind: 'line', pointer: '/complainant/birthPlace', max: NAME },
  birthDate: { kind: 'day', pointer: '/complainant/birthDate' },
  maritalStatus: { kind: 'select', pointer: '/complainant/maritalStatus', list: 'maritalStatus' },
  occupation: { kind: 'line', pointer: '/complainant/occupation', max: NAME },
  phone: { kind: 'line', pointer: '/contact/phone', max: 30, type: 'tel', autocomplete: 'tel' },
  email: { kind: 'line', pointer: '/contact/email', max: NAME, type: 'email', autocomplete: 'email' },
  address: { kind: 'prose', pointer: '/contact/address', max: 500, autocomplete: 'street-address' },
  secret: { kind: 'yes-no', pointer: '/secretIdentity', required: true },
  accepts: { kind: 'yes-no', pointer: '/accepts', required: true },
  comment: { kind: 'prose', pointer: '/comment', max: PROSE },
  withdrawReason: { kind: 'prose', pointer: '/reason', max: PROSE },
  agendaNumber: { kind: 'line', pointer: '/agendaNumber', max: 100, required: true },
  trackingCode: { kind: 'line', pointer: '/trackingCode', max: 64, required: true },
  caseType: { kind: 'select', pointer: '/caseType', list: 'caseType', without: ['own-motion'], required: true },
  channel: { kind: 'select', pointer: '/channel', list: 'channel', without: ['own-motion', 'website'], required: true },
  receivedOn: { kind: 'day', pointer: '/receivedOn' },
  externalId: { kind: 'line', pointer: '/externalId', max: 100 },
  standing: { kind: 'select', pointer: '/standing', list: 'standing', without: ['ombudsman'] },
  sex: { kind: 'select', pointer: '/complainant/sex', list: 'sex' },
  district: { kind: 'select', pointer: '/contact/villageCode', list: 'district' },
} as const satisfies Readonly<Record<string, FieldShape>>;
/** Name of a field. */
export type FieldName = keyof typeof FIELDS;

/** The shape of a field. */
export const shapeOf = (name: FieldName): FieldShape => FIELDS[name];

/** One page of a form. Its slug is its address. */
export interface Question {
  readonly slug: QuestionSlug;
  readonly fields: readonly FieldName[];
}
/** Addresses of questions. */
export type QuestionSlug =
  | 'upaya'
  | 'alasan'
  | 'instansi'
  | 'peristiwa'
  | 'kapan'
  | 'harapan'
  | 'bukti'
  | 'pelapor'
  | 'kontak'
  | 'rahasia'
  | 'pertanyaan'
  | 'nama';

const EFFORT: Readonly<Record<'yes' | 'no', Question>> = {
  yes: { slug: 'upaya', fields: ['effortText', 'effortDate'] },
  no: { slug: 'alasan', fields: ['reason'] },
};
const CONTACT: Question = { slug: 'kontak', fields: ['phone', 'email', 'address'] };
const REPORT: readonly Question[] = [
  { slug: 'instansi', fields: ['agency', 'post'] },
  { slug: 'peristiwa', fields: ['subject', 'narrative', 'substance'] },
  { slug: 'kapan', fields: ['eventDate'] },
  { slug: 'harapan', fields: ['remedy'] },
  { slug: 'bukti', fields: [] },
  { slug: 'pelapor', fields: ['name', 'idType', 'idNumber'] },
  CONTACT,
  { slug: 'rahasia', fields: ['secret'] },
];
const CONSULTATION: readonly Question[] = [
  { slug: 'pertanyaan', fields: ['subject', 'narrative'] },
  { slug: 'nama', fields: ['name'] },
  CONTACT,
];

/** The questions of a draft, in their order. */
export const questionsOf = ({ flow, answers }: Pick<Draft, 'flow' | 'answers'>): readonly Question[] =>
  flow === 'consultation' ? CONSULTATION : [EFFORT[answers['effort'] === 'yes' ? 'yes' : 'no'], ...REPORT];

/** A question of a form by its address, whichever way the form took. */
export const questionAt = (flow: Draft['flow'], slug: string | undefined): Question | undefined =>
  (flow === 'consultation' ? CONSULTATION : [EFFORT.yes, EFFORT.no, ...REPORT]).find((each) => each.slug === slug);

/** What the office asks for by the lines of its checklist, as fields. Copies of documents are sent as files. */
const BY_ITEM: Readonly<Record<string, readonly FieldName[]>> = {
  identity: ['name', 'birthPlace', 'birthDate', 'maritalStatus', 'occupation', 'address'],
  'identity-document': ['idType', 'idNumber'],
  'reachable-contact': ['phone', 'email'],
  'reported-party': ['agency', 'post'],
  chronology: ['narrative', 'eventDate'],
  'prior-effort': ['effort', 'effortText', 'effortDate'],
  remedy: ['remedy'],
};
/** The fields of a completion, and whether something is asked for that no field takes. */
export const completionOf = (items: readonly string[]) => ({
  fields: [...new Set(items.flatMap((code) => BY_ITEM[code] ?? []))],
  hasDocuments: items.some((code) => BY_ITEM[code] === undefined || code === 'identity-document'),
});

/** All that a completion may fill in. */
export const COMPLETION_FIELDS: readonly FieldName[] = completionOf(Object.keys(BY_ITEM)).fields;

const DAY_PARTS = ['day', 'month', 'year'] as const;
/** The inputs of a field: three for a day. */
export const inputsOf = (name: FieldName): readonly string[] =>
  shapeOf(name).kind === 'day' ? DAY_PARTS.map((part) => `${name}-${part}`) : [name];

/** What a form says of some fields; nothing else of it is looked at. */
export const readAnswers = (form: Readonly<Record<string, string>>, fields: readonly FieldName[]): Answers =>
  Object.fromEntries(fields.flatMap(inputsOf).map((input) => [input, form[input] ?? '']));

/** A day as the API takes it; what cannot be one is left for the contract to refuse. */
const dayIn = (answers: Answers, name: FieldName): string => {
  const [day = '', month = '', year = ''] = inputsOf(name).map((input) => (answers[input] ?? '').trim());
  if (day === '' && month === '' && year === '') return '';
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The value of a field as text; empty where nothing was answered. */
export const valueOf = (answers: Answers, name: FieldName): string => {
  if (shapeOf(name).kind === 'day') return dayIn(answers, name);
  return (answers[name] ?? '').trim();
};
