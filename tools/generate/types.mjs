/**
 * Makes the TypeScript types of the JSON documents from their JSON Schemas.
 *
 *   node tools/generate/types.mjs           writes extension/shared/generated/
 *   node tools/generate/types.mjs --check   writes nothing; exit status 1 when a file is stale
 *
 * The schemas are the one source; nobody edits the generated files by hand.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'extension/shared/generated');
const sources = [
  'core/schema/draft.schema.json',
  'core/schema/report.schema.json',
  'core/schema/error.schema.json',
  'rules/schema/template.schema.json',
  'extension/sites/site.schema.json',
];

/** The generator reads draft-07; `$defs` and `$id` are spelt its way, and conditions that types cannot say are left out. */
function forGenerator(value) {
  if (Array.isArray(value)) return value.map(forGenerator);
  if (typeof value !== 'object' || value === null) return value;
  // Beside a reference the generator would make a new name for every place.
  if (typeof value.$ref === 'string') return { $ref: value.$ref.replace('#/$defs/', '#/definitions/') };
  const skipped = new Set(['$schema', '$id', 'if', 'then', 'else', 'dependentRequired', 'minItems']);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !skipped.has(key))
      .map(([key, member]) => [key === '$defs' ? 'definitions' : key, forGenerator(member)]),
  );
}

async function generate(source) {
  const schema = JSON.parse(await readFile(join(root, source), 'utf8'));
  const text = await compile(forGenerator(schema), schema.title, {
    additionalProperties: false,
    bannerComment: `/* Generated from ${source} by tools/generate/types.mjs. Do not edit. */`,
    style: { singleQuote: true, printWidth: 120 },
  });
  const name = source.split('/').pop().replace('.schema.json', '.ts');
  return { file: join(out, name), text };
}

const check = process.argv.includes('--check');
const stale = [];
await mkdir(out, { recursive: true });
for (const { file, text } of await Promise.all(sources.map(generate))) {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === text) continue;
  if (check) stale.push(relative(root, file));
  else await writeFile(file, text);
}
if (stale.length > 0) {
  console.error(`stale, run "node tools/generate/types.mjs": ${stale.join(', ')}`);
  process.exitCode = 1;
}
