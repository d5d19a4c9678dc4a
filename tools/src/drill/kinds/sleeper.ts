// Drill 10: a process is stopped, others go on without it, and it wakes as if nothing had happened.
import { setTimeout as pause } from 'node:timers/promises';
import { movesBack, movesSince, watchCheckpoint } from '../checkpoint-watch.js';
import type { Drill, DrillRun, Outcome } from '../drill.js';
import type { Edit } from '../edit.js';
import { openGround, prepareServices, serviceOn, type Ground } from '../ground.js';
import { judged, ledgerOn, seenWhen, type Judged } from '../judging.js';
import { startLoad, type Load } from '../load.js';
import type { Program } from '../processes.js';
import type { Seen, SeenMessage } from '../witness.js';

const WRITERS = 8;
const UNDER_WAY = 8;
const WITHIN_MS = 60_000;
/** How long a sender has for an attempt before others take it for gone; three minutes in earnest. */
const LEASE_MS = 3_000;

/** The drill does not wait three minutes for each trial. */
const SHORT_LEASE: readonly Edit[] = [
  {
    file: 'services/notification/dist/rules.js',
    find: 'GONE_AFTER_MS = 3 * MINUTE_MS',
    put: `GONE_AFTER_MS = ${LEASE_MS}`,
  },
  { file: 'services/notification/dist/rules.js', find: '    MINUTE_MS,', put: '    1_000,' },
  // The turn to send is lost before an attempt is taken for gone, or the other process would not send meanwhile.
  { file: 'libs/messaging/dist/postgres-turn.js', find: 'leaseMs = 10_000', put: `leaseMs = ${LEASE_MS - 1_000}` },
];
/** Who wakes saves where it stood, whatever others saved meanwhile; and each process gives the same message an id of its own. */
const NO_FENCE: readonly Edit[] = [
  {
    file: 'libs/messaging/dist/postgres.js',
    find: 'where name = $1 and position = $2`',
    put: 'where name = $1 and $2::text is not null`',
  },
  {
    file: 'services/notification/dist/delivery.js',
    find: 'JSON.stringify([causeId,',
    put: 'JSON.stringify([process.pid, causeId,',
  },
];

interface Scene {
  readonly ground: Ground;
  readonly replicas: readonly Program[];
  readonly load: Load;
}

/** Stops one process for longer than its lease; true when it held the checkpoint before, and another moved it meanwhile. */
const sleep = async ({ ground, replicas, load }: Scene, at: number, { chance }: DrillRun): Promise<boolean> => {
  await load.progress(UNDER_WAY, WITHIN_MS);
  const before = await movesSince(ground, 0);
  const sleeper = replicas[at] as Program;
  sleeper.signal('SIGSTOP');
  await pause(LEASE_MS + chance.between(500, 1_500));
  const meanwhile = await movesSince(ground, before.length);
  sleeper.signal('SIGCONT');
  await pause(chance.between(300, 1_000));
  const name = `notification-${at + 1}`;
  return before.some(({ mover }) => mover === name) && meanwhile.some(({ mover }) => mover !== name);
};

const twice = (messages: readonly SeenMessage[]): readonly string[] => {
  const seen = new Set<string>();
  return messages.flatMap(({ says }) => {
    if (seen.has(says)) return ['second: a party has two messages that say the same'];
    seen.add(says);
    return [];
  });
};

/** The stream must account for everything that may have been sent: one attempt, and one more for each that is known to be uncertain. */
const unaccounted = (messages: readonly SeenMessage[]): readonly string[] =>
  messages.flatMap(({ attempts, uncertain, sent }) =>
    attempts > 1 + uncertain || sent > 1 ? [`second: ${attempts} attempts, ${uncertain} uncertain, ${sent} sent`] : [],
  );

const isAtRest = ({ cases, messages }: Seen): boolean =>
  messages.size >= cases.length && [...messages.values()].every(({ sent }) => sent > 0);

const look = async ({ ground }: Scene, judge: (seen: Seen) => Judged): Promise<Judged> => {
  const seen = await seenWhen(ground, isAtRest);
  const messages = [...seen.messages.values()];
  const moves = await movesSince(ground, 0);
  const back = movesBack(moves).map(({ was, became }) => `back: the checkpoint went from ${was} to ${became}`);
  const unsent = messages.filter(({ sent }) => sent === 0).map(() => 'unsent: a message was never sent');
  const { faults, figures } = judge(seen);
  return {
    faults: [...back, ...twice(messages), ...unaccounted(messages), ...unsent, ...faults],
    figures: {
      ...figures,
      moves: moves.length,
      uncertain: messages.reduce((sum, { uncertain }) => sum + uncertain, 0),
    },
  };
};

const onGround = async (ground: Ground, run: DrillRun): Promise<Outcome> => {
  await prepareServices(ground, ['intake', 'notification']);
  const edits = run.isSabotaged ? [...SHORT_LEASE, ...NO_FENCE] : SHORT_LEASE;
  const intake = await serviceOn(ground, { service: 'intake', replica: 'intake-1' });
  const replicas = [
    await serviceOn(ground, { service: 'notification', replica: 'notification-1', edits }),
    await serviceOn(ground, { service: 'notification', replica: 'notification-2', edits }),
  ];
  await watchCheckpoint(ground, 'notification');
  for (const program of [intake, ...replicas]) await program.start();
  const ledger = ledgerOn(ground);
  const url = () => intake.url;
  const load = startLoad({ url, ledger, chance: run.chance, writers: WRITERS, forgetsOneIn: 0, repeatKey: 'same' });
  const scene: Scene = { ground, replicas, load };
  let hits = 0;
  for (let trial = 1; trial <= run.trials; trial += 1) {
    if (await sleep(scene, trial % replicas.length, run)) hits += 1;
    run.say(`sleep ${trial} of ${run.trials}: ${load.acknowledged} acknowledged`);
  }
  await load.finish();
  const { faults, figures } = await look(scene, (seen) => judged(ledger, seen, { messages: true }));
  ledger.close();
  return { trials: run.trials, hits, faults, figures };
};

/** See the first line. */
export const sleeper: Drill = {
  number: 10,
  name: 'sleeper',
  does: `one of two notification processes is stopped (SIGSTOP) for longer than its lease (shortened to ${LEASE_MS / 1_000} s) under 8 writers, and wakes`,
  hit: 'it had moved the checkpoint before, and the other one moved it meanwhile',
  sabotage: 'a checkpoint is saved without compare-and-set, and the id of a message is made at random by each process',
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
