// Runs a command of tools/src: installs and builds first what has changed (half a second when nothing has), and says so on standard error only.
import { spawnSync } from 'node:child_process';
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
// Ctrl-C reaches the command as well, which decides what it means; this process only hands its outcome on.
process.on('SIGINT', () => undefined);
const { status, signal } = spawnSync(node, [join(root, 'tools', 'dist', `${name}.js`), ...words], { stdio: 'inherit' });
process.exit(signal ? 130 : (status ?? 1));
