// Which moment is asked for, and which is none.
import { describe, expect, it } from '@jest/globals';
import { positionAsked } from './as-of.js';

const store = { positionAsOf: (instant: string) => Promise.resolve(`at ${instant}`) };
const today = { state: { office: 'kdi' }, events: [{ position: '3' }, { position: '8' }] };
const refused = expect.objectContaining({ status: 422 });

describe('the moment that is asked for', () => {
  it('is a position as it is, or the last one committed by an instant in any zone', async () => {
    expect(await positionAsked(store, { position: '12' }, today)).toBe('12');
    expect(await positionAsked(store, { instant: '2026-03-01T08:00:00+08:00' }, today)).toBe(
      'at 2026-03-01T00:00:00.000Z',
    );
    expect(await positionAsked(store, { instant: '2024-02-29T00:00:00.5Z' }, today)).toBe(
      'at 2024-02-29T00:00:00.500Z',
    );
  });

  it('is that of an event of the case, or of its last one', async () => {
    const asked = (revision: number) => positionAsked(store, { revision }, today);
    expect(await Promise.all([0, 1, 2, 1_000_000].map(asked))).toEqual(['3', '8', '8', '8']);
    expect(await positionAsked(store, { revision: 0 }, { ...today, events: [] })).toBe('0');
  });

  it('is the end of a day where the office is', async () => {
    expect(await positionAsked(store, { day: '2026-03-01' }, today)).toBe('at 2026-03-01T15:59:59.999Z');
  });

  it.each([
    [{}],
    [{ day: '2026-03-01', position: '1' }],
    [{ revision: 0, position: '1' }],
    [{ instant: '2026-03-01T00:00:00Z', position: '1' }],
    [{ instant: '2026-03-01' }],
    [{ instant: '2026-03-01T00:00:00' }],
    [{ instant: '2026-02-29T00:00:00Z' }],
    [{ instant: '2026-13-01T00:00:00Z' }],
    [{ instant: '2026-03-01T25:00:00Z' }],
    [{ instant: 'yesterday' }],
  ])('is not %j', (asked) => {
    expect(() => positionAsked(store, asked, today)).toThrow(refused);
  });
});
