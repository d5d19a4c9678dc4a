// The worker: hands over for as long as the process runs, whenever it is its turn.
import { Inject, Injectable } from '@nestjs/common';
import type { Worker } from '@jejak/chassis';
import { comparePositions } from '@jejak/eventstore';
import type { Position } from '@jejak/eventstore';
import { setTimeout as pause } from 'node:timers/promises';
import { TOPICS, type Topics } from './topics.js';

const LOOK_MS = 20;

@Injectable()
export class Relay implements Worker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(TOPICS) private readonly topics: Topics) {}

  start(): void {
    this.running = this.topics.run(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async caughtUp(position: Position): Promise<void> {
    for (const topic of this.topics.names)
      while (!this.stopping.signal.aborted) {
        if (comparePositions((await this.topics.place(topic)).position, position) >= 0) break;
        await pause(LOOK_MS);
      }
  }
}
