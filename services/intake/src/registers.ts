// The registers of intake: agenda numbers and registration numbers.
import type { CaseType, IntakeEvent } from '@jejak/case';
import { givingNumber, type Finish } from '@jejak/chassis';
import { caseTypes, rowOf, type Numbering } from '@jejak/law';

/** What the registers record. The names are the storage format. */
export const REGISTER_EVENTS = ['AgendaNumberGiven', 'RegistrationNumberGiven'] as const;

/** For which case a number is wanted. `day` is the day of recording in the office's zone: its year is the register's. */
export interface Wanted {
  readonly office: string;
  readonly day: string;
  readonly caseType: CaseType;
  /** Known as soon as the decision was asked. */
  readonly caseId: () => string;
  readonly numbering: Numbering;
}

interface Kind {
  readonly noun: 'agenda' | 'registration';
  readonly gives: (typeof REGISTER_EVENTS)[number];
  /** The event with its number filled in; any other event as it is. */
  readonly fill: (event: IntakeEvent, number: string) => IntakeEvent;
}

const finishing =
  ({ noun, gives, fill }: Kind) =>
  ({ office, day, caseType, caseId, numbering }: Wanted): Finish<IntakeEvent> => {
    const type = rowOf(caseTypes, caseType)?.letters ?? 'LM';
    return givingNumber({
      office,
      noun,
      day,
      number: (seq) => numbering({ seq, office, day, type }),
      given: (number) => ({ type: gives, data: { caseId: caseId(), number } }),
      fill,
    });
  };

/** Gives the agenda number to what is lodged. */
export const givingAgendaNumber = finishing({
  noun: 'agenda',
  gives: 'AgendaNumberGiven',
  fill: (event, agendaNumber) =>
    event.type === 'ReportReceived' ? { ...event, data: { ...event.data, agendaNumber } } : event,
});

/** Gives the registration number to what the plenary accepts. */
export const givingRegistrationNumber = finishing({
  noun: 'registration',
  gives: 'RegistrationNumberGiven',
  fill: (event, registrationNumber) =>
    event.type === 'ReportRegistered' ? { ...event, data: { ...event.data, registrationNumber } } : event,
});
