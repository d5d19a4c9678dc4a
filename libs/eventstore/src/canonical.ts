// Canonical JSON (RFC 8785) and what it refuses: the bytes that are stored, hashed and verified are the same.
import canonicalize from 'canonicalize';
import type { Json, JsonObject } from './port.js';

const MAX_DEPTH = 32;
const PLAIN_ASCII = /^[ -~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A value that must not be stored, with the JSON pointer of the place. Refuse it at the edge; here it is a bug of the service. */
export class NotCanonical extends Error {
  constructor(
    readonly pointer: string,
    readonly reason: string,
  ) {
    super(`${pointer || 'the value'}: ${reason}`);
    this.name = 'NotCanonical';
  }
}

/**
 * Canonical text of any JSON value, by RFC 8785 alone, without the rules of the house.
 * @throws Error for what JSON cannot say
 */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonical('', 'has no JSON form');
  return text;
};

/**
 * Canonical text of an event's data (SEALING.md).
 * @throws NotCanonical for undefined, unsafe numbers, lone surrogates, U+0000, text that is not NFC, `__proto__`, depth > 32, an unsealed `$plain`
 */
export const canonicalData = (data: JsonObject): string => {
  refuse(data, [], 1);
  return canonicalText(data);
};

/**
 * One text of a header or of data.
 * @throws NotCanonical for lone surrogates, U+0000 and text that is not NFC
 */
export const refuseText = (text: string, path: readonly string[]): void => {
  if (PLAIN_ASCII.test(text)) return;
  if (text.includes('\u0000')) throw new NotCanonical(pointerOf(path), 'contains U+0000');
  if (LONE_SURROGATE.test(text)) throw new NotCanonical(pointerOf(path), 'contains a lone surrogate');
  if (text.normalize('NFC') !== text) throw new NotCanonical(pointerOf(path), 'is not in Unicode normal form C');
};

function refuse(value: unknown, path: string[], depth: number): void {
  if (typeof value === 'string') return refuseText(value, path);
  if (typeof value === 'number') return refuseNumber(value, path);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value !== 'object') throw new NotCanonical(pointerOf(path), `is ${typeof value}, which JSON cannot say`);
  if (depth > MAX_DEPTH) throw new NotCanonical(pointerOf(path), `is nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) return refuseItems(value, path, depth);
  refuseMembers(value, path, depth);
}

function refuseNumber(value: number, path: readonly string[]): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new NotCanonical(pointerOf(path), `is the number ${value}: only safe integers are stored, others are text`);
  }
}

function refuseItems(items: readonly unknown[], path: string[], depth: number): void {
  for (let at = 0; at < items.length; at++) {
    path.push(String(at));
    refuse(items[at], path, depth + 1);
    path.pop();
  }
}

function refuseMembers(value: object, path: string[], depth: number): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonical(pointerOf(path), 'is an instance of a class, not a plain object');
  }
  for (const [name, member] of Object.entries(value as Record<string, Json>)) {
    path.push(name);
    refuseName(name, path);
    refuse(member, path, depth + 1);
    path.pop();
  }
}

function refuseName(name: string, path: readonly string[]): void {
  if (name === '__proto__') throw new NotCanonical(pointerOf(path), 'is named __proto__');
  // The mark of libs/case for personal data that nobody has sealed yet.
  if (name === '$plain') throw new NotCanonical(pointerOf(path.slice(0, -1)), 'holds an unsealed value ($plain)');
  refuseText(name, path);
}

const pointerOf = (path: readonly string[]): string =>
  path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
