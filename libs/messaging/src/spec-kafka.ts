// For the specs: the Kafka transport without patience, over a topic and groups of a suite's own, with a crash that records nothing more.
import { BEGINNING } from '@jejak/eventstore';
import { randomBytes } from 'node:crypto';
import type { Consumer as KafkaJsConsumer, Kafka } from 'kafkajs';
import type { BusHarness } from './contract-suite.js';
import { createKafkaBus } from './kafka-bus.js';
import type { KafkaBusOptions } from './kafka-bus.js';
import type { Consumer } from './bus.js';
import { kafkaOf } from './kafka-client.js';
import type { MemberTimes } from './kafka-member.js';
import { createKafkaPublisher } from './kafka-publisher.js';
import { ensureTopics } from './kafka-topics.js';
import { memoryParking } from './memory-parking.js';
import { silentLog } from './spec-log.js';

/** Sessions end soon: a test that kills something must not wait long for the others to notice. */
export const soon: MemberTimes = { sessionMs: 2_000, heartbeatMs: 200, fetchWaitMs: 50 };

/** As {@link quickly} of the log: three tries 1 ms apart, everything looked for without delay. */
export const quicklyOnKafka = {
  retry: { attempts: 3, delayMs: () => 1 },
  redrivePollMs: 5,
  restartMs: 50,
  times: soon,
  log: silentLog,
} as const;

/** A name that no other suite of the run has; counting does not do, since suites follow each other in one process. */
export const freshName = (): string => `test-${randomBytes(6).toString('hex')}`;

/** A topic of a suite's own on a broker. */
export const freshTopic = async (address: string, partitions = 4) => {
  const topic = `${freshName()}.cases.v1`;
  const connection = { brokers: [address], clientId: 'spec' };
  const kafka = kafkaOf(connection, silentLog);
  const plan = { partitions, replicas: 1, minInSyncReplicas: 1 };
  await ensureTopics(kafka, { topics: [topic], plan, log: silentLog });
  return { topic, kafka, connection, plan };
};

/** A client whose consumers stop recording when their life is over, as those of a dead process do. */
const mortal = (kafka: Kafka, life: { isDead: boolean }): Kafka =>
  new Proxy(kafka, {
    get: (target, name) => {
      if (name !== 'consumer') return Reflect.get(target, name, target) as unknown;
      return (config: Parameters<Kafka['consumer']>[0]): KafkaJsConsumer => {
        const consumer = target.consumer(config);
        const commitOffsets: KafkaJsConsumer['commitOffsets'] = async (offsets) => {
          if (life.isDead) throw new Error('dead');
          await consumer.commitOffsets(offsets);
        };
        return { ...consumer, commitOffsets };
      };
    },
  });

/** The Kafka transport over a fresh topic, for the contract of the bus. */
export const kafkaHarness = async (address: string, page = 5): Promise<BusHarness> => {
  const { topic, kafka } = await freshTopic(address);
  const parking = memoryParking();
  const publisher = createKafkaPublisher({ kafka, log: silentLog, resendMs: 50 });
  const prefix = freshName();
  const lives = new Map<Consumer, { isDead: boolean }>();
  return {
    parking,
    attempts: quicklyOnKafka.retry.attempts,
    page,
    publish: (messages) => publisher.publish(topic, messages),
    async start({ group, types, handler, metrics }) {
      const life = { isDead: false };
      const options: KafkaBusOptions = {
        ...quicklyOnKafka,
        kafka: mortal(kafka, life),
        topicOf: () => topic,
        groupIdOf: (name) => `${prefix}.${name}`,
        parking,
        page,
        metrics,
      };
      const consumer = await createKafkaBus(options).subscribe({ group, types, handler });
      lives.set(consumer, life);
      return consumer;
    },
    settled: (consumer) => consumer.caughtUp(BEGINNING),
    async crash(consumer) {
      Object.assign(lives.get(consumer) ?? {}, { isDead: true });
      await consumer.stop();
    },
    async close() {
      await Promise.all([...lives.keys()].map((consumer) => consumer.stop()));
      await publisher.close();
    },
  };
};
