// The scene of the drills with a broker: an office whose services hear of each other through Kafka, under load.
import { openBroker, type DrillBroker } from './broker.js';
import type { DrillRun, Outcome } from './drill.js';
import type { Edit } from './edit.js';
import { openGround, type Ground } from './ground.js';
import { ledgerOn } from './judging.js';
import type { Ledger } from './ledger.js';
import { startLoad, type Load } from './load.js';
import type { Program } from './processes.js';

/** What such a drill works with. */
export interface BrokerScene {
  readonly ground: Ground;
  readonly broker: DrillBroker;
  readonly office: Program;
  readonly ledger: Ledger;
  readonly load: Load;
}

/** How the office is started. */
export interface SceneOptions {
  readonly edits: readonly Edit[];
  readonly environment?: (ground: Ground) => Readonly<Record<string, string>>;
}

const WRITERS = 8;

const onGround = async (
  run: DrillRun,
  { ground, broker, options }: { ground: Ground; broker: DrillBroker; options: SceneOptions },
  work: (scene: BrokerScene) => Promise<Outcome>,
): Promise<Outcome> => {
  await broker.makeTopics();
  const office = await ground.program({
    service: 'standalone',
    edits: options.edits,
    environment: { ...broker.environment, ...options.environment?.(ground) },
  });
  await office.start();
  const ledger = ledgerOn(ground);
  const url = () => office.url;
  const load = startLoad({ url, ledger, chance: run.chance, writers: WRITERS, forgetsOneIn: 0, repeatKey: 'same' });
  return work({ ground, broker, office, ledger, load });
};

/** Opens the scene, has the drill done on it, and clears it away. */
export const withBroker = async (
  run: DrillRun,
  options: SceneOptions,
  work: (scene: BrokerScene) => Promise<Outcome>,
): Promise<Outcome> => {
  const broker = await openBroker();
  try {
    const ground = await openGround();
    try {
      return await onGround(run, { ground, broker, options }, work);
    } finally {
      await ground.close();
    }
  } finally {
    await broker.close();
  }
};
