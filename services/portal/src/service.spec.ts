// What the portal may do in the house: nothing to a case.
import { describe, expect, it } from '@jest/globals';
import { ownersOf } from '@jejak/chassis';
import { portal } from './service.js';

describe('the portal', () => {
  it('may append no event, not even the key of a person: it opens nothing', () => {
    expect(ownersOf([portal])).toEqual([]);
    expect(ownersOf([{ ...portal, name: 'other', isKeyless: undefined } as unknown as typeof portal])).not.toEqual([]);
  });
});
