// Sets the machine up, builds, and runs every test suite. The last line is "N passed, N failed", summed over all cases
// of all suites; exit status 1 when one failed.
//
//   npm test                      all
//   npm test -- core rules        these suites only (names: the table below)

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts, prepare } from './build.mjs';
import { cmakeBuild } from './lib/cmake.mjs';
import { places, root } from './lib/project.mjs';
import { runSuite } from './lib/suites.mjs';
import { SetupError, StepError, runAsProgram, say, timed } from './setup/report.mjs';

const node = process.execPath;
const testFiles = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${folder}/${name}`);
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
const asan = { ASAN_OPTIONS: 'detect_stack_use_after_return=1', UBSAN_OPTIONS: 'print_stacktrace=1' };

// parts: what is built first; preset: a CMake build of takt_tests; groups: further Debian packages.
const suites = [
  { name: 'core', title: 'C++ tests', preset: 'release', kind: 'boost', command: places.tests },
  {
    name: 'rules',
    title: 'examples of all rules',
    parts: ['core'],
    kind: 'plain',
    command: places.takt,
    args: ['rules', 'test', 'rules'],
  },
  {
    name: 'cli',
    title: 'the command line as a process',
    parts: ['core'],
    kind: 'node',
    command: node,
    args: ['--test'],
    files: 'tests/cli',
  },
  {
    name: 'core-asan',
    title: 'C++ tests under address and undefined-behaviour sanitizers',
    preset: 'asan',
    kind: 'boost',
    command: places.asanTests,
    env: asan,
  },
  {
    name: 'core-wasm',
    title: 'C++ tests in WebAssembly',
    preset: 'wasm',
    kind: 'boost',
    command: node,
    args: [places.wasmTests],
  },
  {
    name: 'wasm',
    title: 'the module equals the command line',
    parts: ['core', 'wasm'],
    kind: 'vitest',
    command: node,
    args: [...vitest, 'tests/wasm'],
  },
  {
    name: 'schemas',
    title: 'documents and generated files',
    parts: ['core'],
    kind: 'node',
    command: node,
    args: ['--test'],
    files: 'tools/checks',
  },
  {
    name: 'extension',
    title: 'extension',
    parts: ['core', 'wasm', 'extension'],
    kind: 'vitest',
    command: node,
    args: [...vitest, '--exclude', 'tests/wasm/**'],
  },
  {
    name: 'e2e',
    title: 'end to end: browsers and real mail hosts',
    parts: ['core', 'wasm', 'extension'],
    groups: ['browser'],
    kind: 'plain',
    command: node,
    args: ['tests/e2e/run.mjs'],
  },
];

function chosen(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length)
    throw new SetupError(
      `no such suite: ${unknown.join(', ')}; the suites are ${suites.map((suite) => suite.name).join(', ')}`,
    );
  return names.length ? suites.filter((suite) => names.includes(suite.name)) : suites;
}

/** Builds what a suite needs and runs it. A build that fails counts as one failed case, so that the others still run. */
async function runOne({ parts = [], preset, files, ...suite }) {
  try {
    await buildParts(parts);
    if (preset) await timed(`building ${suite.title}`, () => cmakeBuild(preset, ['takt_tests']));
    return await runSuite({ ...suite, files: files && testFiles(files) });
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1, status: 1 };
  }
}

await runAsProgram(async () => {
  const list = chosen(process.argv.slice(2));
  await prepare([...new Set(list.flatMap((suite) => suite.groups ?? []))]);
  const results = [];
  for (const suite of list) {
    say(`\n== ${suite.name}: ${suite.title}`);
    const start = Date.now();
    results.push({ name: suite.name, ...(await runOne(suite)), seconds: (Date.now() - start) / 1000 });
  }
  console.log('\nsuite        passed  failed  seconds');
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(12)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed')) process.exitCode = 1;
});
