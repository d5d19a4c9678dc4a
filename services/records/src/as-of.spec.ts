// Which moment is asked for, and which is none.
import { describe, expect, it } from '@jest/globals';
import { positionAsked } from './as-of.js';

const store = { positionAsOf: (instant: string) => Promise.resolve(`at ${instant}`) };
const refused = expect.objectContaining({ status: 422 });

describe('the moment that is asked for', () => {
  it('is a position as it is, or the last one committed by an instant in any zone', async () => {
    expect(await positionAsked(store, { position: '12' })).toBe('12');
    expect(await positionAsked(store, { instant: '2026-03-01T08:00:00+08:00' })).toBe('at 2026-03-01T00:00:00.000Z');
    expect(await positionAsked(store, { instant: '2024-02-29T00:00:00.5Z' })).toBe('at 2024-02-29T00:00:00.500Z');
  });

  it.each([
    [{}],
    [{ instant: '2026-03-01T00:00:00Z', position: '1' }],
    [{ instant: '2026-03-01' }],
    [{ instant: '2026-03-01T00:00:00' }],
    [{ instant: '2026-02-29T00:00:00Z' }],
    [{ instant: '2026-13-01T00:00:00Z' }],
    [{ instant: '2026-03-01T25:00:00Z' }],
    [{ instant: 'yesterday' }],
  ])('is not %j', (asked) => {
    expect(() => positionAsked(store, asked)).toThrow(refused);
  });
});
