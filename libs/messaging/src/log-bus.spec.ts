// The log transport: the contract of the bus, and what only a follower of the log has to hold.
import { describe, expect, it } from '@jest/globals';
import type { Checkpoints } from './checkpoints.js';
import { memoryCheckpoints } from './checkpoints.js';
import { gate } from './contract-bench.js';
import { busContract, messageOf, series, idsOf } from './contract-suite.js';
import { checkpointOf, createLogBus } from './log-bus.js';
import type { LogBusOptions } from './log-bus.js';
import type { IntegrationEvent } from './message.js';
import { memoryParking } from './memory-parking.js';
import { logHarness, memoryLog, quickly } from './spec-log.js';

const PAGE = 5;

busContract('the log', async () =>
  logHarness({ log: memoryLog(), parking: memoryParking(), checkpoints: memoryCheckpoints(), page: PAGE }),
);

/** A group that writes down what it handles, on a log of its own. */
const listen = async (changes: Partial<LogBusOptions> = {}) => {
  const log = memoryLog();
  const checkpoints = memoryCheckpoints();
  const done: string[] = [];
  const handler = async ({ id }: IntegrationEvent) => void done.push(id);
  const options = { ...quickly, ...log, parking: memoryParking(), checkpoints, page: PAGE, ...changes };
  const subscribe = (over: Partial<LogBusOptions> = {}) =>
    createLogBus({ ...options, ...over }).subscribe({ group: 'routing', types: ['case.accepted.v1'], handler });
  const consumer = await subscribe();
  return { ...log, checkpoints, done, consumer, subscribe, head: () => log.store.head() };
};

describe('the log transport', () => {
  it('fences the replica whose checkpoint was moved, which goes on from where the other came', async () => {
    const statuses: string[] = [];
    const log = { ...quickly.log, warn: (fields: object) => void statuses.push((fields as { status: string }).status) };
    const { publish, done, consumer, checkpoints, head } = await listen({ log });
    await publish(series('a', 2));
    await consumer.caughtUp('2');
    await publish(series('b', 2));
    // Another replica is done with everything before this one could say so.
    for (;;) {
      const at = await checkpoints.load(checkpointOf('routing'));
      if (await checkpoints.save(checkpointOf('routing'), at, '4')) break;
    }
    await publish(series('c', 1));
    await consumer.caughtUp(await head());
    expect(statuses).toEqual(['fenced']);
    expect(done).toContain(messageOf('c', 0).id);
    expect(consumer.status).toBe('running');
    await consumer.stop();
    expect(await checkpoints.load(checkpointOf('routing'))).toBe('5');
  });

  it('handles everything at least once, in order, with two replicas at the same time', async () => {
    const { publish, done, consumer, subscribe, head } = await listen();
    const other = await subscribe();
    await publish(series('a', 40));
    await Promise.all([consumer, other].map(async (replica) => replica.caughtUp(await head())));
    expect([...new Set(done)]).toEqual(idsOf(series('a', 40)));
    await Promise.all([consumer.stop(), other.stop()]);
  });

  it('lives through a store that cannot be reached, and says that it retries', async () => {
    const log = memoryLog();
    let outages = 2;
    const seen: (string | undefined)[] = [];
    const store: LogBusOptions['store'] = {
      head: () => log.store.head(),
      follow(after, filter, signal) {
        if (outages-- > 0) throw new Error('connection lost');
        return log.store.follow(after, filter, signal);
      },
    };
    const warn = (fields: object) => void seen.push((fields as { status: string }).status);
    const { done, consumer } = await listen({ ...log, store, log: { ...quickly.log, warn } });
    await log.publish(series('a', 2));
    await consumer.caughtUp('2');
    expect(done).toEqual(idsOf(series('a', 2)));
    expect(seen).toEqual(['retrying', 'retrying']);
    await consumer.stop();
  });

  it('repeats what it handled when its checkpoint could not be saved', async () => {
    const checkpoints = memoryCheckpoints();
    let outages = 1;
    const flaky: Checkpoints = {
      load: checkpoints.load,
      save: async (...given) => {
        if (outages-- > 0) throw new Error('connection lost');
        return checkpoints.save(...given);
      },
    };
    const { publish, done, consumer } = await listen({ checkpoints: flaky });
    await publish(series('a', 3));
    await consumer.caughtUp('3');
    await consumer.stop();
    expect([...new Set(done)]).toEqual(idsOf(series('a', 3)));
    expect(await checkpoints.load(checkpointOf('routing'))).toBe('3');
  });

  it('saves what is done just as a save ends, whichever comes first by a breath', async () => {
    const STEPS = 24;
    const steps = async (count: number) => {
      for (let step = 0; step < count; step += 1) await Promise.resolve();
    };
    const placeAfter = async (lead: number) => {
      const checkpoints = memoryCheckpoints();
      const [asked, answered, second] = [gate(), gate(), gate()];
      const slow: Checkpoints = {
        load: checkpoints.load,
        save: async (...given) => (asked.open(), await answered.opened, checkpoints.save(...given)),
      };
      const log = memoryLog();
      const handler = ({ jejakrevision }: IntegrationEvent) =>
        jejakrevision === 0 ? Promise.resolve() : second.opened;
      const bus = createLogBus({ ...quickly, ...log, parking: memoryParking(), checkpoints: slow, page: PAGE });
      const consumer = await bus.subscribe({ group: 'routing', types: ['case.accepted.v1'], handler });
      await log.publish(series('a', 2));
      await asked.opened;
      if (lead > 0) second.open();
      else answered.open();
      await steps(Math.abs(lead));
      second.open();
      answered.open();
      await consumer.caughtUp('2');
      await new Promise<void>((resolve) => setImmediate(resolve));
      const place = await checkpoints.load(checkpointOf('routing'));
      await consumer.stop();
      return place;
    };
    const places: string[] = [];
    for (let lead = -STEPS; lead <= STEPS; lead += 1) places.push(await placeAfter(lead));
    expect(new Set(places)).toEqual(new Set(['2']));
  });

  it('never holds more than a page in flight', async () => {
    let inFlight = 0;
    let most = 0;
    const log = memoryLog();
    const bus = createLogBus({
      ...quickly,
      ...log,
      parking: memoryParking(),
      checkpoints: memoryCheckpoints(),
      page: PAGE,
      concurrency: 50,
    });
    const consumer = await bus.subscribe({
      group: 'routing',
      types: ['case.accepted.v1'],
      handler: async () => {
        most = Math.max(most, (inFlight += 1));
        await new Promise<void>((resolve) => setImmediate(resolve));
        inFlight -= 1;
      },
    });
    await log.publish(Array.from({ length: 40 }, (_, n) => messageOf(`k${n}`, 0)));
    await consumer.caughtUp('40');
    expect(most).toBe(PAGE);
    await consumer.stop();
  });

  it('writes no checkpoint for each event that says nothing, but remembers them when it stops', async () => {
    const checkpoints = memoryCheckpoints();
    const saves: string[] = [];
    const counting: Checkpoints = {
      load: checkpoints.load,
      save: (name, from, to) => (saves.push(to), checkpoints.save(name, from, to)),
    };
    const { publish, consumer } = await listen({ checkpoints: counting, announce: () => undefined });
    for (let n = 0; n < 10; n += 1) {
      await publish(series('a', 1, n));
      await consumer.caughtUp(String(n + 1));
    }
    expect(saves).toEqual([]);
    await consumer.stop();
    expect(saves).toEqual(['10']);
  });

  it('counts its lag from what is done to the head', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const log = memoryLog();
    const bus = createLogBus({ ...quickly, ...log, parking: memoryParking(), checkpoints: memoryCheckpoints() });
    const consumer = await bus.subscribe({ group: 'routing', types: ['case.accepted.v1'], handler: () => finished });
    await log.publish(series('a', 3));
    expect(await consumer.lag()).toBe(3);
    finish();
    await consumer.caughtUp('3');
    expect(await consumer.lag()).toBe(0);
    await consumer.stop();
  });

  it('tells who waits for a position that it stopped before', async () => {
    const { consumer } = await listen();
    const waiting = consumer.caughtUp('7');
    await Promise.all([expect(waiting).rejects.toThrow('stopped before'), consumer.stop()]);
    await expect(consumer.caughtUp('7')).rejects.toThrow('stopped before');
  });
});
