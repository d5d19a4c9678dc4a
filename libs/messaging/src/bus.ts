// The bus port: what a consumer is promised, whichever transport carries the messages. Held by contract-suite.ts.
import type { Position } from '@jejak/eventstore';
import type { IntegrationEvent } from './message.js';
import type { Parking } from './parking.js';
import type { Retry } from './retry.js';

/** Does one message's work. Resolves when the effect is durable; throws when it has to be tried again. */
export type MessageHandler = (message: IntegrationEvent) => Promise<void>;

/** Who listens to what. */
export interface Subscription {
  /** Consumer group: the service's name. */
  readonly group: string;
  /** Message types with a handler; every other type is passed over. */
  readonly types: readonly string[];
  readonly handler: MessageHandler;
}

/** `fenced`: another replica moved the checkpoint; this one stands back for a while. `retrying`: the source cannot be reached. */
export type ConsumerStatus = 'running' | 'retrying' | 'fenced' | 'stopped';

/** A running subscription. */
export interface Consumer {
  readonly status: ConsumerStatus;
  /** How far the group is behind the end of its source, in positions or offsets. */
  lag(): Promise<number>;
  /**
   * Resolves when everything that reached the source up to a position of the store is handled or parked (a source without positions:
   * everything that is in it now); rejects when the consumer stops before.
   */
  caughtUp(position: Position): Promise<void>;
  /** Ends after the handlers that are running; what they finished is recorded, the rest comes again at the next start. */
  stop(): Promise<void>;
}

/**
 * The consumer's side. Each message at least once; in order per key; a message that keeps failing is parked with its key
 * after bounded tries, and no other key waits for it longer than those tries take.
 */
export interface Bus {
  subscribe(subscription: Subscription): Promise<Consumer>;
}

/** The publisher's side, for transports that have one. The log transport has none: there the event store is the outbox. */
export interface Publisher {
  /** Durable when it resolves; keeps the order per key. Goes on trying; rejects only when it is closed or the signal aborts. */
  publish(topic: string, messages: readonly IntegrationEvent[], signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** A broker between processes: the side of the consumers and the side of the one who publishes. */
export interface Broker {
  /** The bus of one service. */
  bus(options: DeliveryOptions): Bus;
  /** The one publisher of this process; made when it is first asked for. */
  publisher(): Publisher;
  /** Topic of a message type. */
  topicOf(type: string): string;
  /** `ok`, or `retrying` while the publisher cannot reach the broker. */
  readonly status: 'ok' | 'retrying';
  close(): Promise<void>;
}

/** What happens to messages, told as it happens. Must not throw. */
export interface BusMetrics {
  handled?(group: string, type: string): void;
  /** One try failed; `error` is a code, never a text. */
  failed?(group: string, type: string, error: string): void;
  parked?(group: string, type: string): void;
  redriven?(group: string, type: string): void;
}

/** Where a transport writes what an operator should see; the shape of a pino logger. */
export interface BusLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

/** Waiting, as a port, so that tests and simulations own the time. */
export interface Timers {
  /** Resolves after so many milliseconds, or at once when the signal aborts; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** What every transport needs besides its source. */
export interface DeliveryOptions {
  readonly parking: Parking;
  readonly log: BusLog;
  readonly timers?: Timers;
  readonly retry?: Retry;
  readonly metrics?: BusMetrics;
  /** Keys handled at the same time; default 8. */
  readonly concurrency?: number;
  /** How often a consumer looks for keys that an operator wants re-driven; default 1,000 ms. */
  readonly redrivePollMs?: number;
}
