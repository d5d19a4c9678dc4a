// What a browser asks for, and the language it gets.
import { describe, expect, it } from '@jest/globals';
import { languageFor } from './language.js';

describe('the language of an answer', () => {
  it.each([
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['id;q=0.3, en;q=0.8', 'en'],
    ['fr, id;q=0.2', 'id'],
    ['fr, en;q=0', 'id'],
    ['fr', 'id'],
    ['*', 'id'],
    ['en;q=many, id', 'id'],
    ['', 'id'],
    [undefined, 'id'],
  ] as const)('to somebody who asks for %s is %s where the case speaks Indonesian', (asked, language) => {
    expect(languageFor(asked, 'id')).toBe(language);
  });
});
