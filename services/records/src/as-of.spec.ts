// Which moment is asked for, and which is none.
import { describe, expect, it } from '@jest/globals';
import { positionAsked } from './as-of.js';

const store = { positionAsOf: (instant: string) => Promise.resolve(`at ${instant}`) };
const refused = expect.objectContaining({ status: 422 });

describe('the moment that is asked for', () => {
  it('is a position as it is, or the last one committed by an instant in any zone', async () => {
    expect(await positionAsked(store, { position: '12' }, 'kdi')).toBe('12');
    expect(await positionAsked(store, { instant: '2026-03-01T08:00:00+08:00' }, 'kdi')).toBe(
      'at 2026-03-01T00:00:00.000Z',
    );
    expect(await positionAsked(store, { instant: '2024-02-29T00:00:00.5Z' }, 'kdi')).toBe(
      'at 2024-02-29T00:00:00.500Z',
    );
  });

  it('is the end of a day where the office is', async () => {
    expect(await positionAsked(store, { day: '2026-03-01' }, 'kdi')).toBe('at 2026-03-01T15:59:59.999Z');
  });

  it.each([
    [{}],
    [{ day: '2026-03-01', position: '1' }],
    [{ instant: '2026-03-01T00:00:00Z', position: '1' }],
    [{ instant: '2026-03-01' }],
    [{ instant: '2026-03-01T00:00:00' }],
    [{ instant: '2026-02-29T00:00:00Z' }],
    [{ instant: '2026-13-01T00:00:00Z' }],
    [{ instant: '2026-03-01T25:00:00Z' }],
    [{ instant: 'yesterday' }],
  ])('is not %j', (asked) => {
    expect(() => positionAsked(store, asked, 'kdi')).toThrow(refused);
  });
});
