// The parts that reports and completions share: person, contact, effort, who is complained about, grounds.
import type { Complainant, Contact } from '@jejak/case';
import { unacceptable } from '@jejak/chassis';
import { placeCode } from '@jejak/contracts/http';
import type { ComplainantChange, CompletionBody, ContactBody, ReportBody, ReportedBody } from '@jejak/contracts/http';
import { agencies, idTypes, lookup, maritalStatuses, reportedGroups, rowOf, sexes, type Agency } from '@jejak/law';
import { PLENARY_GROUNDS } from '../rules.js';
import type { Complaints } from './complaints.js';

/** What is not told is stored as null. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

/** The parts that were given; null where none was. */
export const present = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } | null => {
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? null : (Object.fromEntries(known) as { [K in keyof T]: Exclude<T[K], undefined> });
};

/** The code meant by a text; undefined for none. */
export const codeIn = <Code extends string>(
  list: Parameters<typeof lookup<Code>>[0],
  text: string | undefined,
): Code | undefined => (text === undefined ? undefined : lookup(list, text));

/** The complainant as far as told. */
export const readPerson = (
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

/** The code of a place given by code or by name. */
export const placeOf = (body: ContactBody | undefined): string | undefined =>
  body?.villageCode === undefined ? undefined : placeCode(body.villageCode);

/** Where the complainant can be reached, as far as told. */
export const readContact = (body: ContactBody | undefined): Contact | null => {
  if (!body) return null;
  const { address, phone, email } = body;
  const villageCode = placeOf(body);
  return present({ address, villageCode, phone, email }) as Contact | null;
};

const YES: readonly string[] = ['ya', 'yes', 'true', 'sudah'];
const NO: readonly string[] = ['tidak', 'no', 'false', 'belum'];

/** Effort made before: true or false, a word for either, or an account of it, which means that there was one. */
export const readEffort = ({
  priorEffort,
  priorEffortText,
}: ReportBody | CompletionBody): { made: boolean | null; words: string | undefined } => {
  if (typeof priorEffort !== 'string') return { made: priorEffort ?? null, words: priorEffortText };
  const word = priorEffort.trim().toLowerCase();
  if (YES.includes(word)) return { made: true, words: priorEffortText };
  if (NO.includes(word)) return { made: false, words: priorEffortText };
  return { made: true, words: priorEffortText === undefined ? priorEffort : `${priorEffort}\n${priorEffortText}` };
};

const inList = (agency: string | undefined): Agency | undefined => {
  const code = codeIn(agencies, agency);
  return code === undefined ? undefined : rowOf<Agency>(agencies, code);
};

/** A body that is in the list, or its name as the complainant gave it. */
export const readReported = ({ agency, group, post }: ReportedBody = {}) => {
  const row = inList(agency);
  return {
    agency: orNull(row?.code),
    group: orNull(codeIn(reportedGroups, group) ?? row?.group),
    place: orNull(row?.place),
    words: row ? undefined : agency,
    post,
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
