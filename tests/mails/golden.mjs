// Writes the golden reports anew: node tests/mails/golden.mjs (npm run golden). Every draft tests/mails/LANGUAGE/NAME.json
// gets its NAME.report.json from the command line; a change of them shows in the diff and wants a reason in the commit.
// With --check nothing is written and a stale report ends the program with status 1.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = dirname(fileURLToPath(import.meta.url));
const root = join(own, '../..');
const takt = join(root, 'build/release/takt');
const check = process.argv.includes('--check');

if (!existsSync(takt)) {
  console.error('build/release/takt is missing; run: npm run build');
  process.exit(2);
}

const drafts = readdirSync(own, { recursive: true })
  .filter((name) => name.endsWith('.json') && !name.endsWith('.report.json'))
  .sort();
let stale = 0;
for (const name of drafts) {
  const draft = join(own, name);
  const golden = draft.replace(/\.json$/, '.report.json');
  const compact = execFileSync(takt, ['check', '--format', 'json', '--fail-on', 'never', draft], { encoding: 'utf8' });
  // Indented, so that a diff shows one change a line; the comparison of bytes is tests/wasm's.
  const report = `${JSON.stringify(JSON.parse(compact), null, 2)}\n`;
  if (existsSync(golden) && readFileSync(golden, 'utf8') === report) continue;
  stale += 1;
  console.log(`${check ? 'stale' : 'written'}: ${relative(root, golden)}`);
  if (!check) writeFileSync(golden, report);
}
console.log(`${drafts.length} mails, ${stale} ${check ? 'stale' : 'written'}`);
process.exitCode = check && stale > 0 ? 1 : 0;
