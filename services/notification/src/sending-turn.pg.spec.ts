// Two replicas of notification as they are shipped, over one database: one sends, and when it goes the other does.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, openOffice, type FreshDatabase, type Office } from '@jejak/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Sender } from './sender.js';
import { SENDING_TURN } from './sending-turn.js';
import { notification } from './service.js';
import { others } from './spec-scene.js';

let database: FreshDatabase;
let home: string;
let admin: pg.Client;
const replicas: Office[] = [];
const open = async (): Promise<Office> => {
  const office = await openOffice([others, notification], {
    databaseUrl: database.url,
    environment: { JEJAK_HOME: home },
    ...(replicas[0] ? { keyring: replicas[0].keyring } : {}),
  });
  replicas.push(office);
  return office;
};
beforeAll(async () => {
  database = await freshDatabase();
  home = mkdtempSync(join(tmpdir(), 'jejak-turn-'));
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  for (const office of replicas) await office.stop();
  await admin.end();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** Resolves with those who wait for the turn or have it, when there are so many: true for the one who has it. */
const present = async (count: number): Promise<readonly boolean[]> => {
  for (;;) {
    const { rows } = await admin.query<{ has: boolean }>(
      `select exists (select from pg_locks where pid = activity.pid and locktype = 'advisory' and granted) as has
       from pg_stat_activity activity where application_name = $1 and datname = current_database() order by has`,
      [`jejak turn ${SENDING_TURN}`],
    );
    if (rows.length === count && rows.some(({ has }) => has)) return rows.map(({ has }) => has);
  }
};

/** Counts the sweeps of a replica from now on, and resolves when there were some. */
const sweeps = (office: Office) => {
  const sender = office.running.get<Sender>(Sender, 'notification');
  const sweep = sender.sweep.bind(sender);
  let count = 0;
  let seen: () => void = () => undefined;
  sender.sweep = (signal) => ((count += 1), seen(), sweep(signal));
  return { count: () => count, some: () => new Promise<void>((resolve) => (seen = resolve)) };
};

describe('of two replicas', () => {
  it('one looks what is due, and when it stops the other one does', async () => {
    const first = await open();
    await present(1);
    const second = await open();
    const [ofFirst, ofSecond] = [sweeps(first), sweeps(second)];
    expect(await present(2)).toEqual([false, true]);
    await ofFirst.some();
    expect(ofSecond.count()).toBe(0);
    replicas.shift();
    const taken = ofSecond.some();
    await first.stop();
    await taken;
    expect(await present(1)).toEqual([true]);
  });
});
