// Suites that need a real Kafka: where there can be none they say so and are counted as skipped, except in CI, where that fails.
import { describe, it } from '@jest/globals';
import { BrokerSettings, HOUSE_SETTINGS, readSettings } from '@jejak/chassis';
import { INTEGRATION_EVENTS } from '@jejak/contracts';
import { BEGINNING } from '@jejak/eventstore';
import { memoryParking, type BusLog, type IntegrationEvent } from '@jejak/messaging';
import { openKafka, type KafkaBroker as KafkaConnection } from '@jejak/messaging/kafka';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BrokerUser, KafkaBroker } from './kafka-broker.js';
import { BROKER_DOOR } from './kafka-run.js';
import { brokerStarter, noBrokerSince } from './servers.js';

/** What becomes of suites that need a broker. */
export const fateOf = (trouble: string | undefined, isCi: boolean): 'run' | 'skip' | 'fail' =>
  trouble === undefined ? 'run' : isCi ? 'fail' : 'skip';

/**
 * `describe` for what needs a broker; its suites are in files named `*.kafka.spec.ts`. In CI the absence of Java or Maven is a failure.
 */
export const describeWithKafka = (name: string, suites: () => void): void => {
  const trouble = noBrokerSince();
  const fate = fateOf(trouble, process.env.CI === 'true');
  if (fate === 'run') describe(name, suites);
  if (fate === 'fail')
    it(`${name}: needs a Kafka broker`, () => {
      throw new Error(`In CI the suites with Kafka must run, and ${trouble}.`);
    });
  if (fate !== 'skip') return;
  process.stderr.write(`\n*** NOT TESTED: ${name}: ${trouble}. ***\n\n`);
  describe.skip(name, suites);
};

/** `host:port` of the broker of this run, which all suites share: use topics and groups of your own. */
export const sharedBroker = async (): Promise<string> => {
  const door = process.env[BROKER_DOOR];
  if (!door) throw new Error('No Kafka in this run: name the file *.kafka.spec.ts and start it with `npm test`.');
  const visitor = connect(Number(door), '127.0.0.1');
  await once(visitor, 'connect');
  const { address, trouble } = JSON.parse(await text(visitor)) as { address?: string; trouble?: string };
  if (address === undefined) throw new Error(trouble);
  return address;
};

/** A prefix of topics that nobody else uses, as a process and as a test see it. */
export interface FreshKafka {
  /** What a process is told. */
  readonly environment: Readonly<Record<string, string>>;
  readonly broker: KafkaConnection;
  readonly topic: string;
  /** Everything that is on the topic now, in the order of each key. */
  told(): Promise<readonly IntegrationEvent[]>;
}

const quiet: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Makes the topic of cases under a prefix of its own. */
export const freshKafka = async (address: string): Promise<FreshKafka> => {
  const environment = {
    JEJAK_BUS: 'kafka',
    JEJAK_KAFKA_BROKERS: address,
    JEJAK_KAFKA_PREFIX: `test-${randomBytes(6).toString('hex')}`,
    JEJAK_KAFKA_PARTITIONS: '4',
    JEJAK_KAFKA_SESSION_MS: '2000',
  };
  const settings = readSettings(HOUSE_SETTINGS, environment).of(BrokerSettings);
  const broker = openKafka(settings, { clientId: 'test', log: quiet });
  const types = Object.keys(INTEGRATION_EVENTS);
  await broker.ensureTopics(types);
  let readers = 0;
  const told = async () => {
    const messages: IntegrationEvent[] = [];
    const group = `reader-${(readers += 1)}`;
    const handler = async (message: IntegrationEvent) => void messages.push(message);
    const reader = await broker.bus({ parking: memoryParking(), log: quiet }).subscribe({ group, types, handler });
    await reader.caughtUp(BEGINNING);
    await reader.stop();
    return messages;
  };
  return { environment, broker, topic: broker.topicOf('case.received.v1'), told };
};

/** A broker for one suite alone, which may kill it. With a user it wants to see that one (SCRAM-SHA-512), over TLS. */
export const ownBroker = async (user?: BrokerUser): Promise<KafkaBroker> => (await brokerStarter())(user);
