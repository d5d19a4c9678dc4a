// The manifest of the relay: its table of contents.
import { BROKER, CHECKPOINTS, DATABASE, EVENT_STORE, LOG, METRICS, StartProblem } from '@jejak/chassis';
import type { Log, Manifest, Metrics } from '@jejak/chassis';
import { INTEGRATION_EVENTS } from '@jejak/contracts';
import type { EventStore } from '@jejak/eventstore';
import type { Broker, Checkpoints } from '@jejak/messaging';
import { postgresTurn } from '@jejak/messaging/postgres';
import type { Provider } from '@nestjs/common';
import { TopicsApi } from './api.js';
import { Relay } from './relay.js';
import { createTopics, TOPICS, type Topics } from './topics.js';

/** Of a TypeORM data source only its address is asked: the lock wants a connection that nobody else uses. */
interface Database {
  readonly options: { readonly url?: string };
}

interface Parts {
  readonly broker: Broker | undefined;
  readonly database: Database | undefined;
  readonly store: EventStore;
  readonly checkpoints: Checkpoints;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** A relay that cannot work can still be described. It refuses to begin. */
const unable = (why: string): Topics => {
  const refuse = (): never => {
    throw new StartProblem(why);
  };
  return { names: [], run: refuse, place: refuse, lag: refuse, refill: refuse };
};

const topicsOf = ({ broker, database, log, metrics, ...places }: Parts): Topics => {
  if (!broker) return unable('The relay has nothing to do where JEJAK_BUS is log: services follow the store.');
  const url = database?.options.url;
  if (url === undefined) return unable('DATABASE_URL is missing: the relay keeps its place and its lock there.');
  const topics = createTopics({
    ...places,
    log,
    publisher: broker.publisher(),
    topicOf: (type) => broker.topicOf(type),
    types: Object.keys(INTEGRATION_EVENTS),
    turnFor: (name) => postgresTurn({ url, name, log }),
  });
  for (const topic of topics.names) metrics.watchTopic(topic, () => topics.lag(topic));
  return topics;
};

type Given = readonly [Broker | undefined, Database | undefined, EventStore, Checkpoints, Log, Metrics];

const topics: Provider = {
  provide: TOPICS,
  inject: [
    { token: BROKER, optional: true },
    { token: DATABASE, optional: true },
    EVENT_STORE,
    CHECKPOINTS,
    LOG,
    METRICS,
  ],
  useFactory: (...given: Given) => {
    const [broker, database, store, checkpoints, log, metrics] = given;
    return topicsOf({ broker, database, store, checkpoints, log, metrics });
  },
};

/** From the store to the broker, in position order. */
export const relay: Manifest = {
  name: 'relay',
  about: 'Hands what the house announces from the store to the broker, in order, and again when it is asked to.',
  owns: [],
  controllers: [TopicsApi],
  providers: [topics],
  workers: [Relay],
};
