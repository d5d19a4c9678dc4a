// One partition while this process owns it: its messages go to the delivery as far as the window allows, and its offset follows.
import type { Delivery } from './delivery.js';
import { createWindow } from './kafka-window.js';
import type { Window } from './kafka-window.js';
import { decode } from './kafka-wire.js';
import type { IntegrationEvent } from './message.js';

/** A record as it was fetched. */
export interface FetchedRecord {
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
}

/** What a partition needs of its consumer. */
export interface PartitionParts {
  readonly delivery: Delivery;
  readonly isWanted: (type: string) => boolean;
  /** Aborts when the partition is taken away or the consumer stops: what is not begun is given up. */
  readonly signal: AbortSignal;
  /** Messages that a crash repeats at most. */
  readonly page: number;
  /** The offset that may be committed has moved. */
  readonly moved: () => void;
  /** Something that is no message of the house. */
  readonly strange: (offset: string) => void;
  /** Stops and resumes the fetching of this partition alone. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** A partition that is owned. */
export interface Partition {
  /** False when the records do not follow what was taken before: they come again. */
  take(records: readonly FetchedRecord[]): boolean;
  /** The offset to commit; undefined before the first record and when it is committed already. */
  readonly due: bigint | undefined;
  committed(offset: bigint): void;
  /** Resolves when nothing of it is being handed over any more. */
  ended(): Promise<void>;
}

/** Fetched and not yet handed over: above the first number fetching pauses, below the second it goes on. */
const PLENTY = 500;
const FEW = 100;

/** A partition right after the group was joined. */
export const createPartition = (parts: PartitionParts): Partition => {
  const { delivery, isWanted, signal, page, moved, strange, pause, resume } = parts;
  const queue: FetchedRecord[] = [];
  let window: Window | undefined;
  let expected: bigint | undefined;
  let saved: bigint | undefined;
  let isPaused = false;
  let running: Promise<void> | undefined;
  let wake: () => void = () => undefined;

  const deliver = async (message: IntegrationEvent, leave: (isDone: boolean) => void) => {
    leave(await delivery.deliver(message, signal).catch(() => false));
    moved();
  };
  const handOver = (record: FetchedRecord, on: Window) => {
    const offset = BigInt(record.offset);
    const message = decode(record);
    if (!message) strange(record.offset);
    if (message && isWanted(message.type)) void deliver(message, on.enter(offset));
    else on.passed(offset);
  };
  const drain = async (on: Window) => {
    while (queue.length > 0 && !signal.aborted) {
      if (on.isFull) {
        await new Promise<void>((go) => (wake = go));
        continue;
      }
      handOver(queue.shift() as FetchedRecord, on);
      if (isPaused && queue.length < FEW) {
        isPaused = false;
        resume();
      }
    }
    moved();
  };
  signal.addEventListener('abort', () => wake());
  return {
    take(records) {
      const first = BigInt(records[0]?.offset ?? 0);
      const last = BigInt(records.at(-1)?.offset ?? 0);
      // What was fetched before the group was joined anew may still arrive and belongs to a past that others have continued. It comes
      // once, while the place where this partition really begins is told again.
      const isNext = first === expected;
      expected = isNext ? last + 1n : first;
      if (!isNext) return false;
      window ??= createWindow(first, page);
      saved ??= first;
      queue.push(...records);
      if (!isPaused && queue.length > PLENTY) {
        isPaused = true;
        pause();
      }
      running ??= drain(window).finally(() => (running = undefined));
      return true;
    },
    get due() {
      return window && window.position !== saved ? window.position : undefined;
    },
    committed(offset) {
      saved = offset;
      window?.committed(offset);
      wake();
    },
    async ended() {
      while (running) await running;
    },
  };
};
