// Builds one third-party library with CMake into its cache entry: `native` with g++, `wasm` with the private
// Emscripten. The builds differ in nothing but the compiler.

import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { emscriptenKey, emscriptenRoot } from './emscripten.mjs';
import { ninjaProgress, run, runOrFail } from './run.mjs';

/** A string that changes with the compiler of `kind`. */
export async function compilerOf(kind) {
  if (kind === 'wasm') {
    const clang = await run('clang-19', ['--version']).catch(() => ({ output: '' }));
    return `emscripten ${emscriptenKey} ${clang.output.split('\n')[0]}`;
  }
  const { output } = await run('g++', ['-dumpfullversion', '-dumpmachine']).catch(() => ({ output: '' }));
  return `g++ ${output}`;
}

/** Configures, builds and installs the CMake list `source` into `target`; `definitions` are CMake cache values. */
export async function buildLibrary(kind, source, target, definitions) {
  const work = join(target, 'work');
  const toolchain = join(emscriptenRoot, 'usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake');
  const values = { CMAKE_BUILD_TYPE: 'None', CMAKE_INSTALL_PREFIX: target, ...definitions };
  if (kind === 'wasm') values.CMAKE_TOOLCHAIN_FILE = toolchain;
  else Object.assign(values, { CMAKE_C_COMPILER: 'gcc', CMAKE_CXX_COMPILER: 'g++' });
  const flags = Object.entries(values).map(([name, value]) => `-D${name}=${value}`);
  await runOrFail('cmake', ['-S', source, '-B', work, '-G', 'Ninja', ...flags]);
  await runOrFail('cmake', ['--build', work, '--parallel', String(availableParallelism())], {
    onLine: ninjaProgress,
    env: { NINJA_STATUS: '[%f/%t] ' },
  });
  await runOrFail('cmake', ['--install', work]);
  return work;
}
