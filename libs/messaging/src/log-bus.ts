// The log transport: a consumer that follows the event store itself. Nothing is published: the store is the outbox.
import { comparePositions } from '@jejak/eventstore';
import type { EventStore, Filter, Position, StoredEvent } from '@jejak/eventstore';
import type { Bus, Consumer, ConsumerStatus, DeliveryOptions, Subscription } from './bus.js';
import type { Checkpoints } from './checkpoints.js';
import { createDelivery } from './delivery.js';
import type { Delivery } from './delivery.js';
import { createFrontier } from './frontier.js';
import type { Frontier } from './frontier.js';
import type { IntegrationEvent } from './message.js';
import { errorCode } from './retry.js';
import { realTimers } from './timers.js';

/** What the log transport follows and how it remembers. */
export interface LogBusOptions extends DeliveryOptions {
  readonly store: Pick<EventStore, 'follow' | 'head'>;
  /** What a stored event says to other services, or nothing. Pure and total: when it throws, the group stands still. */
  readonly announce: (stored: StoredEvent) => IntegrationEvent | undefined;
  readonly checkpoints: Checkpoints;
  /** Narrows what is read from the store; default everything. */
  readonly filter?: Filter;
  /** Messages in flight at most, and so repeated at most after a crash; default 100. */
  readonly page?: number;
  /** Pause after the store failed or another replica fenced this one; default 2,000 ms. */
  readonly standbyMs?: number;
}

/** A consumer of the log. */
export type LogConsumer = Consumer;

/** A bus whose source is the event store. */
export type LogBus = Bus;

/** Name of the checkpoint of a group's reactions. */
export const checkpointOf = (group: string): string => `reactions:${group}`;

/** A quiet log is checkpointed this seldom: looking again at pages without messages costs less than a write for each. */
const QUIET_PAGES = 100;

/** The log transport over one store. */
export const createLogBus = (options: LogBusOptions): LogBus => ({
  subscribe: async (subscription) => startConsumer(options, subscription),
});

/** Another replica moved the checkpoint. */
class Fenced extends Error {
  override readonly name = 'Fenced';
}

const startConsumer = (options: LogBusOptions, subscription: Subscription): LogConsumer => {
  const { group } = subscription;
  const { store, log, timers = realTimers, standbyMs = 2_000 } = options;
  const stopping = new AbortController();
  const delivery = createDelivery(options, subscription);
  const reached = createMilestones();
  let status: ConsumerStatus = 'retrying';

  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await followOnce(options, subscription, {
          delivery,
          reached,
          stop: stopping.signal,
          running: () => (status = 'running'),
        });
      } catch (error) {
        status = error instanceof Fenced ? 'fenced' : 'retrying';
        log.warn({ group, status, error: errorCode(error) }, 'the log is followed again after a pause');
      }
      await timers.wait(standbyMs, stopping.signal);
    }
  };
  const ended = run();
  return {
    get status() {
      return status;
    },
    lag: async () =>
      Number(
        BigInt(await store.head()) - BigInt(reached.position ?? (await options.checkpoints.load(checkpointOf(group)))),
      ),
    caughtUp: (position) => reached.wait(position),
    async stop() {
      stopping.abort();
      await ended;
      status = 'stopped';
      reached.end();
    },
  };
};

interface Session {
  readonly delivery: Delivery;
  readonly reached: Milestones;
  readonly stop: AbortSignal;
  running(): void;
}

/** Follows from the checkpoint until stopped, fenced or failed. Leaves nothing running behind. */
const followOnce = async (options: LogBusOptions, { group, types }: Subscription, session: Session) => {
  const { store, announce, checkpoints, filter = {}, page: capacity = 100 } = options;
  const start = await checkpoints.load(checkpointOf(group));
  const failed = new AbortController();
  const signal = AbortSignal.any([session.stop, failed.signal]);
  const frontier = createFrontier(start, capacity);
  const keeper = createKeeper(options, group, frontier, (error) => failed.abort(error));
  const wanted = new Set(types);
  const moved = () => session.reached.tell(frontier.position);
  const handle = async (message: IntegrationEvent, leave: (done: boolean) => void) => {
    const settled = await session.delivery.deliver(message, signal);
    leave(settled);
    if (settled) keeper.save();
    moved();
  };
  const follow = async () => {
    for await (const page of store.follow(start, filter, signal)) {
      for (const stored of page.events) {
        const message = announce(stored);
        if (!message || !wanted.has(message.type)) continue;
        await frontier.room();
        if (signal.aborted) return;
        handle(message, frontier.enter(stored.position)).catch((error: unknown) => failed.abort(error));
      }
      frontier.passed(page.scanned);
      keeper.passed();
      moved();
    }
  };
  session.running();
  moved();
  const redrives = session.delivery.watchRedrives(signal);
  try {
    await follow();
  } finally {
    failed.abort(failed.signal.reason);
    await Promise.all([session.delivery.idle(), redrives]);
    await keeper.finish();
  }
  if (failed.signal.reason instanceof Error && !session.stop.aborted) throw failed.signal.reason;
};

/** Saves the frontier as checkpoint: one save at a time, the latest position each time. */
const createKeeper = (
  { checkpoints, log }: LogBusOptions,
  group: string,
  frontier: Frontier,
  fail: (error: unknown) => void,
) => {
  let saved = frontier.position;
  let saving: Promise<void> = Promise.resolve();
  let isSaving = false;
  let quietPages = 0;
  let lost = false;
  const failed = (error: unknown) => {
    log.warn({ group, error: errorCode(error) }, 'checkpoint not saved; what was done since the last one comes again');
    fail(error);
  };
  const run = async () => {
    try {
      while (!lost && frontier.position !== saved) {
        const to = frontier.position;
        lost = !(await checkpoints.save(checkpointOf(group), saved, to));
        if (lost) return fail(new Fenced());
        saved = to;
      }
    } catch (error) {
      failed(error);
    } finally {
      // In the same breath as the last look at the frontier: a save that is asked for after it begins a run of its own.
      isSaving = false;
    }
  };
  const save = () => {
    quietPages = 0;
    if (isSaving) return;
    isSaving = true;
    saving = run();
  };
  return {
    save,
    passed() {
      quietPages += 1;
      if (quietPages >= QUIET_PAGES) save();
    },
    async finish() {
      await saving;
      save();
      await saving;
    },
  };
};

interface Milestones {
  readonly position: Position | undefined;
  tell(position: Position): void;
  wait(position: Position): Promise<void>;
  end(): void;
}

/** Who waits for which position. */
const createMilestones = (): Milestones => {
  let reached: Position | undefined;
  let ended = false;
  const waiting = new Set<{ position: Position; resolve: () => void; reject: (error: Error) => void }>();
  const isBehind = (position: Position) => reached !== undefined && comparePositions(position, reached) <= 0;
  const stopped = () => new Error('The consumer stopped before it reached the position.');
  return {
    get position() {
      return reached;
    },
    tell(position) {
      reached = position;
      for (const waiter of waiting) {
        if (!isBehind(waiter.position)) continue;
        waiting.delete(waiter);
        waiter.resolve();
      }
    },
    wait(position) {
      if (isBehind(position)) return Promise.resolve();
      if (ended) return Promise.reject(stopped());
      return new Promise((resolve, reject) => waiting.add({ position, resolve, reject }));
    },
    end() {
      ended = true;
      for (const waiter of waiting) waiter.reject(stopped());
      waiting.clear();
    },
  };
};
