// The plenary: accepts a report with a class, or refuses it on a ground. Who has a conflict of interest does not decide (UU 37/2008 Art. 40).
import { nothing, refuse, refusedElsewhere, secret } from '@jejak/case';
import type { ActorId, CaseClass, CaseFile, DataOf, Decision, IntakeEvent, LocalDate, Refusal } from '@jejak/case';
import { notNow } from './stage.js';

/** A plenary as it met. Whoever calls it chairs it and is one of its members. */
export interface DecideAtPlenary {
  readonly verdict:
    { readonly accepted: true; readonly class: CaseClass } | { readonly accepted: false; readonly ground: string };
  readonly chair: ActorId;
  readonly members: readonly ActorId[];
  /** Those of the members who are not in the directory, or suspended. */
  readonly unknown: readonly ActorId[];
  readonly heldOn: LocalDate;
  readonly minutes: string;
  /** How many members must decide: a setting of the office. */
  readonly quorum: number;
  /** Whose register gives the number. */
  readonly office: string;
  /** From that register, the year of recording; used only by an acceptance. */
  readonly registrationNumber: string;
  readonly today: LocalDate;
}

const improper = (command: DecideAtPlenary, members: readonly ActorId[], before: CaseFile): Refusal | undefined => {
  if (command.unknown.length > 0)
    return refuse(
      'unknown-member-among-deciders',
      `Not in the directory or suspended: ${command.unknown.join(', ')}. Correct the members.`,
    );
  const conflicted = members.filter((member) => before.conflicted.includes(member));
  if (conflicted.length > 0)
    return refuse(
      'conflicted-member-among-deciders',
      `In conflict of interest and not to decide: ${conflicted.join(', ')}. Decide without them.`,
    );
  if (members.length < command.quorum)
    return refuse(
      'quorum-not-reached',
      `${members.length} of ${command.quorum} needed members decided; meet again with enough members.`,
    );
  if (command.heldOn < before.receivedOn || command.heldOn > command.today)
    return refuse(
      'plenary-on-an-impossible-day',
      `The plenary met between the receipt (${before.receivedOn}) and today (${command.today}); correct the day.`,
    );
  return undefined;
};

const isTheSame = ({ verdict }: DecideAtPlenary, before: CaseFile): boolean =>
  verdict.accepted
    ? before.stage === 'registered' && before.class === verdict.class
    : before.ending?.kind === 'refused' && before.ending.ground === verdict.ground && before.stage === 'closing';

/** Accepts and registers, or refuses. Members in conflict are excluded by the file itself, and refused by name where they decided all the same. */
export const decideAtPlenary =
  (command: DecideAtPlenary) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (isTheSame(command, before)) return nothing;
    if (before.ending?.kind === 'withdrawn')
      return refuse('report-withdrawn', 'The complainant has withdrawn the report; there is nothing to decide.');
    if (before.stage !== 'plenary') return notNow(before.stage);
    const { verdict, chair, heldOn, quorum, today } = command;
    const members = [...new Set([chair, ...command.members])];
    const refusal = refusedElsewhere(before, command.office) ?? improper(command, members, before);
    if (refusal) return refusal;
    const minutes = secret(before.subjects.file, 'narrative', { text: command.minutes });
    const meeting: DataOf<'ReportAccepted'>['meeting'] = {
      heldOn,
      members,
      excluded: [...before.conflicted],
      quorum,
      minutes,
    };
    if (!verdict.accepted) return [{ type: 'ReportRefused', data: { ground: verdict.ground, meeting } }];
    return [
      { type: 'ReportAccepted', data: { class: verdict.class, meeting } },
      { type: 'ReportRegistered', data: { registrationNumber: command.registrationNumber, registeredOn: today } },
    ];
  };
