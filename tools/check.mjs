// Checks form, not behaviour: layout, lint, types, and that generated files are up to date. Runs all checks, names
// those that found something, exit status 1 then.
//
//   npm run check                 C++ advice only for files that differ from the main branch's last commit
//   npm run check -- --all        C++ advice for all files (some minutes)
//   npm run check -- eslint tsc   these checks only (names: the table below)

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts, prepare } from './build.mjs';
import { root } from './lib/project.mjs';
import { SetupError, runAsProgram, say } from './setup/report.mjs';
import { run } from './setup/run.mjs';

const node = process.execPath;
const npx = (name, ...args) => [node, [`node_modules/${name}`, ...args]];
const ownCpp = (file) => /^(core|tests|wasm)\/.*\.(cpp|hpp)$/.test(file);

async function gitFiles(...args) {
  const { output } = await run('git', args, { cwd: root });
  return output.split('\n').filter((file) => file && existsSync(join(root, file)));
}

const allCpp = async () => (await gitFiles('ls-files', '--cached', '--others', '--exclude-standard')).filter(ownCpp);

/** Changed C++ sources that the native build compiles. */
async function cppToAdvise(all) {
  const files = all
    ? await allCpp()
    : [
        ...(await gitFiles('diff', '--name-only', 'HEAD')),
        ...(await gitFiles('ls-files', '--others', '--exclude-standard')),
      ];
  return files.filter((file) => ownCpp(file) && /^core\/.*\.cpp$/.test(file));
}

const checks = {
  'clang-format': async () => ['clang-format-19', ['--dry-run', '--Werror', ...(await allCpp())]],
  'clang-tidy': async ({ all }) => {
    const files = await cppToAdvise(all);
    return files.length
      ? ['clang-tidy-19', ['-p', 'build/release', '--quiet', '--extra-arg=-Wno-unknown-warning-option', ...files]]
      : null;
  },
  prettier: async () => npx('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  eslint: async () => npx('eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  tsc: async () => npx('typescript/bin/tsc', '-p', '.'),
  'tsc-extension': async () => npx('typescript/bin/tsc', '-p', 'extension'),
  types: async () => [node, ['tools/generate/types.mjs', '--check']],
  'site-table': async () => [node, ['tools/generate/sites_docs.mjs', '--check']],
  'rule-pages': async () => [node, ['tools/generate/rules_docs.mjs', '--check']],
};

await runAsProgram(async () => {
  const args = process.argv.slice(2);
  const all = args.includes('--all');
  const names = args.filter((arg) => arg !== '--all');
  const unknown = names.filter((name) => !checks[name]);
  if (unknown.length)
    throw new SetupError(`no such check: ${unknown.join(', ')}; the checks are ${Object.keys(checks).join(', ')}`);
  await prepare(['check']);
  if (!names.length || names.includes('clang-tidy')) await buildParts(['core']);
  const found = [];
  for (const name of names.length ? names : Object.keys(checks)) {
    const start = Date.now();
    const command = await checks[name]({ all });
    const { status, output } = command ? await run(...command, { cwd: root }) : { status: 0, output: '' };
    say(`${name}: ${status === 0 ? 'ok' : 'not ok'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (status === 0) continue;
    found.push(name);
    say(output.trim());
  }
  if (found.length) {
    say(`checks that found something: ${found.join(', ')}`);
    process.exitCode = 1;
  }
});
