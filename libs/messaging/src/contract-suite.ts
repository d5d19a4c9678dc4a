// The promises of the bus port as one suite: every transport passes it. Parking and checkpoints have theirs beside it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GROUP, SECRET, gate, setUp } from './contract-bench.js';
import type { Bench, BusHarness } from './contract-bench.js';
import { idsOf, messageOf, series } from './contract-samples.js';
import type { IntegrationEvent } from './message.js';
import { BEHIND } from './parking.js';

export type { BusHarness, Listener } from './contract-bench.js';
export { idsOf, messageOf, series } from './contract-samples.js';
export { checkpointsContract, parkingContract } from './parking-contract.js';

const ofKey = (ids: readonly string[], key: string) => ids.filter((id) => id.startsWith(`${key}-`));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Runs the suite against a transport. */
export const busContract = (transport: string, open: () => Promise<BusHarness>): void => {
  describe(`the bus port on ${transport}`, () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = setUp(await open());
    });
    afterEach(() => bench.harness.close());
    delivers(() => bench);
    parks(() => bench);
    redrives(() => bench);
    restarts(() => bench);
  });
};

const delivers = (bench: () => Bench) => {
  it('delivers each message, also what was there before the group came', async () => {
    const { harness, start, play, done } = bench();
    await harness.publish(series('a', 3));
    const consumer = await start();
    await play(consumer, ...series('b', 3));
    expect([...done].sort()).toEqual(idsOf([...series('a', 3), ...series('b', 3)]));
  });

  it('keeps the order of a key while many keys are handled side by side', async () => {
    const { start, play, done } = bench();
    const consumer = await start();
    bench().during = (message) =>
      new Promise((resolve) => (message.jejakrevision % 2 ? setImmediate(resolve) : resolve()));
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await play(consumer, ...Array.from({ length: 20 }, (_, n) => keys.map((key) => messageOf(key, n))).flat());
    for (const key of keys) expect(ofKey(done, key)).toEqual(idsOf(series(key, 20)));
  });

  it('does not let a key wait for the slow handler of another', async () => {
    const { start, play, done } = bench();
    const consumer = await start();
    const other = gate();
    bench().during = async ({ subject }) => (subject === 'slow' ? other.opened : other.open());
    await play(consumer, messageOf('slow', 0), messageOf('quick', 0));
    expect(done).toEqual(idsOf([messageOf('quick', 0), messageOf('slow', 0)]));
  });

  it('passes over a type that nobody handles, be it forged or new', async () => {
    const { start, play, done } = bench();
    const consumer = await start();
    await play(consumer, messageOf('a', 0, 'case.forged.v9'), messageOf('a', 1));
    expect(done).toEqual([messageOf('a', 1).id]);
  });

  it('tolerates fields that it does not know and hands them on', async () => {
    const { start, play } = bench();
    const seen: IntegrationEvent[] = [];
    bench().during = async (message) => void seen.push(message);
    const strange = { ...messageOf('a', 0), traceparent: '00-1-1-01', data: { n: 0, later: { added: true } } };
    await play(await start(), strange);
    expect(seen).toEqual([strange]);
  });

  it('gives every group every message', async () => {
    const { start, harness, done } = bench();
    const groups = [await start('routing'), await start('notification')];
    await harness.publish([messageOf('a', 0)]);
    await Promise.all(groups.map((consumer) => harness.settled(consumer)));
    expect(done).toEqual([messageOf('a', 0).id, messageOf('a', 0).id]);
  });
};

const parks = (bench: () => Bench) => {
  it('tries a failing message again, within bounds, and does not park what recovers', async () => {
    const { start, play, ill, done, harness } = bench();
    const first = messageOf('a', 0);
    ill.set(first.id, harness.attempts - 1);
    await play(await start(), first);
    expect(done).toEqual([first.id]);
    expect(await harness.parking.count(GROUP)).toBe(0);
  });

  it('parks what keeps failing together with its key, and goes on with every other key', async () => {
    const { start, play, ill, done, tried, harness } = bench();
    const [poison, ...behind] = series('a', 3) as [IntegrationEvent, ...IntegrationEvent[]];
    ill.set(poison.id, Infinity);
    const consumer = await start();
    await play(consumer, poison, ...behind, messageOf('b', 0));
    await play(consumer, messageOf('a', 3), messageOf('b', 1));
    expect(tried.filter((id) => id === poison.id)).toHaveLength(harness.attempts);
    expect(done).toEqual(idsOf(series('b', 2)));
    const parked = await harness.parking.show(GROUP, 'a');
    expect(idsOf(parked.map((p) => p.message))).toEqual(idsOf(series('a', 4)));
    expect(parked.map((p) => p.error)).toEqual(['Ill', BEHIND, BEHIND, BEHIND]);
  });

  it('keeps nothing of what an error says, since it may name a person', async () => {
    const { start, play, ill, harness } = bench();
    ill.set(messageOf('a', 0).id, Infinity);
    await play(await start(), messageOf('a', 0));
    const kept = [await harness.parking.show(GROUP, 'a'), await harness.parking.list()];
    expect(JSON.stringify(kept)).not.toContain(SECRET);
  });

  it('parks for one group only', async () => {
    const { start, play, ill, done, harness } = bench();
    ill.set(messageOf('a', 0).id, Infinity);
    await play(await start('routing'), messageOf('a', 0));
    ill.clear();
    await harness.settled(await start('notification'));
    expect(done).toEqual([messageOf('a', 0).id]);
    expect(await harness.parking.isParked('routing', 'a')).toBe(true);
    expect(await harness.parking.isParked('notification', 'a')).toBe(false);
  });
};

const redrives = (bench: () => Bench) => {
  it('re-drives a key in order and then opens it', async () => {
    const { start, play, ill, done, redriven, harness } = bench();
    ill.set(messageOf('a', 0).id, Infinity);
    const consumer = await start();
    await play(consumer, ...series('a', 3));
    ill.clear();
    expect(await harness.parking.redrive(GROUP, 'a')).toBe(3);
    await redriven(3);
    await play(consumer, messageOf('a', 3));
    expect(done).toEqual(idsOf(series('a', 4)));
    expect(await harness.parking.isParked(GROUP, 'a')).toBe(false);
  });

  it('stops a re-drive at the message that fails again, and keeps the key closed', async () => {
    const { start, play, ill, done, redriven, harness } = bench();
    ill.set(messageOf('a', 0).id, Infinity);
    const consumer = await start();
    await play(consumer, ...series('a', 3));
    ill.clear();
    ill.set(messageOf('a', 1).id, Infinity);
    await harness.parking.redrive(GROUP, 'a');
    await redriven(1);
    await play(consumer, messageOf('a', 3)); // in the key's order, so after the re-drive has ended
    expect(done).toEqual([messageOf('a', 0).id]);
    expect(idsOf((await harness.parking.show(GROUP, 'a')).map((p) => p.message))).toEqual(idsOf(series('a', 3, 1)));
    expect(await harness.parking.requested(GROUP)).toEqual([]);
  });

  it('leaves out of a re-drive what an operator discarded', async () => {
    const { start, play, ill, done, redriven, harness } = bench();
    ill.set(messageOf('a', 0).id, Infinity);
    await play(await start(), ...series('a', 2));
    await harness.parking.discard(GROUP, messageOf('a', 0).id, 'sent by a test installation');
    await harness.parking.redrive(GROUP, 'a');
    await redriven(1);
    expect(done).toEqual([messageOf('a', 1).id]);
    expect(await harness.parking.isParked(GROUP, 'a')).toBe(false);
  });
};

const restarts = (bench: () => Bench) => {
  it('goes on where it stopped, repeating nothing after a clean stop', async () => {
    const { start, play, done } = bench();
    const first = await start();
    await play(first, ...series('a', 3));
    await first.stop();
    await play(await start(), ...series('a', 3, 3));
    expect(done).toEqual(idsOf(series('a', 6)));
  });

  it('finishes what is running when it is stopped, and leaves the rest to the next start', async () => {
    const { start, harness, done } = bench();
    const begun = gate();
    const finish = gate();
    bench().during = async () => (begun.open(), await finish.opened, turn());
    const consumer = await start();
    await harness.publish(series('a', 3));
    await begun.opened;
    const stopped = consumer.stop();
    finish.open();
    await stopped;
    const early = [...done];
    expect(early).toEqual([messageOf('a', 0).id]);
    await harness.settled(await start());
    expect(done).toEqual(idsOf(series('a', 3)));
  });

  it('loses nothing in a crash and repeats at most a page, in order', async () => {
    const { start, harness, play, done } = bench();
    const crashAt = harness.page * 2 + 1;
    const all = series('a', harness.page * 3);
    const consumer = await start();
    const dying = gate();
    let crashed: Promise<void> | undefined;
    bench().during = async (message) => {
      if (message.jejakrevision !== crashAt) return;
      crashed ??= harness.crash(consumer);
      dying.open();
    };
    await harness.publish(all);
    await dying.opened;
    await crashed;
    const before = [...done];
    done.length = 0;
    await play(await start());
    const repeated = done.filter((id) => before.includes(id));
    expect(repeated.length).toBeLessThanOrEqual(harness.page);
    expect(done).toEqual(idsOf(all).slice(all.length - done.length));
    expect(new Set([...before, ...done])).toEqual(new Set(idsOf(all)));
  });
};
