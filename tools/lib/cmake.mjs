// Configures and builds one CMake preset. Ninja knows what is up to date; only a changed toolchain makes a build folder
// start afresh, since CMake would keep the old compiler.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../setup/cache.mjs';
import { StepError } from '../setup/report.mjs';
import { ninjaProgress, runOrFail } from '../setup/run.mjs';
import { root } from './project.mjs';

/** Builds `targets` of `preset`. A compiler's complaint becomes a StepError. Two runs at once take turns. */
export function cmakeBuild(preset, targets) {
  return withLock(join(root, 'build', `${preset}.lock`), async () => {
    const stamp = join(root, 'build', preset, 'configured_with');
    const toolchain = readFileSync(join(root, 'build/toolchain.cmake'), 'utf8');
    const options = { cwd: root, Failure: StepError };
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== toolchain) {
      await runOrFail('cmake', ['--preset', preset, '--fresh'], options);
      writeFileSync(stamp, toolchain);
    }
    const build = ['--build', '--preset', preset, '--parallel', String(availableParallelism())];
    await runOrFail('cmake', [...build, '--target', ...targets], { ...options, onLine: ninjaProgress });
  });
}
