// For every act that the API can offer to somebody on a case there is a page to do it by.
import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '@jejak/access';
import { hasForm } from '@jejak/portal';
import { NAMED_ACTS } from '@jejak/records';

describe('an act that a case names as its next step', () => {
  it('is one of the table of access', () => {
    expect(NAMED_ACTS.filter((action) => ACTIONS[action].about !== 'case')).toEqual([]);
    expect(NAMED_ACTS.length).toBeGreaterThan(0);
  });

  it('has a form', () => expect(NAMED_ACTS.filter((action) => !hasForm(action))).toEqual([]));

  it('is missed where it has none', () => expect(hasForm('act-without-a-form')).toBe(false));
});
