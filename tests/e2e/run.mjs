// Runs the end-to-end tests: brings the mail host up once, runs every *.test.mjs one after the other, takes the host down.
//
// Usage: node tests/e2e/run.mjs [PART-OF-A-FILE-NAME…] [--only=PATTERN]
//   run.mjs                     all
//   run.mjs guard --only=Enter  the tests of guard.test.mjs whose names match /Enter/
// Ends with the line "e2e: N passed, N failed". Status: 0 all passed, 1 some failed, 2 something is missing on this machine.
import fs from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { missing } from './harness/browser.mjs';
import { bringUp, output } from './harness/host.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const files = fs
  .readdirSync(here)
  .filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .map((name) => path.join(here, name));
if (files.length === 0) {
  console.error(`No test file of tests/e2e matches ${wanted.join(', ')}.`);
  process.exit(2);
}

const lack = missing();
if (lack !== null) {
  console.error(lack);
  process.exit(2);
}
const host = await bringUp('roundcube', path.join(output, `roundcube-${process.pid}`)).catch((error) => {
  console.error(error.message);
  process.exit(error.status === 2 ? 2 : 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => host.down().finally(() => process.exit(1)));

const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  process.env.TAKT_E2E_HOST = path.join(host.run, 'host.json');
  const tests = run({ files, concurrency: 1, testNamePatterns: only ? [new RegExp(only)] : undefined });
  const isTest = ({ details, skip }) => details?.type !== 'suite' && skip === undefined;
  tests.on('test:pass', (event) => void (isTest(event) && (counts.passed += 1)));
  tests.on('test:pass', ({ skip }) => void (skip !== undefined && (counts.skipped += 1)));
  tests.on('test:fail', (event) => void (isTest(event) && (counts.failed += 1)));
  const report = tests.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
} finally {
  await host.down();
}
// A file that declares no test at all must not count as a success.
if (counts.passed + counts.failed + counts.skipped === 0) counts.failed = 1;
console.log(`e2e: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
