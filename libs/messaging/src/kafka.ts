// The door of the Kafka transport: everything that knows Kafka is in the files kafka*.ts beside this one.
export { createKafkaBus } from './kafka-bus.js';
export type { KafkaBusOptions } from './kafka-bus.js';
export { openKafka } from './kafka-broker.js';
export type { KafkaBroker } from './kafka-broker.js';
export { kafkaOf, kafkaTrouble } from './kafka-client.js';
export type { KafkaConnection } from './kafka-client.js';
export type { MemberTimes } from './kafka-member.js';
export { createKafkaPublisher, PublisherClosed } from './kafka-publisher.js';
export type { KafkaPublisher, KafkaPublisherOptions } from './kafka-publisher.js';
export { ensureTopics } from './kafka-topics.js';
export type { TopicPlan } from './kafka-topics.js';
