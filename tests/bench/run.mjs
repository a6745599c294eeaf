// npm run bench: the core natively and in WebAssembly, beside the floor and beside its peers.
//
// Builds what it measures, prints one table and compares it with budget.json; ends with status 1
// when a budget is broken. --no-peers leaves the peers out; --readme writes the table into
// README.md between its markers. All figures of one run come from one machine in one go: compare
// them with each other, not with another machine's.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { measureModule } from './module.mjs';
import { texts as makeTexts } from './texts.mjs';

const own = dirname(fileURLToPath(import.meta.url));
const root = join(own, '../..');
const out = join(root, 'build/bench');
const budget = JSON.parse(readFileSync(join(own, 'budget.json'), 'utf8'));
const flags = new Set(process.argv.slice(2));
const peerNames = ['harper', 'write-good', 'alex', 'textlint'];

const run = (program, args) =>
  execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

function buildBench() {
  for (const preset of ['release', 'wasm']) run('cmake', ['--build', '--preset', preset, '--target', 'takt_bench']);
}

function coreFigures(files) {
  const rules = relative(root, join(root, 'build/release/takt.rules'));
  const parse = (lines) =>
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return {
    native: parse(run(join(root, 'build/release/tests/takt_bench'), [rules, ...files])),
    wasm: parse(run(process.execPath, [join(root, 'build/wasm/tests/takt_bench.cjs'), rules, ...files])),
  };
}

function peerFigures(texts) {
  if (!existsSync(join(own, 'node_modules/harper.js'))) {
    console.log('Installing the peers (once) …');
    run('npm', ['ci', '--prefix', own, '--no-audit', '--no-fund']);
  }
  const figures = {};
  for (const peer of peerNames) {
    for (const { name } of texts.filter((text) => text.name.startsWith('en'))) {
      const rounds = [];
      for (let i = 0; i < 3; i += 1) {
        const child = spawnSync(process.execPath, [join(own, 'peer.mjs'), peer, join(out, `${name}.txt`)], {
          cwd: own,
          encoding: 'utf8',
        });
        if (child.status !== 0) throw new Error(`${peer} failed on ${name}: ${child.stderr}`);
        rounds.push(JSON.parse(child.stdout.trim().split('\n').at(-1)));
      }
      const median = (key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[1];
      figures[`${peer} ${name}`] = {
        load: median('load'),
        cold: median('cold'),
        edit: median('edit'),
        findings: rounds[0].findings,
      };
    }
  }
  return figures;
}

const ms = (value) =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function table(texts, core, peers) {
  const rows = [
    '| checker | load | 120 words: whole | edit | 1,000 words: whole | edit | 20,000 words: whole | edit |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
  ];
  const sizes = [120, 1000, 20000];
  const row = (title, load, cell) => rows.push(`| ${[title, ms(load), ...sizes.flatMap(cell)].join(' | ')} |`);
  for (const language of ['en', 'ru']) {
    for (const [build, figures] of Object.entries(core)) {
      const of = (words) => figures[texts.findIndex((text) => text.name === `${language}-${words}`)];
      row(`**Takt**, cold, ${build}, ${language}`, of(120).load, (words) => [ms(of(words).cold), ms(of(words).edit)]);
      row(`Takt, at work, ${build}, ${language}`, undefined, (words) => [ms(of(words).whole), '']);
      row(`floor, ${build}, ${language}`, undefined, (words) => [ms(of(words).floor), '']);
    }
  }
  for (const peer of peers ? peerNames : []) {
    const of = (words) => peers[`${peer} en-${words}`];
    row(`${peer}, cold, en`, of(120).load, (words) => [ms(of(words).cold), ms(of(words).edit)]);
  }
  return rows.join('\n');
}

/** The size of everything an installed extension loads: all files but icons. */
function extensionSize() {
  const folder = join(root, 'extension/dist/chrome-mv3');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith('.png'))
    .reduce((sum, file) => sum + gzipped(file), 0);
}

function verdicts(texts, core, module) {
  const whole = Object.entries(core).flatMap(([build, figures]) =>
    figures.map((figure, i) => ({
      what: `whole analysis at work over the floor, ${build}, ${texts[i].name}`,
      value: figure.whole / figure.floor,
      most: budget.wholeOverFloor,
      large: texts[i].words >= 1000,
    })),
  );
  return [
    { what: 'module with ICU data, gzip', value: gzipped(join(root, 'build/wasm/takt.wasm')), most: budget.moduleGzip },
    { what: 'all that the extension loads, gzip', value: extensionSize(), most: budget.extensionGzip },
    { what: 'load of module and rules', value: module.load, most: budget.load },
    {
      what: 'mail of 120 words, every paragraph new, through the loader',
      value: module.check120,
      most: budget.mailOf120WordsWasm,
    },
    {
      what: 'one-word edit in 20,000 words through the loader',
      value: module.edit20000,
      most: budget.editIn20000Words,
    },
    { what: 'longest first-use pause', value: module.pause, most: budget.firstUsePause },
    ...whole.filter((entry) => entry.large),
  ];
}

mkdirSync(out, { recursive: true });
const texts = makeTexts();
const files = texts.map(({ name, text }) => {
  writeFileSync(join(out, `${name}.txt`), text);
  return relative(root, join(out, `${name}.txt`));
});
buildBench();
const core = coreFigures(files);
const module = await measureModule(root, out, texts);
const peers = flags.has('--no-peers') ? undefined : peerFigures(texts);
const printed = table(texts, core, peers);
console.log(
  `\nMilliseconds, medians, Node ${process.version}. Cold: the first report of a new engine. At work: a later one, every paragraph\nnew. Edit: one more word in the middle. Floor: UTF-16 conversion and ICU's word and sentence passes.\n\n${printed}\n`,
);

let broken = 0;
for (const { what, value, most } of verdicts(texts, core, module)) {
  if (value === undefined) {
    console.log(`not measured: ${what} (the extension is not built)`);
    continue;
  }
  const kept = value <= most;
  broken += kept ? 0 : 1;
  console.log(
    `${kept ? 'kept  ' : 'BROKEN'}  ${what}: ${value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(2)} (budget ${most.toLocaleString('en')})`,
  );
}
writeFileSync(join(out, 'result.json'), JSON.stringify({ core, module, peers }, null, 2));
if (flags.has('--readme')) {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const [begin, end] = ['<!-- bench: begin -->', '<!-- bench: end -->'];
  if (!readme.includes(begin) || !readme.includes(end))
    throw new Error(`README.md lacks the markers ${begin} … ${end}`);
  writeFileSync(file, readme.replace(new RegExp(`${begin}[\\s\\S]*${end}`), `${begin}\n${printed}\n${end}`));
}
process.exitCode = broken > 0 ? 1 : 0;
