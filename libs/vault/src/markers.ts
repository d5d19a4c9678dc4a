// Walking through an event's data: where the markers are, and putting sealed objects in their places.
import type { Json, JsonObject } from '@jejak/eventstore';
import { claimsPlain, isPlain, type Plain } from './sealed.js';

const MAX_DEPTH = 32;

/** A marker cannot be sealed where or as it stands: a bug of the service. The message names the place, never the value. */
export class SealRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SealRefused';
  }
}

/** What takes the place of a marker found at a path. */
export type Replace = (marker: Plain, path: string) => Json;

const checked = (value: Json, path: string): Plain => {
  if (isPlain(value)) return value;
  throw new SealRefused(
    `The marker at ${path} is malformed: it has exactly $plain, subject (a UUID) and cls (a class).`,
  );
};

const joined = (path: readonly string[]): string => {
  // Two fields must never share a path: { a: { b } } and { 'a.b' } would.
  const dotted = path.find((name) => name.includes('.'));
  if (dotted !== undefined)
    throw new SealRefused(`A sealed field lies under the property name ${JSON.stringify(dotted)}, which has a dot.`);
  return path.join('.');
};

const walked = (value: Json, path: readonly string[], replace: Replace): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (path.length > MAX_DEPTH) throw new SealRefused(`The data of an event is more than ${MAX_DEPTH} levels deep.`);
  if (claimsPlain(value)) {
    const place = joined(path);
    return replace(checked(value, place), place);
  }
  if (Array.isArray(value)) return value.map((child: Json, index) => walked(child, [...path, String(index)], replace));
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, walked(child as Json, [...path, name], replace)]),
  );
};

/** The data with every marker replaced. @throws SealRefused for a malformed marker, or data that is itself one */
export const replaceMarkers = (data: JsonObject, replace: Replace): JsonObject => {
  if (claimsPlain(data))
    throw new SealRefused('The whole data of an event cannot be one marker: a sealed value needs a field of its own.');
  return walked(data, [], replace) as JsonObject;
};

/** All markers of an event's data, in order. */
export const markersIn = (data: JsonObject): readonly Plain[] => {
  const found: Plain[] = [];
  replaceMarkers(data, (marker) => {
    found.push(marker);
    return null;
  });
  return found;
};
