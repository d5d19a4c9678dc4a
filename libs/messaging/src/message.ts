// The envelope of everything that services tell each other: CloudEvents 1.0, keyed by the case, named by topic.
import type { Position } from '@jejak/eventstore';

/**
 * An integration event as CloudEvents 1.0 JSON. It carries no personal data: it is kept by brokers and in parking, and
 * whoever needs a sealed field opens it in the store. Readers tolerate fields that they do not know.
 */
export interface IntegrationEvent {
  readonly specversion: '1.0';
  /** Id of the stored event that is announced: the causation of whatever follows. */
  readonly id: string;
  /** `/jejak/<owning service>`. */
  readonly source: string;
  /** `<noun>.<past participle>.v<n>`, e.g. `case.accepted.v1`. */
  readonly type: string;
  /** Case id; the key: order holds among the messages of one subject. */
  readonly subject: string;
  /** Time of recording of the stored event, UTC (RFC 3339). */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** URI of the JSON Schema of `data`. */
  readonly dataschema?: string;
  /** JSON; its shape is the contract of `type`. */
  readonly data: unknown;
  /** Place in the log it was announced from; opaque, a hint only. */
  readonly jejakposition?: Position;
  /** Revision of the stored event in its stream: a reaction loads the file up to here and believes that, not the message. */
  readonly jejakrevision: number;
}

/** The key by which order is kept and poison is contained: the case. */
export const keyOf = (message: IntegrationEvent): string => message.subject;

/** Topic of a noun (plural, as in the path of its API) and a version of its messages: `jejak.cases.v1`. */
export const topicOf = (noun: string, version: number): string => `jejak.${noun}.v${version}`;

/** Topic of a message by its type: `case.accepted.v1` is told on `jejak.cases.v1`. `house` is the first word. */
export const topicOfType = (type: string, house = 'jejak'): string => {
  const [noun = ''] = type.split('.');
  const version = /\.v(\d+)$/.exec(type)?.[1] ?? '1';
  return `${house}.${noun}s.v${version}`;
};

/** Where a consumer group parks what it could not handle: `<topic>.<service>.parked`. */
export const parkingTopicOf = (topic: string, group: string): string => `${topic}.${group}.parked`;
