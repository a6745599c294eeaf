/** Unit tests of the extension, the loader and the WebAssembly module; the C++ tests and the browser tests have their own runners. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  plugins: [WxtVitest({ root: join(root, 'extension') })],
  root,
  test: {
    include: ['extension/tests/**/*.test.ts', 'wasm/**/*.test.ts', 'tests/wasm/**/*.test.ts'],
    restoreMocks: true,
  },
});
