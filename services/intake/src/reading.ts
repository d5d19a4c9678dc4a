// From what a person sent to what a decision takes: codes are looked up, dates held against the calendar, everything wrong told at once.
import type { Complainant, Contact, Narrative } from '@jejak/case';
import { Problem, unacceptable, type FieldProblem } from '@jejak/chassis';
import { placeCode } from '@jejak/contracts/http';
import type { ComplainantChange, CompletionBody, ContactBody, ReportBody, ReportedBody } from '@jejak/contracts/http';
import {
  agencies,
  caseTypes,
  channels,
  districtOf,
  idTypes,
  lookup,
  maritalStatuses,
  offices,
  reportedGroups,
  rowOf,
  ruleSets,
  sexes,
  standings,
  substances,
} from '@jejak/law';
import { isISO8601 } from 'class-validator';
import type { SubmitCompletion } from './decisions/formal.js';
import type { LodgeReport } from './decisions/lodging.js';
import { OWN_STANDING, PLENARY_GROUNDS, responsibleOffice } from './rules.js';

/** Who lodges, as far as reading needs it. */
export interface Sender {
  readonly by: LodgeReport['by'];
  /** Principal of a complainant with an account. */
  readonly account: string | null;
  /** Office of a member of staff. */
  readonly office: string | null;
}
/** Today where an office is. */
export type Today = (office: string) => string;
/** A report as a decision takes it, still without number, keys and receipt. */
export type Lodging = Pick<LodgeReport, 'by' | 'report' | 'complainant' | 'contact' | 'narrative'>;

/** Collects what is wrong, so that a person hears everything at once. */
class Complaints {
  readonly found: FieldProblem[] = [];

  add(wrong: boolean, pointer: string, message: string): void {
    if (wrong) this.found.push({ pointer, message });
  }

  /** A day that exists and is not in the future. */
  day(value: string | undefined, pointer: string, today: string): void {
    if (value === undefined) return;
    this.add(!isISO8601(value, { strict: true }), pointer, 'This day does not exist; give a day like 2026-03-01.');
    this.add(value > today, pointer, `This day is in the future; today is ${today}.`);
  }

  /** @throws {Problem} 422 with all that was found */
  raise(): void {
    const [first] = this.found;
    if (!first) return;
    const detail = this.found.length === 1 ? first.message : `${this.found.length} fields need your attention.`;
    throw Problem.of('unacceptable-value', { detail, errors: this.found });
  }
}

const present = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } | null => {
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? null : (Object.fromEntries(known) as { [K in keyof T]: Exclude<T[K], undefined> });
};

const codeIn = <Code extends string>(
  list: Parameters<typeof lookup<Code>>[0],
  text: string | undefined,
): Code | undefined => (text === undefined ? undefined : lookup(list, text));

const readPerson = (
  body: ComplainantChange | undefined,
  complaints: Complaints,
  today: string,
): Partial<Complainant> | null => {
  if (!body) return null;
  const { name, idNumber, birthPlace, birthDate, occupation } = body;
  const idType = codeIn(idTypes, body.idType);
  complaints.add(
    idType === 'ktp' && idNumber !== undefined && !/^\d{16}$/.test(idNumber),
    '/complainant/idNumber',
    'The number of a KTP (NIK) has 16 digits.',
  );
  complaints.day(birthDate, '/complainant/birthDate', today);
  const sex = codeIn(sexes, body.sex);
  const maritalStatus = codeIn(maritalStatuses, body.maritalStatus);
  return present({
    name,
    idType,
    idNumber,
    birthPlace,
    birthDate,
    sex,
    maritalStatus,
    occupation,
  }) as Partial<Complainant> | null;
};

const placeOf = (body: ContactBody | undefined): string | undefined =>
  body?.villageCode === undefined ? undefined : placeCode(body.villageCode);

const readContact = (body: ContactBody | undefined): Contact | null => {
  if (!body) return null;
  const { address, phone, email } = body;
  const villageCode = placeOf(body);
  return present({ address, villageCode, phone, email }) as Contact | null;
};

const YES: readonly string[] = ['ya', 'yes', 'true', 'sudah'];
const NO: readonly string[] = ['tidak', 'no', 'false', 'belum'];

/** Effort made before: true or false, a word for either, or an account of it, which means that there was one. */
const readEffort = ({
  priorEffort,
  priorEffortText,
}: ReportBody | CompletionBody): { made: boolean | null; words: string | undefined } => {
  if (typeof priorEffort !== 'string') return { made: priorEffort ?? null, words: priorEffortText };
  const word = priorEffort.trim().toLowerCase();
  if (YES.includes(word)) return { made: true, words: priorEffortText };
  if (NO.includes(word)) return { made: false, words: priorEffortText };
  return { made: true, words: priorEffortText === undefined ? priorEffort : `${priorEffort}\n${priorEffortText}` };
};

/** A body that is in the list, or its name as the complainant gave it. */
const readReported = (body: ReportedBody | undefined) => {
  const agency = codeIn(agencies, body?.agency) ?? null;
  return {
    agency,
    group: codeIn(reportedGroups, body?.group) ?? (agency === null ? null : (rowOf(agencies, agency)?.group ?? null)),
    place: agency === null ? null : (rowOf(agencies, agency)?.place ?? null),
    words: agency === null ? body?.agency : undefined,
  };
};

const CRITERIA = ruleSets.at(-1)?.rapidResponseCriteria ?? [];
const PEOPLES: readonly string[] = ['report', 'rapid-response', 'consultation'];
const AGAINST_SOMEBODY: readonly string[] = ['report', 'rapid-response', 'own-motion'];

const readKind = (body: ReportBody) => {
  const caseType = codeIn(caseTypes, body.caseType) ?? 'report';
  const own = caseType === 'own-motion';
  return {
    caseType,
    channel: codeIn(channels, body.channel) ?? (own ? 'own-motion' : 'website'),
    standing: codeIn(standings, body.standing) ?? (own ? OWN_STANDING : body.complainant ? 'direct-victim' : 'unknown'),
    rapidCriteria: (body.rapidCriteria ?? []).flatMap((each) => codeIn(CRITERIA, each) ?? []),
  };
};

const complainOfKind = (
  body: ReportBody,
  { caseType }: { readonly caseType: string },
  complaints: Complaints,
): void => {
  complaints.add(
    PEOPLES.includes(caseType) && !body.complainant,
    '/complainant',
    'Say at least the full name of who complains.',
  );
  complaints.add(
    AGAINST_SOMEBODY.includes(caseType) && body.reported?.agency === undefined,
    '/reported/agency',
    'Say who is complained about.',
  );
  complaints.add(
    caseType !== 'rapid-response' && (body.rapidCriteria ?? []).length > 0,
    '/rapidCriteria',
    'Only a rapid response has criteria; leave them out or choose the case type rapid-response.',
  );
};

const readOffice = (
  body: ReportBody,
  sender: Sender,
  places: readonly (string | null | undefined)[],
  complaints: Complaints,
): string => {
  const asked = codeIn(offices, body.office);
  complaints.add(
    asked !== undefined && sender.office !== null && asked !== sender.office,
    '/office',
    'You record for your own office; leave the office out.',
  );
  return asked ?? sender.office ?? responsibleOffice(places);
};

/**
 * Reads a report. An agency that is not in the list stays in the complainant's own words, to be sealed with them.
 * @throws {Problem} 422 naming every field that will not do
 */
export const readReport = (body: ReportBody, sender: Sender, todayIn: Today): Lodging => {
  const complaints = new Complaints();
  const kind = readKind(body);
  complainOfKind(body, kind, complaints);
  const reported = readReported(body.reported);
  const office = readOffice(body, sender, [placeOf(body.contact), reported.place], complaints);
  const today = todayIn(office);
  complaints.add(
    body.receivedOn !== undefined && sender.by !== 'staff',
    '/receivedOn',
    'Only staff say on which day a report was received.',
  );
  for (const name of ['receivedOn', 'eventDate', 'priorEffortDate'] as const)
    complaints.day(body[name], `/${name}`, today);
  const complainant = readPerson(body.complainant, complaints, today) as Complainant | null;
  const contact = readContact(body.contact);
  complaints.raise();
  const effort = readEffort(body);
  return {
    by: sender.by,
    report: {
      ...kind,
      office,
      receivedOn: body.receivedOn ?? today,
      language: body.language ?? 'id',
      reportedAgency: reported.agency,
      reportedGroup: reported.group,
      substance: codeIn(substances, body.substance) ?? null,
      district: districtOf(placeOf(body.contact) ?? '') ?? null,
      eventDate: body.eventDate ?? null,
      priorEffort: effort.made,
      priorEffortDate: body.priorEffortDate ?? null,
      secretIdentity: body.secretIdentity ?? sender.by === 'public',
      account: sender.account,
    },
    complainant,
    contact,
    narrative: present({
      subject: body.subject,
      narrative: body.narrative,
      reportedAgency: reported.words,
      reportedPost: body.reported?.post,
      priorEffort: effort.words,
      remedy: body.remedy,
      externalId: body.externalId,
    }) as Narrative,
  };
};

/** Reads a completion. @throws {Problem} 422 naming every field that will not do */
export const readCompletion = (body: CompletionBody, today: string): SubmitCompletion => {
  const complaints = new Complaints();
  for (const name of ['eventDate', 'priorEffortDate'] as const) complaints.day(body[name], `/${name}`, today);
  const complainant = readPerson(body.complainant, complaints, today);
  complaints.raise();
  const reported = readReported(body.reported);
  const effort = readEffort(body);
  return {
    reportedAgency: reported.agency,
    eventDate: body.eventDate ?? null,
    priorEffort: effort.made,
    priorEffortDate: body.priorEffortDate ?? null,
    complainant,
    contact: readContact(body.contact),
    narrative: present({
      narrative: body.narrative,
      reportedAgency: reported.words,
      reportedPost: body.reported?.post,
      priorEffort: effort.words,
      remedy: body.remedy,
    }) as Partial<Narrative> | null,
  };
};

/** A ground of refusal by code or Indonesian name; null where none was given. @throws {Problem} 422 for one that no plenary may use */
export const readGround = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  const code = lookup(PLENARY_GROUNDS, text);
  if (code === undefined)
    throw unacceptable(
      '/ground',
      `Give one of the grounds of a plenary: ${PLENARY_GROUNDS.map((ground) => ground.code).join(', ')}.`,
    );
  return code;
};
