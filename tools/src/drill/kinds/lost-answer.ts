// Drill 3: what was stored is stored, but the answer of the database never arrives.
import { setTimeout as pause } from 'node:timers/promises';
import { openCuttingProxy, type CuttingProxy } from '../cutting-proxy.js';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import type { Edit } from '../edit.js';
import { openGround, type Ground } from '../ground.js';
import { judgeLoad, ledgerOn } from '../judging.js';
import { startLoad } from '../load.js';

const WRITERS = 16;
const UNDER_WAY = 4;
const WITHIN_MS = 30_000;

/** The store does not ask whether the append of a cut connection was stored: it calls it failed. */
const TAKE_A_CUT_FOR_A_NO: readonly Edit[] = [
  {
    file: 'libs/eventstore/dist/postgres/line.js',
    find: "throw new LineCut('The connection broke while an answer was awaited.'",
    put: "throw new Error('The connection broke.'",
  },
];

const onGround = async (ground: Ground, proxy: CuttingProxy, run: DrillRun): Promise<Outcome> => {
  const { chance, isSabotaged } = run;
  const url = new URL(ground.databaseUrl);
  url.port = String(proxy.port);
  const edits = isSabotaged ? TAKE_A_CUT_FOR_A_NO : [];
  const office = await ground.program({ service: 'standalone', databaseUrl: url.toString(), edits });
  await office.start();
  const ledger = ledgerOn(ground);
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
    await load.progress(UNDER_WAY, WITHIN_MS);
    await pause(chance.between(0, 100));
    if (await proxy.cutNext(WITHIN_MS)) hits += 1;
    if (trial % 10 === 0) run.say(`${trial} of ${run.trials} answers lost: ${load.acknowledged} acknowledged`);
  }
  await load.progress(UNDER_WAY, WITHIN_MS);
  return { trials: run.trials, hits, ...(await judgeLoad(ground, ledger, load)) };
};

/** See the first line. */
export const lostAnswer: Drill = {
  number: 3,
  name: 'lost-answer',
  does: 'a proxy between the office and PostgreSQL cuts the connection after an append was committed, before its answer arrives, under 16 writers',
  hit: 'an append was committed and its answer was lost',
  sabotage: 'the store takes a cut connection for a no, and clients repeat under a new Idempotency-Key',
  trials: { quick: 100, full: 300 },
  run: async (run) => {
    const ground = await openGround();
    const proxy = await openCuttingProxy(ground.databasePort);
    try {
      return await onGround(ground, proxy, run);
    } finally {
      await ground.close();
      await proxy.close();
    }
  },
};
