// The register of letters of assignment.
import type { CaseEvent } from '@jejak/case';
import { givingNumber, type Finish } from '@jejak/chassis';
import { numbering } from '@jejak/law';

/** Which letter is numbered: `day` is the local day of the office, `template` that of its settings. */
export interface Letter {
  readonly caseId: string;
  readonly office: string;
  readonly day: string;
  readonly template: string;
}

/** Gives the next number of the office's register of the year to the assignment that was decided. */
export const givingLetterNumber = ({ caseId, office, day, template }: Letter): Finish<CaseEvent> => {
  const written = numbering(template);
  return givingNumber({
    office,
    noun: 'assignment',
    day,
    number: (seq) => written({ seq, office, day, type: 'ST' }),
    given: (number) => ({ type: 'LetterNumberGiven', data: { caseId, number } }),
    fill: (event, letterOfAssignment) =>
      event.type === 'ExaminersAssigned' ? { ...event, data: { ...event.data, letterOfAssignment } } : event,
  });
};
