// What routing decides: office and unit, examiners, conflicts of interest, transfer.
import {
  isFinal,
  nothing,
  refuse,
  refusedElsewhere,
  refusedOutside,
  secret,
  type ActorId,
  type CaseFile,
  type Decision,
  type LocalDate,
  type Refusal,
  type RoutingEvent,
} from '@jejak/case';
import { CONFLICT_RULES, MOST_EXAMINERS } from './rules.js';

/** Office and unit, and the row of the table that named them (`by-hand` for a person's choice). */
export interface RouteCase {
  readonly office: string;
  readonly unit: string;
  readonly ground: string;
}

/** By the routing table on news of an accepted report, or by hand. Never overrules a person: a late redelivery changes nothing. */
export const routeCase =
  (command: RouteCase) =>
  (before: CaseFile): Decision<RoutingEvent> => {
    if (before.stage === 'routed' && before.office === command.office && before.unit === command.unit) return nothing;
    if (before.stage === 'routed')
      return refuse('case-already-routed', 'The case has its office and unit; transfer it to change them.');
    const outside = refusedOutside(before, 'registered');
    if (outside) return outside;
    return [{ type: 'CaseRouted', data: { office: command.office, unit: command.unit, ground: command.ground } }];
  };

/** The same on news of an accepted report: whatever a person did meanwhile stands. */
export const routeOnNews =
  (command: RouteCase) =>
  (before: CaseFile): Decision<RoutingEvent> =>
    before.stage === 'registered' ? routeCase(command)(before) : nothing;

/** Another office or unit, after coordination between them. */
export interface TransferCase {
  readonly office: string;
  readonly unit: string;
  readonly coordination: string;
}

/** Up to the examination (PO 58/2023 Art. 16-17). The history stays with the case; examiners of the old unit are released. */
export const transferCase =
  (command: TransferCase) =>
  (before: CaseFile): Decision<RoutingEvent> => {
    const outside = refusedOutside(
      before,
      'routed',
      'examination',
      'registered',
      'received',
      'material-check',
      'plenary',
    );
    if (outside) return outside;
    if (before.office === command.office && before.unit === command.unit) return nothing;
    const coordination = secret(before.subjects.file, 'narrative', { text: command.coordination });
    const { office: fromOffice, unit: fromUnit } = before;
    return [
      {
        type: 'CaseTransferred',
        data: { fromOffice, fromUnit, office: command.office, unit: command.unit, coordination },
      },
    ];
  };

/** Examiners by a letter of assignment (surat tugas). `known`: of those named, who works as an examiner in the case's office. */
export interface AssignExaminers {
  readonly examiners: readonly ActorId[];
  readonly known: readonly ActorId[];
  /** Whose register numbers the letter. */
  readonly office: string;
  /** Filled in when the register gives it. */
  readonly letterOfAssignment: string;
  readonly today: LocalDate;
}

const refusedPeople = (
  examiners: readonly ActorId[],
  { known }: AssignExaminers,
  { conflicted }: CaseFile,
): Refusal | undefined => {
  if (examiners.length === 0 || examiners.length > MOST_EXAMINERS)
    return refuse('examiners-out-of-bounds', `Name one to ${MOST_EXAMINERS} examiners.`);
  if (examiners.some((each) => conflicted.includes(each)))
    return refuse('examiner-in-conflict', 'One of the examiners has a conflict of interest in this case.');
  if (examiners.some((each) => !known.includes(each)))
    return refuse(
      'examiner-not-of-the-office',
      'One of the people named is no active examiner of the office that has the case.',
    );
  return undefined;
};

/** Nobody with a conflict of interest, and only those who examine or monitor for the office that has the case. A later letter adds monitors. */
export const assignExaminers =
  (command: AssignExaminers) =>
  (before: CaseFile): Decision<RoutingEvent> => {
    const refused =
      refusedOutside(before, 'routed', 'examination', 'comment', 'corrective-monitoring', 'closing') ??
      refusedElsewhere(before, command.office);
    if (refused) return refused;
    const examiners = [...new Set(command.examiners)];
    const unfit = refusedPeople(examiners, command, before);
    if (unfit) return unfit;
    const same =
      before.examiners.length === examiners.length && examiners.every((each) => before.examiners.includes(each));
    if (same) return nothing;
    return [
      {
        type: 'ExaminersAssigned',
        data: { examiners, letterOfAssignment: command.letterOfAssignment, assignedOn: command.today },
      },
    ];
  };

/** A person keeps out of a case (UU 37/2008 Art. 40). */
export interface DeclareConflict {
  readonly person: ActorId;
  readonly ground: string;
}

/** At every stage that is still open; once is enough. */
export const declareConflict =
  (command: DeclareConflict) =>
  (before: CaseFile): Decision<RoutingEvent> => {
    if (before.conflicted.includes(command.person)) return nothing;
    const outside = refusedOutside(
      before,
      'examination',
      'received',
      'awaiting-completion',
      'consultation',
      'material-check',
      'plenary',
      'registered',
      'routed',
      'comment',
      'corrective-monitoring',
      'closing',
    );
    if (outside) return outside;
    const ground = secret(before.subjects.file, 'narrative', { text: command.ground });
    return [{ type: 'ConflictDeclared', data: { person: command.person, ground } }];
  };

/** Who of the people named by the file is staff: only they can be in conflict with their own work. */
export interface DetectConflicts {
  readonly isStaff: (person: ActorId) => boolean;
}

/** Conflicts that follow from the file itself, on news of its receipt. */
export const detectConflicts =
  (command: DetectConflicts) =>
  (before: CaseFile): Decision<RoutingEvent> => {
    if (before.stage === 'none' || isFinal(before.stage)) return nothing;
    return CONFLICT_RULES.flatMap(({ rule, people }) =>
      people(before)
        .filter((person) => command.isStaff(person) && !before.conflicted.includes(person))
        .map((person): RoutingEvent => ({ type: 'ConflictDetected', data: { person, rule } })),
    );
  };
