// What is told of closed reports: enough to decide by, too little to recognise anybody by.
import { describe, expect, it } from '@jest/globals';
import { similarOf, type Ended } from './similar.js';

const ended = (count: number, reason: string, days = 30): readonly Ended[] =>
  Array.from({ length: count }, () => ({ reason, days }));

describe('closed reports about the same', () => {
  it('are told from five on', () => {
    expect(similarOf(ended(4, 'settled-by-agency'))).toEqual({ atLeast: null, endings: [], weeks: null });
    expect(similarOf(ended(5, 'settled-by-agency'))).toMatchObject({
      atLeast: 5,
      endings: [{ ending: 'solved', atLeast: 5 }],
    });
  });

  it('are told in steps, so that one answer taken from another tells nothing of few', () => {
    const nine = similarOf([...ended(5, 'settled-by-agency'), ...ended(4, 'withdrawn')]);
    expect(nine).toMatchObject({ atLeast: 5, endings: [{ ending: 'solved', atLeast: 5 }] });
    const fourMore = similarOf([...ended(9, 'settled-by-agency'), ...ended(4, 'withdrawn')]);
    const none = similarOf([...ended(9, 'settled-by-agency'), ...ended(1, 'withdrawn')]);
    expect(fourMore).toEqual(none);
  });

  it('count neither advice nor copies of letters', () => {
    expect(similarOf([...ended(4, 'withdrawn'), ...ended(9, 'consultation-answered')]).atLeast).toBeNull();
  });

  it('took whole weeks: half of them, and four of five', () => {
    const days = [3, 10, 20, 30, 100];
    expect(similarOf(days.map((each) => ({ reason: 'refused', days: each }))).weeks).toEqual({ half: 3, most: 5 });
  });

  it('take as long as before until a step is reached: one more closure tells nothing of itself', () => {
    const five = ended(5, 'refused', 10);
    expect(similarOf([...five, ...ended(4, 'refused', 900)])).toEqual(similarOf(five));
    expect(similarOf([...five, ...ended(5, 'refused', 900)]).weeks).toEqual({ half: 2, most: 129 });
  });
});
