// Runs one test program and says how many of its cases passed and failed, by that program's own count. A program that
// ends badly without naming a failed case, or that ran no case at all, counts as one failed.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { places, root } from './project.mjs';

/** Runs a program with its output shown as it comes; returns { status, output }. */
function runShown(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        target.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ status: 127, output: String(error) }));
    child.on('close', (code, signal) => resolve({ status: code ?? signal, output }));
  });
}

const number = (text, pattern) => Number(pattern.exec(text)?.[1] ?? 0);

// What each kind of runner is told, and how its count is read. `report` is a file for the machine-readable result.
export const kinds = {
  boost: {
    args: (report) => ['--color_output=no', '--report_level=short', '--report_format=XML', `--report_sink=${report}`],
    count: (text) => ({
      passed: number(text, /test_cases_passed="(\d+)"/) + number(text, /test_cases_passed_with_warnings="(\d+)"/),
      failed: number(text, /test_cases_failed="(\d+)"/), // aborted ones among them
    }),
  },
  node: {
    args: (report) => [
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${report}`,
    ],
    count: (text) => ({
      passed: number(text, /^# pass (\d+)$/m),
      failed: number(text, /^# fail (\d+)$/m) + number(text, /^# cancelled (\d+)$/m),
    }),
  },
  vitest: {
    args: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: (text) => {
      const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
      const unloadable = testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length;
      return { passed: numPassedTests, failed: numFailedTests + unloadable };
    },
  },
  plain: {
    args: () => [],
    count: (_, output) => {
      const [, passed, failed] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
      return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
    },
  },
};

/** Runs `command` as a suite of the given kind. Returns { passed, failed, status }. */
export async function runSuite({ name, kind, command, args = [], files = [], env }) {
  const { args: extra, count } = kinds[kind];
  mkdirSync(places.results, { recursive: true });
  const report = join(places.results, `${name}.report`);
  rmSync(report, { force: true });
  const { status, output } = await runShown(command, [...args, ...extra(report), ...files], env);
  let result = { passed: 0, failed: 0 };
  try {
    result = count(existsSync(report) ? readFileSync(report, 'utf8') : '', output);
  } catch (error) {
    process.stderr.write(`${name}: the report cannot be read (${error.message})\n`);
  }
  const broken = status !== 0 || result.passed + result.failed === 0;
  if (broken && result.failed === 0) {
    process.stderr.write(`${name}: ended with ${status} after ${result.passed} passed cases; counted as one failed\n`);
    result.failed = 1;
  }
  return { ...result, status };
}
