// Drill 1: the office, one process, is killed again and again while sixteen lodge.
import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import { openGround, type Ground } from '../ground.js';
import { judgeLoad, ledgerOn } from '../judging.js';
import { startLoad, type Load } from '../load.js';
import type { Program } from '../processes.js';

const WRITERS = 16;
const UNDER_WAY = 8;
const WITHIN_MS = 60_000;

/** One kill; true when a request was on its way and its connection broke. */
const kill = async ({ chance }: DrillRun, office: Program, load: Load): Promise<boolean> => {
  await load.progress(UNDER_WAY, WITHIN_MS);
  await pause(chance.between(0, 700));
  const flights = load.flights();
  await office.end('SIGKILL');
  await pause(50);
  const isHit = flights.some(({ outcome }) => outcome === 'broken');
  await office.start();
  return isHit;
};

const onGround = async (ground: Ground, run: DrillRun): Promise<Outcome> => {
  const office = await ground.program({ service: 'standalone' });
  await office.start();
  const ledger = ledgerOn(ground);
  const { chance, isSabotaged } = run;
  const load = startLoad({
    url: () => office.url,
    ledger,
    chance,
    writers: WRITERS,
    forgetsOneIn: 8,
    repeatKey: isSabotaged ? 'new' : 'same',
  });
  let hits = 0;
  for (let trial = 1; trial <= run.trials; trial += 1) {
    if (await kill(run, office, load)) hits += 1;
    run.say(`kill ${trial} of ${run.trials}: ${load.acknowledged} acknowledged, ${load.broken} sendings broke`);
  }
  await load.progress(UNDER_WAY, WITHIN_MS);
  return { trials: run.trials, hits, ...(await judgeLoad(ground, ledger, load)) };
};

/** See the first line. */
export const killedService: Drill = {
  number: 1,
  name: 'killed-service',
  does: 'the office (one process) is ended by kill -9 at random moments under 16 writers, and started again',
  hit: 'a request was on its way, and its connection broke',
  sabotage: 'a client repeats what broke under a new Idempotency-Key',
  trials: { quick: 25, full: 100 },
  run: async (run) => {
    const ground = await openGround();
    try {
      return await onGround(ground, run);
    } finally {
      await ground.close();
    }
  },
};
