// Gathers the texts from which tools/train/language.mjs learns: one file of lines a language, FOLDER/<tag>.txt, and a list
// of its commonest words, FOLDER/<tag>.words.txt.
//
//   node tools/train/language_corpus.mjs FOLDER     needs apt-get (Debian), dpkg-deb, tar, unzip, npm
//
// Sources: language_sources.json. Translations of programs (.mo, Firefox's .ftl), manual pages, help pages, dictionaries,
// the Universal Declaration of Human Rights, word lists by frequency. Nothing of it is kept in the project.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node tools/train/language_corpus.mjs FOLDER');
  process.exit(2);
}
const sources = JSON.parse(readFileSync(new URL('language_sources.json', import.meta.url), 'utf8'));
const tags = Object.keys(sources.languages);
const debs = join(folder, 'deb');
const files = join(folder, 'files');
const mostLines = 250_000;

const lines = new Map(tags.map((tag) => [tag, new Set()]));
download();
readTree(files);
readNpm();
dropUntranslated();
for (const [tag, texts] of lines) {
  writeFileSync(join(folder, `${tag}.txt`), [...texts].slice(0, mostLines).join('\n'));
  console.log(`${tag}: ${texts.size} lines`);
}

function download() {
  mkdirSync(debs, { recursive: true });
  mkdirSync(files, { recursive: true });
  const have = readdirSync(debs).map((name) => name.split('_')[0]);
  const wanted = [...sources.shared, ...tags.flatMap((tag) => sources.languages[tag].packages)];
  const missing = wanted.filter((name) => !have.includes(name));
  if (missing.length > 0) execFileSync('apt-get', ['download', ...missing], { cwd: debs, stdio: 'inherit' });
  for (const deb of readdirSync(debs)) {
    const name = deb.split('_')[0];
    const into = join(files, name);
    if (!wanted.includes(name) || existsSync(into)) continue;
    mkdirSync(into, { recursive: true });
    execFileSync('dpkg-deb', ['-x', join(debs, deb), into]);
    for (const path of walk(into).filter((each) => each.endsWith('.xpi'))) {
      execFileSync('unzip', ['-q', '-o', path, '-d', `${path}.d`]);
    }
  }
  for (const { package: name, version } of [sources.words, sources.declaration]) {
    if (existsSync(join(folder, 'node_modules', name))) continue;
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, `${name}@${version}`]);
  }
}

function walk(place) {
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** The language of a file: a folder or package name that names one; translations to others are left out. */
function tagOf(path) {
  for (const part of path.split(sep).reverse()) {
    if (part === 'C' || part === 'en-US') return 'en';
    const found = /^(?:locale-)?([a-z]{2})(?:[-_](?:NO|SE|US|se|no|us|es))?$/.exec(part);
    if (found) return tags.includes(found[1]) ? found[1] : undefined;
  }
  const owner = path.slice(files.length + 1).split(sep)[0];
  return tags.find((tag) => sources.languages[tag].packages.includes(owner));
}

function readTree(place) {
  for (const path of walk(place)) {
    const tag = tagOf(path);
    const owner = path.slice(files.length + 1).split(sep)[0];
    if (path.endsWith('.mo')) readCatalogue(path, tag);
    else if (tag === undefined) continue;
    else if (path.endsWith('.ftl') || path.endsWith('.properties')) readMessages(path, tag);
    else if (/\/man\d\/.*\.gz$/.test(path)) keep(tag, manual(gunzipSync(readFileSync(path)).toString('utf8')));
    else if (/\.(html|page)$/.test(path)) keep(tag, paragraphs(readFileSync(path, 'utf8')));
    else if (path.endsWith('.dic') && owner.startsWith('hunspell')) readDictionary(path, tag);
    else if (/games\/fortunes\//.test(path) && !/\.(dat|u8)$/.test(path))
      keep(tag, readFileSync(path, 'utf8').split('\n'));
  }
}

/** GNU .mo: pairs of an English message and its translation. */
function readCatalogue(path, tag) {
  const bytes = readFileSync(path);
  if (bytes.length < 20 || bytes.readUInt32LE(0) !== 0x950412de) return;
  const [count, from, to] = [8, 12, 16].map((at) => bytes.readUInt32LE(at));
  const text = (table, i) => {
    const size = bytes.readUInt32LE(table + 8 * i);
    const start = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', start, start + size);
  };
  for (let i = 0; i < count; i += 1) {
    const original = text(from, i).split('\u0004').pop().split('\0');
    if (original[0] === '') continue;
    const translated = text(to, i).split('\0');
    if (tag !== 'en') keep('en', original);
    if (tag !== undefined && translated[0] !== original[0]) keep(tag, translated);
  }
}

function readMessages(path, tag) {
  const found = readFileSync(path, 'utf8').matchAll(/^\s*[-\w.]+\s*=\s*(.+)$|^ {4}(?![.[*}])(.+)$/gm);
  keep(
    tag,
    [...found].map((match) => match[1] ?? match[2]),
  );
}

function readDictionary(path, tag) {
  const affixes = path.replace(/\.dic$/, '.aff');
  const set = existsSync(affixes) ? /^SET\s+(\S+)/m.exec(readFileSync(affixes, 'latin1'))?.[1] : undefined;
  const text = new TextDecoder((set ?? 'UTF-8').replace(/^microsoft-cp/i, 'windows-')).decode(readFileSync(path));
  const words = text
    .split('\n')
    .slice(1)
    .map((line) => line.split(/[/\s]/)[0]);
  writeFileSync(join(folder, `${tag}.dictionary.txt`), words.filter((word) => /^\p{Ll}{2,}$/u.test(word)).join('\n'));
}

function manual(text) {
  const plain = text
    .replace(/\\f[A-Z]|\\f\(..|\\&|\\\^/g, '')
    .replace(/\\-/g, '-')
    .replace(/\\\(..|\\\[[^\]]*\]/g, ' ');
  return plain.split('\n').filter((line) => /^[^.'\\]/.test(line) && line.length > 20);
}

function paragraphs(html) {
  return html
    .replace(/<(script|style|code|pre)[\s\S]*?<\/\1>/g, '')
    .split(/<\/?(?:p|h\d|li|td|div|title)\b[^>]*>/)
    .map((part) => part.replace(/<[^>]*>/g, ''));
}

function readNpm() {
  for (const tag of tags) {
    const { words, declaration } = sources.languages[tag];
    const list = join(folder, 'node_modules', sources.words.package, 'build/resources', `${words}.txt`);
    if (words && existsSync(list)) writeFileSync(join(folder, `${tag}.words.txt`), readFileSync(list));
    const text = join(folder, 'node_modules', sources.declaration.package, 'declaration', `${declaration}.html`);
    if (existsSync(text)) keep(tag, paragraphs(readFileSync(text, 'utf8')));
    else console.log(`${tag}: no ${basename(text)}`);
  }
}

/** Translations leave some paragraphs as they were: those of another language than their file says. */
function dropUntranslated() {
  const english = /(?<![\p{L}])(?:the|is|of|to|and|your|you|are|with|from|this|not)(?![\p{L}])/giu;
  for (const [tag, texts] of lines) {
    if (tag === 'en') continue;
    for (const text of texts) {
      if (lines.get('en').has(text) || (text.match(english) ?? []).length >= 3) texts.delete(text);
    }
  }
}

/** Cleans lines of what is no language: markup, place holders, addresses, accelerators. */
function keep(tag, texts) {
  const target = lines.get(tag);
  for (const text of texts) {
    const clean = text
      .replace(/<[^>]*>|&\w+;|\{[^}]*\}|\$\(?\w+\)?|%\d*\$?[-\w]*|https?:\S+|\S+@\S+|\\[nt]|\S*[/=\\]\S*/g, ' ')
      .replace(/[_~&](?=\p{L})/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (/\p{L}{2}/u.test(clean) && clean.length < 2000) target.add(clean);
  }
}
