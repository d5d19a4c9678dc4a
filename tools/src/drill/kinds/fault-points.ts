// Drill 7: a crash at each step of the relay and of the consumer, exactly there.
import type { Drill, DrillRun, Outcome } from '../drill.js';
import type { Crash, Edit } from '../edit.js';
import { judgeLoad } from '../judging.js';
import { withBroker, type BrokerScene } from '../scene.js';
import { setTimeout as pause } from 'node:timers/promises';

const POINTS = [
  'relay-before-send',
  'relay-sent',
  'relay-saved',
  'consumer-before-effect',
  'consumer-effect-done',
  'consumer-committed',
] as const;

const point = (name: (typeof POINTS)[number]): string => `globalThis.drillPoint('${name}');`;
const FEED = 'services/relay/dist/feed.js';
const SEND = '            await publish(messages);';
const SAVE = `        if (!(await checkpoints.save(name, from, page.scanned)))
            throw new Fenced(name);`;

const CONSUMER: readonly Edit[] = [
  {
    file: 'libs/messaging/dist/delivery.js',
    find: '(await handler(message), true)',
    put: `await (async () => { ${point('consumer-before-effect')} await handler(message); ${point('consumer-effect-done')} return true; })()`,
  },
  {
    file: 'libs/messaging/dist/kafka-member.js',
    find: '        for (const { told } of due)',
    put: `        ${point('consumer-committed')}\n        for (const { told } of due)`,
  },
];
const RELAY: readonly Edit[] = [
  { file: FEED, find: SEND, put: `{ ${point('relay-before-send')} await publish(messages); ${point('relay-sent')} }` },
  { file: FEED, find: SAVE, put: `${SAVE}\n        if (messages.length > 0) ${point('relay-saved')}` },
];
/** The checkpoint first, then the page: a crash between the two loses it. */
const REVERSED: readonly Edit[] = [
  { file: FEED, find: SAVE, put: '' },
  {
    file: FEED,
    find: `        if (messages.length > 0)\n${SEND}`,
    put: `${SAVE}
        if (messages.length > 0) { ${point('relay-saved')} ${point('relay-before-send')} await publish(messages); ${point('relay-sent')} }`,
  },
];

const CRASHES_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 20;

/** Runs the office until it crashes where it is told to; false when it never came there. */
const crashAt = async ({ office }: BrokerScene, crash: Crash): Promise<boolean> => {
  await office.end('SIGTERM');
  // It may crash as soon as it is ready, or before: then the start did not fail, it ended.
  await office.start({ DRILL_CRASH: JSON.stringify(crash) }).catch(() => undefined);
  const latest = performance.now() + CRASHES_WITHIN_MS;
  while (office.isAlive && performance.now() < latest) await pause(LOOK_EVERY_MS);
  return office.wasKilled;
};

const crashAll = async (scene: BrokerScene, run: DrillRun): Promise<Outcome> => {
  const { ground, office, load, ledger } = scene;
  const missed: string[] = [];
  for (let trial = 1; trial <= run.trials; trial += 1) {
    const name = POINTS[trial % POINTS.length] as string;
    if (!(await crashAt(scene, { point: name, pass: run.chance.between(1, 8) }))) missed.push(name);
    run.say(`crash ${trial} of ${run.trials}, ${name}: ${load.acknowledged} acknowledged`);
  }
  await office.end('SIGTERM');
  await office.start();
  const hits = run.trials - missed.length;
  const { faults, figures } = await judgeLoad(ground, ledger, load);
  return { trials: run.trials, hits, faults: [...faults, ...missed.map((name) => `unreached: ${name}`)], figures };
};

/** See the first line. */
export const faultPoints: Drill = {
  number: 7,
  name: 'fault-points',
  does: `the office crashes (kill -9) in the relay and in the consumer, in turn at each of: ${POINTS.join(', ')}, under 8 writers`,
  hit: 'it crashed at the point that was named, with a page or a message in hand',
  sabotage: 'the relay saves its checkpoint before the broker has the page',
  trials: { quick: 4 * POINTS.length, full: 50 * POINTS.length },
  run: (run) =>
    withBroker(run, { edits: [...CONSUMER, ...(run.isSabotaged ? REVERSED : RELAY)] }, (scene) => crashAll(scene, run)),
};
