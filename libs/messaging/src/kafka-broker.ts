// Kafka as the broker of a process, from its settings: one client, one publisher, a consumer for each service.
import type { Broker, BusLog, Timers } from './bus.js';
import { createKafkaBus } from './kafka-bus.js';
import { kafkaOf } from './kafka-client.js';
import { MEMBER_TIMES } from './kafka-member.js';
import { createKafkaPublisher } from './kafka-publisher.js';
import type { KafkaPublisher } from './kafka-publisher.js';
import { connectionOf } from './kafka-settings.js';
import type { KafkaSettings } from './kafka-settings.js';
import { ensureTopics } from './kafka-topics.js';
import { topicOfType } from './message.js';

/** The broker, and what only Kafka has. */
export interface KafkaBroker extends Broker {
  /** Makes the topics of these message types where they are not there; names those it made. */
  ensureTopics(types: readonly string[]): Promise<readonly string[]>;
}

/** Who opens it: shown to the brokers, and told what goes wrong. */
export interface KafkaOpening {
  readonly clientId: string;
  readonly log: BusLog;
  readonly timers?: Timers;
}

/** A session has room for a few heartbeats. */
const HEARTBEATS = 10;

/**
 * Opens nothing yet: whoever consumes or publishes connects, and goes on trying.
 * @throws {KafkaSettingsRefused}
 */
export const openKafka = (settings: KafkaSettings, { clientId, log, timers }: KafkaOpening): KafkaBroker => {
  const kafka = kafkaOf(connectionOf(settings, clientId), log);
  const { prefix, sessionMs, partitions, replicas, minInSyncReplicas } = settings;
  const times = { ...MEMBER_TIMES, sessionMs, heartbeatMs: Math.floor(sessionMs / HEARTBEATS) };
  const topicOf = (type: string) => topicOfType(type, prefix);
  let publisher: KafkaPublisher | undefined;
  return {
    topicOf,
    bus: (options) => createKafkaBus({ ...options, kafka, topicOf, groupIdOf: (group) => `${prefix}.${group}`, times }),
    publisher: () => (publisher ??= createKafkaPublisher({ kafka, log, ...(timers ? { timers } : {}) })),
    get status() {
      return publisher?.status === 'retrying' ? 'retrying' : 'ok';
    },
    ensureTopics: (types) =>
      ensureTopics(kafka, {
        topics: [...new Set(types.map(topicOf))],
        plan: { partitions, replicas, minInSyncReplicas },
        log,
      }),
    close: async () => publisher?.close(),
  };
};
