// The cache of third-party builds outside the checkout: where it is, keys made of everything that goes into an entry,
// entries that exist whole or not at all, and a lock so that two runs at once do not build the same thing twice.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { say } from './report.mjs';

/** The folder of all entries. */
export const cacheRoot = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'takt');

/** A short key over strings, in their order. */
export function keyOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** The contents of all files under `path` (a file or folder), with their names, as one string for `keyOf`. */
export function contentsOf(path) {
  if (!statSync(path).isDirectory()) return `${path.split('/').pop()}\0${readFileSync(path, 'utf8')}`;
  return readdirSync(path)
    .sort()
    .map((name) => contentsOf(join(path, name)))
    .join('\0');
}

/** True when `folder` was finished by `makeEntry`. */
export const isComplete = (folder) => existsSync(join(folder, '.complete'));

/**
 * Makes the entry `folder`: `build(draft)` fills a neighbouring draft folder, which then takes the entry's name in one
 * step. A draft that was left by an interrupted run is handed to `build` again as it is. Call it under `withLock`.
 */
export async function makeEntry(folder, build) {
  const draft = `${folder}.draft`;
  mkdirSync(draft, { recursive: true });
  await build(draft);
  writeFileSync(join(draft, '.complete'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/**
 * Runs `work` while this process alone holds the lock file `lock`. The kernel keeps the lock: it belongs to a child that
 * lives as long as our end of its pipe is open, so a run that dies gives the lock back by itself.
 */
export async function withLock(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  const holder = spawn('flock', [lock, 'sh', '-c', 'echo held; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = setTimeout(() => say('waiting for another run to finish this step …'), 1000);
  try {
    await once(holder.stdout, 'data');
    clearTimeout(waiting);
    return await work();
  } finally {
    clearTimeout(waiting);
    holder.stdin.end();
  }
}
