// Lodging: a report, consultation or copy reaches the office, gets its agenda number and its receipt.
import { nothing, refuse, secret } from '@jejak/case';
import type {
  CaseFile,
  Complainant,
  Contact,
  DataOf,
  Decision,
  IntakeEvent,
  Narrative,
  Refusal,
  Subjects,
} from '@jejak/case';

type Received = DataOf<'ReportReceived'>;

/** What reached the office. Codes are looked up, dates are the office's; personal data are still plain and never leave as such. */
export interface LodgeReport {
  /** Through which door: the open one, a logged-in complainant's, or a member of staff on somebody's behalf. */
  readonly by: 'public' | 'complainant' | 'staff';
  readonly report: Omit<Received, 'agendaNumber' | 'subjects' | 'complainant' | 'contact' | 'narrative'>;
  readonly complainant: Complainant | null;
  readonly contact: Contact | null;
  readonly narrative: Narrative;
  /** Ids of the keys that will seal the complainant's words and the office's own. */
  readonly subjects: Subjects;
  /** From the office's register of the year of recording; without gaps. */
  readonly agendaNumber: string;
  /** Where, and by which post or channel, the receipt is given; UU 25/2009 Art. 44(2). */
  readonly receipt: { readonly place: string; readonly receiver: string };
}

const notLodgeable = ({ by, report, complainant }: LodgeReport): Refusal | undefined => {
  if (report.caseType === 'own-motion' && by !== 'staff')
    return refuse(
      'own-motion-by-staff-only',
      'Only the Ombudsman itself opens an own-motion investigation; lodge a report instead.',
    );
  if (report.caseType === 'own-motion' && complainant)
    return refuse(
      'own-motion-has-no-complainant',
      'An own-motion investigation has no complainant; leave the complainant out or lodge a report.',
    );
  // Staff may record one without, e.g. from an older list: its formal check establishes the criterion.
  if (report.caseType === 'rapid-response' && by !== 'staff' && report.rapidCriteria.length === 0)
    return refuse(
      'rapid-response-needs-a-criterion',
      'A rapid response needs at least one of: emergency, threat to life, threat to the right to live.',
    );
  return undefined;
};

/**
 * Records what was lodged and gives the receipt; a carbon copy ends with that. Of the Ombudsman's own motion nobody gets
 * one: there is no complainant, and its code would open the case to whoever has it. The case's id is made from the command,
 * so a case that exists already is this very lodging: nothing more happens.
 */
export const lodgeReport =
  (command: LodgeReport) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.stage !== 'none') return nothing;
    const refusal = notLodgeable(command);
    if (refusal) return refusal;
    const { report, subjects, complainant, contact, narrative, agendaNumber, receipt } = command;
    const person = subjects.complainant;
    const received: IntakeEvent = {
      type: 'ReportReceived',
      data: {
        ...report,
        agendaNumber,
        subjects,
        complainant: complainant && secret(person, 'identity', complainant),
        contact: contact && secret(person, 'contact', contact),
        narrative: secret(person, 'narrative', narrative),
      },
    };
    if (report.caseType === 'own-motion') return [received];
    const issued: IntakeEvent = { type: 'ReceiptIssued', data: { issue: 1, ...receipt } };
    const copy: IntakeEvent = { type: 'CarbonCopyRecorded', data: { monitored: true } };
    return report.caseType === 'carbon-copy' ? [received, issued, copy] : [received, issued];
  };
