// Drill 8: messages at which a handler always fails are parked with their case, everything else goes on, and once the cause is mended they are told.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '../../house.js';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import type { Edit } from '../edit.js';
import type { Ground } from '../ground.js';
import { judgeLoad } from '../judging.js';
import { withBroker, type BrokerScene } from '../scene.js';
import { openWitness } from '../witness.js';

const POISONED: Edit = {
  file: 'services/notification/dist/reactions.js',
  find: 'async heard(message) {',
  put: 'async heard(message) { globalThis.drillPoison(message);',
};
/** What an error says is kept, and a re-drive takes a message for handled without handling it. */
const CARELESS: readonly Edit[] = [
  {
    file: 'libs/messaging/dist/retry.js',
    find: "const name = fitting(error.name, NAME) ?? 'Error';",
    put: 'const name = error.message;',
  },
  {
    file: 'libs/messaging/dist/delivery.js',
    find: 'types.includes(type) ? await attempt(context, parked.message, signal) :',
    put: "types.includes(type) ? 'handled' :",
  },
];

const PARKED_WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 250;
/** Of the invented person and of what they wrote. */
const PERSONAL = ['Contoh', 'pelapor@', 'Pasarwajo', 'latihan'];

const curedFile = (ground: Ground): string => join(ground.outside, 'cured');
const parkedKeys = async (ground: Ground): Promise<readonly string[]> =>
  (await ground.ask<{ key: string }>('select distinct key from notification.parked')).map(({ key }) => key);

const until = async (isSo: () => Promise<boolean>): Promise<boolean> => {
  const latest = performance.now() + PARKED_WITHIN_MS;
  while (performance.now() < latest) {
    if (await isSo()) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
};

const personalIn = async (ground: Ground): Promise<readonly string[]> => {
  const rows = await ground.ask<{ text: string }>(
    `select message::text || ' ' || error as text from notification.parked`,
  );
  return PERSONAL.filter((word) => rows.some(({ text }) => text.includes(word))).map(
    (word) => `personal: a parked copy says "${word}"`,
  );
};

/** While poisons wait, whoever is lodged now and is no poison must be told. */
const movesOn = async ({ ground, load }: BrokerScene): Promise<readonly string[]> => {
  const witness = await openWitness(ground.databaseUrl);
  try {
    const before = (await witness.look()).messages.size;
    await load.progress(16, PARKED_WITHIN_MS);
    const isMoving = await until(async () => (await witness.look()).messages.size > before);
    return isMoving ? [] : ['standstill: behind the poisons nobody is told anything'];
  } finally {
    await witness.close();
  }
};

const redrive = async ({ ground, office }: BrokerScene): Promise<readonly string[]> => {
  const client = createClient({ url: office.url, home: ground.home }, { account: 'opr' });
  for (const key of await parkedKeys(ground)) await client.post(`/api/notification/v1/parked/${key}/redrive`, {});
  const isEmpty = await until(async () => (await parkedKeys(ground)).length === 0);
  return isEmpty ? [] : ['parked: after the re-drive something is still parked'];
};

const poison = async (scene: BrokerScene, run: DrillRun): Promise<Outcome> => {
  const { ground, load, ledger } = scene;
  await until(async () => (await parkedKeys(ground)).length >= run.trials);
  const hits = Math.min((await parkedKeys(ground)).length, run.trials);
  run.say(`${hits} poisons are parked, ${load.acknowledged} reports acknowledged`);
  const faults = [...(await movesOn(scene)), ...(await personalIn(ground))];
  await load.finish();
  closeSync(openSync(curedFile(ground), 'w'));
  faults.push(...(await redrive(scene)));
  const { faults: found, figures } = await judgeLoad(ground, ledger, load);
  return { trials: run.trials, hits, faults: [...faults, ...found], figures };
};

/** See the first line. */
export const poisons: Drill = {
  number: 8,
  name: 'poisons',
  does: 'a quarter of all cases make the handler of notification fail until twenty are parked; others go on; then the cause is mended and all are driven again',
  hit: 'a poison was parked',
  sabotage:
    'what an error says is kept beside the parked message, and a re-drive takes a message for handled without handling it',
  trials: { quick: 20, full: 20 },
  run: (run) =>
    withBroker(
      run,
      {
        edits: [POISONED, ...(run.isSabotaged ? CARELESS : [])],
        environment: (ground) => ({ DRILL_CURED: curedFile(ground) }),
      },
      (scene) => poison(scene, run),
    ),
};
