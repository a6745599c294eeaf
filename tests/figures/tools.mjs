// What the figures share: running the command line over many drafts, positions, precision and recall.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
export const dataFolder = process.env.TAKT_DEVSET ?? join(root, '../shared/devset');

/** Runs a program of build/release with `rows` as JSON Lines; one answer a row, in order. */
function runLines(program, args, rows) {
  const path = join(root, 'build/release', program);
  if (!existsSync(path)) throw new Error(`build/release/${program} is missing; run: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'takt-figures-'));
  try {
    const input = join(folder, 'rows.jsonl');
    writeFileSync(input, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const output = execFileSync(path, [...args, input], { encoding: 'utf8', maxBuffer: 1 << 30 });
    return output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The reports of `drafts`: members of takt.draft/1, `text` as a short form of body.text. */
function check(drafts, args = []) {
  const rows = drafts.map(({ text, ...members }) => ({
    schema: 'takt.draft/1',
    ...members,
    body: members.body ?? { text },
  }));
  return runLines('takt', ['check', '--format', 'json', '--fail-on', 'never', ...args], rows);
}

/** For a text, an array that gives for every UTF-16 offset its offset in code points. */
function codePointOffsets(text) {
  const offsets = [];
  let count = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(count);
    count += 1;
  }
  offsets.push(count);
  return offsets;
}

/** Precision, recall and F1 of counts; 1 where there was nothing to find or nothing found. */
function scores({ hit, wrong, missed }) {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export const tools = { check, runLines, codePointOffsets, scores };
