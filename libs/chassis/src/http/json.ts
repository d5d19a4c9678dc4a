// From bytes to a JSON value, or to one sentence why not: everything that hashing and sealing cannot bear is refused here.
import { parse } from 'lossless-json';
import type { Json } from '@jejak/eventstore';
import { Problem } from '../problem.js';

/** Deepest nesting that is read. */
export const MAX_DEPTH = 32;

const malformed = (detail: string, pointer?: string): Problem =>
  Problem.of('malformed-request', {
    detail,
    ...(pointer === undefined ? {} : { errors: [{ pointer, message: detail }] }),
  });

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

const decodeText = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed('The body is not valid UTF-8.');
  }
};

// The closing quote is optional so that the pattern never fails and never starts again inside a text: linear on hostile input.
const STRUCTURE = /"(?:[^"\\]+|\\.)*"?|[[\]{}:]/gs;

/** Before parsing: nesting (the parser recurses) and how many keys there are (so that none can vanish). */
const survey = (text: string): number => {
  let depth = 0;
  let keys = 0;
  for (const [token] of text.matchAll(STRUCTURE)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === ':') keys += 1;
    if (depth > MAX_DEPTH) throw malformed(`The body is nested more than ${MAX_DEPTH} levels deep.`);
  }
  return keys;
};

const PLAIN_INTEGER = /^-?\d+$/;

const parseNumber = (digits: string): number => {
  const value = Number(digits);
  if (!PLAIN_INTEGER.test(digits) || !Number.isSafeInteger(value)) {
    throw malformed(
      'A number in the body is not a whole number between -9007199254740991 and 9007199254740991; send it as a string.',
    );
  }
  return value === 0 ? 0 : value;
};

/** Escapes one step of a JSON pointer (RFC 6901). */
export const pointerStep = (step: string | number): string =>
  `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const LONE_SURROGATE = /\p{Surrogate}/u;

const cleanText = (text: string, pointer: string): string => {
  if (text.includes('\u0000')) throw malformed('The character U+0000 is not allowed in a text.', pointer);
  if (LONE_SURROGATE.test(text)) throw malformed('A text holds half a character (a lone surrogate).', pointer);
  return text.normalize('NFC');
};

/** Most names that are read in one body; the largest form of ours has far fewer. */
export const MAX_NAMES = 2_000;

/** Names that reach into objects instead of naming a field: the libraries below drop some of them without a word. */
export const isForbiddenName = (name: string): boolean => name === 'prototype' || name in Object.prototype;

interface Tally {
  keys: number;
}

const cleanObject = (value: object, pointer: string, tally: Tally): Json => {
  const clean: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value)) {
    tally.keys += 1;
    if (isForbiddenName(key)) throw malformed(`The name ${key} is not allowed.`, pointer);
    const name = cleanText(key, pointer);
    if (Object.hasOwn(clean, name))
      throw malformed('Two names in one object are the same text.', pointer + pointerStep(name));
    clean[name] = cleanValue(inner, pointer + pointerStep(name), tally);
  }
  return clean;
};

const cleanValue = (value: unknown, pointer: string, tally: Tally): Json => {
  if (typeof value === 'string') return cleanText(value, pointer);
  if (Array.isArray(value)) return value.map((item, index) => cleanValue(item, pointer + pointerStep(index), tally));
  if (typeof value === 'object' && value !== null) return cleanObject(value, pointer, tally);
  return value as null | boolean | number;
};

const parseText = (text: string): unknown => {
  try {
    return parse(text, null, {
      parseNumber,
      onDuplicateKey: () => {
        throw malformed('The body names the same field twice.');
      },
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    // The parser quotes the text, which may be personal: only the place leaves.
    const place = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw malformed(
      place === undefined ? 'The body is not valid JSON.' : `The body is not valid JSON (at character ${place}).`,
    );
  }
};

/**
 * Reads a JSON body: valid UTF-8, at most {@link MAX_DEPTH} deep and with {@link MAX_NAMES} names, none twice and none of every object's own, no U+0000, no lone surrogates,
 * whole safe numbers only; texts come out in NFC.
 * @throws {Problem} `malformed-request` (400), which never quotes the body
 */
export const readJson = (bytes: Uint8Array): Json => {
  const text = decodeText(bytes);
  const keys = survey(text);
  if (keys > MAX_NAMES) throw malformed(`The body holds more than ${MAX_NAMES} names.`);
  const tally: Tally = { keys: 0 };
  const value = cleanValue(parseText(text), '', tally);
  // The parser lets a repeated name pass when its values are equal; the count does not.
  if (tally.keys !== keys) throw malformed('The body names the same field twice.');
  return value;
};
