// `npm start` where there is no display: prints what the badge says and the sample draft's report, and leaves a screenshot.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { project } from './harness/host.mjs';

test('npm start without a display shows the sample draft at work', async (context) => {
  const screenshot = path.join(project, 'build/sample.png');
  fs.rmSync(screenshot, { force: true });
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['tools/start.mjs', '--headless'], {
    cwd: project,
  });
  const badge = /the badge says: (.*)/.exec(stderr)?.[1] ?? '';
  assert.match(badge, /\d/);
  for (const id of ['tone.insult', 'privacy.payment-card', 'proof.repeated-word', 'structure.greeting-missing'])
    assert.ok(stdout.includes(id), `${id} is in the report`);
  assert.match(stdout, /^Screenshot: build\/sample\.png$/m);
  assert.ok(fs.statSync(screenshot).size > 20_000, 'the screenshot is there');
  context.diagnostic(badge);
});
