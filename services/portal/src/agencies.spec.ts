// Which agency somebody means.
import { describe, expect, it } from '@jest/globals';
import { agenciesLike } from './agencies.js';

const codes = (name: string) => agenciesLike(name).map(({ code }) => code);

describe('a name of an agency', () => {
  it('that is in the list raises no question, in whichever case and language', () => {
    expect(codes('  rsud kabupaten   BUTON ')).toEqual([]);
  });

  it('that is like one of the list asks for that one first', () => {
    expect(codes('kantor catatan sipil')[0]).toBe('buton-disdukcapil');
    expect(codes('puskesmas')).toEqual(['buton-puskesmas-wakaokili']);
  });

  it('that is like none, or says nothing, raises no question', () => {
    for (const name of ['', 'dinas', 'Kabupaten Buton', 'xyz', '(.*)+', 'a'.repeat(200)])
      expect(codes(name)).toEqual([]);
  });

  it('never asks for more than five', () => {
    expect(codes('kecamatan').length).toBe(5);
  });
});
