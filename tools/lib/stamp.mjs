// Skips a step whose inputs have not changed. The stamp is a hash over the contents of the inputs, not their dates, so
// that a switch of branches and back costs nothing. Only for steps whose program cannot tell by itself.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './project.mjs';

const notInputs = new Set(['node_modules', 'dist', '.wxt', '.git']);

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) if (!notInputs.has(name)) yield* filesUnder(join(path, name));
}

/** A hash over the names and contents of all files in and under `paths` (relative to the project). */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path)))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Runs `work` unless it ran with these inputs before and all outputs are still there. True when it ran. */
export async function whenChanged(name, inputs, outputs, work) {
  const stamp = join(root, 'build/stamps', name);
  const now = fingerprint(inputs);
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === now && outputs.every((path) => existsSync(path));
  if (fresh) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint(inputs)); // again: the step may generate files among its inputs
  return true;
}
