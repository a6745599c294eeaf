// A private Emscripten 3.1.69. Debian 12's own (3.1.6) makes modules that current Node cannot load, so the next Debian
// release's package is unpacked into the cache, beside the few libraries that its wasm tools need; Debian 12's clang 19
// compiles. Nothing outside the cache is changed.

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { cacheRoot, isComplete, keyOf, makeEntry } from './cache.mjs';
import { fetchPinned } from './download.mjs';
import { SetupError, timed } from './report.mjs';
import { runOrFail } from './run.mjs';

const pins = JSON.parse(readFileSync(new URL('pins.json', import.meta.url), 'utf8')).emscripten;
const files = new URL('../third_party/emscripten/', import.meta.url);
const fileText = (name) => readFileSync(new URL(name, files), 'utf8');
const names = ['config.py', 'launcher.sh', 'private_libc.sh'];

const libraries = './usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten';
// Left out when unpacking: parts that Takt never links (threads, graphics, sanitizers, tests).
const leftOut = {
  emscripten: [
    './usr/share/doc',
    './usr/share/man',
    './usr/share/emscripten/test',
    './usr/share/emscripten/docs',
    '*/ChangeLog*',
    `${libraries}/pic`,
    `${libraries}/lto-pic`,
    `${libraries}/lto`,
    '*-mt.a',
    '*-mt-*',
    '*-ww.a',
    '*-ww-*',
    '*asan*',
    '*lsan*',
    '*ubsan*',
    '*sanitizer*',
    '*/libGL-*emu*',
    '*/libGL-*webgl2*',
    '*/libGL-*full_es3*',
    '*/libGL-ofb*',
    '*/libSDL*',
    '*/libwasmfs*',
    '*-tracing.a',
  ],
  other: ['./usr/share/doc', './usr/share/man', './usr/share/lintian', './usr/share/gdb', '*/gconv/*'],
};

/** Identifies this Emscripten with its compiler; part of the keys of everything built with it. */
export const emscriptenKey = keyOf(JSON.stringify(pins), JSON.stringify(leftOut), ...names.map(fileText));
export const emscriptenRoot = join(cacheRoot, `emscripten-3.1.69-${emscriptenKey}`);

async function unpack(deb, target, exclusions) {
  const options = [
    '-C',
    target,
    '--no-same-owner',
    '--wildcards',
    ...exclusions.map((pattern) => `--exclude=${pattern}`),
  ];
  await runOrFail('bash', ['-c', 'set -o pipefail; dpkg-deb --fsys-tarfile "$0" | tar x "$@"', deb, ...options]);
}

function writeProgram(path, text) {
  rmSync(path, { force: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** The wasm tools run through the loader and libraries that came with them. */
function wrapWasmTools(root) {
  const bin = join(root, 'usr/bin');
  mkdirSync(join(root, 'libexec'), { recursive: true });
  for (const tool of readdirSync(bin).filter((name) => name.startsWith('wasm'))) {
    renameSync(join(bin, tool), join(root, 'libexec', tool));
    writeProgram(join(bin, tool), fileText('private_libc.sh'));
  }
}

/** em++ and its siblings start from wherever the cache is. */
function writeLaunchers(root) {
  const home = join(root, 'usr/share/emscripten');
  mkdirSync(join(root, 'bin'), { recursive: true });
  for (const tool of ['emcc', 'em++', 'emar', 'emranlib', 'emcmake', 'emsize']) {
    if (!existsSync(join(home, `${tool}.py`))) continue;
    writeProgram(join(home, tool), fileText('launcher.sh'));
    rmSync(join(root, 'bin', tool), { force: true });
    symlinkSync(`../usr/share/emscripten/${tool}`, join(root, 'bin', tool));
  }
  copyFileSync(new URL('config.py', files), join(root, 'emscripten.config'));
  mkdirSync(join(home, 'node_modules'), { recursive: true });
  rmSync(join(home, 'node_modules/acorn'), { force: true });
  symlinkSync('../../nodejs/acorn', join(home, 'node_modules/acorn'));
}

async function build(draft) {
  const debs = await fetchPinned(pins);
  await timed('  unpacking Emscripten', async () => {
    for (const deb of debs) {
      await unpack(deb, draft, basename(deb).startsWith('emscripten') ? leftOut.emscripten : leftOut.other);
    }
  });
  wrapWasmTools(draft);
  writeLaunchers(draft);
  const version = await runOrFail(join(draft, 'bin/em++'), ['--version']);
  if (!version.includes('3.1.69'))
    throw new SetupError(`the unpacked Emscripten says it is "${version.split('\n')[0]}", not 3.1.69`);
  for (const deb of debs) rmSync(deb);
}

/** Makes sure that the private Emscripten is in the cache. */
export async function prepareEmscripten() {
  if (isComplete(emscriptenRoot)) return;
  rmSync(`${emscriptenRoot}.draft`, { recursive: true, force: true });
  await timed('Emscripten 3.1.69', () => makeEntry(emscriptenRoot, build));
}
