// Drill 2: PostgreSQL is killed under load and comes back; the office goes on by itself.
import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import { openGround, type Ground } from '../ground.js';
import { judgeLoad, ledgerOn } from '../judging.js';
import { startLoad, type Load } from '../load.js';

const WRITERS = 16;
const UNDER_WAY = 8;
const RECOVERS_WITHIN_MS = 60_000;

/** Commits are answered before they are on the disk, and for long. */
const ANSWER_EARLY = [
  'alter system set synchronous_commit = off',
  "alter system set wal_writer_delay = '10s'",
  "alter system set wal_writer_flush_after = '1GB'",
  'select pg_reload_conf()',
];

/** One kill; true when a request was on its way and had no answer while the database was away. */
const kill = async ({ chance }: DrillRun, ground: Ground, load: Load): Promise<boolean> => {
  await load.progress(UNDER_WAY, RECOVERS_WITHIN_MS);
  await pause(chance.between(0, 1_000));
  const flights = load.flights();
  await ground.killDatabase();
  const isHit = flights.some(({ outcome }) => outcome !== 'answered');
  await pause(chance.between(0, 1_500));
  await ground.startDatabase();
  return isHit;
};

const onGround = async (ground: Ground, run: DrillRun): Promise<Outcome> => {
  const office = await ground.program({ service: 'standalone' });
  await office.start();
  const { pid } = office;
  if (run.isSabotaged) for (const statement of ANSWER_EARLY) await ground.ask(statement);
  const ledger = ledgerOn(ground);
  const load = startLoad({
    url: () => office.url,
    ledger,
    chance: run.chance,
    writers: WRITERS,
    forgetsOneIn: 8,
    repeatKey: 'same',
  });
  const faults: string[] = [];
  let hits = 0;
  for (let trial = 1; trial <= run.trials; trial += 1) {
    if (await kill(run, ground, load)) hits += 1;
    if (!(await load.progress(1, RECOVERS_WITHIN_MS)))
      faults.push(`standstill: after kill ${trial} nothing was acknowledged within ${RECOVERS_WITHIN_MS / 1_000} s`);
    run.say(`kill ${trial} of ${run.trials}: ${load.acknowledged} acknowledged, ${load.broken} sendings broke`);
  }
  if (!office.isAlive || office.pid !== pid) faults.push('restart: the office did not outlive its database');
  const { faults: found, figures } = await judgeLoad(ground, ledger, load);
  return { trials: run.trials, hits, faults: [...faults, ...found], figures };
};

/** See the first line. */
export const killedDatabase: Drill = {
  number: 2,
  name: 'killed-database',
  does: 'PostgreSQL is ended by kill -9 under 16 writers and comes back on its port up to 1.5 s later; the office is not restarted',
  hit: 'a request was on its way and had no answer when the database was gone',
  sabotage: 'PostgreSQL answers a commit before it is on the disk',
  trials: { quick: 15, full: 30 },
  run: async (run) => {
    const ground = await openGround();
    try {
      return await onGround(ground, run);
    } finally {
      await ground.close();
    }
  },
};
