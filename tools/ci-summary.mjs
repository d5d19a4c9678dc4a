// Prints the closing line of a run from Jest's own reports: what was counted, nothing else.
import { existsSync, readFileSync } from 'node:fs';

const reports = process.argv.slice(2).map((file) => {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.error(`No test report at ${file}: the tests did not run.`);
  process.exit(1);
});
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const passed = sum((report) => report.numPassedTests);
// A suite that could not even be loaded counts no test of its own; it failed all the same.
const failed = sum((report) => report.numFailedTests + report.numRuntimeErrorTestSuites);
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 || !reports.every(({ success }) => success) ? 1 : 0;
