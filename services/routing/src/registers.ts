// The register of letters of assignment: numbers without a gap, given in the same commit as the assignment.
import type { CaseEvent } from '@jejak/case';
import type { Finish } from '@jejak/chassis';
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
  const register = `register-${office}-assignment-${day.slice(0, 4)}`;
  const number = numbering(template);
  return {
    streams: [register],
    build: (ends, events) => {
      const letterOfAssignment = number({ seq: (ends.get(register) ?? -1) + 2, office, day, type: 'ST' });
      const numbered = events.map((event) =>
        event.type === 'ExaminersAssigned' ? { ...event, data: { ...event.data, letterOfAssignment } } : event,
      );
      const given = { type: 'LetterNumberGiven', data: { caseId, number: letterOfAssignment } };
      return { events: numbered, more: [{ stream: register, events: [given] }] };
    },
  };
};
