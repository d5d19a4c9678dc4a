// Filters that the server applies: it knows one of stream names or event types, the rest is done here.
import type { Filter } from '../port.js';

/** What the client takes for `$all`. */
export interface ServerFilter {
  readonly filterOn: 'streamName' | 'eventType';
  readonly regex: string;
  readonly checkpointInterval: number;
}

const ESCAPED = /[\\^$.*+?()[\]{}|/-]/g;
const literal = (text: string): string => text.replace(ESCAPED, '\\$&');
const oneOf = (names: readonly string[]): string => `(${names.map(literal).join('|')})`;
const on = (filterOn: ServerFilter['filterOn'], regex: string): ServerFilter => ({
  filterOn,
  regex,
  checkpointInterval: 1,
});

/** Everything but the server's own streams and events, whose names begin with `$`. */
export const OWN: ServerFilter = on('streamName', '^[^$]');

/** Lets through at least what the filter names. Whole names are matched: a prefix `Note` would let through `NoteAdded` too. */
export function serverFilterOf({ categories, types }: Filter): ServerFilter {
  // The category is what stands before the first hyphen.
  if (categories) return categories.length > 0 ? on('streamName', `^${oneOf(categories)}-`) : NOTHING;
  if (types) return types.length > 0 ? on('eventType', `^${oneOf(types)}$`) : NOTHING;
  return OWN;
}

/** No stream has an empty name. */
const NOTHING: ServerFilter = on('streamName', '^$');
