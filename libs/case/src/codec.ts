// From stored to known and back: current schema versions, and the upcasters of old shapes.
import { CATALOGUE } from './catalogue.js';
import type { CaseEvent, CaseEventType } from './events/index.js';

/** What the codec needs of a stored event. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly office: string;
  readonly ruleset: string;
  readonly data: unknown;
}

/** Turns the data of one schema version into that of the next. */
type Upcaster = (data: Record<string, unknown>) => Record<string, unknown>;
/** `type` to upcasters; the one at index n lifts version n + 1 to n + 2. */
const UPCASTERS: Partial<Record<CaseEventType, readonly Upcaster[]>> = {};

/** The version that is written today. */
export const schemaOf = (type: string): number => (UPCASTERS[type as CaseEventType]?.length ?? 0) + 1;

/**
 * A case event in today's shape, or undefined for a type this release does not know: an old reader skips news, it does not fail on it.
 * @throws RangeError for a schema version from the future, whose meaning can not be guessed
 */
export const decode = (stored: Recorded): CaseEvent | undefined => {
  if (!Object.hasOwn(CATALOGUE, stored.type)) return undefined;
  const type = stored.type as CaseEventType;
  const current = schemaOf(type);
  if (stored.schema > current)
    throw new RangeError(`${type} has schema ${stored.schema}; this release knows up to ${current}.`);
  const lift = (UPCASTERS[type] ?? []).slice(stored.schema - 1);
  const data = lift.reduce((shape, upcast) => upcast(shape), stored.data as Record<string, unknown>);
  return { type, data } as CaseEvent;
};
