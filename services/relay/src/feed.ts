// One topic's way: page by page from the store to the broker, and only then the checkpoint. A crash repeats one page at most.
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

/**
 * Feeds until the signal aborts, or until another feed has moved the checkpoint: then this one has lost its turn and ends.
 */
export const feed = async (parts: Feed): Promise<void> => {
  const { store, checkpoints, log, name, say, publish, signal } = parts;
  const handle = async (page: Page, from: Position): Promise<void> => {
    const messages = page.events.flatMap((stored) => say(stored) ?? []);
    if (messages.length > 0) await publish(messages);
    if (!(await checkpoints.save(name, from, page.scanned))) throw new Fenced(name);
  };
  try {
    await followFrom({
      store,
      name,
      filter: FILTER,
      load: () => checkpoints.load(name),
      handle,
      signal,
      onError: (error) => log.warn({ name, error: errorCode(error) }, 'a page is handed over again after a pause'),
    });
  } catch (error) {
    if (!(error instanceof Fenced)) throw error;
    log.info({ name }, 'the checkpoint was moved by somebody else; beginning again from there');
  }
};
