// What the relay knows of its topics: where each one stands, how far that is from the head, and how to hand all of it over again.
import { announce } from '@jejak/contracts';
import { BEGINNING, comparePositions } from '@jejak/eventstore';
import type { EventStore, Position, StoredEvent } from '@jejak/eventstore';
import type { BusLog, Checkpoints, IntegrationEvent, Publisher } from '@jejak/messaging';
import type { Turn } from '@jejak/messaging/postgres';
import { feed } from './feed.js';

/** `@Inject(TOPICS)` */
export const TOPICS = Symbol('relay.topics');

/** What they are made of. */
export interface TopicsParts {
  readonly store: EventStore;
  readonly checkpoints: Checkpoints;
  readonly publisher: Publisher;
  readonly log: BusLog;
  /** Every message type of the house, and the topic of one. */
  readonly types: readonly string[];
  readonly topicOf: (type: string) => string;
  /** One active relay for each topic. */
  readonly turnFor: (name: string) => Turn;
}

/** Where a topic stands. */
export interface TopicPlace {
  readonly topic: string;
  /** Everything up to here is with the broker. */
  readonly position: Position;
  readonly head: Position;
  readonly lag: number;
}

/** The topics of the house. */
export interface Topics {
  readonly names: readonly string[];
  /** Hands over until the signal aborts, whenever it is this process's turn. */
  run(signal: AbortSignal): Promise<void>;
  place(topic: string): Promise<TopicPlace>;
  lag(topic: string): Promise<number>;
  /** Hands over everything again from the beginning. Answers where the topic stood. */
  refill(topic: string): Promise<Position>;
}

/** Name of the checkpoint and of the turn of a topic. */
export const placeOf = (topic: string): string => `relay:${topic}`;

const said = (topicOf: TopicsParts['topicOf'], topic: string) => (stored: StoredEvent) => {
  const message = announce(stored);
  return message && topicOf(message.type) === topic ? (message as IntegrationEvent) : undefined;
};

/** The topics over a store and a broker. */
export const createTopics = (parts: TopicsParts): Topics => {
  const { store, checkpoints, publisher, log, topicOf, turnFor } = parts;
  const names = [...new Set(parts.types.map(topicOf))].sort();
  const place = async (topic: string): Promise<TopicPlace> => {
    const [position, head] = await Promise.all([checkpoints.load(placeOf(topic)), store.head()]);
    const lag = comparePositions(head, position) > 0 ? Number(BigInt(head) - BigInt(position)) : 0;
    return { topic, position, head, lag };
  };
  const runOne = (topic: string, signal: AbortSignal) =>
    turnFor(placeOf(topic))(signal, (turn) =>
      feed({
        store,
        checkpoints,
        log,
        name: placeOf(topic),
        say: said(topicOf, topic),
        publish: (messages) => publisher.publish(topic, messages, turn),
        signal: turn,
      }),
    );
  return {
    names,
    run: async (signal) => void (await Promise.all(names.map((topic) => runOne(topic, signal)))),
    place,
    lag: async (topic) => (await place(topic)).lag,
    async refill(topic) {
      for (;;) {
        const stood = await checkpoints.load(placeOf(topic));
        // Whoever is handing over at this moment is fenced by this, and goes on from the beginning.
        if (stood === BEGINNING || (await checkpoints.save(placeOf(topic), stood, BEGINNING))) return stood;
      }
    },
  };
};
