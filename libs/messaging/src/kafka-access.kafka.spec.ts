// A broker that wants to know who speaks, over an encrypted line: the settings lead in, wrong ones stay outside and say why.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BEGINNING } from '@jejak/eventstore';
import { describeWithKafka, ownBroker, type KafkaBroker } from '@jejak/testing';
import { idsOf, series } from './contract-suite.js';
import { openKafka } from './kafka.js';
import { kafkaTrouble } from './kafka-client.js';
import { kafkaSettingsWith } from './kafka-settings.js';
import type { KafkaSettings } from './kafka-settings.js';
import { memoryParking } from './memory-parking.js';
import { silentLog } from './spec-log.js';

const user = { username: 'jejak', password: 'a-long-password-of-a-test' };
const Settings = kafkaSettingsWith(() => () => undefined);
const type = 'case.accepted.v1';

describeWithKafka('a broker with users and TLS', () => {
  let broker: KafkaBroker;
  beforeAll(async () => {
    broker = await ownBroker(user);
  }, 120_000);
  afterAll(async () => broker?.stop());

  const openWith = (changes: Partial<KafkaSettings> = {}) => {
    const settings: KafkaSettings = {
      ...new Settings(),
      ...user,
      brokers: [broker.address],
      tls: true,
      caFile: broker.caFile,
      mechanism: 'scram-sha-512',
      ...changes,
    };
    return openKafka(settings, { clientId: 'spec', log: silentLog });
  };

  it('lets in who has the user, the password and the authority', async () => {
    const house = openWith();
    expect(await house.ensureTopics([type])).toEqual(['jejak.cases.v1']);
    expect(await house.ensureTopics([type])).toEqual([]);
    await house.publisher().publish(house.topicOf(type), series('a', 3));
    const done: string[] = [];
    const handler = async ({ id }: { id: string }) => void done.push(id);
    const bus = house.bus({ parking: memoryParking(), log: silentLog });
    const consumer = await bus.subscribe({ group: 'routing', types: [type], handler });
    await consumer.caughtUp(BEGINNING);
    await consumer.stop();
    await house.close();
    expect(done).toEqual(idsOf(series('a', 3)));
  });

  it('makes twelve partitions unless told otherwise, and leaves them as they are when told later', async () => {
    const told: string[] = [];
    const log = { ...silentLog, warn: (_: object, text: string) => void told.push(text) };
    const settings = { ...new Settings(), ...user, brokers: [broker.address], tls: true, caFile: broker.caFile };
    const other = openKafka({ ...settings, mechanism: 'scram-sha-512', partitions: 3 }, { clientId: 'spec', log });
    expect(await other.ensureTopics([type])).toEqual([]);
    expect(told).toEqual([expect.stringContaining('stays: order per case hangs on it')]);
  });

  it.each<[string, () => Partial<KafkaSettings>, string]>([
    ['a wrong password', () => ({ password: 'guessed' }), 'Kafka refuses the user or the password'],
    ['a stranger’s authority', () => ({ caFile: '' }), 'do not agree on encryption'],
    ['no broker at all', () => ({ brokers: ['127.0.0.1:1'] }), 'no broker answers'],
    ['a name that nobody has', () => ({ brokers: ['kafka.invalid:9092'] }), 'the name of a broker is not known'],
  ])('keeps out %s, in words', async (_what, changes, words) => {
    const trouble = await openWith(changes())
      .ensureTopics([type])
      .then(() => 'let in', kafkaTrouble);
    expect(trouble).toContain(words);
  });
});
