// Loaded before a program (`node --import …`): changes its built files while they are loaded (safeties out, fault points in), and refuses to run it where a place was not found.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Crash, Edit } from './edit.js';

const edits = JSON.parse(process.env.DRILL_EDITS ?? '[]') as readonly Edit[];

const edited = (path: string, source: string): string =>
  edits
    .filter(({ file }) => path.endsWith(`/${file}`))
    .reduce((text, { find, put }) => {
      // An edit that changes nothing would prove nothing.
      if (!text.includes(find)) throw new Error(`An edit does not find its place in ${path}: ${find}`);
      return text.replace(find, () => put);
    }, source);

registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.startsWith('file:') || !edits.some(({ file }) => url.endsWith(`/${file}`))) return nextLoad(url, context);
    const path = fileURLToPath(url);
    return { format: 'module', shortCircuit: true, source: edited(path, readFileSync(path, 'utf8')) };
  },
});

const crash = JSON.parse(process.env.DRILL_CRASH ?? 'null') as Crash | null;
let passes = 0;
/** A named fault point: the process that is to crash here does, at the pass it was told. */
const drillPoint = (name: string): void => {
  if (crash?.point !== name) return;
  passes += 1;
  if (passes >= crash.pass) process.kill(process.pid, 'SIGKILL');
};

/** A quarter of all cases are poison until somebody has mended the cause; the error names a person, as real ones do. */
const drillPoison = ({ subject }: { readonly subject: string }): void => {
  const cured = process.env.DRILL_CURED ?? '';
  if (/[0-3]$/.test(subject) && !existsSync(cured)) throw new Error('Pelapor Contoh <pelapor@example.com>, Pasarwajo');
};

Object.assign(globalThis, { drillPoint, drillPoison });
