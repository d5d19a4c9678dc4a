// What sends: looks what is due, a few at a time, and never lets one delivery hold up the others. When it runs: sending-turn.ts.
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, LOG, type Clock, type Log } from '@jejak/chassis';
import { COURIER, type Courier } from './courier.js';
import { OUTBOX, type Outbox } from './outbox.js';

const EVERY_MS = 1_000;
const BATCH = 100;
const AT_ONCE = 4;
/** A delivery that could not even be tried (the store is busy, a template is broken) rests so long. */
const REST_MS = 60_000;
const NEVER = new AbortController().signal;

@Injectable()
export class Sender {
  private readonly resting = new Map<string, number>();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(COURIER) private readonly courier: Courier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Sends until the signal aborts; resolves when nothing is under way any more. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const hasMore = await this.sweep(signal).catch((error: unknown) => {
        this.log.error({ err: error }, 'the outbox could not be read; it is read again');
        return false;
      });
      if (!hasMore) await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Sends what is due now, one sweep after the other; true when there may be more. After the signal it begins no delivery. */
  sweep(signal: AbortSignal = NEVER): Promise<boolean> {
    const sweeping = this.running.then(
      () => this.sweepOnce(signal),
      () => this.sweepOnce(signal),
    );
    this.running = sweeping;
    return sweeping;
  }

  private async sweepOnce(signal: AbortSignal): Promise<boolean> {
    const nowMs = this.clock.now().getTime();
    for (const [id, untilMs] of this.resting) if (untilMs <= nowMs) this.resting.delete(id);
    const due = await this.outbox.due(nowMs, BATCH + this.resting.size);
    const waiting = due.filter((id) => !this.resting.has(id));
    const hasMore = waiting.length >= BATCH;
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined && !signal.aborted; id = waiting.shift()) await this.deliver(id);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return hasMore;
  }

  private async deliver(id: string): Promise<void> {
    try {
      await this.courier.deliver(id);
    } catch (error) {
      this.resting.set(id, this.clock.now().getTime() + REST_MS);
      this.log.error({ delivery: id, err: error }, 'a delivery could not be tried; it rests for a minute');
    }
  }
}
