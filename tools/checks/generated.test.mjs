// Files that are made from others are up to date, and the lock file works with any registry.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/project.mjs';

// Programs that compare with --check and say what is stale.
const generators = ['tools/generate/types.mjs', 'tools/generate/rules_docs.mjs', 'tests/mails/golden.mjs'];

for (const generator of generators) {
  test(`${generator} has nothing new to write`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [generator, '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });
}

for (const lock of ['package-lock.json', 'tests/bench/package-lock.json'].filter((path) =>
  existsSync(join(root, path)),
)) {
  test(`${lock} holds no download addresses`, () => {
    assert.doesNotMatch(readFileSync(join(root, lock), 'utf8'), /"resolved": "http/);
  });
}
