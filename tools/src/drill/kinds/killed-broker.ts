// Drill 5: the broker is killed under load and comes back; nobody who lodges notices, and every message arrives once.
import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, Outcome } from '../drill.js';
import type { Edit } from '../edit.js';
import { judgeLoad } from '../judging.js';
import { withBroker } from '../scene.js';
import { openWitness, type Seen } from '../witness.js';

const UNDER_WAY = 8;
const WITHIN_MS = 60_000;

const PUBLISHER = 'libs/messaging/dist/kafka-publisher.js';
/** A page that the broker did not take nearly at once (KafkaJS wants one retry) is given up, once there has been a connection: without one the office would never be ready. */
const GIVE_UP: readonly Edit[] = [
  { file: PUBLISHER, find: 'retries: 8', put: 'retries: 1' },
  { file: PUBLISHER, find: "status = 'running';", put: "status = 'running'; globalThis.hasBegun = true;" },
  {
    file: PUBLISHER,
    find: 'await timers.wait(resendMs, signal);',
    put: "if (globalThis.hasBegun) { status = 'running'; return; } await timers.wait(resendMs, signal);",
  },
];

/** Reports whose complainant nobody has written to yet. */
const untold = ({ cases, messages }: Seen): number => {
  const told = new Set([...messages.values()].map(({ caseId }) => caseId));
  return cases.filter(({ caseId }) => !told.has(caseId)).length;
};

/** See the first line. */
export const killedBroker: Drill = {
  number: 5,
  name: 'killed-broker',
  does: 'Kafka is ended by kill -9 under 8 writers and comes back up to 3 s later; the office is not restarted',
  hit: 'reports were stored whose messages had not arrived when the broker was gone',
  sabotage: 'a page that the broker did not take at once is given up',
  trials: { quick: 6, full: 30 },
  run: (run) =>
    withBroker(run, { edits: run.isSabotaged ? GIVE_UP : [] }, async (scene): Promise<Outcome> => {
      const { ground, broker, load, ledger } = scene;
      const witness = await openWitness(ground.databaseUrl);
      let hits = 0;
      for (let trial = 1; trial <= run.trials; trial += 1) {
        await load.progress(UNDER_WAY, WITHIN_MS);
        await pause(run.chance.between(0, 1_500));
        await broker.tell('kill');
        if (untold(await witness.look()) > 0) hits += 1;
        await pause(run.chance.between(0, 3_000));
        await broker.tell('start');
        run.say(`kill ${trial} of ${run.trials}: ${load.acknowledged} acknowledged`);
      }
      await witness.close();
      await load.progress(UNDER_WAY, WITHIN_MS);
      return { trials: run.trials, hits, ...(await judgeLoad(ground, ledger, load)) };
    }),
};
