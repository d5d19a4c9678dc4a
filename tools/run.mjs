// Runs a command of tools/src: installs and builds first what has changed (half a second when nothing has), and says so on standard error only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...words] = process.argv.slice(2);

/** Standard output belongs to the command: whoever pipes a token must not get news of the build in it. */
const quietly = (node, ...args) => {
  const { status } = spawnSync(node, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

quietly(process.execPath, join('tools', 'bootstrap.mjs'));
const brought = join(root, 'node_modules', '.bin', 'node');
const node = existsSync(brought) ? brought : process.execPath;
quietly(node, join('tools', 'bin', 'tsc7.mjs'), '-b');
const command = spawn(node, [join(root, 'tools', 'dist', `${name}.js`), ...words], { stdio: 'inherit' });
// Ctrl-C reaches the command by itself, which decides what it means; other ends are handed on, so that nothing runs on unseen.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
command.on('exit', (status, signal) => process.exit(signal ? 130 : (status ?? 1)));
