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
    retry: FEW_TRIES,
  });

/** Opens a publisher. It connects by itself, again and again where it must. */
export const createKafkaPublisher = (options: KafkaPublisherOptions): KafkaPublisher => {
  const { kafka, log, timers = realTimers, resendMs = 500, batch = 500 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let status: KafkaPublisher['status'] = 'retrying';
  let producer: Producer | undefined;

  const forget = async () => {
    const old = producer;
    producer = undefined;
    await old?.disconnect().catch(() => undefined);
  };
  const connected = async (): Promise<Producer> => {
    if (producer) return producer;
    const fresh = producerOf(kafka);
    await fresh.connect();
    return (producer = fresh);
  };
  const failed = async (error: unknown, work: string) => {
    if (status === 'running') log.warn({ trouble: kafkaTrouble(error) }, `${work} waits for Kafka`);
    status = 'retrying';
    const { type, cause } = error as { type?: string; cause?: { type?: string } };
    if (FORGOTTEN.test(type ?? cause?.type ?? '')) await forget();
  };
  /** The same work until it succeeds: the broker recognises by its numbers a batch that it has already. */
  const untilDone = async (what: string, work: (producer: Producer) => Promise<unknown>): Promise<void> => {
    while (!signal.aborted) {
      try {
        await work(await connected());
        status = 'running';
        return;
      } catch (error) {
        if (producer === undefined) log.warn({ trouble: kafkaTrouble(error) }, 'Kafka cannot be reached; tried again');
        await failed(error, what);
        await timers.wait(resendMs, signal);
      }
    }
    throw new PublisherClosed('The publisher was closed before the broker had everything.');
  };
  const send = (topic: string, messages: readonly IntegrationEvent[]) =>
    untilDone('publishing', (on) => on.send({ topic, acks: -1, messages: messages.map(encode) }));

  let tail: Promise<unknown> = untilDone('connecting', () => Promise.resolve()).catch(() => undefined);
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  };
  return {
    get status() {
      return status;
    },
    publish: (topic, messages) =>
      inTurn(async () => {
        for (let from = 0; from < messages.length; from += batch) await send(topic, messages.slice(from, from + batch));
      }),
    async close() {
      stopping.abort();
      await tail;
      status = 'stopped';
      await forget();
    },
  };
};
