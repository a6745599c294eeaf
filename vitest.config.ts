/** Unit tests of the extension, the loader and the WebAssembly module; the C++ tests and the browser tests have their own runners. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { 'wxt/browser': join(root, 'extension/tests/fakeBrowser.ts') } },
  test: {
    include: ['extension/tests/**/*.test.ts', 'wasm/**/*.test.ts', 'tests/wasm/**/*.test.ts'],
    setupFiles: ['extension/tests/setup.ts'],
    restoreMocks: true,
  },
});
