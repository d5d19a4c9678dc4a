// Loaded before a program (`node --import …`): takes safeties out of it while it is loaded, and refuses to run it where one was not found.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Edit } from './edit.js';

const edits = JSON.parse(process.env.DRILL_EDITS ?? '[]') as readonly Edit[];

const edited = (path: string, source: string): string =>
  edits
    .filter(({ file }) => path.endsWith(`/${file}`))
    .reduce((text, { find, put }) => {
      // A sabotage that changes nothing would prove nothing.
      if (!text.includes(find)) throw new Error(`The sabotage does not find its place in ${path}: ${find}`);
      return text.replace(find, () => put);
    }, source);

registerHooks({
  load: (url, context, nextLoad) => {
    if (!url.startsWith('file:') || !edits.some(({ file }) => url.endsWith(`/${file}`))) return nextLoad(url, context);
    const path = fileURLToPath(url);
    return { format: 'module', shortCircuit: true, source: edited(path, readFileSync(path, 'utf8')) };
  },
});
