// The publisher: idempotent, in order, and patient. A batch is sent again until the broker has it or the process stops.
import { Partitioners } from 'kafkajs';
import type { Kafka, Producer } from 'kafkajs';
import type { BusLog, Publisher, Timers } from './bus.js';
import { FEW_TRIES, kafkaTrouble } from './kafka-client.js';
import { encode } from './kafka-wire.js';
import type { IntegrationEvent } from './message.js';
import { realTimers } from './timers.js';

/** What a publisher needs. */
export interface KafkaPublisherOptions {
  readonly kafka: Kafka;
  readonly log: BusLog;
  readonly timers?: Timers;
  /** Pause before a failed batch is sent again; default 500 ms. */
  readonly resendMs?: number;
  /** Messages of one request at most; default 500. */
  readonly batch?: number;
}

/** The publisher, with its state for readiness. */
export interface KafkaPublisher extends Publisher {
  /** `retrying` until the first connection stands and while a batch waits for the broker. */
  readonly status: 'running' | 'retrying' | 'stopped';
}

/** The broker does not know (any more) who this producer was: its numbering must begin anew. */
const FORGOTTEN =
  /OUT_OF_ORDER_SEQUENCE_NUMBER|UNKNOWN_PRODUCER_ID|INVALID_PRODUCER_EPOCH|PRODUCER_FENCED|INVALID_PRODUCER_ID_MAPPING/;

/** The publisher was closed before the broker had everything. */
export class PublisherClosed extends Error {
  override readonly name = 'PublisherClosed';
}

const producerOf = (kafka: Kafka): Producer =>
  kafka.producer({
    // With more than one request in flight a lost answer reorders and doubles, idempotent or not (KafkaJS numbers batches as they are acknowledged).
    maxInFlightRequests: 1,
    idempotent: true,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    // Within one call only the partitions that lack the batch get it again, so a short outage is best waited for there.
    retry: { ...FEW_TRIES, retries: 8 },
  });

/** The connection of a publisher: one producer, made anew when the broker has forgotten it. */
const createLine = (kafka: Kafka) => {
  let opening: Promise<Producer> | undefined;
  const open = async (): Promise<Producer> => {
    const fresh = producerOf(kafka);
    await fresh.connect();
    return fresh;
  };
  return {
    producer: (): Promise<Producer> =>
      (opening ??= open().catch((error: unknown) => {
        opening = undefined;
        throw error;
      })),
    async drop() {
      const old = opening;
      opening = undefined;
      await old?.then((producer) => producer.disconnect()).catch(() => undefined);
    },
  };
};

/** Opens a publisher. It connects by itself, again and again where it must. */
export const createKafkaPublisher = (options: KafkaPublisherOptions): KafkaPublisher => {
  const { kafka, log, timers = realTimers, resendMs = 500, batch = 500 } = options;
  const stopping = new AbortController();
  const line = createLine(kafka);
  let status: KafkaPublisher['status'] = 'retrying';
  let tail: Promise<unknown> = Promise.resolve();
  let isTold = false;

  const failed = async (error: unknown) => {
    // Once for each outage, and no more: an hour without a broker is not an hour of lines.
    if (!isTold) log.warn({ trouble: kafkaTrouble(error) }, 'nothing can be published; tried again until it can');
    isTold = true;
    status = 'retrying';
    const { type, cause } = error as { type?: string; cause?: { type?: string } };
    if (FORGOTTEN.test(type ?? cause?.type ?? '')) await line.drop();
  };
  /** The same work until it succeeds: the broker recognises by its numbers a batch that it has already. */
  const untilDone = async (signal: AbortSignal, work: (producer: Producer) => Promise<unknown>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await work(await line.producer());
        if (isTold) log.info({}, 'published again');
        isTold = false;
        status = 'running';
        return;
      } catch (error) {
        await failed(error);
        await timers.wait(resendMs, signal);
      }
    }
    throw new PublisherClosed('The publisher was stopped before the broker had everything.');
  };
  const publish = async (topic: string, messages: readonly IntegrationEvent[], signal: AbortSignal) => {
    for (let from = 0; from < messages.length; from += batch) {
      const part = messages.slice(from, from + batch).map(encode);
      await untilDone(signal, (producer) => producer.send({ topic, acks: -1, messages: part }));
    }
  };
  const greeting = untilDone(stopping.signal, () => Promise.resolve()).catch(() => undefined);
  return {
    get status() {
      return status;
    },
    publish(topic, messages, given) {
      const signal = given ? AbortSignal.any([given, stopping.signal]) : stopping.signal;
      const done = tail.then(() => publish(topic, messages, signal));
      tail = done.catch(() => undefined);
      return done;
    },
    async close() {
      stopping.abort();
      await Promise.all([tail, greeting]);
      status = 'stopped';
      await line.drop();
    },
  };
};
