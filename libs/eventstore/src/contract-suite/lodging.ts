// What the contract's tests write: drafts with ids that do not meet, lodgings that take a number of a register, and the check of a register.
import type { Draft, EventStore, JsonObject, Position, StoredEvent, Unit } from '../port.js';

/** Roles of the contract's worlds and what they own. */
export const CLERK = 'contract_clerk';
export const STRANGER = 'contract_stranger';
export const CONTRACT_OWNERS = [
  { category: 'case', type: 'ReportLodged', role: CLERK },
  { category: 'case', type: 'NoteAdded', role: CLERK },
  { category: 'register', type: 'NumberGiven', role: CLERK },
  { category: 'letter', type: 'LetterSent', role: STRANGER },
];

/** Makes drafts whose ids never repeat; two makers with different seeds never meet. */
export function draftMaker(seed: number) {
  let count = 0;
  const id = () =>
    `0192a000-0000-7000-8${seed.toString(16).padStart(3, '0')}-${(++count).toString(16).padStart(12, '0')}`;
  return (type: string, data: JsonObject = {}): Draft => ({
    id: id(),
    type,
    schema: 1,
    data,
    actor: 'staff-7',
    office: 'kendari',
    ruleset: 'po-58-2023',
    causation: null,
    correlation: `correlation-${count}`,
    command: `command-${seed}-${count}`,
    commandDigest: 'digest',
  });
}

/** A maker of drafts. */
export type MakeDraft = ReturnType<typeof draftMaker>;

/** One case and one number of a register, in one unit: the number is known only when the unit is built. */
export function lodging(draft: MakeDraft, caseStream: string, register: string): Unit {
  const report = draft('ReportLodged');
  const given = draft('NumberGiven', { case: caseStream });
  return {
    streams: [
      { stream: caseStream, expected: 'none' },
      { stream: register, expected: 'end' },
    ],
    events: (ends) => {
      const number = (ends.get(register) ?? -1) + 2;
      return [
        { stream: caseStream, events: [{ ...report, data: { number } }] },
        { stream: register, events: [{ ...given, data: { case: caseStream, number } }] },
      ];
    },
  };
}

/** Events on one stream. */
export const unitOn = (stream: string, expected: Unit['streams'][number]['expected'], ...events: Draft[]): Unit => ({
  streams: [{ stream, expected }],
  events: [{ stream, events }],
});

/** What is wrong with a register and the cases that it numbers; empty when nothing is. */
export async function registerFaults(store: EventStore, register: string, cases: readonly string[]): Promise<string[]> {
  const given = await store.read(register);
  const faults = given.flatMap(({ data, revision }) =>
    data.number === revision + 1 ? [] : [`number ${data.number} at revision ${revision}`],
  );
  const numbers = new Map(given.map(({ data }) => [data.case, data.number]));
  if (given.length !== cases.length || numbers.size !== cases.length) {
    faults.push(`${given.length} numbers for ${numbers.size} of ${cases.length} cases`);
  }
  for (const stream of cases) {
    const events = await store.read(stream);
    if (events.length !== 1 || events[0]?.data.number !== numbers.get(stream))
      faults.push(`${stream} differs from the register`);
  }
  return faults;
}

/** Follows until `count` events came, then stops. */
export async function followed(store: EventStore, after: Position, count: number): Promise<StoredEvent[]> {
  const seen: StoredEvent[] = [];
  const stop = new AbortController();
  if (count === 0) return seen;
  for await (const page of store.follow(after, {}, stop.signal)) {
    seen.push(...page.events);
    if (seen.length >= count) stop.abort();
  }
  return seen;
}

/** The whole log, page by page. */
export async function wholeLog(store: EventStore, pageSize = 1_000): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let after: Position = '0'; ;) {
    const page = await store.readAll(after, {}, pageSize);
    if (page.scanned === after) return events;
    events.push(...page.events);
    after = page.scanned;
  }
}
