// The relay as processes of its own, killed while it hands over: the next one goes on where it was, and no case misses a message.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { prepareDatabase } from '@jejak/chassis';
import { relay } from '@jejak/relay';
import {
  describeWithKafka,
  freePort,
  freshDatabase,
  freshKafka,
  happened,
  openOffice,
  past,
  sharedBroker,
  story,
  type FreshDatabase,
  type FreshKafka,
  type Office,
} from '@jejak/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, ROOT, until } from './spec-journey.js';

const ROUNDS = 3;
const CASES = 12;
const TOLD = ['case.received.v1', 'case.accepted.v1', 'case.registered.v1'];

describeWithKafka('a relay that is killed', () => {
  let database: FreshDatabase;
  let kafka: FreshKafka;
  let office: Office;
  let home: string;
  let relayUrl: string;
  const running = new Set<ChildProcess>();

  const start = async (): Promise<ChildProcess> => {
    const port = String(await freePort());
    const child = spawn(process.execPath, [join(ROOT, 'services', 'relay', 'dist', 'main.js')], {
      env: {
        ...kafka.environment,
        PATH: process.env.PATH,
        DATABASE_URL: relayUrl,
        JEJAK_HOME: home,
        PORT: port,
        NODE_ENV: 'test',
        JEJAK_LOG_LEVEL: 'silent',
      },
      stdio: 'ignore',
    });
    running.add(child);
    await until('the relay to be ready', async () => {
      if (child.exitCode !== null) throw new Error(`The relay ended with ${child.exitCode}.`);
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      return ready?.status === 200 || undefined;
    });
    return child;
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    running.delete(child);
  };

  beforeAll(async () => {
    database = await freshDatabase();
    await build();
    kafka = await freshKafka(await sharedBroker());
    home = mkdtempSync(join(tmpdir(), 'jejak-relay-'));
    relayUrl = (await prepareDatabase(database.url, [past, relay]))('relay');
    await start(); // makes the keyring, as only the first process on an empty store may
    office = await openOffice([past], { databaseUrl: database.url });
  }, 180_000);
  afterAll(async () => {
    for (const child of [...running]) await kill(child);
    await office?.stop();
    await database?.drop();
    rmSync(home, { recursive: true, force: true });
  });

  it('is replaced by one that waited, and every case is told in its order, none left out', async () => {
    const cases: string[] = [];
    const seed = async () => void cases.push((await happened(office, story.registered)).caseId);
    for (let round = 0; round < ROUNDS; round += 1) {
      const [active] = running;
      await start();
      const seeding = Array.from({ length: CASES }, seed);
      await seeding[0];
      await kill(active as ChildProcess);
      await Promise.all(seeding);
    }
    const told = await until('every case to be told', async () => {
      const messages = await kafka.told();
      const last = messages.filter(({ type }) => type === TOLD.at(-1));
      return new Set(last.map(({ subject }) => subject)).size === cases.length ? messages : undefined;
    });
    for (const caseId of cases) {
      const first = new Set(told.filter(({ subject }) => subject === caseId).map(({ type }) => type));
      expect([...first]).toEqual(TOLD);
    }
  }, 120_000);
});
