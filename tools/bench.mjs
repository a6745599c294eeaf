// Measures the core beside its floor and its peers (tests/bench). Sets the machine up and builds first; the peers are
// installed only here, so that starting and testing stay light.
//
//   npm run bench [-- --no-peers] [--readme]

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildParts, prepare } from './build.mjs';
import { cmakeBuild } from './lib/cmake.mjs';
import { installPackages } from './lib/npm.mjs';
import { root } from './lib/project.mjs';
import { runAsProgram, timed } from './setup/report.mjs';

await runAsProgram(async () => {
  const args = process.argv.slice(2);
  await prepare();
  await buildParts();
  if (!args.includes('--no-peers')) await installPackages(join(root, 'tests/bench'), 'peers from npm');
  await timed('benchmark programs', async () => {
    for (const preset of ['release', 'wasm']) await cmakeBuild(preset, ['takt_bench']);
  });
  const { status } = spawnSync(process.execPath, ['tests/bench/run.mjs', ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
