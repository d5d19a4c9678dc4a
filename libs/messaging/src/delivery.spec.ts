// Delivery under a time that the test owns: how patient it is, what it does when parking or the process gives up.
import { describe, expect, it } from '@jest/globals';
import type { BusLog, MessageHandler, Timers } from './bus.js';
import { idsOf, messageOf, series } from './contract-suite.js';
import { createDelivery } from './delivery.js';
import { memoryParking } from './memory-parking.js';
import type { Parking } from './parking.js';
import { patientRetry } from './retry.js';

const quiet: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const running = () => new AbortController().signal;

/** Every wait ends at once and is written down. */
const recordingTimers = (): Timers & { readonly waits: number[] } => {
  const waits: number[] = [];
  return { waits, wait: async (ms) => void waits.push(ms) };
};

const deliveryOf = (handler: MessageHandler, timers: Timers, parking: Parking = memoryParking(), concurrency = 8) =>
  createDelivery(
    { parking, timers, log: quiet, concurrency },
    { group: 'routing', types: ['case.accepted.v1'], handler },
  );

const failing = async () => {
  throw new Error('down');
};

describe('delivery', () => {
  it('waits longer after each failure and then parks', async () => {
    const timers = recordingTimers();
    const parking = memoryParking();
    expect(await deliveryOf(failing, timers, parking).deliver(messageOf('a', 0), running())).toBe(true);
    expect(timers.waits).toEqual([100, 400, 1_600, 6_400]);
    expect(await parking.isParked('routing', 'a')).toBe(true);
  });

  it('takes no slot while a key waits, so that many sick keys do not stop a sound one', async () => {
    const never: Timers = {
      wait: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    };
    const stop = new AbortController();
    const handler: MessageHandler = async ({ subject }) => (subject === 'sound' ? undefined : failing());
    const delivery = deliveryOf(handler, never, memoryParking(), 2);
    const sick = ['a', 'b', 'c', 'd'].map((key) => delivery.deliver(messageOf(key, 0), stop.signal));
    expect(await delivery.deliver(messageOf('sound', 0), stop.signal)).toBe(true);
    stop.abort();
    expect(await Promise.all(sick)).toEqual([false, false, false, false]);
  });

  it('runs no more handlers at once than it may', async () => {
    let at = 0;
    let most = 0;
    const handler: MessageHandler = async () => {
      most = Math.max(most, (at += 1));
      await new Promise<void>((resolve) => setImmediate(resolve));
      at -= 1;
    };
    const delivery = deliveryOf(handler, recordingTimers(), memoryParking(), 3);
    await Promise.all(Array.from({ length: 20 }, (_, n) => delivery.deliver(messageOf(`k${n}`, 0), running())));
    expect(most).toBe(3);
  });

  it('begins no handler after the stop', async () => {
    const stop = new AbortController();
    const handled: string[] = [];
    const handler: MessageHandler = async ({ id }) => {
      handled.push(id);
      stop.abort();
    };
    const delivery = deliveryOf(handler, recordingTimers());
    const outcomes = await Promise.all(series('a', 3).map((message) => delivery.deliver(message, stop.signal)));
    expect(outcomes).toEqual([true, false, false]);
    expect(handled).toEqual([messageOf('a', 0).id]);
  });

  it('keeps a message while not even parking can be reached, and then gives it all its tries again', async () => {
    const parking = memoryParking();
    let outages = 2;
    const flaky: Parking = {
      ...parking,
      park: async (...given) => (outages-- > 0 ? failing() : parking.park(...given)),
    };
    let tries = 0;
    const handler: MessageHandler = async () => {
      tries += 1;
      if (tries <= 2 * patientRetry.attempts) await failing();
    };
    const timers = recordingTimers();
    expect(await deliveryOf(handler, timers, flaky).deliver(messageOf('a', 0), running())).toBe(true);
    expect(tries).toBe(2 * patientRetry.attempts + 1);
    expect(await parking.count('routing')).toBe(0);
  });

  it('does not re-drive what has no handler any more, and says so', async () => {
    const parking = memoryParking();
    const gone = messageOf('a', 0, 'case.gone.v1');
    await parking.park('routing', gone, 'Ill');
    await parking.redrive('routing', 'a');
    const stop = new AbortController();
    const timers: Timers = { wait: async () => stop.abort() };
    const delivery = deliveryOf(async () => undefined, timers, parking);
    await delivery.watchRedrives(stop.signal);
    await delivery.idle();
    const parked = await parking.show('routing', 'a');
    expect(idsOf(parked.map((p) => p.message))).toEqual([gone.id]);
    expect(parked.map((p) => p.error)).toEqual(['NoHandler']);
  });
});
