// The promises of parking and of checkpoints as suites: in memory and in PostgreSQL alike.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Checkpoints } from './checkpoints.js';
import { messageOf } from './contract-samples.js';
import { BEHIND } from './parking.js';
import type { Parking } from './parking.js';

const GROUP = 'routing';
const at = (key: string, n: number) => messageOf(key, n);
const idsOf = async (parking: Parking, key: string) => (await parking.show(GROUP, key)).map((p) => p.message.id);

/** Runs the suite against an adapter of parking; `open` gives an empty one. */
export const parkingContract = (adapter: string, open: () => Promise<Parking>): void => {
  describe(`parking ${adapter}`, () => {
    let parking: Parking;
    beforeEach(async () => {
      parking = await open();
    });
    closing(() => parking);
    opening(() => parking);
  });
};

const closing = (opened: () => Parking) => {
  it('closes a key with its first message and lets others wait behind it, in order', async () => {
    const parking = opened();
    expect(await parking.parkBehind(GROUP, at('a', 0))).toBe(false);
    await parking.park(GROUP, at('a', 1), 'Ill/23505');
    expect(await parking.parkBehind(GROUP, at('a', 0))).toBe(true);
    expect(await parking.parkBehind(GROUP, at('b', 0))).toBe(false);
    expect(await idsOf(parking, 'a')).toEqual([at('a', 1).id, at('a', 0).id]);
    expect((await parking.show(GROUP, 'a')).map((p) => p.error)).toEqual(['Ill/23505', BEHIND]);
    expect([await parking.isParked(GROUP, 'a'), await parking.isParked(GROUP, 'b')]).toEqual([true, false]);
    expect([await parking.count(GROUP), await parking.count('notification')]).toEqual([2, 0]);
  });

  it('parks an id once, whatever is repeated', async () => {
    const parking = opened();
    await parking.park(GROUP, at('a', 0), 'Ill');
    await parking.park(GROUP, at('a', 0), 'Worse');
    expect(await parking.parkBehind(GROUP, at('a', 0))).toBe(true);
    expect((await parking.show(GROUP, 'a')).map((p) => p.error)).toEqual(['Ill']);
  });

  it('keeps the whole message, unknown fields included', async () => {
    const parking = opened();
    const strange = { ...at('a', 0), traceparent: '00', data: { deep: [1, { x: null }], text: 'Baubau — “é” \u0001' } };
    await parking.park(GROUP, strange, 'Ill');
    expect((await parking.first(GROUP, 'a'))?.message).toEqual(strange);
  });

  it('lists closed keys, the oldest first, of one group or of all', async () => {
    const parking = opened();
    await parking.park(GROUP, at('b', 0), 'Ill');
    await parking.park('notification', at('a', 0), 'Mute');
    await parking.park(GROUP, at('a', 0), 'Ill');
    await parking.parkBehind(GROUP, at('b', 1));
    const brief = (await parking.list()).map((k) => [k.group, k.key, k.error, k.waiting, k.redriveRequested]);
    const expected = [
      [GROUP, 'b', 'Ill', 2, false],
      ['notification', 'a', 'Mute', 1, false],
      [GROUP, 'a', 'Ill', 1, false],
    ];
    expect(brief).toEqual(expected);
    expect((await parking.list('notification')).map((k) => k.key)).toEqual(['a']);
    expect(await parking.list(undefined, 1)).toHaveLength(1);
    expect((await parking.list())[0]?.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
};

const opening = (opened: () => Parking) => {
  it('opens a key with the last message that is released', async () => {
    const parking = opened();
    await parking.park(GROUP, at('a', 0), 'Ill');
    await parking.parkBehind(GROUP, at('a', 1));
    expect(await parking.redrive(GROUP, 'a')).toBe(2);
    expect(await parking.requested(GROUP)).toEqual(['a']);
    await parking.release(GROUP, at('a', 0).id);
    expect(await parking.isParked(GROUP, 'a')).toBe(true);
    await parking.release(GROUP, at('a', 1).id);
    expect(await parking.isParked(GROUP, 'a')).toBe(false);
    expect(await parking.requested(GROUP)).toEqual([]);
  });

  it('withdraws the request when a message fails again, and says with which error', async () => {
    const parking = opened();
    await parking.park(GROUP, at('a', 0), 'Ill');
    await parking.parkBehind(GROUP, at('a', 1));
    await parking.park(GROUP, at('b', 0), 'Ill');
    await parking.redrive(GROUP, 'a');
    await parking.redrive(GROUP, 'b');
    await parking.refuse(GROUP, at('a', 0).id, 'Worse');
    expect(await parking.requested(GROUP)).toEqual(['b']);
    expect((await parking.show(GROUP, 'a')).map((p) => p.error)).toEqual(['Worse', BEHIND]);
    expect(await idsOf(parking, 'a')).toEqual([at('a', 0).id, at('a', 1).id]);
  });

  it('finds nothing to re-drive in a key that is open', async () => {
    const parking = opened();
    expect(await parking.redrive(GROUP, 'a')).toBe(0);
    expect(await parking.first(GROUP, 'a')).toBeUndefined();
  });

  it('discards once, and does not park again what was discarded', async () => {
    const parking = opened();
    await parking.park(GROUP, at('a', 0), 'Ill');
    expect(await parking.discard(GROUP, at('a', 0).id, 'test data')).toBe(true);
    expect(await parking.discard(GROUP, at('a', 0).id, 'again')).toBe(false);
    expect(await parking.discard(GROUP, 'unknown', 'none')).toBe(false);
    await parking.park(GROUP, at('a', 0), 'Ill');
    expect(await parking.isParked(GROUP, 'a')).toBe(false);
  });
};

/** Runs the suite against an adapter of checkpoints; `open` gives an empty one. */
export const checkpointsContract = (adapter: string, open: () => Promise<Checkpoints>): void => {
  describe(`checkpoints ${adapter}`, () => {
    it('begins at the beginning and moves from where it stands', async () => {
      const checkpoints = await open();
      expect(await checkpoints.load('reactions:a')).toBe('0');
      expect(await checkpoints.save('reactions:a', '0', '7')).toBe(true);
      expect(await checkpoints.save('reactions:a', '7', '18446744073709551615')).toBe(true);
      expect(await checkpoints.load('reactions:a')).toBe('18446744073709551615');
      expect(await checkpoints.load('reactions:b')).toBe('0');
    });

    it('fences who believes that it stands elsewhere', async () => {
      const checkpoints = await open();
      expect(await checkpoints.save('reactions:a', '3', '7')).toBe(false);
      await checkpoints.save('reactions:a', '0', '7');
      expect(await checkpoints.save('reactions:a', '0', '9')).toBe(false);
      expect(await checkpoints.load('reactions:a')).toBe('7');
    });

    it('lets one of many racing replicas win', async () => {
      const checkpoints = await open();
      const racers = Array.from({ length: 8 }, (_, i) => checkpoints.save('reactions:a', '0', String(i + 1)));
      expect((await Promise.all(racers)).filter(Boolean)).toHaveLength(1);
    });
  });
};
