// Every drill of the house, in the order in which they are run.
import type { Drill } from './drill.js';
import { faultPoints } from './kinds/fault-points.js';
import { identicalPosts } from './kinds/identical-posts.js';
import { killedBroker } from './kinds/killed-broker.js';
import { killedDatabase } from './kinds/killed-database.js';
import { killedService } from './kinds/killed-service.js';
import { lostAnswer } from './kinds/lost-answer.js';
import { poisons } from './kinds/poisons.js';
import { rollingRestart } from './kinds/rolling-restart.js';
import { sleeper } from './kinds/sleeper.js';
import { wipedBroker } from './kinds/wiped-broker.js';

/** By their numbers. */
export const DRILLS: readonly Drill[] = [
  killedService,
  killedDatabase,
  lostAnswer,
  identicalPosts,
  killedBroker,
  wipedBroker,
  faultPoints,
  poisons,
  rollingRestart,
  sleeper,
];
