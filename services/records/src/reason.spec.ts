// Where a reason comes from, and which is none.
import { describe, expect, it } from '@jest/globals';
import { reasonOf } from './reason.js';

const none = { reason: undefined };

describe('a reason to look', () => {
  it('comes from the header, which keeps it out of the URL, before the query', () => {
    expect(reasonOf({ reason: 'a' }, { reason: encodeURIComponent('Menelepon – klarifikasi') })).toBe(
      'Menelepon – klarifikasi',
    );
    expect(reasonOf({ reason: ' a ' }, none)).toBe('a');
  });

  it('is none where it is blank', () => {
    expect(reasonOf({}, none)).toBeUndefined();
    expect(reasonOf({ reason: '  ' }, none)).toBeUndefined();
    expect(reasonOf({}, { reason: '%20' })).toBeUndefined();
  });

  it('is refused where it cannot be read or is a novel', () => {
    const refused = expect.objectContaining({ status: 422 });
    expect(() => reasonOf({}, { reason: '%E0%A4%A' })).toThrow(refused);
    expect(() => reasonOf({}, { reason: 'a'.repeat(501) })).toThrow(refused);
  });
});
