// Fetches pinned files from the Debian mirror that this machine already uses, with apt's own downloader, so that proxies
// and credentials set up for apt hold here too. A file is accepted only with the SHA-256 of pins.json. The one exception
// is a pin with a "successor": a library that only runs a build tool, and that Debian replaces with every point release.
// When its pinned version is gone, the present one is taken, by the SHA-256 in that release's signed index.

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheRoot } from './cache.mjs';
import { mirrors, presentVersion } from './mirrors.mjs';
import { SetupError, progress, say } from './report.mjs';
import { run } from './run.mjs';

const downloader = '/usr/lib/apt/apt-helper';
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Downloads `uri` to `target`; true when the file is there and is the right one. */
async function fetchFrom(uri, sum, target) {
  const draft = `${target}.part`;
  await run(downloader, ['-o', 'APT::Sandbox::User=root', '-q=2', 'download-file', uri, draft, `SHA256:${sum}`]);
  if (!existsSync(draft) || (await sha256(draft)) !== sum) return false;
  renameSync(draft, target);
  return true;
}

async function fetchOne(pin, target) {
  const known = await mirrors();
  for (const mirror of known) if (await fetchFrom(mirror + pin.path, pin.sha256, target)) return;
  for (const mirror of pin.successor ? known : []) {
    const present = await presentVersion(mirror, pin.successor);
    if (!present || !(await fetchFrom(present.uri, present.sha256, target))) continue;
    say(
      `  ${basename(pin.path)} is gone; took ${decodeURIComponent(basename(present.uri))}, which Debian's signature vouches for`,
    );
    return;
  }
  rmSync(`${target}.part`, { force: true });
  throw new SetupError(
    `cannot fetch ${basename(pin.path)} from this machine's Debian mirror; set TAKT_DEBIAN_MIRROR to a Debian mirror or ` +
      `archive that has ${pin.path} and start again`,
  );
}

/** Shows how much of `pin` has come while `work` fetches it. */
async function watched(pin, target, title, work) {
  const draft = `${target}.part`;
  const watch = setInterval(() => {
    const done = existsSync(draft) ? statSync(draft).size : 0;
    progress(`${title}: ${megabytes(done)} of ${megabytes(pin.bytes)} MB`, done / pin.bytes);
  }, 500);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
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
      await watched(pin, target, title, () => fetchOne(pin, target));
    }
    paths.push(target);
  }
  return paths;
}
