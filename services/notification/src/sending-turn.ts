// The worker that sends: of any number of replicas over one database it is one, so that no two try the same letter at once.
import { Inject, Injectable } from '@nestjs/common';
import type { Worker } from '@jejak/chassis';
import type { Turn } from '@jejak/messaging/postgres';
import { Sender } from './sender.js';

/** `@Inject(SENDING)`: when this process may send. */
export const SENDING = Symbol('notification.sending');

/** Name of the turn: one holder in a database. */
export const SENDING_TURN = 'notification.sending';

/** Without a database there is one process, and it is always its turn. */
export const always: Turn = (signal, work) => work(signal);

@Injectable()
export class SendingTurn implements Worker {
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SENDING) private readonly turn: Turn,
    @Inject(Sender) private readonly sender: Sender,
  ) {}

  start(signal: AbortSignal): void {
    this.running = this.turn(signal, (mine) => this.sender.run(mine));
  }

  async stop(): Promise<void> {
    await this.running;
  }
}
