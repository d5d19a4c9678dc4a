// Positions of KurrentDB as the port knows them: the place of an event's own record in the transaction log, a decimal with gaps.
import { BEGINNING, comparePositions, type Position } from '../port.js';

/** What the server says about a place in `$all`. */
export interface LogPlace {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** What the server sends where it does not know a position: -1, as an unsigned number. */
const UNKNOWN = 0xffff_ffff_ffff_ffffn;

/**
 * The position of an event: its prepare position. It is unique, and rises in the order of `$all`: the server writes the records of one
 * append in one run, and knows no transactions that stay open. The commit position would be the same for all events of one transaction.
 * @throws RangeError where the server did not tell it: older than 22.6
 */
export function positionOf(place: LogPlace | undefined, what: string): Position {
  if (!place || place.prepare === UNKNOWN || place.prepare < 0n)
    throw new RangeError(`KurrentDB does not tell the position of ${what}: a server from 25.1 on is needed.`);
  return place.prepare.toString();
}

/**
 * Where to begin to read. `$all` begins at a place and not behind it, and an event whose commit came later than its record is found
 * from its record on; so whoever reads drops what is not {@link isBehind} the position.
 */
export const placeOf = (position: Position): LogPlace | 'start' =>
  position === BEGINNING ? 'start' : { commit: BigInt(position), prepare: BigInt(position) };

/** True for a position behind another. */
export const isBehind = (position: Position, after: Position): boolean => comparePositions(position, after) > 0;

/** The later of two positions. */
export const later = (one: Position, other: Position): Position => (isBehind(one, other) ? one : other);
