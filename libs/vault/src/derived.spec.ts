// What derived identifiers promise: the same request is recognised, a code is typed by people, and nothing can be made without the keys.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { derivedIds, looksLikeTrackingCode, memoryKeyring, receiptTokens, trackingCodes, uuidV8 } from './index.js';

const keyring = memoryKeyring();
const CASE = '0197c0de-0000-7000-8000-00000000ca5e';
const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a command id', () => {
  const ids = derivedIds(keyring);
  const body = { route: 'POST /api/intake/v1/reports', narrative: 'x', place: 'Pasarwajo' };

  it('is the same for the same person and Idempotency-Key, whatever the order of the body', () => {
    const again = { place: 'Pasarwajo', narrative: 'x', route: 'POST /api/intake/v1/reports' };
    expect(ids.commandFor('p-1', 'k-1', again)).toEqual(ids.commandFor('p-1', 'k-1', body));
  });

  it('keeps its id and shows another digest for another body', () => {
    const [one] = ids.commandFor('p-1', 'k-1', body);
    const [other] = ids.commandFor('p-1', 'k-1', { ...body, narrative: 'y' });
    expect(other).toEqual({ ...one, commandDigest: expect.not.stringContaining(one.commandDigest) });
  });

  it('is another one for another person or key, also where both run together', () => {
    const all = [
      ['p-1', 'k-1'],
      ['p-1k', '-1'],
      ['p-1', 'k-2'],
      ['p-2', 'k-1'],
    ] as const;
    expect(new Set(all.map(([principal, key]) => ids.commandFor(principal, key, null)[0].command)).size).toBe(4);
  });

  it('is a UUID of version 8, as is the id of the case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (principal, key) => {
        const [{ command, caseId, commandDigest }] = ids.commandFor(principal, key, null);
        expect(command).toMatch(UUID_V8);
        expect(caseId).toMatch(UUID_V8);
        expect(caseId).toBe(ids.caseIdFor(principal, key)[0]);
        expect(commandDigest).toBe(ids.digestOf(null));
        expect(command).not.toBe(caseId);
      }),
    );
    expect(uuidV8(Buffer.alloc(32, 0xff))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff');
  });

  it('is found again after a rotation, behind the new one', () => {
    const after = derivedIds(keyring.rotate('requests'));
    const found = after.commandFor('p-1', 'k-1', body);
    expect(found).toHaveLength(2);
    expect(found[1]).toEqual(ids.commandFor('p-1', 'k-1', body)[0]);
    expect(found[0].command).not.toBe(found[1]?.command);
    expect(after.caseIdFor('p-1', 'k-1')[1]).toBe(ids.caseIdFor('p-1', 'k-1')[0]);
  });
});

describe('a blind index', () => {
  it('is equal for equal values of one kind, and tells nothing across kinds or keyrings', () => {
    const ids = derivedIds(keyring);
    const nik = '7404010101900001';
    expect(ids.blindIndex('nik', nik)).toEqual(ids.blindIndex('nik', nik));
    expect(ids.blindIndex('phone', nik)).not.toEqual(ids.blindIndex('nik', nik));
    expect(derivedIds(memoryKeyring()).blindIndex('nik', nik)).not.toEqual(ids.blindIndex('nik', nik));
    expect(derivedIds(keyring.rotate('blind-index')).blindIndex('nik', nik)[1]).toBe(ids.blindIndex('nik', nik)[0]);
  });
});

describe('a tracking code', () => {
  const codes = trackingCodes(keyring);
  const code = codes.trackingCode(CASE, 1);

  it('is printed in four groups of four and a check character', () => {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/);
    expect(codes.trackingCode(CASE, 1)).toBe(code);
  });

  it('opens only its own case and issue', () => {
    expect(codes.checkTrackingCode(CASE, 1, code)).toBe(true);
    expect(codes.checkTrackingCode(CASE, 2, code)).toBe(false);
    expect(codes.checkTrackingCode('0197c0de-0000-7000-8000-00000000ca5f', 1, code)).toBe(false);
    expect(trackingCodes(memoryKeyring()).checkTrackingCode(CASE, 1, code)).toBe(false);
  });

  it('forgives case, spaces, hyphens and letters that look like digits', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.nat(99),
        fc.constantFrom('O', 'o'),
        fc.constantFrom('I', 'i', 'L', 'l'),
        (caseId, issue, zero, one) => {
          const printed = codes.trackingCode(caseId, issue);
          const typed = ` ${printed.replaceAll('-', ' ').toLowerCase().replaceAll('0', zero).replaceAll('1', one)} `;
          expect(looksLikeTrackingCode(typed)).toBe(true);
          expect(codes.checkTrackingCode(caseId, issue, typed)).toBe(true);
        },
      ),
    );
  });

  it('tells a typing error from a wrong code: one character wrong, or two neighbours swapped', () => {
    const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
    fc.assert(
      fc.property(fc.uuid(), fc.nat(16), fc.constantFrom(...alphabet), (caseId, at, other) => {
        const characters = [...codes.trackingCode(caseId, 1).replaceAll('-', '')];
        const swapped = [...characters];
        [swapped[at], swapped[at + 1]] = [swapped[at + 1] ?? '', swapped[at] ?? ''];
        const changed = characters.with(at, other);
        for (const typed of [swapped, changed].map((list) => list.join(''))) {
          expect(looksLikeTrackingCode(typed)).toBe(typed === characters.join(''));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', '----', 'U'.repeat(17), '0'.repeat(5000), `${code}0`, code.slice(0, -2)])('is not %j', (typed) => {
    expect(looksLikeTrackingCode(typed)).toBe(false);
    expect(codes.checkTrackingCode(CASE, 1, typed)).toBe(false);
  });

  it('holds after a rotation, when receipts are still in drawers', () => {
    const after = trackingCodes(keyring.rotate('tracking'));
    expect(after.checkTrackingCode(CASE, 1, code)).toBe(true);
    expect(after.trackingCode(CASE, 1)).not.toBe(code);
    expect(after.checkTrackingCode(CASE, 1, after.trackingCode(CASE, 1))).toBe(true);
  });
});

describe('a receipt session', () => {
  const tokens = receiptTokens(keyring);
  const now = new Date('2026-03-01T02:00:00Z');
  const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

  it('opens one case for fifteen minutes', async () => {
    const token = await tokens.issueReceiptToken(CASE, now);
    expect(await tokens.readReceiptToken(token, later(899))).toEqual({ ok: true, caseId: CASE, expiresAt: later(900) });
    expect(await tokens.readReceiptToken(token, later(901))).toEqual({ ok: false, reason: 'expired' });
  });

  it('is read after a rotation until it ends', async () => {
    const token = await tokens.issueReceiptToken(CASE, now);
    expect(await receiptTokens(keyring.rotate('receipt-session')).readReceiptToken(token, now)).toMatchObject({
      ok: true,
    });
  });

  it('is refused from another keyring, of another type, unsigned, changed, or none at all', async () => {
    const token = await tokens.issueReceiptToken(CASE, now);
    const [header, , signature] = token.split('.');
    const claims = { sub: 'another', aud: 'jejak', iat: 0, exp: 9_999_999_999 };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"jejak-receipt+jwt","kid":"1"}').toString('base64url');
    const key = keyring.mac('receipt-session', 1, 'jejak-receipt+jwt');
    const otherType = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: '1' }).sign(key);
    const otherVersion = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'jejak-receipt+jwt', kid: '7' })
      .sign(key);
    const foreign = await receiptTokens(memoryKeyring()).issueReceiptToken(CASE, now);
    for (const forged of [
      foreign,
      otherType,
      otherVersion,
      `${header}.${payload}.${signature}`,
      `${none}.${payload}.`,
      'x',
      '',
    ]) {
      expect(await tokens.readReceiptToken(forged, now)).toEqual({ ok: false, reason: 'invalid' });
    }
  });
});
