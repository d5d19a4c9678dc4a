// A follower that remembers how far it came, and stops when another took its place.
import type { EventStore, Filter, Page, Position } from './port.js';

const FIRST_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = 10_000;

/** Where followers keep their place. */
export interface Checkpoints {
  /** BEGINNING for a follower that never saved. */
  load(name: string): Promise<Position>;
  /** Compare-and-set: false when the stored place is not `expected`, that is, when another follower of this name is at work. */
  save(name: string, expected: Position, position: Position): Promise<boolean>;
}

/** Another follower of the same name moved the checkpoint: this one must stop, or both would do everything. */
export class Fenced extends Error {
  constructor(readonly follower: string) {
    super(`Another follower took the place of ${follower}.`);
    this.name = 'Fenced';
  }
}

/** What {@link followFrom} needs. */
export interface Following {
  readonly store: EventStore;
  /** Of the follower: names its checkpoint. */
  readonly name: string;
  readonly filter: Filter;
  /** The position to begin behind; asked at the start and again after each failure. */
  load(): Promise<Position>;
  /**
   * Does what the page asks and keeps `page.scanned` as the new checkpoint; `from` is the checkpoint that it replaces.
   * Pages without a matching event come too, so that a checkpoint does not fall behind.
   */
  handle(page: Page, from: Position): Promise<void>;
  readonly signal: AbortSignal;
  /** Hears of each failure; the page is tried again after a pause that grows to ten seconds. */
  onError(error: unknown): void;
}

/**
 * Follows until the signal aborts. A page whose handling fails is handled again: at least once, in order, never skipped.
 * @throws Fenced when `handle` does: somebody else follows under this name
 */
export async function followFrom(following: Following): Promise<void> {
  const { signal, onError } = following;
  let backoffMs = FIRST_BACKOFF_MS;
  while (!signal.aborted) {
    try {
      await followOnce(following, () => (backoffMs = FIRST_BACKOFF_MS));
      // A follower's pages end only by abort or because the store was closed.
      return;
    } catch (error) {
      if (error instanceof Fenced) throw error;
      if (signal.aborted) return;
      onError(error);
      await pause(backoffMs, signal);
      backoffMs = Math.min(MAX_BACKOFF_MS, backoffMs * 2);
    }
  }
}

async function followOnce({ store, filter, signal, load, handle }: Following, progressed: () => void): Promise<void> {
  let from = await load();
  for await (const page of store.follow(from, filter, signal)) {
    if (signal.aborted) return;
    await handle(page, from);
    from = page.scanned;
    progressed();
  }
}

/**
 * `load` and `handle` of a follower whose place is kept in a store of checkpoints: effects first, then the place.
 * @throws Fenced from `handle` when the place was moved by another
 */
export const withCheckpoints = (checkpoints: Checkpoints, name: string, effects: (page: Page) => Promise<void>) => ({
  load: (): Promise<Position> => checkpoints.load(name),
  handle: async (page: Page, from: Position): Promise<void> => {
    await effects(page);
    if (!(await checkpoints.save(name, from, page.scanned))) throw new Fenced(name);
  },
});

/** Checkpoints that are forgotten at the end of the process. */
export class InMemoryCheckpoints implements Checkpoints {
  private readonly places = new Map<string, Position>();

  async load(name: string): Promise<Position> {
    return this.places.get(name) ?? '0';
  }

  async save(name: string, expected: Position, position: Position): Promise<boolean> {
    if ((await this.load(name)) !== expected) return false;
    this.places.set(name, position);
    return true;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
