// From what a person sent to what lodging takes: codes are looked up, dates held against the calendar.
import type { Complainant, Narrative } from '@jejak/case';
import type { ReportBody } from '@jejak/contracts/http';
import { caseTypes, channels, districtOf, offices, ruleSets, standings, substances } from '@jejak/law';
import type { LodgeReport } from '../decisions/lodging.js';
import { OWN_STANDING, responsibleOffice } from '../rules.js';
import { Complaints } from './complaints.js';
import { codeIn, orNull, placeOf, present, readContact, readEffort, readPerson, readReported } from './parts.js';

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
  places: readonly (string | null)[],
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

const complainOfDays = (body: ReportBody, { by }: Sender, today: string, complaints: Complaints): void => {
  complaints.add(
    body.receivedOn !== undefined && by !== 'staff',
    '/receivedOn',
    'Only staff say on which day a report was received.',
  );
  for (const name of ['receivedOn', 'eventDate', 'priorEffortDate'] as const)
    complaints.day(body[name], `/${name}`, today);
};

const choicesOf = (body: ReportBody, { by, account }: Sender, today: string) => ({
  receivedOn: body.receivedOn ?? today,
  language: body.language ?? ('id' as const),
  secretIdentity: body.secretIdentity ?? by === 'public',
  account,
});

/**
 * Reads a report. An agency that is not in the list stays in the complainant's own words, to be sealed with them.
 * @throws {Problem} 422 naming every field that will not do
 */
export const readReport = (body: ReportBody, sender: Sender, todayIn: Today): Lodging => {
  const complaints = new Complaints();
  const kind = readKind(body);
  complainOfKind(body, kind, complaints);
  const reported = readReported(body.reported);
  const place = orNull(placeOf(body.contact));
  const office = readOffice(body, sender, [place, reported.place], complaints);
  const today = todayIn(office);
  complainOfDays(body, sender, today, complaints);
  const complainant = readPerson(body.complainant, complaints, today) as Complainant | null;
  complaints.raise();
  const effort = readEffort(body);
  return {
    by: sender.by,
    report: {
      ...kind,
      ...choicesOf(body, sender, today),
      office,
      reportedAgency: reported.agency,
      reportedGroup: reported.group,
      substance: orNull(codeIn(substances, body.substance)),
      district: place === null ? null : orNull(districtOf(place)),
      eventDate: orNull(body.eventDate),
      priorEffort: effort.made,
      priorEffortDate: orNull(body.priorEffortDate),
    },
    complainant,
    contact: readContact(body.contact),
    narrative: present({
      subject: body.subject,
      narrative: body.narrative,
      reportedAgency: reported.words,
      reportedPost: reported.post,
      priorEffort: effort.words,
      remedy: body.remedy,
      externalId: body.externalId,
    }) as Narrative,
  };
};
