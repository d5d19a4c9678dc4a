// A long text of people is folded, and turns no word of ours around.
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Text } from './lists.js';

const shown = (text: string): string => renderToString(Text({ text, more: 'Baca selengkapnya' }));

describe('a text of people', () => {
  it('stands as it is where it is short, and is folded where it is long', () => {
    expect(shown('Kartu belum terbit.')).toBe('Kartu belum terbit.');
    expect(shown('Kartu belum terbit. '.repeat(60))).toMatch(/^<details><summary>/);
  });

  it('that runs the other way ends where our word begins', () => {
    expect(shown(`\u202E${'kanan '.repeat(200)}`)).toMatch(/… <\/bdi><span class="more">Baca selengkapnya<\/span>/);
  });
});
