// Prepares a machine for Takt: Debian packages, the private Emscripten, ICU and the stemmers. Knows nothing of Takt's
// own code. Does nothing, in under a second, when all is there.
//
//   node tools/setup/main.mjs [group...]      groups: those of packages.json; default: build wasm

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installGroups, packageGroups } from './apt.mjs';
import { cacheRoot, withLock } from './cache.mjs';
import { prepareEmscripten } from './emscripten.mjs';
import { prepareIcu } from './icu.mjs';
import { writeLocations } from './locations.mjs';
import { SetupError, runAsProgram } from './report.mjs';
import { prepareSnowball } from './snowball.mjs';
import { requireKnownSystem } from './system.mjs';

/** Makes sure that everything the named groups stand for is there. */
export async function setUp(groups = ['build', 'wasm']) {
  const unknown = groups.filter((name) => !packageGroups.includes(name));
  if (unknown.length)
    throw new SetupError(`no such group: ${unknown.join(', ')}; the groups are ${packageGroups.join(', ')}`);
  requireKnownSystem();
  await withLock(join(cacheRoot, 'setup.lock'), async () => {
    await installGroups(groups);
    if (groups.includes('wasm')) await prepareEmscripten();
    for (const [group, kind] of [
      ['build', 'native'],
      ['wasm', 'wasm'],
    ]) {
      if (!groups.includes(group)) continue;
      await prepareSnowball(kind);
      await prepareIcu(kind);
    }
    await writeLocations();
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const groups = process.argv.slice(2);
  await runAsProgram(() => setUp(groups.length ? groups : undefined));
}
