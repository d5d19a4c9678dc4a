// The Kafka transport: a consumer of topics that lives again after every end that nobody asked for.
import { Partitioners } from 'kafkajs';
import type { Admin, Kafka } from 'kafkajs';
import type { Bus, Consumer, ConsumerStatus, DeliveryOptions, Subscription } from './bus.js';
import { createDelivery } from './delivery.js';
import { kafkaTrouble } from './kafka-client.js';
import { liveOnce, MEMBER_TIMES } from './kafka-member.js';
import type { MemberParts, MemberTimes, Ownership } from './kafka-member.js';
import type { Parking } from './parking.js';
import { realTimers } from './timers.js';

/** What the Kafka transport needs. */
export interface KafkaBusOptions extends DeliveryOptions {
  readonly kafka: Kafka;
  /** Topic of a message type. */
  readonly topicOf: (type: string) => string;
  /** Name of a group in the cluster, of a group of the house; default the same. */
  readonly groupIdOf?: (group: string) => string;
  /** Messages of one partition that a crash repeats at most; default 100. */
  readonly page?: number;
  readonly times?: MemberTimes;
  /** Pause before a consumer that ended begins again; default 1,000 ms. */
  readonly restartMs?: number;
}

/** The Kafka transport over one client. Its consumers have caught up when the group, whichever of its replicas, has. */
export const createKafkaBus = (options: KafkaBusOptions): Bus => ({
  subscribe: async (subscription) => startConsumer(options, subscription),
});

const LOOK_MS = 25;

/** What one consumer is made of. */
const partsOf = (options: KafkaBusOptions, { group, types }: Subscription) => ({
  kafka: options.kafka,
  log: options.log,
  timers: options.timers ?? realTimers,
  times: options.times ?? MEMBER_TIMES,
  page: options.page ?? 100,
  restartMs: options.restartMs ?? 1_000,
  group,
  groupId: options.groupIdOf?.(group) ?? group,
  topics: [...new Set(types.map(options.topicOf))].sort(),
  isWanted: (type: string) => types.includes(type),
});
type Parts = ReturnType<typeof partsOf>;

const startConsumer = (options: KafkaBusOptions, subscription: Subscription): Consumer => {
  const parts = partsOf(options, subscription);
  const { kafka, groupId, topics } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const ownership = createOwnership(kafka, topics);
  const parking: Parking = { ...options.parking, requested: (of) => ownership.ownedOf(options.parking, of) };
  const delivery = createDelivery({ ...options, parking }, subscription);
  let status: ConsumerStatus = 'retrying';
  const joined = (owned: Ownership) => {
    ownership.set(owned);
    status = 'running';
  };
  const life: MemberParts = { ...parts, delivery, joined, left: () => ownership.set({}) };
  const ended = topics.length === 0 ? Promise.resolve() : liveOn(parts, life, signal, () => (status = 'retrying'));
  const redrives = delivery.watchRedrives(signal);
  return {
    get status() {
      return status;
    },
    lag: async () => Number(sum(await distances(kafka, groupId, topics))),
    caughtUp: () => caughtUp(parts, signal),
    async stop() {
      stopping.abort();
      await Promise.all([ended, redrives]);
      status = 'stopped';
    },
  };
};

/** One life after the other until the signal aborts. */
const liveOn = async (parts: Parts, life: MemberParts, signal: AbortSignal, ended: () => void): Promise<void> => {
  const { group, log, timers, restartMs } = parts;
  while (!signal.aborted) {
    try {
      await liveOnce(life, signal);
    } catch (error) {
      ended();
      log.warn({ group, trouble: kafkaTrouble(error) }, 'the topics are followed again after a pause');
      await timers.wait(restartMs, signal);
    }
  }
};

/** Resolves when the group is done with all that was in its topics at the call. */
const caughtUp = async ({ kafka, groupId, topics, timers }: Parts, signal: AbortSignal): Promise<void> => {
  let ends: ReadonlyMap<string, Distance> | undefined;
  while (!signal.aborted) {
    // Right after a start the broker may not know yet who answers for a group or a topic: then it is asked again.
    const now = await distances(kafka, groupId, topics).catch(() => undefined);
    ends ??= now;
    const isBehind = ([at, { end }]: readonly [string, Distance]) => (now?.get(at)?.done ?? 0n) < end;
    if (now && ends && ![...ends].some(isBehind)) return;
    await timers.wait(LOOK_MS, signal);
  }
  throw new Error('The consumer stopped before it had caught up.');
};

/** Which keys are this replica's: a key that is re-driven by two replicas at once would lose its order. */
const createOwnership = (kafka: Kafka, topics: readonly string[]) => {
  const [topic = ''] = topics;
  const partitionOf = Partitioners.DefaultPartitioner();
  let owned: ReadonlySet<number> = new Set();
  let partitions: number | undefined;
  const count = async (): Promise<number> =>
    (partitions ??= await withAdmin(kafka, async (admin) => {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: [topic] });
      return found[0]?.partitions.length ?? 0;
    }));
  return {
    set(ownership: Ownership) {
      owned = new Set(ownership[topic]);
    },
    async ownedOf(parking: Parking, group: string): Promise<readonly string[]> {
      if (owned.size === 0) return [];
      const keys = await parking.requested(group);
      if (keys.length === 0) return [];
      const partitionMetadata = Array.from({ length: await count() }, (_, partitionId) => ({
        partitionErrorCode: 0,
        partitionId,
        leader: 0,
        replicas: [],
        isr: [],
      }));
      return keys.filter((key) => owned.has(partitionOf({ topic, partitionMetadata, message: { key, value: null } })));
    },
  };
};

interface Distance {
  readonly end: bigint;
  readonly done: bigint;
}

/** A client remembers topics and offsets of before a wipe: each question is asked by a fresh one. */
const withAdmin = async <T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

/** End and committed offset of every partition. Nothing committed is told as -1: then what is kept begins at the low mark. */
const distances = (kafka: Kafka, groupId: string, topics: readonly string[]): Promise<ReadonlyMap<string, Distance>> =>
  withAdmin(kafka, async (admin) => {
    const found = new Map<string, Distance>();
    const committed = await admin.fetchOffsets({ groupId, topics: [...topics] });
    for (const { topic, partitions } of committed) {
      const done = new Map(partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        const at = done.get(partition) ?? -1n;
        found.set(`${topic}/${partition}`, { end: BigInt(high), done: at < 0n ? BigInt(low) : at });
      }
    }
    return found;
  });

const sum = (all: ReadonlyMap<string, Distance>): bigint =>
  [...all.values()].reduce((total, { end, done }) => total + (end > done ? end - done : 0n), 0n);
