// Which numbers everybody may see, also after subtracting them.
import { describe, expect, it } from '@jest/globals';
import { withoutSmall } from './statistics.js';

const shown = (counts: Readonly<Record<string, number>>, minimum = 5) =>
  Object.fromEntries(
    withoutSmall(
      Object.entries(counts).map(([key, count]) => ({ key, count })),
      minimum,
    ).map(({ key, count }) => [key, count]),
  );

describe('numbers that everybody may see', () => {
  it('are shown from five on', () => {
    expect(shown({ a: 5, b: 60 })).toEqual({ a: 5, b: 60 });
  });

  it('are withheld below, together with the next one where a subtraction would tell', () => {
    expect(shown({ a: 3, b: 7, c: 60 })).toEqual({ a: null, b: null, c: 60 });
  });

  it('are withheld until at least five cases stand behind what is withheld', () => {
    expect(shown({ a: 1, b: 2, c: 9, d: 60 })).toEqual({ a: null, b: null, c: null, d: 60 });
    expect(shown({ a: 4, b: 4, c: 60 })).toEqual({ a: null, b: null, c: 60 });
  });

  it('are none at all where everything is small', () => {
    expect(shown({ a: 4 })).toEqual({ a: null });
    expect(shown({})).toEqual({});
  });

  it('are exact for those who see every case themselves', () => {
    expect(shown({ a: 1, b: 60 }, 1)).toEqual({ a: 1, b: 60 });
  });
});
