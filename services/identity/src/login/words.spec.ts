// The words of the login that count.
import { expect, it } from '@jest/globals';
import { LOGIN_WORDS } from './words.js';

it.each([
  [1, 'Wait 1 second and'],
  [59, 'Wait 59 seconds and'],
  [60, 'Wait 1 minute and'],
  [61, 'Wait 2 minutes and'],
])('say how long to wait, of %s seconds', (seconds, said) => expect(LOGIN_WORDS.en.wait(seconds)).toContain(said));
