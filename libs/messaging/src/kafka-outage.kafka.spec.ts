// What a broker's death, a rebalance and a sleeper that wakes do to messages: nothing is lost, and order per key holds.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { BEGINNING } from '@jejak/eventstore';
import { describeWithKafka, ownBroker, sharedBroker, type KafkaBroker } from '@jejak/testing';
import { Kafka, logLevel } from 'kafkajs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, MessageHandler } from './bus.js';
import { gate } from './contract-bench.js';
import { idsOf, series } from './contract-suite.js';
import { createKafkaBus } from './kafka-bus.js';
import { createKafkaPublisher } from './kafka-publisher.js';
import { memoryParking } from './memory-parking.js';
import { freshName, freshTopic, quicklyOnKafka, soon } from './spec-kafka.js';
import { silentLog } from './spec-log.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A topic with a publisher and a group, whose replicas write down what they handle. */
const scene = async (address: string) => {
  const { topic, kafka } = await freshTopic(address);
  const publisher = createKafkaPublisher({ kafka, log: silentLog, resendMs: 50 });
  closing.push(() => publisher.close());
  const parking = memoryParking();
  const group = freshName();
  const join = async (handler: MessageHandler, own: Kafka = kafka): Promise<Consumer> => {
    const options = { ...quicklyOnKafka, kafka: own, topicOf: () => topic, parking };
    const consumer = await createKafkaBus(options).subscribe({ group, types: ['case.accepted.v1'], handler });
    closing.push(() => consumer.stop());
    return consumer;
  };
  return {
    topic,
    publisher,
    join,
    publish: (messages: Parameters<typeof idsOf>[0]) => publisher.publish(topic, messages),
  };
};
/** Each key's ids as they were first handled. */
const inOrder = (done: readonly string[], key: string) => [...new Set(done.filter((id) => id.startsWith(`${key}-`)))];
const reached = async (consumer: Consumer, status: Consumer['status']) => {
  while (consumer.status !== status) await pause(20);
};

describeWithKafka('a broker that dies', () => {
  let broker: KafkaBroker;
  beforeAll(async () => {
    broker = await ownBroker();
  }, 120_000);
  afterAll(async () => broker?.stop());

  it('for longer than a session: consumers live again by themselves, and a batch waits for its broker', async () => {
    const { join, publish } = await scene(broker.address);
    const done: string[] = [];
    const consumer = await join(async ({ id }) => void done.push(id));
    await publish(series('a', 5));
    await consumer.caughtUp(BEGINNING);
    await broker.kill();
    const waiting = publish(series('a', 5, 5));
    await reached(consumer, 'retrying');
    await pause(1.5 * soon.sessionMs);
    await broker.start();
    await waiting;
    await consumer.caughtUp(BEGINNING);
    expect(inOrder(done, 'a')).toEqual(idsOf(series('a', 10)));
    expect(consumer.status).toBe('running');
  }, 90_000);

  it('in the middle of publishing: nothing is lost, and nothing of a key overtakes', async () => {
    const { join, publish } = await scene(broker.address);
    const sending = Array.from({ length: 40 }, (_, n) => publish(KEYS.flatMap((key) => series(key, 5, n * 5))));
    await sending[5];
    await broker.kill();
    await broker.start();
    await Promise.all(sending);
    const done: string[] = [];
    const consumer = await join(async ({ id }) => void done.push(id));
    await consumer.caughtUp(BEGINNING);
    for (const key of KEYS) expect(inOrder(done, key)).toEqual(idsOf(series(key, 200)));
  }, 90_000);
});

describeWithKafka('a group that changes', () => {
  let address: string;
  beforeAll(async () => {
    address = await sharedBroker();
  }, 120_000);

  it('loses nothing and keeps the order of every key while replicas come and go', async () => {
    const { join, publish } = await scene(address);
    const done: string[] = [];
    const handler: MessageHandler = async ({ id }) => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      done.push(id);
    };
    const first = await join(handler);
    for (let n = 0; n < 3; n += 1) {
      await publish(KEYS.flatMap((key) => series(key, 20, n * 40)));
      const second = await join(handler);
      await publish(KEYS.flatMap((key) => series(key, 20, n * 40 + 20)));
      await reached(second, 'running');
      await second.stop();
    }
    await first.caughtUp(BEGINNING);
    for (const key of KEYS) expect(inOrder(done, key)).toEqual(idsOf(series(key, 120)));
  }, 60_000);

  it('takes no harm from a member that slept through its own death and wakes', async () => {
    const { join, publish } = await scene(address);
    const sleeper = sleepingClient(address);
    const begun = gate();
    const wakes = gate();
    const bySleeper: string[] = [];
    const byOther: string[] = [];
    const asleep = await join(async ({ id }) => {
      begun.open();
      await wakes.opened;
      bySleeper.push(id);
    }, sleeper.kafka);
    await publish(series('a', 3));
    await begun.opened;
    sleeper.sleep();
    const other = await join(async ({ id }) => void byOther.push(id));
    await other.caughtUp(BEGINNING);
    sleeper.wake();
    wakes.open();
    await publish(series('a', 3, 3));
    await other.caughtUp(BEGINNING);
    await reached(asleep, 'running');
    await other.stop();
    await publish(series('a', 3, 6));
    await asleep.caughtUp(BEGINNING);
    expect(inOrder(byOther, 'a').slice(0, 3)).toEqual(idsOf(series('a', 3)));
    expect(inOrder([...byOther, ...bySleeper], 'a').sort()).toEqual(idsOf(series('a', 9)));
  }, 60_000);
});

/** A client whose process can be stopped, as far as the broker can tell: nothing is sent and nothing is read. */
const sleepingClient = (address: string) => {
  const sockets = new Set<Socket>();
  const kafka = new Kafka({
    brokers: [address],
    clientId: 'sleeper',
    logLevel: logLevel.NOTHING,
    socketFactory: ({ host, port, onConnect }) => {
      const socket = connect(port, host, onConnect);
      sockets.add(socket);
      return socket;
    },
  });
  return {
    kafka,
    sleep: () => sockets.forEach((socket) => (socket.pause(), socket.cork())),
    wake: () => sockets.forEach((socket) => (socket.uncork(), socket.resume())),
  };
};
