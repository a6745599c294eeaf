// Fetches pinned files from the Debian mirror that this machine already uses. The mirror's name comes from apt and is
// never written down; apt's own downloader is used, so proxies and credentials set up for apt hold here too. A file is
// accepted only with the SHA-256 of pins.json.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheRoot } from './cache.mjs';
import { SetupError, progress, say } from './report.mjs';
import { run, runOrFail } from './run.mjs';

const downloader = '/usr/lib/apt/apt-helper';
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Base addresses to try, best first: $TAKT_DEBIAN_MIRROR, then apt's own. */
async function mirrors() {
  const output = await runOrFail('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI) $(TARGET_OF) $(ORIGIN) $(SUITE)',
    'Created-By: Packages',
  ]);
  const own = output
    .split('\n')
    .filter((line) => line && !/security/.test(line))
    .map((line) => line.split(' ')[0]);
  const all = [process.env.TAKT_DEBIAN_MIRROR, ...own].filter(Boolean).map((uri) => uri.replace(/\/*$/, '/'));
  if (!all.length) {
    throw new SetupError(
      'apt knows no Debian mirror yet; run "apt-get update" as root, or set TAKT_DEBIAN_MIRROR to one',
    );
  }
  return [...new Set(all)];
}

async function fetchOne(pin, target, title) {
  const draft = `${target}.part`;
  const watch = setInterval(() => {
    const done = existsSync(draft) ? statSync(draft).size : 0;
    progress(`${title}: ${megabytes(done)} of ${megabytes(pin.bytes)} MB`);
  }, 500);
  try {
    for (const mirror of await mirrors()) {
      await run(downloader, [
        '-o',
        'APT::Sandbox::User=root',
        '-q=2',
        'download-file',
        mirror + pin.path,
        draft,
        `SHA256:${pin.sha256}`,
      ]);
      if (existsSync(draft) && (await sha256(draft)) === pin.sha256) {
        renameSync(draft, target);
        return;
      }
    }
  } finally {
    clearInterval(watch);
  }
  rmSync(draft, { force: true });
  throw new SetupError(
    `cannot fetch ${basename(pin.path)} from this machine's Debian mirror; set TAKT_DEBIAN_MIRROR to a Debian mirror or ` +
      `archive that has ${pin.path} and start again`,
  );
}

/** Fetches `pins` (entries of pins.json) and returns their paths in order; files that are there already are only checked. */
export async function fetchPinned(pins) {
  const folder = join(cacheRoot, 'downloads');
  mkdirSync(folder, { recursive: true });
  const paths = [];
  for (const [index, pin] of pins.entries()) {
    const target = join(folder, basename(pin.path));
    const title = `  file ${index + 1} of ${pins.length}: ${basename(pin.path)}`;
    if (!existsSync(target) || (await sha256(target)) !== pin.sha256) {
      say(`${title} (${megabytes(pin.bytes)} MB)`);
      await fetchOne(pin, target, title);
    }
    paths.push(target);
  }
  return paths;
}
