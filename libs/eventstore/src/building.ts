// How a unit becomes events: expectations are held against the ends, late parts are built, chains are linked. Pure; every adapter uses it.
import { hash } from 'node:crypto';
import { makeStored, NO_LEAF, type BuiltEvent } from './header.js';
import type { Expected, Position, StoredEvent, StreamDrafts, Unit } from './port.js';

/** What the store needs to know of a stream's last event. */
export interface StreamEnd {
  readonly revision: number;
  /** Leaf of the last event, base64. */
  readonly hash: string;
  readonly at: string;
}

/** The end of a stream that does not exist. */
export const NO_END: StreamEnd = { revision: -1, hash: NO_LEAF, at: '' };

/** The first stream whose end is not what the unit expects, or undefined. */
export const unmet = (unit: Unit, endOf: (stream: string) => StreamEnd) =>
  unit.streams.find(({ stream, expected }) => !meets(expected, endOf(stream).revision));

const meets = (expected: Expected, revision: number): boolean =>
  expected === 'end' || revision === (expected === 'none' ? -1 : expected);

/**
 * Builds the events of a unit on top of the given ends.
 * @throws NotCanonical, or whatever `build` throws; TypeError when the unit makes no event or touches a stream that it does not name
 */
export function buildUnit(unit: Unit, endOf: (stream: string) => StreamEnd, now: string): BuiltEvent[] {
  const built: BuiltEvent[] = [];
  const ends = new Map(unit.streams.map(({ stream }) => [stream, endOf(stream)]));
  if (ends.size !== unit.streams.length) throw new TypeError('A unit names a stream twice.');
  for (const { stream, events } of draftsOf(unit, ends)) {
    let end = ends.get(stream);
    if (!end) throw new TypeError(`A unit has events for ${stream}, which it does not name.`);
    for (const draft of events) {
      const at = end.at > now ? end.at : now;
      const event = makeStored(draft, { stream, revision: end.revision + 1, prev: end.hash, at });
      built.push(event);
      end = event;
    }
    ends.set(stream, end);
  }
  if (built.length === 0) throw new TypeError('A unit makes no event.');
  return built;
}

const draftsOf = (unit: Unit, ends: ReadonlyMap<string, StreamEnd>): readonly StreamDrafts[] =>
  typeof unit.events === 'function'
    ? unit.events(new Map([...ends].map(([stream, end]) => [stream, end.revision])))
    : unit.events;

/** Root before the first batch: 32 zero bytes. */
export const NO_ROOT = NO_LEAF;

/** Root of the log after a batch, base64: SHA-256(previous root || SHA-256(leaf hashes in position order)). */
export const nextRoot = (previous: string, leaves: readonly string[]): string => {
  const digest = hash('sha256', Buffer.concat(leaves.map((leaf) => Buffer.from(leaf, 'base64'))), 'buffer');
  return hash('sha256', Buffer.concat([Buffer.from(previous, 'base64'), digest]), 'base64');
};

/** Where a unit's events must stand if it was appended before: only streams with a fixed expectation can tell. */
export interface Claim {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
}

/** The claims of a unit, and the ids of all of its events: the material of idempotence. */
export function claimsOf(unit: Unit, endOf: (stream: string) => StreamEnd): { claims: Claim[]; ids: string[] } {
  const fixed = new Map<string, StreamEnd>();
  for (const { stream, expected } of unit.streams) {
    if (expected !== 'end') fixed.set(stream, { ...NO_END, revision: expected === 'none' ? -1 : expected });
  }
  const ends = new Map(unit.streams.map(({ stream }) => [stream, fixed.get(stream) ?? endOf(stream)]));
  const claims: Claim[] = [];
  const ids: string[] = [];
  for (const { stream, events } of draftsOf(unit, ends)) {
    const first = fixed.get(stream);
    events.forEach(({ id }, at) => {
      ids.push(id);
      if (first) claims.push({ stream, revision: first.revision + 1 + at, id });
    });
  }
  return { claims, ids };
}

/** An event as readers get it. */
export const placed = ({ dataText: _text, ...event }: BuiltEvent, position: Position): StoredEvent => ({
  ...event,
  position,
});
