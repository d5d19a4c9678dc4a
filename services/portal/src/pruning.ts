// Removes what has ended by itself: sessions, drafts with their files, and receipts.
import { setInterval } from 'node:timers/promises';
import { LOG, type Log, type Worker } from '@jejak/chassis';
import { Inject, Injectable } from '@nestjs/common';
import { LOGIN } from './login/ground.js';
import type { Sessions } from './session/sessions.js';
import { SHELVES, type Shelves } from './shelves.js';

const EVERY_MS = 600_000;

/** Prunes when it starts and every ten minutes. What cannot be removed now counts for nothing either, and is removed later. */
abstract class Pruning implements Worker {
  private running: Promise<void> = Promise.resolve();

  protected constructor(
    private readonly log: Log,
    private readonly what: string,
  ) {}

  protected abstract prune(): Promise<void>;

  start(signal: AbortSignal): void {
    this.running = this.run(signal);
  }

  async stop(): Promise<void> {
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    await this.once();
    try {
      for await (const _ of setInterval(EVERY_MS, undefined, { signal })) await this.once();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  private async once(): Promise<void> {
    await this.prune().catch((error: unknown) => this.log.warn({ err: error }, `${this.what} could not be removed`));
  }
}

@Injectable()
export class SessionPruning extends Pruning {
  constructor(
    @Inject(LOGIN) private readonly login: { readonly sessions: Sessions },
    @Inject(LOG) log: Log,
  ) {
    super(log, 'ended sessions');
  }

  protected async prune(): Promise<void> {
    await this.login.sessions.prune();
  }
}

@Injectable()
export class ShelfPruning extends Pruning {
  constructor(
    @Inject(SHELVES) private readonly shelves: Shelves,
    @Inject(LOG) log: Log,
  ) {
    super(log, 'ended drafts');
  }

  protected async prune(): Promise<void> {
    await this.shelves.receipts.prune();
    await this.shelves.drafts.prune();
  }
}
