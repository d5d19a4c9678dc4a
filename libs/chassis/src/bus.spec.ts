// Which bus a process takes, and what it does when the broker is not there: it lives, says so, and is not ready.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createWorld } from './demo-world.js';
import { demo } from './demo-service.js';
import type { Running } from './running.js';
import { serveTogether } from './serve.js';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const serveWith = async (environment: Readonly<Record<string, string>>): Promise<Running> => {
  const world = await createWorld();
  running = await serveTogether([demo], { environment: { ...world.environment, ...environment }, ports: world.ports });
  return running;
};
const healthOf = async ({ url }: Running, path: string) => {
  const response = await fetch(`${url}/health/${path}`);
  return { status: response.status, body: (await response.json()) as { checks?: Record<string, string> } };
};
/** Nobody listens there, and nobody can. */
const NOWHERE = '127.0.0.1:1';

describe('the bus of a process', () => {
  it('is the log unless something else is asked for', async () => {
    const { status, body } = await healthOf(await serveWith({}), 'ready');
    expect(status).toBe(200);
    expect(Object.keys(body.checks ?? {})).not.toContain('broker');
  });

  it('needs the addresses of the brokers', async () => {
    await expect(serveWith({ JEJAK_BUS: 'kafka' })).rejects.toThrow(
      'JEJAK_BUS is kafka: name the brokers in JEJAK_KAFKA_BROKERS.',
    );
  });

  it.each([
    [{ JEJAK_BUS: 'pigeon' }, 'JEJAK_BUS'],
    [{ JEJAK_KAFKA_BROKERS: 'kafka' }, 'JEJAK_KAFKA_BROKERS: each is host:port'],
    [{ JEJAK_KAFKA_SASL: 'plain' }, 'JEJAK_KAFKA_SASL'],
    [{ JEJAK_BUS: 'kafka', JEJAK_KAFKA_BROKERS: NOWHERE, JEJAK_KAFKA_SASL: 'scram-sha-512' }, 'JEJAK_KAFKA_USERNAME'],
    [{ JEJAK_BUS: 'kafka', JEJAK_KAFKA_BROKERS: NOWHERE, JEJAK_KAFKA_CA_FILE: 'ca.pem' }, 'JEJAK_KAFKA_TLS is not'],
    [
      { JEJAK_BUS: 'kafka', JEJAK_KAFKA_BROKERS: NOWHERE, JEJAK_KAFKA_TLS: 'true', JEJAK_KAFKA_CA_FILE: 'no.pem' },
      'JEJAK_KAFKA_CA_FILE names a file that cannot be read: no.pem',
    ],
    [
      { JEJAK_BUS: 'kafka', JEJAK_KAFKA_BROKERS: NOWHERE, JEJAK_KAFKA_TLS: 'true', JEJAK_KAFKA_KEY_FILE: 'k.pem' },
      'both, or none',
    ],
  ] satisfies [Record<string, string>, string][])('refuses %j in one line', async (environment, line) => {
    await expect(serveWith(environment)).rejects.toThrow(line);
  });

  it('lives without its broker, and says that it is not ready', async () => {
    const alone = await serveWith({ JEJAK_BUS: 'kafka', JEJAK_KAFKA_BROKERS: NOWHERE });
    expect((await healthOf(alone, 'live')).status).toBe(200);
    const { status, body } = await healthOf(alone, 'ready');
    expect([status, body.checks?.['routing reactions']]).toEqual([503, 'retrying']);
  });
});
