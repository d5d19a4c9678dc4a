// Drill 6: the broker loses everything and is filled again from the store; nobody is told anything twice.
import { setTimeout as pause } from 'node:timers/promises';
import { runTool } from '../broker.js';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import type { Edit } from '../edit.js';
import { judgeLoad } from '../judging.js';
import { withBroker, type BrokerScene } from '../scene.js';
import { openWitness } from '../witness.js';

const TOPIC = 'jejak.cases.v1';
const UNDER_WAY = 16;
const WITHIN_MS = 60_000;

/** The id of a message is made of the moment, too: news that comes again is told again. */
const TELL_AGAIN: readonly Edit[] = [
  {
    file: 'services/notification/dist/delivery.js',
    find: 'JSON.stringify([causeId,',
    put: 'JSON.stringify([String(process.hrtime.bigint()), causeId,',
  },
];

/** One wipe and refill; true when there were messages to be lost and filled again. */
const wipe = async ({ ground, broker, office, load }: BrokerScene, { chance }: DrillRun): Promise<boolean> => {
  await load.progress(UNDER_WAY, WITHIN_MS);
  await pause(chance.between(0, 1_000));
  const witness = await openWitness(ground.databaseUrl);
  const told = (await witness.look()).messages.size;
  await witness.close();
  await broker.tell('wipe');
  await broker.makeTopics();
  await runTool(['relay-refill', '--topic', TOPIC], { JEJAK_URL: office.url, JEJAK_HOME: ground.home });
  return told > 0;
};

/** See the first line. */
export const wipedBroker: Drill = {
  number: 6,
  name: 'wiped-broker',
  does: `Kafka is killed, emptied and filled again (npm run topics, npm run relay:refill -- --topic ${TOPIC}) under 8 writers`,
  hit: 'messages had been told before, and came again',
  sabotage: 'the id of a message to a party is another one each time',
  trials: { quick: 4, full: 20 },
  run: (run) =>
    withBroker(run, { edits: run.isSabotaged ? TELL_AGAIN : [] }, async (scene): Promise<Outcome> => {
      let hits = 0;
      for (let trial = 1; trial <= run.trials; trial += 1) {
        if (await wipe(scene, run)) hits += 1;
        run.say(`wipe ${trial} of ${run.trials}: ${scene.load.acknowledged} acknowledged`);
      }
      // What is lodged now comes to its partition behind everything that was filled again: when it is told, that was dealt with.
      await scene.load.progress(UNDER_WAY * 2, WITHIN_MS);
      return { trials: run.trials, hits, ...(await judgeLoad(scene.ground, scene.ledger, scene.load)) };
    }),
};
