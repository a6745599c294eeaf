// ICU 72.1 from Debian's source package, with Debian's patches and its data trimmed to tools/third_party/icu/keep.txt,
// built once for each compiler into the cache. The tarball holds ICU's data only in its packed form, so items are taken
// out of that with ICU's own tools.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheRoot, contentsOf, isComplete, keyOf, makeEntry } from './cache.mjs';
import { fetchPinned } from './download.mjs';
import { buildLibrary, compilerOf } from './library.mjs';
import { timed } from './report.mjs';
import { runOrFail } from './run.mjs';

const own = dirname(fileURLToPath(import.meta.url));
const list = join(own, '../third_party/icu');
const keep = join(list, 'keep.txt');
const pins = JSON.parse(readFileSync(join(own, 'pins.json'), 'utf8')).icu;

// Raise it when the steps below make something else of the same sources.
const recipe = 1;

/** The folder of the finished library for `kind`: lib/libtakt_icu.a, include/unicode, cmake/definitions.cmake. */
export async function icuFolder(kind) {
  const key = keyOf(JSON.stringify(pins), contentsOf(list), recipe, await compilerOf(kind));
  return join(cacheRoot, `icu-72.1-${key}`, kind);
}

async function unpackPatched(folder) {
  const [source] = await fetchPinned(pins);
  mkdirSync(folder, { recursive: true });
  await runOrFail('tar', ['xf', source, '-C', folder, '--exclude=icu/source/test', '--exclude=icu/source/samples']);
  const patches = join(list, 'patches');
  for (const name of readFileSync(join(patches, 'series'), 'utf8').split('\n').filter(Boolean)) {
    await runOrFail('patch', ['-p1', '--forward', '--directory', join(folder, 'icu'), '--input', join(patches, name)]);
  }
}

/** Writes the kept data items as the C array that ICU looks for. */
async function writeData(folder) {
  const items = join(folder, 'items');
  mkdirSync(items, { recursive: true });
  await runOrFail('icupkg', ['-tl', '-d', items, '-x', keep, join(folder, 'icu/source/data/in/icudt72l.dat')]);
  await runOrFail('gencmn', ['-n', 'icudt72l', '-t', 'dat', '-d', items, '0', keep], { cwd: items });
  const bytes = readFileSync(join(items, 'icudt72l.dat'));
  const words = new Uint32Array(Math.ceil(bytes.length / 4));
  for (let i = 0; i < bytes.length; i += 1) words[i >> 2] |= bytes[i] << (8 * (i & 3));
  const rows = [];
  for (let i = 0; i < words.length; i += 12)
    rows.push([...words.slice(i, i + 12)].map((w) => `0x${w.toString(16)}`).join(','));
  const array = `__attribute__((aligned(16))) const uint32_t icudt72_dat[${words.length}] = {\n${rows.join(',\n')}};\n`;
  const file = join(folder, 'icu_data.c');
  writeFileSync(file, `#include <stdint.h>\n${array}`);
  return file;
}

async function build(kind, draft) {
  const folder = join(draft, 'source');
  const ready = join(folder, '.ready');
  if (!existsSync(ready)) {
    rmSync(folder, { recursive: true, force: true });
    await unpackPatched(folder);
    await writeData(folder);
    writeFileSync(ready, '');
  }
  const values = { ICU_SOURCE: join(folder, 'icu/source'), ICU_DATA: join(folder, 'icu_data.c') };
  const work = await buildLibrary(kind, list, draft, values);
  for (const leftover of [work, folder]) rmSync(leftover, { recursive: true, force: true });
}

/** Makes sure that ICU is in the cache for `kind`. */
export async function prepareIcu(kind) {
  const folder = await icuFolder(kind);
  if (!isComplete(folder)) await timed(`ICU 72.1, ${kind}`, () => makeEntry(folder, (draft) => build(kind, draft)));
}
