/**
 * Makes one page per check from the rule packs: what it says, why, and examples of what it finds and leaves alone.
 *
 *   node tools/generate/rules_docs.mjs           writes docs/rules/
 *   node tools/generate/rules_docs.mjs --check   writes nothing; exit status 1 when a page is stale or left over
 *
 * The packs are the one source; nobody edits the pages by hand. Patterns are not shown: rules/ is where they are read.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages as allLanguages } from '../lib/languages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'docs/rules');
const languages = Object.fromEntries(allLanguages.map(({ tag, name }) => [tag, name]));
const mostExamples = 12; // of either kind in a language
const banner = '<!-- Generated from rules/ by tools/generate/rules_docs.mjs. Do not edit. -->';

/** All packs, as { path, pack }, in order of their paths. */
async function readPacks() {
  const packs = [];
  for (const folder of ['common', ...Object.keys(languages)]) {
    const names = await readdir(join(root, 'rules', folder)).catch(() => []);
    for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
      const path = `rules/${folder}/${name}`;
      packs.push({ path, pack: JSON.parse(await readFile(join(root, path), 'utf8')) });
    }
  }
  return packs;
}

/** What the packs say of one check, by language. */
function gather(check, packs) {
  const entries = {};
  for (const { path, pack } of packs) {
    const rules = (pack.rules ?? []).filter((rule) => rule.check === check.id);
    const coded = (pack.examples ?? []).filter((entry) => entry.check === check.id);
    const words = pack.messages?.[check.id];
    if (!rules.length && !coded.length && !words) continue;
    const entry = (entries[pack.language] ??= { files: [], fire: [], silent: [] });
    if (words) entry.words = words;
    if (rules.length || coded.length) entry.files.push(path);
    for (const { fire, silent } of [...rules.map((rule) => rule.examples), ...coded]) {
      entry.fire.push(...fire);
      entry.silent.push(...silent);
    }
  }
  return entries;
}

const escaped = (text) => text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');

/** One list item: the text on one line, the marked words in bold, what the fix makes of it. */
function item(example) {
  const { text, fixed, draft } = typeof example === 'string' ? { text: example } : example;
  const oneLine = (part) => escaped(part).replace(/\s*\n\s*/g, ' ⏎ ');
  const marked = oneLine(text).replace(/⟦/g, '**').replace(/⟧/g, '**');
  const subject =
    typeof draft?.subject === 'string' ? ` (subject: ${oneLine(draft.subject).replace(/[⟦⟧]/g, '**')})` : '';
  return `- ${marked || '(no text)'}${subject}${fixed === undefined ? '' : ` → ${oneLine(fixed)}`}`;
}

function list(title, examples) {
  if (!examples.length) return [];
  const more = examples.length - mostExamples;
  const rest = more > 0 ? [`- … and ${more} more`] : [];
  return [`${title}:`, '', ...examples.slice(0, mostExamples).map(item), ...rest, ''];
}

function section(language, { words, fire, silent, files }) {
  const head = language === '*' ? 'Every language' : languages[language];
  const lines = [`## ${head}`, ''];
  if (words) {
    lines.push(`**${escaped(words.title)}.** ${escaped(words.message)}`, '', `Why: ${escaped(words.why)}`, '');
    if (words.fix) lines.push(`Fix: ${escaped(words.fix)}`, '');
  }
  lines.push(...list('Found', fire), ...list('Left alone', silent));
  if (files.length) lines.push(`From ${files.map((file) => `[${file}](../../${file})`).join(', ')}.`, '');
  return lines;
}

function page(check, entries) {
  const lines = [
    banner,
    '',
    `# ${check.id}`,
    '',
    `Severity **${check.severity}** · for the ${check.roles.join(' and the ')} · source: ${check.source.join(', ')}`,
    '',
  ];
  if (check.yields) lines.push(`Gives way to ${check.yields.map((id) => `[${id}](${id}.md)`).join(', ')}.`, '');
  for (const language of [...Object.keys(languages), '*']) {
    if (entries[language]) lines.push(...section(language, entries[language]));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function index(checks, entries) {
  const rows = checks.map((check) => {
    const title = entries.get(check.id).en?.words?.title ?? '';
    return `| [${check.id}](${check.id}.md) | ${check.severity} | ${check.roles.join(', ')} | ${escaped(title)} |`;
  });
  return [
    banner,
    '',
    '# Checks',
    '',
    '| id | severity | writer | title |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const packs = await readPacks();
const checks = packs.flatMap(({ pack }) => pack.checks ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
const entries = new Map(checks.map((check) => [check.id, gather(check, packs)]));
const pages = new Map(checks.map((check) => [`${check.id}.md`, page(check, entries.get(check.id))]));
pages.set('README.md', index(checks, entries));

const check = process.argv.includes('--check');
const stale = [];
if (!check) await mkdir(out, { recursive: true });
for (const [name, text] of pages) {
  const present = await readFile(join(out, name), 'utf8').catch(() => null);
  if (present === text) continue;
  stale.push(join(out, name));
  if (!check) await writeFile(join(out, name), text);
}
for (const name of (await readdir(out).catch(() => [])).filter((file) => !pages.has(file))) {
  stale.push(join(out, name));
  if (!check) await rm(join(out, name));
}
if (check && stale.length > 0) {
  console.error(
    `stale, run "node tools/generate/rules_docs.mjs": ${stale.map((file) => relative(root, file)).join(', ')}`,
  );
  process.exitCode = 1;
}
