// Which event store a process takes, and what an operator hears when it cannot be had.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grpcDouble, KurrentDouble } from '@jejak/eventstore/contract/kurrentdb';
import { demo } from './demo-service.js';
import { createWorld } from './demo-world.js';
import { createLog } from './log.js';
import { serveTogether } from './serve.js';
import { StartProblem } from './settings/settings.js';
import { KURRENTDB_IS_EXPERIMENTAL } from './stores.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-stores-'));
});
afterAll(() => rmSync(home, { recursive: true }));

/** What is logged, and how the start ended. */
const start = async (environment: Record<string, string>) => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const settings = { NODE_ENV: 'test', PORT: '0', JEJAK_HOME: home, DATABASE_URL: 'postgresql://127.0.0.1:1/x' };
  const ended = await serveTogether([demo], { environment: { ...settings, ...environment }, ports: { log } }).then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  return { ended, lines };
};

/** A note of the demo service, sent twice under one key. */
const postTwice = async (url: string) => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'key-00000001' };
  const body = JSON.stringify({ words: 'Jalan rusak' });
  const post = () => fetch(`${url}/api/routing/v1/notes`, { method: 'POST', headers, body });
  const [first, second] = [await post(), await post()];
  return [await first.json(), await second.json()] as const;
};

describe('EVENT_STORE', () => {
  it('kurrentdb holds the events of a service, once for a request that comes twice', async () => {
    const server = new KurrentDouble();
    const { url, stop } = await grpcDouble(server, 'AppendRecords');
    const { ports, environment } = await createWorld();
    const { store: _inMemory, ...others } = ports;
    const settings = { ...environment, EVENT_STORE: 'kurrentdb', KURRENTDB_URL: url };
    const running = await serveTogether([demo], { environment: settings, ports: others });
    const [first, second] = await postTwice(running.url);
    await running.stop();
    stop();
    expect(second).toEqual(first);
    expect(server.log.filter(({ type }) => type === 'NoteTaken')).toHaveLength(1);
  });

  it('is one of two', async () => {
    const { ended } = await start({ EVENT_STORE: 'oracle' });
    expect(ended).toBeInstanceOf(StartProblem);
    expect(ended?.message).toMatch(/EVENT_STORE/);
  });

  it('kurrentdb is called experimental at start, and needs an address', async () => {
    const { ended, lines } = await start({ EVENT_STORE: 'kurrentdb' });
    expect(ended).toBeInstanceOf(StartProblem);
    expect(ended?.message).toMatch(/KURRENTDB_URL/);
    expect(lines.filter((line) => line.includes(KURRENTDB_IS_EXPERIMENTAL))).toHaveLength(1);
  });

  it('kurrentdb where nobody answers is one line without the password', async () => {
    const url = 'kurrentdb://admin:hush@127.0.0.1:1?tls=false';
    const { ended } = await start({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL: url });
    expect(ended).toBeInstanceOf(StartProblem);
    expect(ended?.message).toBe('The KurrentDB of KURRENTDB_URL cannot be used: it does not answer.');
  });

  it('kurrentdb at an address that is none is refused without repeating it', async () => {
    const { ended } = await start({ EVENT_STORE: 'kurrentdb', KURRENTDB_URL: 'postgresql://u:hush@host/x' });
    expect(ended).toBeInstanceOf(StartProblem);
    expect(ended?.message).toMatch(/KURRENTDB_URL is no address/);
    expect(ended?.message).not.toMatch(/hush/);
  });
});
