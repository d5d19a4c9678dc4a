// The catalogue of events: who owns each, in which stages it is legal, what kind of data each field is. `docs/events.md` prints it.
import { INTAKE } from './catalogue/intake.js';
import { RESOLUTION } from './catalogue/resolution.js';
import { ROUTING } from './catalogue/routing.js';
import type { Entries } from './catalogue/entry.js';
import type { CaseEvent, CaseEventType, Owner } from './events/index.js';

/** Every event a case can hold. A new event is a compile error until it stands in the list of its owner. */
export const CATALOGUE: Entries<CaseEventType> = { ...INTAKE, ...ROUTING, ...RESOLUTION };

/** The event types of one owner: what its database role may append to `case-` streams. */
export const ownedBy = (owner: Owner): readonly CaseEvent['type'][] =>
  (Object.keys(CATALOGUE) as CaseEventType[]).filter((type) => CATALOGUE[type].owner === owner);
