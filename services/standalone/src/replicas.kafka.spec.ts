// Three replicas of every service: killed and joined while people work and everything is told again. No effect is lost, doubled or out of order.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  describeWithKafka,
  freePort,
  freshDatabase,
  freshKafka,
  sharedBroker,
  type FreshDatabase,
  type FreshKafka,
} from '@jejak/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effectsIn, faultsIn, type Effect } from './spec-effects.js';
import { build, newKey, reportOf, ROOT, run, until, visitorOf } from './spec-journey.js';

const REPLICAS = 3;
const REPORTS = 60;
const AT_ONCE = 6;

/** A process with every service in it, which shares the database, the keys and the broker with others. */
interface Replica {
  readonly url: string;
  readonly home: string;
  start(): Promise<void>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const replicaOf = async (environment: Readonly<Record<string, string>>, home: string): Promise<Replica> => {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  return {
    url,
    home,
    async start() {
      const started = spawn(process.execPath, [join(ROOT, 'services', 'standalone', 'dist', 'main.js')], {
        cwd: ROOT,
        env: { ...environment, PATH: process.env.PATH, JEJAK_HOME: home, PORT: port },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child = started;
      let said = '';
      started.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
      await until('a replica to open', async () => {
        if (started.exitCode !== null) throw new Error(`A replica did not open: ${said}`);
        const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
        return ready?.status === 200 || undefined;
      });
    },
    async end(signal) {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
};

/** A sender has four letters in its hands. Those of one that was killed rest for three minutes before anybody tries them again. */
const MOST_UNCERTAIN = 4;

/** Letters that have not come to their end. */
const underWay = (effects: readonly Effect[]): readonly string[] => {
  const of = (...types: readonly string[]) =>
    new Set(effects.flatMap(({ type, stream }) => (types.includes(type) ? [stream] : [])));
  const ended = of('DeliverySent', 'DeliveryGivenUp');
  return [...of('DeliveryQueued')].filter((stream) => !ended.has(stream));
};

describeWithKafka('three replicas of every service', () => {
  let database: FreshDatabase;
  let kafka: FreshKafka;
  let home: string;
  let replicas: readonly Replica[];
  let effects: readonly Effect[];
  let toldAgain = 0;
  const hits: number[] = [];

  /** People lodge through whichever replica answers, the same again where none did; `at` is called after so many. */
  const lodgeAll = async (at: Readonly<Record<number, () => Promise<void>>>): Promise<void> => {
    let [next, done] = [0, 0];
    const events: Promise<void>[] = [];
    const lodger = async (): Promise<void> => {
      for (let n = next++; n < REPORTS; n = next++) {
        const [key, body] = [newKey(), reportOf(`Laporan ke-${n}`)];
        let turn = n;
        await until('a report to be lodged', async () => {
          const { url, home: its } = replicas[(turn += 1) % REPLICAS] as Replica;
          const answer = await visitorOf(url, its)
            .post('/api/intake/v1/reports', { key, body })
            .catch(() => undefined);
          return answer?.status === 201 || undefined;
        });
        const happening = at[(done += 1)];
        if (happening) events.push(happening());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lodger));
    await Promise.all(events);
  };
  /** A kill counts where it hit: some of what was lodged by then had not been told yet. */
  const kill = async (replica: Replica) => {
    const before = await effectsIn(database.url);
    await replica.end('SIGKILL');
    const count = (type: string) => before.filter((event) => event.type === type).length;
    hits.push(count('ReportReceived') - count('DeliverySent'));
  };
  const tellAgain = async () => {
    const told = await kafka.told();
    toldAgain += told.length;
    await kafka.broker.publisher().publish(kafka.topic, told);
  };
  /** Nobody is behind any more: the relay with the log, and no group with what was published. */
  const heard = async (replica: Replica) =>
    until('everybody to have heard of everything', async () => {
      const metrics = await (await fetch(`${replica.url}/metrics`)).text();
      const lags = [...metrics.matchAll(/^jejak_(?:reactions|relay)_lag_positions\{.*\} (\S+)$/gm)].map(
        ([, lag]) => lag,
      );
      return (lags.length > 3 && lags.every((lag) => lag === '0')) || undefined;
    });

  beforeAll(async () => {
    database = await freshDatabase();
    await build();
    kafka = await freshKafka(await sharedBroker());
    home = mkdtempSync(join(tmpdir(), 'jejak-replicas-'));
    const environment = {
      ...kafka.environment,
      DATABASE_URL: database.url,
      JEJAK_KEYRING: join(home, 'keyring'),
      NODE_ENV: 'test',
      JEJAK_LOG_LEVEL: 'silent',
    };
    const made = await Promise.all(
      Array.from({ length: REPLICAS }, (_, n) => replicaOf(environment, join(home, `replica-${n}`))),
    );
    replicas = made;
    // The first makes the keys, and then has every turn: it fills the topics and sends the letters. So it is the first to be killed.
    const [first, second, stays] = made as [Replica, Replica, Replica];
    await first.start();
    await Promise.all([second.start(), stays.start()]);
    const demo = run(['tools/dist/demo.js', '--json'], { JEJAK_URL: stays.url, JEJAK_HOME: stays.home });
    await lodgeAll({
      10: () => kill(first),
      20: tellAgain,
      25: () => first.start(),
      35: () => kill(second),
      45: tellAgain,
      50: () => second.start(),
    });
    expect((await demo).code).toBe(0);
    await tellAgain();
    await heard(stays);
    effects = await until('letters to come to their end', async () => {
      const now = await effectsIn(database.url);
      return underWay(now).length <= MOST_UNCERTAIN ? now : undefined;
    });
  }, 240_000);
  afterAll(async () => {
    for (const replica of replicas ?? []) await replica.end('SIGTERM');
    await kafka?.broker.close();
    await database?.drop();
    if (home) rmSync(home, { recursive: true, force: true });
  }, 60_000);

  it('were killed with work under way, and told much of it again', () => {
    expect(hits).toHaveLength(2);
    for (const underWay of hits) expect(underWay).toBeGreaterThan(0);
    expect(toldAgain).toBeGreaterThan(REPORTS);
  });

  it('lose no effect, double none, and keep the order of every case', () => {
    expect(effects.filter(({ type }) => type === 'ReportReceived').length).toBeGreaterThanOrEqual(REPORTS);
    expect(faultsIn(effects)).toEqual([]);
  });

  it('write each letter once, whichever of them does', () => {
    const folders = replicas.map((replica) => join(replica.home, 'mail')).filter(existsSync);
    const letters = folders.flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith('.eml'));
    const sent = effects.filter(({ type }) => type === 'DeliverySent').map(({ stream }) => stream);
    expect(letters).toEqual(expect.arrayContaining(sent.map((stream) => `${stream.slice('delivery-'.length)}.eml`)));
    const uncertain = effects.filter(({ type }) => type === 'DeliveryUncertain');
    expect(letters.length).toBeLessThanOrEqual(sent.length + uncertain.length + underWay(effects).length);
  });

  describe('the judge of this', () => {
    const queued = (which: number) => effects.filter(({ type }) => type === 'DeliveryQueued')[which] as Effect;
    const closedCase = () => effects.find(({ type }) => type === 'CaseClosed')?.stream.slice('case-'.length);
    it.each<[string, () => readonly Effect[], string]>([
      ['lost', () => effects.filter((each) => each !== queued(0)), 'lost'],
      ['doubled', () => [...effects, { ...queued(0), stream: 'delivery-of-another-id' }], 'doubled'],
      ['told backwards', () => effects.filter(({ data }) => data.caseId === closedCase()).reverse(), 'out of order'],
      ['routed again', () => [...effects, effects.find(({ type }) => type === 'CaseRouted') as Effect], 'routed 2'],
      ['sent twice', () => [...effects, effects.find(({ type }) => type === 'DeliverySent') as Effect], 'sent'],
    ])('sees what is %s', (_what, spoilt, word) => expect(faultsIn(spoilt()).join()).toContain(word));
  });
});
