// A real process: exit code 1 and one line when it cannot start, an orderly end when it is told to stop.
import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { demo } from './demo-service.js';
import { explain } from './process.js';
import { serveTogether } from './serve.js';

const program = (body: string) => {
  const source = new URL('./process.ts', import.meta.url).href;
  const script = `import { startProcess } from '${source}';\n${body}`;
  const child = spawn(
    process.execPath,
    ['--conditions=@jejak/source', '--import', '@swc-node/register/esm-register', '--input-type=module', '-e', script],
    {
      cwd: new URL('../../../', import.meta.url),
      env: { ...process.env, TS_NODE_PROJECT: 'tsconfig.base.json', NODE_OPTIONS: '' },
    },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, out, err })),
  );
  const says = (word: string) =>
    new Promise<void>((resolve) => child.stdout.on('data', () => out.includes(word) && resolve()));
  return { child, ended, says };
};

describe('a process', () => {
  it('that cannot start says one line and exits with 1', async () => {
    const { ended } = program("await startProcess(() => Promise.reject(new Error('no paper')));");
    expect(await ended).toEqual({ code: 1, out: '', err: 'Could not start. Error: no paper\n' });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('that gets %s stops everything and exits with 0', async (signal) => {
    const { child, ended, says } = program(
      "await startProcess(async () => ({ stop: async () => { process.stdout.write('stopped'); } })); setInterval(() => undefined, 1000); process.stdout.write('ready ');",
    );
    await says('ready');
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, out: 'ready stopped', err: '' });
  });
});

describe('a start', () => {
  it('with a database that is not there says so without its password', async () => {
    const environment = {
      PORT: '0',
      NODE_ENV: 'test',
      JEJAK_LOG_LEVEL: 'silent',
      DATABASE_URL: 'postgresql://jejak_routing:hush@127.0.0.1:1/none',
    };
    const error: unknown = await serveTogether([demo], { environment }).catch((reason: unknown) => reason);
    expect(explain(error)).toMatch(/^The database 127\.0\.0\.1:1\/none cannot be used: .*See DATABASE_URL\.$/);
    expect(explain(error)).not.toContain('hush');
  });
});
