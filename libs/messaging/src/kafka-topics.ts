// Topics: made by an explicit step that may be repeated, never by a client that happens to speak first, and never changed while they live.
import type { Kafka } from 'kafkajs';
import type { BusLog } from './bus.js';

/** How a topic is made. */
export interface TopicPlan {
  /** Bounds how many replicas of a service share its work. The key decides the partition, so it can not be changed on a live topic. */
  readonly partitions: number;
  readonly replicas: number;
  /** Replicas that must have a message before it is acknowledged. */
  readonly minInSyncReplicas: number;
}

/** Messages are kept this long: a consumer that was away longer is served by a refill. */
const RETENTION_MS = 14 * 24 * 60 * 60 * 1_000;

/** Makes the topics that are not there; names those it made. One that is there stays as it is, and a difference is told. */
export const ensureTopics = async (
  kafka: Kafka,
  { topics, plan, log }: { readonly topics: readonly string[]; readonly plan: TopicPlan; readonly log: BusLog },
): Promise<readonly string[]> => {
  // A client remembers topics: a fresh one sees what is there.
  const admin = kafka.admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !there.has(topic));
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: plan.partitions,
        replicationFactor: plan.replicas,
        configEntries: [
          { name: 'min.insync.replicas', value: String(plan.minInSyncReplicas) },
          { name: 'retention.ms', value: String(RETENTION_MS) },
        ],
      })),
    });
    const present = topics.filter((topic) => there.has(topic));
    if (present.length > 0) {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: present });
      for (const { name, partitions } of found)
        if (partitions.length !== plan.partitions)
          log.warn(
            { topic: name, partitions: partitions.length, asked: plan.partitions },
            'the topic is there with another number of partitions, which stays: order per case hangs on it',
          );
    }
    return missing;
  } finally {
    await admin.disconnect();
  }
};
