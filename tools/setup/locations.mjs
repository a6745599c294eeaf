// Tells CMake where the cache entries are: writes build/toolchain.cmake (not in git), which the root CMakeLists.txt and
// the presets' toolchain file include. Also makes the folder of header-only libraries for Emscripten, which must not
// see the rest of /usr/include.

import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheRoot, isComplete } from './cache.mjs';
import { emscriptenRoot } from './emscripten.mjs';
import { icuFolder } from './icu.mjs';
import { snowballFolder } from './snowball.mjs';

const file = fileURLToPath(new URL('../../build/toolchain.cmake', import.meta.url));
const headerOnly = ['boost', 'nlohmann'];

function linkHeaders() {
  const folder = join(cacheRoot, 'headers');
  mkdirSync(folder, { recursive: true });
  for (const name of headerOnly) {
    const link = join(folder, name);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(`/usr/include/${name}`, link);
  }
  return folder;
}

/** Writes build/toolchain.cmake with whatever is in the cache now; an unchanged file is left alone. */
export async function writeLocations() {
  const values = {
    TAKT_HEADERS: linkHeaders(),
    TAKT_ICU_NATIVE: await icuFolder('native'),
    TAKT_SNOWBALL_NATIVE: await snowballFolder('native'),
    TAKT_EMSCRIPTEN: isComplete(emscriptenRoot) ? emscriptenRoot : '',
    TAKT_ICU_WASM: await icuFolder('wasm'),
    TAKT_SNOWBALL_WASM: await snowballFolder('wasm'),
  };
  const lines = Object.entries(values).map(([name, value]) => `set(${name} "${value}")`);
  const text = `# Written by tools/setup; do not edit.\n${lines.join('\n')}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
