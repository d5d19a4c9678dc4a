// Every drill of the house, and those that are not there yet.
import type { AbsentDrill, Drill } from './drill.js';
import { identicalPosts } from './kinds/identical-posts.js';
import { killedDatabase } from './kinds/killed-database.js';
import { killedService } from './kinds/killed-service.js';
import { lostAnswer } from './kinds/lost-answer.js';
import { rollingRestart } from './kinds/rolling-restart.js';
import { sleeper } from './kinds/sleeper.js';

/** In the order in which they are run. */
export const DRILLS: readonly Drill[] = [
  killedService,
  killedDatabase,
  lostAnswer,
  identicalPosts,
  rollingRestart,
  sleeper,
];

const RELAY = 'needs services/relay';

/** Told as absent by the command and in the report: what was not run did not pass. */
export const ABSENT: readonly AbsentDrill[] = [
  { number: 5, name: 'killed-broker', does: 'Kafka is killed and started again under load', absent: RELAY },
  { number: 6, name: 'wiped-broker', does: 'Kafka is wiped and refilled from the store', absent: RELAY },
  { number: 7, name: 'fault-points', does: 'relay and consumer crash at each of their steps', absent: RELAY },
  { number: 8, name: 'poisons', does: 'twenty poisons are parked and driven again', absent: RELAY },
];
