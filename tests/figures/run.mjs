// Measures the analysis on labelled public data and prints every figure beside its target:
//   node tests/figures/run.mjs             all figures
//   node tests/figures/run.mjs zones …     some
// The data are not part of the project: rows of JSON Lines ({ text, label, spans in code points … }) in the folder that
// TAKT_DEVSET names, else in ../shared/devset beside the checkout. What is absent is said and skipped. Exit status 1 when
// a target is missed.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, here, tools } from './tools.mjs';

const asked = process.argv.slice(2);
const names = readdirSync(here)
  .filter((name) => name.endsWith('.mjs') && !['run.mjs', 'tools.mjs'].includes(name))
  .map((name) => name.replace(/\.mjs$/, ''))
  .sort();
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no such figures: ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  process.exit(2);
}

let missed = 0;
for (const name of asked.length > 0 ? asked : names) {
  const { default: figures } = await import(`./${name}.mjs`);
  // A module without a file measures data of the project's own.
  const path = figures.file ? join(dataFolder, figures.file) : undefined;
  if (path && !existsSync(path)) {
    console.log(`${name}: skipped, ${figures.file} is not in ${dataFolder} (TAKT_DEVSET names the folder)`);
    continue;
  }
  const rows = (path ? readFileSync(path, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  console.log(path ? `${name} (${figures.file}, ${rows.length} rows)` : name);
  for (const [figure, value] of Object.entries(figures.measure(rows, tools))) {
    missed += print(figure, value, figures.targets[figure]);
  }
}
process.exitCode = missed > 0 ? 1 : 0;

/** One line; a target is { least } or { most }. Answers 1 when it is missed. */
function print(figure, value, target) {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(4);
  if (!target) {
    console.log(`  ${figure.padEnd(44)} ${number.padStart(8)}`);
    return 0;
  }
  const met = target.least === undefined ? value <= target.most : value >= target.least;
  const bound = target.least === undefined ? `<= ${target.most}` : `>= ${target.least}`;
  console.log(`  ${figure.padEnd(44)} ${number.padStart(8)}  ${bound}  ${met ? 'met' : 'MISSED'}`);
  return met ? 0 : 1;
}
