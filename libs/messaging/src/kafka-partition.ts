// One partition while this process owns it: its messages go to the delivery as far as the window allows, and its offset follows.
import type { Delivery } from './delivery.js';
import { createWindow } from './kafka-window.js';
import type { Window } from './kafka-window.js';
import { decode } from './kafka-wire.js';

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

/** Fetched records that wait to be handed over, and the pausing of what would only make them more. */
const createQueue = ({ pause, resume }: PartitionParts) => {
  const records: FetchedRecord[] = [];
  let isPaused = false;
  return {
    get isEmpty() {
      return records.length === 0;
    },
    add(more: readonly FetchedRecord[]) {
      records.push(...more);
      if (isPaused || records.length <= PLENTY) return;
      isPaused = true;
      pause();
    },
    next(): FetchedRecord {
      const record = records.shift() as FetchedRecord;
      if (isPaused && records.length < FEW) {
        isPaused = false;
        resume();
      }
      return record;
    },
  };
};

/** Hands one record to the delivery, or passes over it. */
const handOver = (
  { delivery, isWanted, signal, moved, strange }: PartitionParts,
  record: FetchedRecord,
  on: Window,
) => {
  const offset = BigInt(record.offset);
  const message = decode(record);
  if (!message) strange(record.offset);
  if (!message || !isWanted(message.type)) return on.passed(offset);
  const leave = on.enter(offset);
  // It rejects for nothing but a defect of ours: then the message counts as not done, and comes again with the next life.
  void delivery
    .deliver(message, signal)
    .then(leave, () => leave(false))
    .finally(moved);
};

/** A partition right after the group was joined. */
export const createPartition = (parts: PartitionParts): Partition => {
  const { signal, page, moved } = parts;
  const queue = createQueue(parts);
  let window: Window | undefined;
  let expected: bigint | undefined;
  let saved: bigint | undefined;
  let running: Promise<void> | undefined;
  let wake: () => void = () => undefined;

  const drain = async (on: Window) => {
    while (!queue.isEmpty && !signal.aborted) {
      if (on.isFull) await new Promise<void>((go) => (wake = go));
      else handOver(parts, queue.next(), on);
    }
    running = undefined;
    moved();
  };
  signal.addEventListener('abort', () => wake());
  return {
    take(records) {
      const [first, last] = [records[0], records.at(-1)].map((record) => BigInt(record?.offset ?? 0)) as [
        bigint,
        bigint,
      ];
      // What was fetched before the group was joined anew may still arrive and belongs to a past that others have continued. It comes
      // once, while the place where this partition really begins is told again.
      const isNext = first === expected;
      expected = isNext ? last + 1n : first;
      if (!isNext) return false;
      window ??= createWindow(first, page);
      saved ??= first;
      queue.add(records);
      running ??= Promise.resolve(window).then(drain);
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
