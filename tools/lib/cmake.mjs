// Configures and builds one CMake preset. Ninja knows what is up to date; only a changed toolchain makes a build folder
// start afresh, since CMake would keep the old compiler.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { StepError } from '../setup/report.mjs';
import { ninjaProgress, runOrFail } from '../setup/run.mjs';
import { root } from './project.mjs';

/** Builds `targets` of `preset`. A compiler's complaint becomes a StepError. */
export async function cmakeBuild(preset, targets) {
  const folder = join(root, 'build', preset);
  const toolchain = readFileSync(join(root, 'build/toolchain.cmake'), 'utf8');
  const stamp = join(folder, 'configured_with');
  const options = { cwd: root, Failure: StepError };
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== toolchain) {
    await runOrFail('cmake', ['--preset', preset, '--fresh'], options);
    writeFileSync(stamp, toolchain);
  }
  await runOrFail(
    'cmake',
    ['--build', '--preset', preset, '--parallel', String(availableParallelism()), '--target', ...targets],
    {
      ...options,
      onLine: ninjaProgress,
    },
  );
}
