// Removes sessions that have ended by themselves.
import { setInterval } from 'node:timers/promises';
import { LOG, type Log, type Worker } from '@jejak/chassis';
import { Inject, Injectable } from '@nestjs/common';
import { LOGIN } from '../login/ground.js';
import type { Sessions } from './sessions.js';

const EVERY_MS = 600_000;

@Injectable()
export class SessionPruning implements Worker {
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(LOGIN) private readonly login: { readonly sessions: Sessions },
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

  /** What cannot be removed now counts for nothing either, and is removed later. */
  private async prune(): Promise<void> {
    await this.login.sessions
      .prune()
      .catch((error: unknown) => this.log.warn({ err: error }, 'ended sessions could not be removed'));
  }
}
