// Where things are in the project: the fixed places that the build promises.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (path) => join(root, path);

export const places = {
  takt: at('build/release/takt'),
  rules: at('build/release/takt.rules'),
  wasm: at('build/wasm/takt.wasm'),
  wasmRules: at('build/wasm/takt.rules'),
  tests: at('build/release/tests/takt_tests'),
  wasmTests: at('build/wasm/tests/takt_tests.cjs'),
  asanTests: at('build/asan/tests/takt_tests'),
  chrome: at('extension/dist/chrome-mv3'),
  chromeTest: at('extension/dist/chrome-mv3-test'),
  firefox: at('extension/dist/firefox-mv3'),
  results: at('build/test'),
};
