// The first start of a keyring by several processes at once.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openKeyring } from './index.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-keyring-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a keyring directory', () => {
  it('is born once when many processes start on it together', async () => {
    for (let round = 0; round < 2; round += 1) {
      const [born, go] = [join(home, `born-${round}`), join(home, `go-${round}`)];
      const processes = Array.from({ length: 6 }, () => startProcess(born, go));
      expect(await Promise.all(processes.map(({ ready }) => ready))).toEqual(processes.map(() => 'ready'));
      writeFileSync(go, '');
      const answers = await Promise.all(processes.map(({ answer }) => answer()));
      expect(new Set(answers.map(({ publicKey }) => publicKey)).size).toBe(1);
      expect(new Set(answers.map(({ bucket }) => bucket)).size).toBe(6);
      openKeyring(born, { create: false });
      expect(readdirSync(born)).toHaveLength(7);
    }
  }, 60_000);
});

/**
 * Another process that is about to open the same directory: plain Node on the sources, where `./x.js` means `./x.ts`.
 * It says that it is ready, spins until the file `go` is there, and answers with what it found.
 */
function startProcess(keyringDir: string, go: string) {
  const source = `
    import { existsSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    const here = (name, from) => from.parentURL.endsWith('.ts') && /^\\.{1,2}\\/.*\\.js$/.test(name);
    registerHooks({ resolve: (name, from, next) => next(here(name, from) ? name.slice(0, -3) + '.ts' : name, from) });
    const { openKeyring } = await import(${JSON.stringify(new URL('./keyring-directory.ts', import.meta.url).href)});
    console.log('ready');
    while (!existsSync(${JSON.stringify(go)}));
    const keyring = openKeyring(${JSON.stringify(keyringDir)}, { create: true });
    const bucket = await keyring.bucketForNewSubject();
    console.log(JSON.stringify({ publicKey: keyring.checkpointKeys()[0].publicKey, bucket }));`;
  const flags = [
    '--no-warnings',
    '--experimental-transform-types',
    '--conditions=@jejak/source',
    '--input-type=module',
  ];
  const child = spawn(process.execPath, [...flags, '-e', source], { env: { PATH: process.env.PATH } });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  return {
    ready: line(),
    answer: async () => JSON.parse(await line()) as { readonly publicKey: string; readonly bucket: string },
  };
}
