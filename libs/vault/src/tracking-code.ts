// The tracking code of a receipt: 80 bits of HMAC in Crockford base32 and a check character; nothing of it is stored (DESIGN §4).
import { macsOf, sameText } from './derived.js';
import type { Keyring } from './keyring.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 80;
const CHARACTERS = BITS / 5;
const CODE = /^[0-9A-HJKMNP-TV-Z]{17}$/;

/**
 * The check character: the characters as coefficients of a polynomial over GF(32), evaluated at a generator of the field.
 * Every single wrong character and every swap of two neighbours changes it, and it is an ordinary character, unlike Crockford's own `*~$=U`.
 */
const checkCharacter = (characters: string): string => {
  let sum = 0;
  for (const character of characters) {
    const doubled = sum << 1;
    // x^5 + x^2 + 1, a primitive polynomial.
    sum = (doubled & 0b100000 ? doubled ^ 0b100101 : doubled) ^ ALPHABET.indexOf(character);
  }
  const doubled = sum << 1;
  return ALPHABET.charAt(doubled & 0b100000 ? doubled ^ 0b100101 : doubled);
};

const codeOf = (mac: Buffer): string => {
  let rest = BigInt(`0x${mac.toString('hex', 0, BITS / 8)}`);
  let characters = '';
  for (let index = 0; index < CHARACTERS; index += 1) {
    characters = ALPHABET.charAt(Number(rest & 31n)) + characters;
    rest >>= 5n;
  }
  return characters + checkCharacter(characters);
};

/** What a person typed, as they meant it: case, spaces and hyphens do not count, O is 0, I and L are 1. */
const meant = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** Longer input is no attempt at a code. */
const MAX_TYPED = 64;

/** Whether a typed code can be one at all: false tells an honest person of a typing error, and is no guess. Says nothing of any case. */
export const looksLikeTrackingCode = (typed: string): boolean => {
  if (typed.length > MAX_TYPED) return false;
  const code = meant(typed);
  return CODE.test(code) && checkCharacter(code.slice(0, CHARACTERS)) === code.at(-1);
};

/** Tracking codes under a keyring. */
export interface TrackingCodes {
  /** The code of a case's receipt as printed: `XXXX-XXXX-XXXX-XXXX-C`. `issue` counts from 1; a new issue voids the code before. */
  trackingCode(caseId: string, issue: number): string;
  /** Whether a person typed that code; compared in constant time, under retired key versions too. */
  checkTrackingCode(caseId: string, issue: number, typed: string): boolean;
}

/** Tracking codes under a keyring. */
export const trackingCodes = (keyring: Keyring): TrackingCodes => {
  const codes = (caseId: string, issue: number): readonly string[] =>
    macsOf(keyring, 'tracking', [caseId, issue]).map(codeOf);
  return {
    trackingCode: (caseId, issue) => (codes(caseId, issue)[0] as string).replace(/(.{4})(?=.)/g, '$1-'),
    checkTrackingCode: (caseId, issue, typed) => {
      const code = typed.length > MAX_TYPED ? '' : meant(typed);
      // All versions are compared, whichever fits, so that time tells nothing.
      return codes(caseId, issue)
        .map((candidate) => sameText(candidate, code))
        .includes(true);
    },
  };
};
