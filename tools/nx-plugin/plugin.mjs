// Gives every package of the workspace its targets, so that no package repeats them.
import { dirname } from 'node:path';

/** Every package is linted where it stands; nx supplies the project graph that the boundary rule needs. */
const lint = {
  executor: 'nx:run-commands',
  cache: true,
  inputs: ['default', '^default', 'rules'],
  options: { command: 'eslint . --max-warnings 0', cwd: '{projectRoot}' },
};

export const name = 'jejak-targets';

export const createNodesV2 = [
  '{libs/*,services/*,tools}/package.json',
  (files) => files.map((file) => [file, { projects: { [dirname(file)]: { targets: { lint } } } }]),
];
