/**
 * Makes the TypeScript types of the JSON documents from their JSON Schemas, and writes the languages of
 * rules/schema/languages.json wherever a schema or the extension lists them.
 *
 *   node tools/generate/types.mjs           writes extension/shared/generated/ and the schemas' lists of languages
 *   node tools/generate/types.mjs --check   writes nothing; exit status 1 when a file is stale
 *
 * The schemas are the one source; nobody edits the generated files by hand.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { languages, tags } from '../lib/languages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'extension/shared/generated');
const sources = [
  'core/schema/draft.schema.json',
  'core/schema/report.schema.json',
  'core/schema/error.schema.json',
  'rules/schema/template.schema.json',
  'extension/sites/site.schema.json',
];

// Schemas that no type is made of, but that list the languages.
const listsOnly = ['rules/schema/pack.schema.json', 'rules/schema/slots.schema.json'];

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

/** A list in a schema that names our languages, with what else it allows after them. */
const LANGUAGES_IN_SCHEMA = /\[\s*"en",[^\]]*\]/g;

async function listLanguages(source) {
  const path = join(root, source);
  const text = (await readFile(path, 'utf8')).replace(LANGUAGES_IN_SCHEMA, (list) => {
    const others = JSON.parse(list).filter((value) => !/^[a-z]{2}$/.test(value));
    return `[${[...tags, ...others].map((value) => `"${value}"`).join(', ')}]`;
  });
  return { file: path, text };
}

function languagesModule() {
  const names = languages.map(({ tag, name }) => `  ${tag}: '${name}',\n`).join('');
  const text =
    '/* Generated from rules/schema/languages.json by tools/generate/types.mjs. Do not edit. */\n\n' +
    `export const LANGUAGES = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const;\n\n` +
    `/** How each language calls itself. */\nexport const LANGUAGE_NAMES = {\n${names}} as const;\n`;
  return { file: join(out, 'languages.ts'), text };
}

async function generate(source) {
  const schema = JSON.parse((await listLanguages(source)).text);
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
const files = await Promise.all([
  ...[...sources, ...listsOnly].map(listLanguages),
  ...sources.map(generate),
  languagesModule(),
]);
for (const { file, text } of files) {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === text) continue;
  if (check) stale.push(relative(root, file));
  else await writeFile(file, text);
}
if (stale.length > 0) {
  console.error(`stale, run "node tools/generate/types.mjs": ${stale.join(', ')}`);
  process.exitCode = 1;
}
