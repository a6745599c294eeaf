// Builds Takt: set-up, npm packages, the command line, the WebAssembly module, generated files, the extension. Steps
// whose inputs did not change cost next to nothing.
//
//   npm run build                 all
//   npm run build -- core wasm    these parts only (parts: core wasm extension)

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cmakeBuild } from './lib/cmake.mjs';
import { installPackages } from './lib/npm.mjs';
import { places, root } from './lib/project.mjs';
import { whenChanged } from './lib/stamp.mjs';
import { withLock } from './setup/cache.mjs';
import { setUp } from './setup/main.mjs';
import { SetupError, StepError, runAsProgram, timed } from './setup/report.mjs';
import { runOrFail } from './setup/run.mjs';

const node = (...args) => runOrFail(process.execPath, args, { cwd: root, Failure: StepError });

const wxt = ['node_modules/wxt/bin/wxt.mjs', 'build', 'extension'];
const bundles = [
  { name: 'chrome', folder: places.chrome, args: ['-b', 'chrome'] },
  { name: 'firefox', folder: places.firefox, args: ['-b', 'firefox', '--mv3'] },
  { name: 'chrome-test', folder: places.chromeTest, args: ['-b', 'chrome', '--mode', 'test'] },
];
/** What the extension loads, as it stands in it: gzip files, which the browser unpacks while they arrive. */
const unpacked = ['build/wasm/takt.wasm', 'build/wasm/takt.rules'];
const packed = unpacked.map((name) => `${name}.gz`);

const bundleInputs = ['extension', 'wasm', 'rules', ...packed, 'tsconfig.base.json', 'package-lock.json'];

async function buildCore() {
  await timed('command line and rule pack', () => cmakeBuild('release', ['takt', 'takt_rules']));
}

async function buildWasm() {
  await timed('WebAssembly module', () => cmakeBuild('wasm', ['takt_wasm']));
  copyFileSync(places.rules, places.wasmRules);
}

async function pack() {
  const outputs = packed.map((name) => join(root, name));
  const work = () =>
    timed('packed module and rules', () =>
      Promise.all(unpacked.map((name) => runOrFail('zopfli', ['--i60', name], { cwd: root, Failure: StepError }))),
    );
  await whenChanged('packed', unpacked, outputs, work);
}

async function generate() {
  const inputs = [
    'core/schema',
    'extension/sites/site.schema.json',
    'extension/shared/generated',
    'tools/generate',
    'package-lock.json',
  ];
  await whenChanged('types', inputs, [], () => timed('generated types', () => node('tools/generate/types.mjs')));
}

async function bundle() {
  for (const { name, folder, args } of bundles) {
    const work = () => timed(`extension for ${name}`, () => node(...wxt, ...args));
    await whenChanged(`extension-${name}`, bundleInputs, [join(folder, 'manifest.json')], work);
  }
}

const buildExtension = () =>
  withLock(join(root, 'build/extension.lock'), async () => {
    await generate();
    await pack();
    await bundle();
  });

const parts = { core: buildCore, wasm: buildWasm, extension: buildExtension };

const allParts = Object.keys(parts);

/** Makes sure of everything that building needs, and of `groups` of further Debian packages. */
export async function prepare(groups = []) {
  await setUp(['build', 'wasm', ...groups]);
  await installPackages();
}

/** Builds the named parts, in order. */
export async function buildParts(names = allParts) {
  for (const name of names) await parts[name]();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runAsProgram(async () => {
    const names = process.argv.slice(2);
    const unknown = names.filter((name) => !parts[name]);
    if (unknown.length)
      throw new SetupError(`no such part: ${unknown.join(', ')}; the parts are ${allParts.join(', ')}`);
    await prepare();
    await buildParts(names.length ? names : allParts);
  });
}
