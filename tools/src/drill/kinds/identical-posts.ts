// Drill 4: fifty times the same request at the same time, to two processes.
import type { Drill, DrillRun, Outcome } from '../drill.js';
import type { Edit } from '../edit.js';
import { openGround, prepareServices, serviceOn, type Ground } from '../ground.js';
import { judged, ledgerOn, seenWhen } from '../judging.js';
import type { Ledger } from '../ledger.js';
import { keyOf, sendOnce } from '../load.js';

const AT_ONCE = 50;
const TRIES = 20;

/** The id of a request is made of the moment, too: a repeat is not recognised. */
const FORGET_THE_KEY: readonly Edit[] = [
  {
    file: 'libs/vault/dist/derived.js',
    find: 'const text = canonicalText(parts);',
    put: "const text = canonicalText(parts) + (['case-id', 'command'].includes(purpose) ? process.hrtime.bigint() : '');",
  },
];

interface Round {
  readonly urls: readonly string[];
  readonly ledger: Ledger;
  readonly op: number;
}

/** Sends one of the fifty until it is answered: too much at once may be told to come again. */
const sendOne = async ({ urls, ledger, op }: Round, at: number): Promise<string | undefined> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = await sendOnce(urls[at % urls.length] ?? '', op, keyOf(op));
    if ('refused' in sent) return sent.refused;
    if ('broken' in sent) continue;
    ledger.write({ kind: 'answer', op, ...sent.answer });
    return undefined;
  }
  return `request ${op} was not answered in ${TRIES} tries`;
};

const onGround = async (ground: Ground, run: DrillRun): Promise<Outcome> => {
  await prepareServices(ground, ['intake']);
  const edits = run.isSabotaged ? FORGET_THE_KEY : [];
  const replicas = [
    await serviceOn(ground, { service: 'intake', replica: 'intake-1', edits }),
    await serviceOn(ground, { service: 'intake', replica: 'intake-2', edits }),
  ];
  for (const replica of replicas) await replica.start();
  const ledger = ledgerOn(ground);
  const urls = replicas.map(({ url }) => url);
  const uncured: string[] = [];
  for (let op = 1; op <= run.trials; op += 1) {
    ledger.write({ kind: 'intent', op });
    const told = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => sendOne({ urls, ledger, op }, at)));
    uncured.push(...told.filter((what) => what !== undefined).map((what) => `uncured: ${what}`));
    if (op % 10 === 0) run.say(`round ${op} of ${run.trials}`);
  }
  const { faults, figures } = judged(ledger, await seenWhen(ground, () => true));
  ledger.close();
  // All fifty are sent before the first answer is read, so every round is a race.
  return { trials: run.trials, hits: run.trials, faults: [...faults, ...uncured], figures };
};

/** See the first line. */
export const identicalPosts: Drill = {
  number: 4,
  name: 'identical-posts',
  does: '50 identical requests are sent at once to two intake processes: one case, one number, the same answer 50 times',
  hit: 'every round: the 50 are sent before the first answer is read',
  sabotage: 'a request is not recognised by its Idempotency-Key',
  trials: { quick: 30, full: 100 },
  run: async (run) => {
    const ground = await openGround();
    try {
      return await onGround(ground, run);
    } finally {
      await ground.close();
    }
  },
};
