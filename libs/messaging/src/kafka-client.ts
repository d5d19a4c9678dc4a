// The way to a Kafka cluster: addresses, encryption, credentials; and what its client library may say in our log.
import { Kafka, logLevel } from 'kafkajs';
import type { KafkaConfig, LogEntry, SASLOptions } from 'kafkajs';
import type { BusLog } from './bus.js';
import './kafka-mend.js';

/** Where the brokers are and how they know us. */
export interface KafkaConnection {
  /** `host:port` of some brokers; the others are learned from them. */
  readonly brokers: readonly string[];
  /** Shown in the broker's log and quotas. */
  readonly clientId: string;
  /** Encrypted when given; `ca` is a PEM text for a private authority, `cert` and `key` identify this client. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** SCRAM: the password itself never crosses the wire. */
  readonly sasl?: {
    readonly mechanism: 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
}

const CONNECT_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 15_000;

/**
 * Few tries: what fails longer is begun anew by ourselves, with a fresh client, and is seen by readiness. Never endless ones: on a
 * consumer the same retry also wraps its handler.
 */
export const FEW_TRIES = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 } as const;

/** The library tells its errors twice, once as a log line without a cause; only what it gives up on is worth an operator's attention. */
const tell =
  (log: BusLog) =>
  () =>
  ({ namespace, level, log: entry }: LogEntry): void => {
    if (level === logLevel.ERROR) log.info({ kafka: namespace }, entry.message);
  };

const securityOf = ({ tls, sasl }: KafkaConnection): Pick<KafkaConfig, 'ssl' | 'sasl'> => ({
  ...(tls === undefined ? {} : { ssl: { ...tls } }),
  ...(sasl === undefined ? {} : { sasl: { ...sasl } as SASLOptions }),
});

/** A client of the cluster; nothing is opened yet. */
export const kafkaOf = (connection: KafkaConnection, log: BusLog): Kafka =>
  new Kafka({
    brokers: [...connection.brokers],
    clientId: connection.clientId,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: FEW_TRIES,
    logLevel: logLevel.ERROR,
    logCreator: tell(log),
    ...securityOf(connection),
  });

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/SASL|authenticat/i, 'Kafka refuses the user or the password'],
  [/certificate|SSL|TLS/i, 'Kafka and this process do not agree on encryption'],
  [/does not host this topic|UNKNOWN_TOPIC/i, 'a topic is not there: create the topics first'],
  [/ENOTFOUND|EAI_AGAIN/, 'the name of a broker is not known'],
  [
    /ECONNREFUSED|ETIMEDOUT|ECONNRESET|Connection (error|timeout)|brokers? available|Closed connection/i,
    'no broker answers',
  ],
];

/** Why something with Kafka failed, in words that an operator can act on. */
export const kafkaTrouble = (error: unknown): string => {
  const { name, message, cause } = error as { name?: string; message?: string; cause?: { message?: string } };
  const text = [name, message, cause?.message].join(' ');
  return WORDS.find(([shape]) => shape.test(text))?.[1] ?? `Kafka fails (${name ?? 'unknown'})`;
};
