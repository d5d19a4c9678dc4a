// From what a complainant sent to what a completion takes.
import type { Narrative } from '@jejak/case';
import type { CompletionBody } from '@jejak/contracts/http';
import type { SubmitCompletion } from '../decisions/formal.js';
import { Complaints } from './complaints.js';
import { orNull, present, readContact, readEffort, readPerson, readReported } from './parts.js';

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
    eventDate: orNull(body.eventDate),
    priorEffort: effort.made,
    priorEffortDate: orNull(body.priorEffortDate),
    complainant,
    contact: readContact(body.contact),
    narrative: present({
      narrative: body.narrative,
      reportedAgency: reported.words,
      reportedPost: reported.post,
      priorEffort: effort.words,
      remedy: body.remedy,
    }) as Partial<Narrative> | null,
  };
};
