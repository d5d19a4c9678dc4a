// One topic's way: page by page from the store to the broker, and only then the checkpoint. A crash repeats one page at most.
import { setTimeout } from 'node:timers/promises';
import { Fenced, followFrom } from '@jejak/eventstore';
import type { EventStore, Page, Position, StoredEvent } from '@jejak/eventstore';
import { errorCode } from '@jejak/messaging';
import type { BusLog, Checkpoints, IntegrationEvent } from '@jejak/messaging';

/** What a feed needs. */
export interface Feed {
  readonly store: EventStore;
  readonly checkpoints: Checkpoints;
  readonly log: BusLog;
  /** Of its checkpoint. */
  readonly name: string;
  /** What a stored event says on this topic, or nothing; pure. */
  readonly say: (stored: StoredEvent) => IntegrationEvent | undefined;
  /** Durable with the broker when it resolves, in this order for each key. */
  readonly publish: (messages: readonly IntegrationEvent[]) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Only what happens to cases is told to others. */
const FILTER = { categories: ['case'] } as const;

/** A refill moves the checkpoint of a feed that may have nothing to do for hours: so often it looks whether it still stands there. */
const LOOK_MS = 500;

const pause = (signal: AbortSignal): Promise<void> => setTimeout(LOOK_MS, undefined, { signal }).catch(() => undefined); // aborted: then nobody waits any more

/** Resolves when the checkpoint was moved by somebody else, or the signal aborts. */
const untilMoved = async (parts: Feed, stood: () => Position | undefined, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await pause(signal);
    const expected = stood();
    const found = await parts.checkpoints.load(parts.name).catch(() => expected);
    // Asked again: it may have been ourselves, between the two looks.
    if (expected !== undefined && found !== expected && found !== stood()) return;
  }
};

/**
 * Feeds until the signal aborts, or until somebody else has moved the checkpoint: then this one has lost its turn and ends.
 */
export const feed = async (parts: Feed): Promise<void> => {
  const { store, checkpoints, log, name, say, publish } = parts;
  const ended = new AbortController();
  const signal = AbortSignal.any([parts.signal, ended.signal]);
  let stood: Position | undefined;
  const handle = async (page: Page, from: Position): Promise<void> => {
    const messages = page.events.flatMap((stored) => say(stored) ?? []);
    if (messages.length > 0) await publish(messages);
    if (!(await checkpoints.save(name, from, page.scanned))) throw new Fenced(name);
    stood = page.scanned;
  };
  const following = followFrom({
    store,
    name,
    filter: FILTER,
    load: async () => (stood = await checkpoints.load(name)),
    handle,
    signal,
    onError: (error) => log.warn({ name, error: errorCode(error) }, 'a page is handed over again after a pause'),
  });
  const watching = untilMoved(parts, () => stood, signal).finally(() => ended.abort());
  try {
    await following;
  } catch (error) {
    if (!(error instanceof Fenced)) throw error;
  } finally {
    ended.abort();
    await watching;
  }
  if (!parts.signal.aborted) log.info({ name }, 'the checkpoint was moved by somebody else; going on from there');
};
