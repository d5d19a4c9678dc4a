// A case as it was known then: what had been committed by an instant or a position, folded again.
import { decode, evolveCase, initialCase, type CaseFile } from '@jejak/case';
import { unacceptable } from '@jejak/chassis';
import type { AsOfQuery } from '@jejak/contracts/http';
import { BEGINNING, comparePositions, type EventStore, type Position, type StoredEvent } from '@jejak/eventstore';
import { endOfDayIn } from '@jejak/law';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Years that the database knows: it has no year 0, and zones may lead out of the four digits. */
const STORED_YEAR = /^(?!0000)\d{4}-/;

const instantOf = (text: string): string => {
  const time = INSTANT.test(text) ? Date.parse(text) : NaN;
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // 30 February is the second of March to Date.parse, and nothing to anybody else.
  const isReal =
    instant !== '' &&
    new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`)).toISOString().startsWith(text.slice(0, 10));
  if (!isReal || !STORED_YEAR.test(instant))
    throw unacceptable('/instant', 'Give an instant with its zone, like 2026-03-01T08:00:00+08:00.');
  return instant;
};

/** A case as far as it goes today. */
interface Today {
  readonly state: Pick<CaseFile, 'office'>;
  readonly events: readonly Pick<StoredEvent, 'position'>[];
}

/** The position of an event; beyond the last one, that of it. */
const positionAt = ({ events }: Today, revision: number): Position =>
  (events[revision] ?? events.at(-1))?.position ?? BEGINNING;

/** The position that is asked for, days being those of the office that has the case. @throws {Problem} 422 unless exactly one moment is given, and is one */
export const positionAsked = (
  store: Pick<EventStore, 'positionAsOf'>,
  { instant, position, day, revision }: Pick<AsOfQuery, 'instant' | 'position' | 'day' | 'revision'>,
  today: Today,
): Promise<Position> => {
  if ([instant, position, day, revision].filter((moment) => moment !== undefined).length !== 1)
    throw unacceptable('/instant', 'Give an instant, a day, a position or a revision, and only one of them.');
  if (position !== undefined) return Promise.resolve(position);
  if (revision !== undefined) return Promise.resolve(positionAt(today, revision));
  return store.positionAsOf(day === undefined ? instantOf(instant ?? '') : endOfDayIn(today.state.office, day));
};

/** The events up to a position and the case after them. */
export const asOf = (
  events: readonly StoredEvent[],
  position: Position,
): { readonly state: CaseFile; readonly events: readonly StoredEvent[] } => {
  const known = events.filter((event) => comparePositions(event.position, position) <= 0);
  const state = known.reduce((before, stored) => {
    const event = decode(stored);
    return event ? evolveCase(before, event, stored) : before;
  }, initialCase);
  return { state, events: known };
};
