// Removes what the issuer need not remember any more.
import { setInterval } from 'node:timers/promises';
import { LOG, type Log, type Worker } from '@jejak/chassis';
import { Inject, Injectable } from '@nestjs/common';
import { KEEP, type LoginKeep } from './keep.js';

const EVERY_MS = 600_000;

@Injectable()
export class Pruning implements Worker {
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(KEEP) private readonly keep: LoginKeep,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(signal: AbortSignal): void {
    this.running = this.run(signal);
  }

  async stop(): Promise<void> {
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    await this.prune();
    try {
      for await (const _ of setInterval(EVERY_MS, undefined, { signal })) await this.prune();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** What cannot be removed now is not found either, and is removed later. */
  private async prune(): Promise<void> {
    const { records, clock } = this.keep;
    await records
      .prune(clock.now())
      .catch((error: unknown) => this.log.warn({ err: error }, 'ended logins could not be removed'));
  }
}
