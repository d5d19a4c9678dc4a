// The worker that deletes rendered mail in time, also where a mail server took over since.
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, HOUSE, LOG, type Clock, type HouseSettings, type Log, type Worker } from '@jejak/chassis';
import { join } from 'node:path';
import { clearFolder } from './mailer-folder.js';

const EVERY_MS = 3_600_000;

/** Where mail becomes files. */
export const mailFolder = ({ home }: HouseSettings): string => join(home, 'mail');

@Injectable()
export class MailClearing implements Worker {
  private stopped: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HOUSE) private readonly house: HouseSettings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(signal: AbortSignal): void {
    this.stopped = this.keepClearing(signal);
  }

  async stop(): Promise<void> {
    await this.stopped;
  }

  /** Deletes what is too old now. */
  async clear(): Promise<void> {
    const gone = await clearFolder(mailFolder(this.house), this.clock.now().getTime());
    if (gone > 0) this.log.info({ files: gone }, 'old mail was deleted');
  }

  private async keepClearing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.clear().catch((error: unknown) =>
        this.log.error({ err: error }, 'old mail could not be deleted; it is tried again in an hour'),
      );
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
