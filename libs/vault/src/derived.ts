// Identifiers that are computed from keys and never stored as secrets (DESIGN §4). Lists hold the newest key version first.
import { timingSafeEqual } from 'node:crypto';
import { canonicalText, type Json } from '@jejak/eventstore';
import type { HmacPurpose, Keyring } from './keyring.js';

/** A UUIDv8 (RFC 9562) of the first 16 bytes of a digest. */
export const uuidV8 = (digest: Buffer): string => {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Compares two texts in a time that tells only whether their lengths agree. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** HMACs of a list of parts under every version of a key, the newest first. As canonical JSON, no two lists of parts share a text. */
export const macsOf = (
  keyring: Keyring,
  purpose: HmacPurpose,
  parts: readonly Json[],
): readonly [Buffer, ...Buffer[]] => {
  const text = canonicalText(parts);
  return keyring.versions(purpose).map((version) => keyring.mac(purpose, version, text)) as unknown as readonly [
    Buffer,
    ...Buffer[],
  ];
};

/** One text for each key version: make new things with the first; the others find what was made before a rotation. */
export type Candidates = readonly [string, ...string[]];
const candidates = (macs: readonly Buffer[], textOf: (mac: Buffer) => string): Candidates =>
  macs.map(textOf) as unknown as Candidates;
const base64Url = (mac: Buffer): string => mac.toString('base64url');

/** What identifies a request under one key version. */
export interface RequestIds {
  /** UUIDv8: same principal and Idempotency-Key, same id. */
  readonly command: string;
  /** HMAC of the canonical body, base64url: tells a repeat from another body under the same Idempotency-Key. */
  readonly commandDigest: string;
  /** UUIDv8 of the case that this request makes, if it makes one. */
  readonly caseId: string;
}

/** The derived identifiers of one keyring. */
export interface DerivedIds {
  /** A request's ids under each key version; the body holds everything that makes two requests differ, its route too. */
  commandFor(principal: string, idempotencyKey: string, body: Json): readonly [RequestIds, ...RequestIds[]];
  /** The id of the case that a lodging makes, so that a repeat finds it. */
  caseIdFor(principal: string, idempotencyKey: string): Candidates;
  /** The digest of a body under the newest key version. */
  digestOf(body: Json): string;
  /** The blind index of a normalised value, e.g. ('nik', '7404…'): store the first, search for any. In views only (SEALING.md). */
  blindIndex(kind: string, value: string): Candidates;
}

/** Derived identifiers under a keyring. */
export const derivedIds = (keyring: Keyring): DerivedIds => {
  const caseIdFor = (principal: string, idempotencyKey: string): Candidates =>
    candidates(macsOf(keyring, 'case-id', [principal, idempotencyKey]), uuidV8);
  const digests = (body: Json): Candidates => candidates(macsOf(keyring, 'body-digest', [body]), base64Url);
  return {
    commandFor: (principal, idempotencyKey, body) => {
      // The three keys are rotated together: the n-th of each belong to one version.
      const [caseIds, commandDigests] = [caseIdFor(principal, idempotencyKey), digests(body)];
      return macsOf(keyring, 'command', [principal, idempotencyKey]).map((mac, index) => ({
        command: uuidV8(mac),
        commandDigest: commandDigests[index] as string,
        caseId: caseIds[index] as string,
      })) as unknown as readonly [RequestIds, ...RequestIds[]];
    },
    caseIdFor,
    digestOf: (body) => digests(body)[0],
    blindIndex: (kind, value) => candidates(macsOf(keyring, 'blind-index', [kind, value]), base64Url),
  };
};
