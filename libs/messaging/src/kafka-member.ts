// One life of a consumer: it joins its group, owns partitions until the next rebalance, commits what is done. It ends by stop or crash.
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { BusLog, Timers } from './bus.js';
import type { Delivery } from './delivery.js';
import { FEW_TRIES, kafkaTrouble } from './kafka-client.js';
import { createPartition } from './kafka-partition.js';
import type { Partition } from './kafka-partition.js';

/** How a consumer waits. All in milliseconds; the library wants the fetch wait well below the session. */
export interface MemberTimes {
  /** A member that is silent this long is dead, and its partitions are given to others; default 10,000. */
  readonly sessionMs: number;
  readonly heartbeatMs: number;
  /** A broker holds an empty fetch this long. A stop, a pause and a heartbeat wait for it: never above 500. */
  readonly fetchWaitMs: number;
}

/** Usual times. */
export const MEMBER_TIMES: MemberTimes = { sessionMs: 10_000, heartbeatMs: 1_000, fetchWaitMs: 250 };

/** What a life needs. */
export interface MemberParts {
  readonly kafka: Kafka;
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly times: MemberTimes;
  readonly page: number;
  readonly delivery: Delivery;
  readonly isWanted: (type: string) => boolean;
  readonly log: BusLog;
  readonly timers: Timers;
  /** The group was joined: these partitions are ours until this is called again. */
  readonly joined: (owned: Ownership) => void;
  /** The group is joined anew, or this life is over: nothing is ours. */
  readonly left: () => void;
}

/** Partitions by topic. */
export type Ownership = Readonly<Record<string, readonly number[]>>;

const BYTES_PER_PARTITION = 262_144;
/** Above the number of partitions of any topic: batches of all of them are taken at once, and taking does not wait. */
const CONCURRENT = 64;
const COMMIT_AGAIN_MS = 200;

/** What is owned between two rebalances. */
interface Tenure {
  readonly partitions: Map<string, Partition>;
  readonly ended: AbortController;
}

const nameOf = (topic: string, partition: number) => `${topic}/${partition}`;
const placeOf = (name: string) => {
  const at = name.lastIndexOf('/');
  return { topic: name.slice(0, at), partition: Number(name.slice(at + 1)) };
};

const consumerOf = ({ kafka, groupId, times }: MemberParts): Consumer =>
  kafka.consumer({
    groupId,
    sessionTimeout: times.sessionMs,
    heartbeatInterval: times.heartbeatMs,
    maxWaitTimeInMs: times.fetchWaitMs,
    maxBytesPerPartition: BYTES_PER_PARTITION,
    allowAutoTopicCreation: false,
    // A crash ends this life; the next one is ours to begin, since the library gives up for good after some of them.
    retry: { ...FEW_TRIES, restartOnFailure: () => Promise.resolve(false) },
  });

/** Lives once. Resolves when the signal aborts. @throws whatever ended the life otherwise */
export const liveOnce = async (parts: MemberParts, signal: AbortSignal): Promise<void> => {
  const consumer = consumerOf(parts);
  const life = createLife(parts, consumer);
  const crashed = new Promise<never>((_, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  });
  crashed.catch(() => undefined); // heard below; a crash before that is no unhandled one
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => life.begin(payload.memberAssignment as Ownership));
  consumer.on(consumer.events.REBALANCING, () => life.end());
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...parts.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: CONCURRENT,
      eachBatch: (payload) => life.take(payload),
    });
    await Promise.race([stopped, crashed]);
  } finally {
    await life.finish();
    await consumer.disconnect().catch(() => undefined);
  }
};

const createLife = (parts: MemberParts, consumer: Consumer) => {
  const { groupId, topics, log } = parts;
  let tenure: Tenure = { partitions: new Map(), ended: new AbortController() };
  const commits = createCommits(parts, consumer);

  const partitionAt = (topic: string, partition: number): Partition => {
    const name = nameOf(topic, partition);
    const known = tenure.partitions.get(name);
    if (known) return known;
    const held = tenure;
    const { ended, partitions } = held;
    const place = [{ topic, partitions: [partition] }];
    const isOurs = () => !ended.signal.aborted;
    const made = createPartition({
      ...parts,
      signal: ended.signal,
      moved: () => isOurs() && commits.save(held),
      strange: (offset) =>
        log.warn({ groupId, topic, partition, offset }, 'passed over what is no message of the house'),
      pause: () => consumer.pause(place),
      resume: () => isOurs() && consumer.resume(place),
    });
    partitions.set(name, made);
    return made;
  };
  const end = () => {
    tenure.ended.abort();
    parts.left();
  };
  return {
    begin(owned: Ownership) {
      end();
      tenure = { partitions: new Map(), ended: new AbortController() };
      consumer.resume(topics.map((topic) => ({ topic })));
      parts.joined(owned);
    },
    end,
    // Takes and returns at once: the library's own loop then goes on, with its heartbeats, however long a handler takes.
    async take({ batch, resolveOffset, isRunning, isStale }: EachBatchPayload) {
      if (!isRunning() || isStale() || tenure.ended.signal.aborted || batch.messages.length === 0) return;
      if (partitionAt(batch.topic, batch.partition).take(batch.messages)) resolveOffset(batch.lastOffset());
    },
    /** Lets running handlers end and commits what is done. */
    async finish() {
      const held = tenure;
      end();
      await Promise.all([...held.partitions.values()].map((partition) => partition.ended()));
      await parts.delivery.idle();
      await commits.last(held);
    },
  };
};

/** Commits: one request at a time, for all partitions that have moved meanwhile; one that fails is tried again while they are ours. */
const createCommits = ({ groupId, log, timers }: MemberParts, consumer: Consumer) => {
  let running: Promise<void> | undefined;
  /** Somebody moved since the last look: what moves during a request is committed by the next one. */
  let asked: Tenure | undefined;
  const dueOf = ({ partitions }: Tenure) =>
    [...partitions].flatMap(([name, owned]) => {
      const { due } = owned;
      return due === undefined ? [] : [{ ...placeOf(name), offset: String(due), told: () => owned.committed(due) }];
    });
  const commit = async (tenure: Tenure): Promise<void> => {
    const due = dueOf(tenure);
    if (due.length === 0) return;
    await consumer.commitOffsets(due.map(({ topic, partition, offset }) => ({ topic, partition, offset })));
    for (const { told } of due) told();
  };
  const complain = (error: unknown) => {
    log.warn({ groupId, trouble: kafkaTrouble(error) }, 'offset not committed; what was done since would come again');
  };
  const run = async (): Promise<void> => {
    for (let tenure = asked; tenure; tenure = asked) {
      asked = undefined;
      const { signal } = tenure.ended;
      await commit(tenure).catch(async (error: unknown) => {
        complain(error);
        await timers.wait(COMMIT_AGAIN_MS, signal);
        if (!signal.aborted) asked ??= tenure;
      });
    }
    running = undefined;
  };
  const save = (tenure: Tenure): void => {
    asked = tenure;
    running ??= run();
  };
  return {
    save,
    /** What was done at the end of a tenure, if the broker still takes it. */
    async last(tenure: Tenure) {
      await running;
      await commit(tenure).catch(complain);
    },
  };
};
