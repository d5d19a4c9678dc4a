// Suites that need a broker: they run, are loudly skipped, or fail where everything must be proved.
import { describe, expect, it } from '@jest/globals';
import { newClusterId } from './kafka-broker.js';
import { fateOf } from './kafka.js';

describe('suites that need a broker', () => {
  it.each([
    [undefined, false, 'run'],
    [undefined, true, 'run'],
    ['there is no Java', false, 'skip'],
    ['there is no Java', true, 'fail'],
  ] as const)('where %s, in CI: %s', (trouble, isCi, fate) => expect(fateOf(trouble, isCi)).toBe(fate));
});

it('a new cluster is named by sixteen bytes that no tool takes for an option', () => {
  const names = Array.from({ length: 2_000 }, newClusterId);
  expect(names.filter((name) => Buffer.from(name, 'base64url').length !== 16 || name.startsWith('-'))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
