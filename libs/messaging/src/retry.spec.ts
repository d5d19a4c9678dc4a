// What may be said of an error.
import { describe, expect, it } from '@jest/globals';
import { errorCode } from './retry.js';

const named = (name: string, code?: unknown) => Object.assign(new Error('Wa Ode, 7472010101900001'), { name, code });

describe('the code of an error', () => {
  it.each([
    [named('TypeError'), 'TypeError'],
    [named('error', '23505'), 'error/23505'],
    [named('Error', 'ECONNREFUSED'), 'Error/ECONNREFUSED'],
    [named('Wa Ode'), 'Error'],
    [named('7472010101900001'), 'Error'],
    [named('Error', 'Wa Ode'), 'Error'],
    [named('Error', '7472010101900001'), 'Error'],
    [named('Error', 42), 'Error'],
    ['Wa Ode', 'NotAnError'],
    [undefined, 'NotAnError'],
  ])('keeps name and code only where they have the shape of one (%#)', (error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});
