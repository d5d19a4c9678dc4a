// Delivery of one message whatever the transport: bounded tries, parking with the key, re-drive in order.
import type { DeliveryOptions, Subscription } from './bus.js';
import { createLanes } from './lanes.js';
import type { IntegrationEvent } from './message.js';
import { keyOf } from './message.js';
import { errorCode, patientRetry } from './retry.js';
import { realTimers } from './timers.js';

/** One group's deliveries. */
export interface Delivery {
  /** In order with its key. True when the message is settled (handled or parked), false when it was given up because of the signal. */
  deliver(message: IntegrationEvent, signal: AbortSignal): Promise<boolean>;
  /** Looks for keys to re-drive until the signal aborts. */
  watchRedrives(signal: AbortSignal): Promise<void>;
  /** Resolves when nothing is running or queued. */
  idle(): Promise<void>;
}

/** What became of a message's tries: an error code when all of them failed. */
type Outcome = 'handled' | 'abandoned' | { readonly error: string };

type Context = ReturnType<typeof contextOf>;

const contextOf = (options: DeliveryOptions, subscription: Subscription) => ({
  ...subscription,
  parking: options.parking,
  log: options.log,
  metrics: options.metrics ?? {},
  timers: options.timers ?? realTimers,
  retry: options.retry ?? patientRetry,
  redrivePollMs: options.redrivePollMs ?? 1_000,
  lanes: createLanes(options.concurrency ?? 8),
  redriving: new Set<string>(),
});

/** The deliveries of a subscription. */
export const createDelivery = (options: DeliveryOptions, subscription: Subscription): Delivery => {
  const context = contextOf(options, subscription);
  return {
    async deliver(message, signal) {
      let settled = false;
      await context.lanes.inOrder(keyOf(message), async () => {
        settled = await settle(context, message, signal);
      });
      return settled;
    },
    watchRedrives: (signal) => watchRedrives(context, signal),
    idle: () => context.lanes.idle(),
  };
};

/** Handles or parks. Where not even parking works, the trouble is not the message's: it starts again with all its tries. */
const settle = async (context: Context, message: IntegrationEvent, signal: AbortSignal): Promise<boolean> => {
  const { group, parking, metrics, log, timers, retry } = context;
  while (!signal.aborted) {
    try {
      const outcome = (await parking.parkBehind(group, message)) ? 'behind' : await attempt(context, message, signal);
      if (outcome === 'handled') return true;
      if (outcome === 'abandoned') return false;
      if (outcome !== 'behind') await parking.park(group, message, outcome.error);
      metrics.parked?.(group, message.type);
      log.warn({ group, id: message.id, type: message.type, key: keyOf(message), outcome }, 'message parked');
      return true;
    } catch (error) {
      log.error({ group, id: message.id, error: errorCode(error) }, 'parking cannot be reached; the message waits');
      await timers.wait(retry.delayMs(retry.attempts), signal);
    }
  }
  return false;
};

const attempt = async (context: Context, message: IntegrationEvent, signal: AbortSignal): Promise<Outcome> => {
  const { group, handler, lanes, metrics, timers, retry } = context;
  for (let failures = 1; ; failures += 1) {
    try {
      const handled = await lanes.inSlot(async () => !signal.aborted && (await handler(message), true));
      if (!handled) return 'abandoned';
      metrics.handled?.(group, message.type);
      return 'handled';
    } catch (thrown) {
      const error = errorCode(thrown);
      metrics.failed?.(group, message.type, error);
      if (failures >= retry.attempts) return { error };
      await timers.wait(retry.delayMs(failures), signal);
    }
  }
};

const watchRedrives = async (context: Context, signal: AbortSignal): Promise<void> => {
  const { group, parking, lanes, redriving, log, timers, redrivePollMs } = context;
  const report = (error: unknown) => log.error({ group, error: errorCode(error) }, 're-drive interrupted; tried again');
  const begin = (key: string) => {
    if (redriving.has(key)) return;
    redriving.add(key);
    // In the key's own lane: what arrives meanwhile waits behind the re-driven messages instead of racing them.
    void lanes
      .inOrder(key, () => redriveKey(context, key, signal))
      .catch(report)
      .finally(() => redriving.delete(key));
  };
  while (!signal.aborted) {
    await parking.requested(group).then((keys) => keys.forEach(begin), report);
    await timers.wait(redrivePollMs, signal);
  }
};

const redriveKey = async (context: Context, key: string, signal: AbortSignal): Promise<void> => {
  const { group, types, parking, metrics, log } = context;
  for (let parked = await parking.first(group, key); parked; parked = await parking.first(group, key)) {
    const { id, type } = parked.message;
    const outcome = types.includes(type) ? await attempt(context, parked.message, signal) : { error: 'NoHandler' };
    if (outcome === 'abandoned') return;
    if (outcome !== 'handled') {
      await parking.refuse(group, id, outcome.error);
      log.warn({ group, id, type, key, outcome }, 're-driven message failed again; its key stays parked');
      return;
    }
    await parking.release(group, id);
    metrics.redriven?.(group, type);
  }
  log.info({ group, key }, 'key opened');
};
