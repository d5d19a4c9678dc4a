// Suites that need a broker: they run, are loudly skipped, or fail where everything must be proved.
import { describe, expect, it } from '@jest/globals';
import { fateOf } from './kafka.js';

describe('suites that need a broker', () => {
  it.each([
    [undefined, false, 'run'],
    [undefined, true, 'run'],
    ['there is no Java', false, 'skip'],
    ['there is no Java', true, 'fail'],
  ] as const)('where %s, in CI: %s', (trouble, isCi, fate) => expect(fateOf(trouble, isCi)).toBe(fate));
});
