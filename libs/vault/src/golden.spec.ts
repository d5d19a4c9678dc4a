// The storage format, held still: what was sealed and derived by an earlier release opens and is found for ever.
import { describe, expect, it } from '@jest/globals';
import { createSecretKey, type KeyObject } from 'node:crypto';
import { openValue } from './cipher.js';
import { HMAC_PURPOSES } from './keyring.js';
import { keyringOver, newMaterial, type Versions } from './keyring-material.js';
import { derivedIds, trackingCodes, type Sealed } from './index.js';

const fixedKey = (byte: number): KeyObject => createSecretKey(Buffer.alloc(32, byte));

const KID = '0197c0de-0000-4000-8000-000000000001.contact.5eed5eed';
const SEALED: Sealed = {
  $enc: 1,
  kid: KID,
  cls: 'contact',
  of: { e: '0197c0de-0000-7000-8000-00000000e001', f: 'parts.0.contact' },
  iv: 'TSVlnvrQKdVjKTKe',
  ct: '2XF6PlAHlJ0irUAC9ZwZ6h4ZY9YJBStMsnNv+JXzr2MWXpfOsTQMlWmX4McXB4bZKFRanGaxhutUJ6wmKJOno1KnuaUSq5kS2cnijlJylRyuboLxd7Gy0bklX8ouq6NQbNsxnqiz1nfFmHcFuQsv1z31w53kcQowvZZOnWh60FBZJUR9yFC0IkKV9u4GgoE=',
  com: 'i1GRuOUV1nn4Og4RHwOhqX1WGKmI2a/QLqYdP1eWLkk=',
};

describe('the frozen format', () => {
  it('opens what was sealed when it was frozen', () => {
    const value = openValue({ kid: KID, cls: 'contact', key: fixedKey(7) }, SEALED)?.value;
    expect(value).toEqual({ name: 'Wa Ode Éni', phone: '+62 811 000', notes: ['a', 1, true, null] });
  });

  it('derives what it derived when it was frozen', () => {
    const hmac = Object.fromEntries(
      HMAC_PURPOSES.map((purpose, n) => [purpose, [{ version: 1, key: fixedKey(n + 1) }]]),
    );
    const material = { ...newMaterial(), hmac: hmac as unknown as Record<(typeof HMAC_PURPOSES)[number], Versions> };
    const keyring = keyringOver(material, { find: () => undefined, keep: () => undefined, destroy: () => undefined });
    const ids = derivedIds(keyring);
    expect({
      request: ids.commandFor('p-1', 'k-1', { narrative: 'x' })[0],
      index: ids.blindIndex('nik', '7404010101900001')[0],
      code: trackingCodes(keyring).trackingCode('0197c0de-0000-7000-8000-00000000ca5e', 1),
    }).toEqual({
      request: {
        command: 'baf76c79-c990-8ff1-88a6-f6d8471356a8',
        commandDigest: 't9RT2ij4_Us8AaJ0Th7wTJNcRzlC2khBfUO0maEvfng',
        caseId: '01de0c73-d5ef-81b3-b044-886eed162b53',
      },
      index: 'TpKLgp-j8NeJD5VrCESTl8MvkN1yyklSjXwTobiAS90',
      code: '7G67-ESTP-JV6Z-JMDM-B',
    });
  });
});
