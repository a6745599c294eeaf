// Bundles a page of tests/e2e/editors with its editor from npm, in memory: { script, style }. About a second each.
import path from 'node:path';
import { build } from 'esbuild';
import { project } from './host.mjs';

export const editorsFolder = path.join(project, 'tests', 'e2e', 'editors');

export async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [path.join(editorsFolder, `${name}.js`)],
    bundle: true,
    write: false,
    outdir: project,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl' },
  });
  const text = (end) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
