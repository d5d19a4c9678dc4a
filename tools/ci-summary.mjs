// Prints the closing line of a test run from Jest's own report: what was counted, nothing else.
import { existsSync, readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
if (!existsSync(file)) {
  console.error(`No test report at ${file}: the tests did not run.`);
  process.exit(1);
}
const report = JSON.parse(readFileSync(file, 'utf8'));
// A suite that could not even be loaded counts no test of its own; it failed all the same.
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || report.numPassedTests === 0 || !report.success ? 1 : 0;
