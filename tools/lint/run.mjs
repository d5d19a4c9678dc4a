// Lints through nx and refuses a silent pass: without the project graph the boundary rule skips itself, with exit code 0.
import { spawnSync } from 'node:child_process';

const SILENT_PASS = 'The rule will be skipped';

const { status, stdout, stderr } = spawnSync('nx', ['run-many', '-t', 'lint', ...process.argv.slice(2)], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const output = `${stdout}${stderr}`;
process.stdout.write(output);
if (output.includes(SILENT_PASS)) console.error('lint: the boundary rule did not run, so nothing was proved.');
process.exitCode = status === 0 && !output.includes(SILENT_PASS) ? 0 : 1;
