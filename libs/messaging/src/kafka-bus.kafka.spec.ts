// The Kafka transport on a real broker: the same contract as the log.
import { beforeAll } from '@jest/globals';
import { describeWithKafka, sharedBroker } from '@jejak/testing';
import { busContract } from './contract-suite.js';
import { kafkaHarness } from './spec-kafka.js';

describeWithKafka('Kafka', () => {
  let address: string;
  beforeAll(async () => {
    address = await sharedBroker();
  }, 120_000);

  busContract('Kafka', () => kafkaHarness(address));
});
