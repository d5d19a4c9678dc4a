// Drill 9: processes are replaced one after the other while people lodge, and no request fails.
import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import { openGateway, type Gateway } from '../gateway.js';
import { openGround, prepareServices, serviceOn, type Ground } from '../ground.js';
import { judgeLoad, ledgerOn } from '../judging.js';
import { startLoad, type Load } from '../load.js';
import type { Program } from '../processes.js';

const WRITERS = 16;
const UNDER_WAY = 16;
const WITHIN_MS = 60_000;

interface Rolling {
  readonly gateway: Gateway;
  readonly load: Load;
  readonly end: 'SIGTERM' | 'SIGKILL';
}

/** Replaces one process; true when it had requests to answer at that moment. */
const replace = async (program: Program, { gateway, load, end }: Rolling, pauseMs: number): Promise<boolean> => {
  await load.progress(UNDER_WAY, WITHIN_MS);
  await pause(pauseMs);
  const isHit = gateway.underWay(program) > 0;
  await program.end(end);
  await program.start();
  // As a deployment does: the next one is not taken away before this one has been given requests again.
  await pause(300);
  return isHit;
};

const onGround = async (ground: Ground, run: DrillRun): Promise<Outcome> => {
  const services = ['intake', 'notification'];
  await prepareServices(ground, services);
  const intakes = [
    await serviceOn(ground, { service: 'intake', replica: 'intake-1' }),
    await serviceOn(ground, { service: 'intake', replica: 'intake-2' }),
  ];
  const notification = await serviceOn(ground, { service: 'notification', replica: 'notification-1' });
  for (const program of [...intakes, notification]) await program.start();
  const gateway = await openGateway(intakes, !run.isSabotaged);
  try {
    const ledger = ledgerOn(ground);
    const { chance, isSabotaged, trials } = run;
    const url = () => gateway.url;
    const load = startLoad({ url, ledger, chance, writers: WRITERS, forgetsOneIn: 0, repeatKey: 'same' });
    const rolling: Rolling = { gateway, load, end: isSabotaged ? 'SIGKILL' : 'SIGTERM' };
    let hits = 0;
    for (let trial = 1; trial <= trials; trial += 1) {
      const program = intakes[trial % intakes.length] as Program;
      if (await replace(program, rolling, chance.between(0, 300))) hits += 1;
      run.say(`restart ${trial} of ${trials}: ${load.acknowledged} acknowledged, ${load.broken} sendings broke`);
    }
    const { faults, figures } = await judgeLoad(ground, ledger, load);
    const failed = load.broken > 0 ? [`failed: ${load.broken} requests were not answered at the first sending`] : [];
    return { trials, hits, faults: [...faults, ...failed], figures };
  } finally {
    await gateway.close();
  }
};

/** See the first line. */
export const rollingRestart: Drill = {
  number: 9,
  name: 'rolling-restart',
  does: 'two intake processes behind a gateway are replaced in turn (SIGTERM, start, ready) under 16 writers, a notification process beside them',
  hit: 'the process had requests to answer when it was told to stop',
  sabotage: 'processes are killed instead of asked, and the gateway asks no other',
  trials: { quick: 10, full: 40 },
  run: async (run) => {
    const ground = await openGround();
    try {
      return await onGround(ground, run);
    } finally {
      await ground.close();
    }
  },
};
