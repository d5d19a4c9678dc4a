// Leftovers of uploads: what a crash left between a file and its event is dealt with at the start, and every few minutes.
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { EventStore } from '@jejak/eventstore';
import type { BlobOwner, Blobs, Swept } from '@jejak/vault';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Worker } from '../manifest.js';
import { BLOBS, CLOCK, EVENT_STORE, LOG } from '../tokens.js';

/** An upload that lives touches its file at least this often: it may pause for half a minute, and its act takes seconds. */
const UNTOUCHED_MS = 10 * 60_000;
const EVERY_MS = 5 * 60_000;
const PAGE = 1_000;

/** One service of an installation is enough; several do no harm. */
@Injectable()
export class LeftoverSweep implements Worker {
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(BLOBS) private readonly blobs: Blobs,
    @Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'read'>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Pick<Log, 'warn' | 'error'>,
  ) {}

  async start(signal: AbortSignal): Promise<void> {
    await this.sweep();
    this.running = this.keepSweeping(signal);
  }

  stop(): Promise<void> {
    return this.running;
  }

  /** Drops files without an event, and lets those with one stay. A disk that cannot be read now is told, and asked again later. */
  async sweep(): Promise<Swept | undefined> {
    const before = new Date(this.clock.now().getTime() - UNTOUCHED_MS);
    try {
      const swept = await this.blobs.sweep({ before, isAttached: (owner) => this.isAttached(owner) });
      if (swept.dropped + swept.settled > 0) this.log.warn(swept, 'uploads that were cut off are dealt with');
      return swept;
    } catch (error) {
      this.log.error({ err: error }, 'leftovers of uploads could not be dealt with');
      return undefined;
    }
  }

  private async keepSweeping(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await wait(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.sweep();
    }
  }

  private async isAttached({ caseId, attachment }: BlobOwner): Promise<boolean> {
    for (let from = 0; ; from += PAGE) {
      const page = await this.store.read(`case-${caseId}`, from, PAGE);
      if (page.some(({ data }) => data['attachment'] === attachment)) return true;
      if (page.length < PAGE) return false;
    }
  }
}
