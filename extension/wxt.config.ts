/**
 * How the extension is built: `wxt build extension -b chrome|firefox [--mode test]`.
 *
 * A release names no site: the writer grants sites one by one. Test builds (`--mode test`) also
 * run on loopback hosts, where the sample page and the tests live, and open our shadow roots.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { checkTitles } from './build/checkTitles';
import { LANGUAGES } from './shared/generated/languages';
import { CONTENT_SCRIPT, TEST_MATCHES } from './shared/registration';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..');
const CORE_FILES = ['takt.wasm.gz', 'takt.rules.gz'];

/** Only our own files, and WebAssembly of our own; nothing else may be loaded, run or reached. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ICON_SIZES = [16, 32, 48, 128];
const icons = Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${String(size)}.png`]));

/** The browser's file of a language, for the manifest, and ours, for everything else (shared/messages.ts). */
async function localeFiles(locale: string): Promise<{ relativeDest: string; contents: string }[]> {
  const words = JSON.parse(await readFile(join(here, 'locales', `${locale}.json`), 'utf8')) as Record<string, unknown>;
  const messages = { description: { message: words['extension.description'] } };
  return [
    { relativeDest: `_locales/${locale}/messages.json`, contents: `${JSON.stringify(messages, null, 2)}\n` },
    { relativeDest: `messages/${locale}.json`, contents: JSON.stringify(words) },
  ];
}

export default defineConfig({
  outDir: 'dist',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Takt',
    description: '__MSG_description__',
    default_locale: 'en',
    version: '0.1.0',
    icons,
    action: { default_icon: icons, default_title: 'Takt' },
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'takt@takt.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', storage: { managed_schema: 'policy.schema.json' } }),
  }),
  vite: () => ({
    plugins: [checkTitles(join(project, 'rules'))],
    // The polyfill would put a fetch into every page for nothing.
    build: { modulePreload: { polyfill: false }, sourcemap: false, target: 'es2022' },
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      for (const name of CORE_FILES) {
        const absoluteSrc = join(project, 'build/wasm', name);
        if (!existsSync(absoluteSrc)) {
          throw new Error(`${relative(project, absoluteSrc)} is missing: build the core first (npm run build:core)`);
        }
        files.push({ absoluteSrc, relativeDest: name });
      }
      files.push(...(await Promise.all(LANGUAGES.map(localeFiles))).flat());
    },
    'build:manifestGenerated': (wxt, manifest) => {
      delete manifest.host_permissions;
      delete manifest.content_scripts;
      if (wxt.config.mode !== 'test') return;
      manifest.content_scripts = [
        {
          matches: TEST_MATCHES,
          js: [CONTENT_SCRIPT],
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
          run_at: 'document_start',
        },
      ];
    },
  },
});
