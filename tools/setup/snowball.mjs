// Snowball 2.2.0 from Debian's source package. Debian's own library works on bytes; Takt's text is UTF-16, so the
// compiler is built here and generates the stemmers for 16-bit characters.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheRoot, contentsOf, isComplete, keyOf, makeEntry } from './cache.mjs';
import { languages as allLanguages } from '../lib/languages.mjs';
import { fetchPinned } from './download.mjs';
import { buildLibrary, compilerOf } from './library.mjs';
import { SetupError, timed } from './report.mjs';
import { runOrFail } from './run.mjs';

const own = dirname(fileURLToPath(import.meta.url));
const list = join(own, '../third_party/snowball');
const pins = JSON.parse(readFileSync(join(own, 'pins.json'), 'utf8')).snowball;
const languages = allLanguages.flatMap(({ snowball = [] }) => snowball);

// Raise it when the steps below make something else of the same sources.
const recipe = 1;

/** The folder of the finished library for `kind`: lib/libtakt_snowball.a, include/takt_snowball/stemmers.h. */
export async function snowballFolder(kind) {
  const key = keyOf(JSON.stringify([pins, languages]), contentsOf(list), recipe, await compilerOf(kind));
  return join(cacheRoot, `snowball-2.2.0-${key}`, kind);
}

/** Copies a runtime file with its one-byte symbols widened to UTF-16 code units. */
function copyWidened(from, to) {
  const narrow = 'typedef unsigned char symbol;';
  const text = readFileSync(from, 'utf8');
  if (!text.includes(narrow))
    throw new SetupError(`${from} does not define "symbol" as expected; the Snowball source has changed`);
  writeFileSync(
    to,
    text.replace(
      narrow,
      '#ifndef SNOWBALL_RUNTIME_API_H\n#define SNOWBALL_RUNTIME_API_H\ntypedef unsigned short symbol; /* a UTF-16 code unit */',
    ) + '\n#endif\n',
  );
}

async function generate(source, target) {
  mkdirSync(target, { recursive: true });
  const compiler = join(source, 'snowball');
  const parts = readdirSync(join(source, 'compiler')).filter((name) => name.endsWith('.c'));
  await runOrFail('gcc', ['-O1', '-w', '-o', compiler, ...parts.map((name) => join(source, 'compiler', name))]);
  for (const language of languages) {
    const output = join(target, `stem_${language}`);
    const input = join(source, 'algorithms', `${language}.sbl`);
    await runOrFail(compiler, [input, '-widechars', '-o', output, '-eprefix', `takt_${language}_`, '-runtime', '.']);
  }
  copyWidened(join(source, 'runtime/api.h'), join(target, 'api.h'));
  for (const name of ['api.c', 'utilities.c', 'header.h'])
    copyFileSync(join(source, 'runtime', name), join(target, name));
  copyFileSync(join(list, 'stemmers.h'), join(target, 'stemmers.h'));
}

async function build(kind, draft) {
  const [tarball] = await fetchPinned(pins);
  const source = join(draft, 'source');
  const generated = join(draft, 'generated');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  await runOrFail('tar', ['xf', tarball, '-C', source, '--strip-components=1']);
  await generate(source, generated);
  const work = await buildLibrary(kind, list, draft, { SNOWBALL_GENERATED: generated });
  for (const leftover of [work, source, generated]) rmSync(leftover, { recursive: true, force: true });
}

/** Makes sure that the stemmers are in the cache for `kind`. */
export async function prepareSnowball(kind) {
  const folder = await snowballFolder(kind);
  if (!isComplete(folder))
    await timed(`Snowball 2.2.0, ${kind}`, () => makeEntry(folder, (draft) => build(kind, draft)));
}
