// The tools' own small parts: adding to hand-laid JSON, reproducible archives, the readers of test counts.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { appendToArray } from '../lib/json_text.mjs';
import { kinds } from '../lib/suites.mjs';
import { writeZip } from '../lib/zip.mjs';

const packs = [
  {
    name: 'a filled array',
    text: '{\n  "a": 1,\n  "rules": [\n    { "id": "x]\\"" }\n  ],\n  "b": [2]\n}\n',
    before: 1,
  },
  { name: 'an empty array', text: '{\n  "rules": []\n}\n', before: 0 },
  { name: 'no array yet', text: '{\n  "a": [1,2]\n}\n', before: 0 },
];
for (const { name, text, before } of packs) {
  test(`adding a rule to ${name} keeps the rest`, () => {
    const added = appendToArray(text, 'rules', { id: 'new', list: ['ä'] });
    const { rules, ...rest } = JSON.parse(added);
    const { rules: old = [], ...oldRest } = JSON.parse(text);
    assert.equal(old.length, before);
    assert.deepEqual(rules, [...old, { id: 'new', list: ['ä'] }]);
    assert.deepEqual(rest, oldRest);
  });
}

test('an archive can be read back and is the same every time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'takt-zip-'));
  try {
    mkdirSync(join(folder, 'in/sub'), { recursive: true });
    writeFileSync(join(folder, 'in/a.txt'), 'a'.repeat(1000));
    writeFileSync(join(folder, 'in/sub/ö.txt'), 'Grüße');
    for (const name of ['one.zip', 'two.zip']) writeZip(join(folder, 'in'), join(folder, name));
    assert.deepEqual(readFileSync(join(folder, 'one.zip')), readFileSync(join(folder, 'two.zip')));
    const script =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), z.read("sub/ö.txt").decode())';
    const output = execFileSync('python3', ['-c', script, join(folder, 'one.zip')], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf8' },
    });
    assert.equal(output.trim(), "None ['a.txt', 'sub/ö.txt'] Grüße");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const vitestReport = JSON.stringify({
  numPassedTests: 3,
  numFailedTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ],
});
const counts = [
  {
    kind: 'boost',
    report: '<TestSuite test_cases_passed="5" test_cases_failed="2" test_cases_aborted="1">',
    is: [5, 2],
  },
  { kind: 'node', report: '# tests 9\n# pass 7\n# fail 1\n# cancelled 1\n', is: [7, 2] },
  { kind: 'vitest', report: vitestReport, is: [3, 2] },
  { kind: 'plain', output: 'part: 1 passed, 9 failed\ne2e: 60 passed, 2 failed\n', is: [60, 2] },
  { kind: 'plain', output: 'nothing was counted', is: [0, 0] },
];
for (const { kind, report, output, is } of counts) {
  test(`the count of a ${kind} run is read: ${is}`, () => {
    const { passed, failed } = kinds[kind].count(report, output);
    assert.deepEqual([passed, failed], is);
  });
}
