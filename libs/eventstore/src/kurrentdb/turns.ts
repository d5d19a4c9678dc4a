// Whose turn it is: units of one process that share a stream go one after the other, so that they do not lose races to each other.
import { StoreBusy } from '../port.js';

const WAITING_LIMIT = 10_000;
const RETRY_AFTER_MS = 1_000;

/** First come, first served, stream by stream. */
export class Turns {
  private readonly last = new Map<string, Promise<undefined>>();
  private waiting = 0;

  /**
   * Does the work when everybody before it on any of the streams is done.
   * @throws StoreBusy when too many wait: better a refusal than memory without bound
   */
  async take<T>(streams: readonly string[], work: () => Promise<T>): Promise<T> {
    if (this.waiting >= WAITING_LIMIT) throw new StoreBusy(RETRY_AFTER_MS);
    const { promise: mine, resolve: done } = Promise.withResolvers<undefined>();
    // All streams in one step: two units cannot wait for each other.
    const before = streams.flatMap((stream) => this.last.get(stream) ?? []);
    for (const stream of streams) this.last.set(stream, mine);
    this.waiting++;
    try {
      await Promise.all(before);
      return await work();
    } finally {
      this.waiting--;
      for (const stream of streams) if (this.last.get(stream) === mine) this.last.delete(stream);
      done(undefined);
    }
  }

  /** Resolves when nobody waits any more. */
  async drained(): Promise<void> {
    while (this.last.size > 0) await Promise.all(this.last.values());
  }
}
