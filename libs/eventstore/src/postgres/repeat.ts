// Was a unit stored before? Asked when an expectation fails, and when an answer was cut off.
import type { Claim } from '../building.js';
import type { Appended } from '../port.js';
import { eventOf, EVENT_COLUMNS } from './reading.js';
import type { Line } from './line.js';

const CLAIMED = `select c.o, e.position from unnest($1::text[], $2::int[], $3::uuid[]) with ordinality c(stream, revision, id, o)
  join jejak.stream s on s.name = c.stream join jejak.event e on e.sid = s.sid and e.revision = c.revision and e.id = c.id order by c.o`;
const NEIGHBOURS = `select ${EVENT_COLUMNS} from jejak.event e
  where e.position between $1 and $2 and e.id = any($3::uuid[]) order by e.position`;

/** For each claim the position where its event stands, or undefined where another or none stands. */
export async function placesOf(line: Line, claims: readonly Claim[]): Promise<(number | undefined)[]> {
  if (claims.length === 0) return [];
  const columns = [
    claims.map((claim) => claim.stream),
    claims.map((claim) => String(claim.revision)),
    claims.map((claim) => claim.id),
  ];
  const rows = await line.query({ name: 'jejak_claims', text: CLAIMED, values: columns });
  const places = new Map(rows.map(([ordinal, position]) => [Number(ordinal), Number(position)]));
  return claims.map((_, at) => places.get(at + 1));
}

/** The answer of a unit one of whose events stands at `position`: a unit is stored in one run, so the others are its neighbours. */
export async function answerAgain(line: Line, position: number, ids: readonly string[]): Promise<Appended | undefined> {
  const values = [position - ids.length + 1, position + ids.length - 1, ids];
  const rows = await line.query({ name: 'jejak_neighbours', text: NEIGHBOURS, values });
  const events = rows.map(eventOf);
  const last = events.at(-1);
  return last && events.length === ids.length ? { position: last.position, events } : undefined;
}
