// The process is killed while people lodge: what was acknowledged is there, nothing is there twice, and the office goes on by itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@jejak/testing';
import {
  build,
  deliveriesAtRest,
  reportOf,
  ROOT,
  until,
  visitorOf,
  type Answer,
  type Visitor,
} from './spec-journey.js';

const REPORTS = 40;
/** So many are on their way at a time, and the kill comes when so many have their answer. */
const [AT_ONCE, KILL_AFTER] = [8, 12];
/** A letter that was in the hands of whoever was killed rests for three minutes, and then for one more. */
const UNCERTAIN_MINUTES = 5;
let home: string;
let port: string;
let visitor: Visitor;
let office: ChildProcess | undefined;

/** `npm start` without npm: the embedded PostgreSQL and every service, as a process of its own. */
const open = async (): Promise<void> => {
  const started = spawn(process.execPath, [join(ROOT, 'services', 'standalone', 'dist', 'main.js')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, JEJAK_HOME: home, PORT: port, NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  office = started;
  let said = '';
  started.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await until('the office to open', async () => {
    if (started.exitCode !== null) throw new Error(`The office did not open: ${said}`);
    const ready = await fetch(`http://localhost:${port}/health/ready`).catch(() => undefined);
    return ready?.status === 200 || undefined;
  });
};
const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  // Whoever was killed has a signal and no exit code.
  if (!office || office.exitCode !== null || office.signalCode !== null) return;
  const ended = once(office, 'exit');
  office.kill(signal);
  await ended;
};

const lodge = (at: number): Promise<Answer | undefined> =>
  visitor
    .post('/api/intake/v1/reports', { key: `crash-lodging-${at}`, body: reportOf(`Laporan ke-${at}`) })
    .catch(() => undefined);

beforeAll(async () => {
  await build();
  home = mkdtempSync(join(tmpdir(), 'jejak-crash-'));
  port = String(await freePort());
  await open();
  visitor = visitorOf(`http://localhost:${port}`, home);
}, 120_000);
afterAll(async () => {
  await end('SIGTERM');
  rmSync(home, { recursive: true, force: true });
});

describe('a kill while many lodge', () => {
  let before: readonly (Answer | undefined)[];
  let after: readonly (Answer | undefined)[];

  beforeAll(async () => {
    let [next, acknowledged] = [0, 0];
    const answers: (Answer | undefined)[] = [];
    const lodger = async (): Promise<void> => {
      for (let at = next++; at < REPORTS; at = next++) {
        answers[at] = await lodge(at);
        if (answers[at]?.status === 201) acknowledged += 1;
        if (acknowledged === KILL_AFTER) await end('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lodger));
    before = answers;
    await open();
    after = await Promise.all(Array.from({ length: REPORTS }, (_, at) => lodge(at)));
  }, 120_000);

  it('came in the middle', () => {
    const acknowledged = before.filter((answer) => answer?.status === 201);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER);
    expect(acknowledged.length).toBeLessThan(KILL_AFTER + AT_ONCE);
  });

  it('lost no report that was acknowledged: who sends again gets the same answer', () => {
    for (const [at, answer] of before.entries()) if (answer?.status === 201) expect(after[at]).toEqual(answer);
    expect(after.map((answer) => answer?.status)).toEqual(Array.from({ length: REPORTS }, () => 201));
  });

  it('doubled none, and left no gap in the register', async () => {
    const last = Math.max(...after.map((answer) => Number(answer?.body.position)));
    const { body } = await visitor.get(`/api/records/v1/search?limit=200&after=${last}`, 'aud');
    expect(body.total).toBe(REPORTS);
    const { body: registers } = await visitor.get(`/api/records/v1/registers?kind=agenda&after=${last}`, 'aud');
    expect(registers.registers).toMatchObject([{ kind: 'agenda', given: REPORTS, missing: [], doubled: [] }]);
  });

  it(
    'told each complainant once',
    async () => {
      const deliveries = await deliveriesAtRest(visitor, REPORTS, UNCERTAIN_MINUTES);
      expect(deliveries.map(({ state }) => state)).toEqual(Array.from({ length: REPORTS }, () => 'sent'));
      expect(readdirSync(join(home, 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(REPORTS);
    },
    UNCERTAIN_MINUTES * 60_000,
  );
});

describe('a kill between a decision and the reaction to it', () => {
  it('delays the reaction and does not lose it', async () => {
    const { body: lodged } = await visitor.post('/api/intake/v1/reports', { body: reportOf('Dicabut') });
    const { agendaNumber, trackingCode, caseId } = lodged;
    const session = await visitor.post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
    const path = `/api/intake/v1/cases/${caseId}/withdrawal`;
    const withdrawn = await visitor.post(path, { as: `token:${session.body.token}`, body: {} });
    expect(withdrawn.body.stage).toBe('closing');
    await end('SIGKILL');
    await open();
    const timeline = `/api/records/v1/cases/${caseId}/timeline?view=internal&after=${withdrawn.body.position}`;
    const drafts = await until('the closure to be drafted', async () => {
      const { body } = await visitor.get(timeline, 'kap');
      // A read model that is behind answers with a problem, which has no entries.
      const found = ((body.entries ?? []) as readonly { type: string }[]).filter(
        ({ type }) => type === 'ClosureDrafted',
      );
      return found.length > 0 ? found : undefined;
    });
    expect(drafts).toHaveLength(1);
  }, 120_000);
});
