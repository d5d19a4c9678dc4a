// The judge: what the ledger outside says, against what the store holds. Pure arithmetic; it knows nothing of how either came about.
import type { Answered, Entry } from './ledger.js';

/** A report as the store holds it. `op` is read from the report itself: which request it came from; null where it names none. */
export interface StoredCase {
  readonly op: number | null;
  readonly caseId: string;
  readonly agendaNumber: string;
}
/** A number that a register gave, in the order of the register. */
export interface GivenNumber {
  readonly register: string;
  readonly caseId: string;
  readonly number: string;
}
/** A message that was queued for a party. */
export interface QueuedMessage {
  readonly caseId: string;
}
/** What was found in the store when everything was at rest. */
export interface Found {
  readonly cases: readonly StoredCase[];
  readonly numbers: readonly GivenNumber[];
  /** Left out where the drill does not wait for messages. */
  readonly messages?: readonly QueuedMessage[];
}

/**
 * `lost`: acknowledged and not there. `doubled`: one request, more than one report. `invented`: a report that nobody asked for. `changed`: one
 * request, different answers, or an answer that differs from the store. `number`: a register with a gap, a double or a number that is not its
 * case's. `message`: a report whose complainant was told never or more than once.
 */
export type FaultKind = 'lost' | 'doubled' | 'invented' | 'changed' | 'number' | 'message';
/** Something that must never be. */
export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;
}
/** What the judge says. `unknown`: asked and never acknowledged; each of those may be stored once or not at all. */
export interface Verdict {
  readonly intended: number;
  readonly acknowledged: number;
  readonly unknown: number;
  readonly unknownStored: number;
  readonly faults: readonly Fault[];
}

const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const sameAnswer = (one: Answered, other: Answered): boolean =>
  one.caseId === other.caseId && one.agendaNumber === other.agendaNumber && one.trackingCode === other.trackingCode;

const ofAnswers = (
  op: number,
  first: Answered,
  answers: readonly Answered[],
  held: StoredCase | undefined,
): readonly Fault[] => {
  const faults: Fault[] = [];
  if (answers.some((answer) => !sameAnswer(answer, first)))
    faults.push({ kind: 'changed', what: `request ${op} was answered differently when it was repeated` });
  if (!held) faults.push({ kind: 'lost', what: `request ${op} was acknowledged as ${first.agendaNumber}` });
  else if (held.agendaNumber !== first.agendaNumber)
    faults.push({
      kind: 'changed',
      what: `request ${op} was answered ${first.agendaNumber}, stored ${held.agendaNumber}`,
    });
  return faults;
};

const ofRequest = (op: number, answers: readonly Answered[], stored: readonly StoredCase[]): readonly Fault[] => {
  const [first] = answers;
  const held = stored.find(({ caseId }) => caseId === first?.caseId);
  const doubled: readonly Fault[] =
    stored.length > 1 ? [{ kind: 'doubled', what: `request ${op} is stored ${stored.length} times` }] : [];
  return [...(first ? ofAnswers(op, first, answers, held) : []), ...doubled];
};

const seqOf = (number: string): number => Number.parseInt(number, 10);

const ofRegister = (register: string, given: readonly GivenNumber[]): readonly Fault[] =>
  given.flatMap(({ number }, at): readonly Fault[] =>
    seqOf(number) === at + 1 ? [] : [{ kind: 'number', what: `${register}: ${number} stands at place ${at + 1}` }],
  );

const ofNumbers = ({ cases, numbers }: Found): readonly Fault[] => {
  const byCase = groupBy(numbers, ({ caseId }) => caseId);
  const known = new Set(cases.map(({ caseId }) => caseId));
  return [
    ...[...groupBy(numbers, ({ register }) => register)].flatMap(([register, given]) => ofRegister(register, given)),
    ...cases.flatMap(({ caseId, agendaNumber }): readonly Fault[] => {
      const given = byCase.get(caseId) ?? [];
      return given.length === 1 && given[0]?.number === agendaNumber
        ? []
        : [{ kind: 'number', what: `case ${agendaNumber} has ${given.length} numbers in the register` }];
    }),
    ...numbers
      .filter(({ caseId }) => !known.has(caseId))
      .map(({ number }): Fault => ({ kind: 'number', what: `${number} was given to a case that is not there` })),
  ];
};

const ofMessages = ({ cases, messages }: Found): readonly Fault[] => {
  if (messages === undefined) return [];
  const byCase = groupBy(messages, ({ caseId }) => caseId);
  return cases.flatMap(({ caseId, agendaNumber }): readonly Fault[] => {
    const told = byCase.get(caseId)?.length ?? 0;
    return told === 1 ? [] : [{ kind: 'message', what: `the complainant of ${agendaNumber} is told ${told} times` }];
  });
};

/** Judges a run: every acknowledged request exactly once, nothing invented, the others once or not at all, registers without gaps. */
export const judge = (entries: readonly Entry[], found: Found): Verdict => {
  const intended = new Set(entries.map(({ op }) => op));
  const answers = groupBy(
    entries.filter((entry) => entry.kind === 'answer'),
    ({ op }) => op,
  );
  const stored = groupBy(found.cases, ({ op }) => op);
  const unknown = [...intended].filter((op) => !answers.has(op));
  const invented = found.cases.filter(({ op }) => op === null || !intended.has(op));
  return {
    intended: intended.size,
    acknowledged: answers.size,
    unknown: unknown.length,
    unknownStored: unknown.filter((op) => stored.has(op)).length,
    faults: [
      ...[...intended].flatMap((op) => ofRequest(op, answers.get(op) ?? [], stored.get(op) ?? [])),
      ...invented.map(({ agendaNumber }): Fault => ({ kind: 'invented', what: `nobody asked for ${agendaNumber}` })),
      ...ofNumbers(found),
      ...ofMessages(found),
    ],
  };
};
