// What records takes over HTTP: the queries of lists, and the body of a search by identity.
import { CATALOGUE, STAGES } from '@jejak/case';
import { agencies, caseTypes, offices, substances, units } from '@jejak/law';
import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Code, Count, Day, FromDigits, Text } from './fields.js';

const codesOf = (rows: readonly { readonly code: string }[]): readonly string[] => [
  ...new Set(rows.map(({ code }) => code)),
];
const stages = STAGES.filter((stage) => stage !== 'none');
const YES_NO = ['true', 'false'] as const;
const DIMENSIONS = [
  'stage',
  'caseType',
  'class',
  'substance',
  'group',
  'agency',
  'channel',
  'office',
  'month',
  'outcome',
  'closingReason',
] as const;

/** Entries of a page, from a query string. */
const Limit = (): PropertyDecorator =>
  applyDecorators(
    FromDigits(),
    Count({ about: 'Entries of a page; 50 unless said.', min: 1, max: 200, optional: true }),
  );
const Cursor = (): PropertyDecorator => Text({ about: 'The `next` of the page before.', max: 500, optional: true });
/** A page of any list. */
export class PageQuery {
  @Limit()
  limit?: number;

  @Cursor()
  cursor?: string;
}

/** What lists of cases are narrowed by. */
export class CasesQuery extends PageQuery {
  @Code({
    about: 'Stage. Without it the inbox holds what is open, a search every stage.',
    oneOf: stages,
    optional: true,
  })
  stage?: string;

  @Code({ about: 'Office that has the case.', oneOf: codesOf(offices), optional: true })
  office?: string;

  @Code({ about: 'Unit that has the case.', oneOf: codesOf(units), optional: true })
  unit?: string;

  @Code({ about: 'Kind of access.', oneOf: codesOf(caseTypes), optional: true })
  caseType?: string;

  @Code({ about: 'Reported agency.', oneOf: codesOf(agencies), optional: true })
  agency?: string;

  @Code({ about: 'Substance.', oneOf: codesOf(substances), optional: true })
  substance?: string;

  @Day({ about: 'First day of receipt.', optional: true })
  from?: string;

  @Day({ about: 'Last day of receipt.', optional: true })
  to?: string;
}

/** An inbox. */
export class InboxQuery extends CasesQuery {
  @Code({ about: 'Only mine, or only those that are not.', oneOf: YES_NO, optional: true })
  mine?: (typeof YES_NO)[number];

  @Code({ about: 'Only what is unread, or only what is read.', oneOf: YES_NO, optional: true })
  unread?: (typeof YES_NO)[number];

  @Code({ about: 'By day of receipt, the newest first unless said.', oneOf: ['newest', 'oldest'], optional: true })
  order?: 'newest' | 'oldest';
}

/** A search. */
export class SearchQuery extends CasesQuery {
  @Text({ about: 'Beginning of an agenda or registration number.', max: 100, optional: true })
  number?: string;

  @Text({ about: 'Pseudonym of a member of staff who examines it or acted on it at intake.', max: 100, optional: true })
  staff?: string;

  @Code({
    about: 'Type of an event that its file has. For whom the stored events are.',
    oneOf: Object.keys(CATALOGUE),
    optional: true,
  })
  event?: string;

  @Text({
    about: 'Pseudonym of whoever did something in it. For whom the stored events are.',
    max: 100,
    optional: true,
  })
  actor?: string;
}

/** A search by who somebody is, exactly; all that is given must fit. A body, since nobody's name belongs into a URL. */
export class IdentitySearchBody extends CasesQuery {
  @Text({ about: 'Full name.', max: 200, optional: true })
  name?: string;

  @Text({ about: 'Number of an identity document.', max: 50, optional: true })
  idNumber?: string;

  @Text({ about: 'Telephone number, with or without the country.', max: 30, optional: true })
  phone?: string;

  @Text({ about: 'E-mail address.', max: 254, optional: true })
  email?: string;
}

/** Whose status: needed where somebody is logged in; a receipt knows its case. */
export class TrackingQuery {
  @Text({ about: 'Id of one of your own cases.', max: 36, optional: true })
  case?: string;
}

/** A case file. */
export class CaseFileQuery {
  @Text({
    about: 'Why you look, where access asks for a reason; the header `Jejak-Reason` keeps it out of the URL.',
    max: 500,
    optional: true,
  })
  reason?: string;
}

/** Which timeline. */
export class TimelineQuery {
  @Code({ about: 'The public timeline unless `internal`.', oneOf: ['public', 'internal'], optional: true })
  view?: 'public' | 'internal';
}

const TEXTS = ['open', 'closed'] as const;
/** A file as it was known then: exactly one moment. */
export class AsOfQuery extends CaseFileQuery {
  @Text({ about: 'An instant, e.g. 2026-03-01T00:00:00Z; what was stored by then.', max: 40, optional: true })
  instant?: string;

  @Text({ about: 'A position of the log.', max: 19, optional: true })
  @Matches(/^(0|[1-9]\d{0,18})$/, { message: 'Give a position of the log: a whole number.' })
  position?: string;

  @Day({ about: 'A day: what was stored by its end, at the office that has the case.', optional: true })
  day?: string;

  @FromDigits()
  @Count({
    about: 'Revision of an event of the case; beyond its last one, the file of today.',
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  revision?: number;

  @Code({
    about: 'Closed, nothing that is sealed is opened and the access ledger gets no entry; open unless said.',
    oneOf: TEXTS,
    optional: true,
  })
  texts?: (typeof TEXTS)[number];
}

/** A list of deliveries. */
export class DeliveriesQuery extends PageQuery {
  @Code({
    about: 'State of the delivery.',
    oneOf: ['queued', 'attempted', 'sent', 'failed', 'uncertain', 'given-up'],
    optional: true,
  })
  state?: string;
}

/** Decisions of plenaries. */
export class PlenaryQuery extends PageQuery {
  @Code({ about: 'Office that had the case then.', oneOf: codesOf(offices), optional: true })
  office?: string;

  @Day({ about: 'Day of the meeting.', optional: true })
  heldOn?: string;
}

/** Registers and their entries. */
export class RegistersQuery extends PageQuery {
  @Code({ about: 'Office that keeps the register.', oneOf: codesOf(offices), optional: true })
  office?: string;

  @Code({ about: 'Kind of register.', oneOf: ['agenda', 'registration', 'assignment'], optional: true })
  kind?: string;

  @Text({ about: 'Year of the register.', max: 4, optional: true })
  @Matches(/^\d{4}$/, { message: 'Give a year like 2026.' })
  year?: string;
}

/** Statistics. Filters are for those who see every case of an office; the public table has none. */
export class StatisticsQuery {
  @Code({ about: 'What is counted by; stage unless said.', oneOf: DIMENSIONS, optional: true })
  by?: (typeof DIMENSIONS)[number];

  @Code({ about: 'Office that has the case.', oneOf: codesOf(offices), optional: true })
  office?: string;

  @Day({ about: 'First day of receipt.', optional: true })
  from?: string;

  @Day({ about: 'Last day of receipt.', optional: true })
  to?: string;
}

/** Closed reports about the same: by one of the two, never by both. */
export class SimilarQuery {
  @Code({ about: 'Agency that was reported.', oneOf: codesOf(agencies), optional: true })
  agency?: string;

  @Code({ about: 'Kind of service.', oneOf: codesOf(substances), optional: true })
  substance?: string;
}

/** Rows of one stream. */
export class EventsQuery {
  @FromDigits()
  @Count({ about: 'First revision.', min: 0, max: 1_000_000, optional: true })
  from?: number;

  @FromDigits()
  @Count({ about: 'Rows of a page; 200 unless said.', min: 1, max: 1_000, optional: true })
  limit?: number;
}

/** Orders of a ledger. */
export const LEDGER_ORDERS = ['oldest-first', 'newest-first'] as const;
/** Entries of a ledger, from either end. */
export class LedgerQuery {
  @FromDigits()
  @Count({
    about: 'Revision to begin at, whichever way; the first of the order unless said.',
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  from?: number;

  @FromDigits()
  @Count({ about: 'Entries of a page; 200 unless said.', min: 1, max: 1_000, optional: true })
  limit?: number;

  @Code({ about: 'Which end comes first; the oldest unless said.', oneOf: LEDGER_ORDERS, optional: true })
  order?: (typeof LEDGER_ORDERS)[number];
}

/** Entries of the log; `after` says behind which position. */
export class LogQuery {
  @FromDigits()
  @Count({ about: 'Entries of a page; 1,000 unless said.', min: 1, max: 5_000, optional: true })
  limit?: number;
}

/** How much each examiner has. */
export class WorkloadQuery {
  @Code({
    about: 'Office whose cases are counted; all that one may see unless said.',
    oneOf: codesOf(offices),
    optional: true,
  })
  office?: string;
}
