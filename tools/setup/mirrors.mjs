// Which Debian mirror to ask: the one that this machine's apt is set up with. Its name is never written down.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheRoot } from './cache.mjs';
import { SetupError } from './report.mjs';
import { run, runOrFail } from './run.mjs';

/** Base addresses to try, best first: $TAKT_DEBIAN_MIRROR, then apt's own. Works before the first "apt-get update". */
export async function mirrors() {
  const format = ['--no-release-info', '--format', '$(REPO_URI) $(RELEASE)', 'Created-By: Packages'];
  const targets = (await runOrFail('apt-get', ['indextargets', ...format])).split('\n').map((line) => line.split(' '));
  const own = targets.filter(([uri, release]) => uri && !release.includes('-')).map(([uri]) => uri);
  const all = [process.env.TAKT_DEBIAN_MIRROR, ...own].filter(Boolean).map((uri) => uri.replace(/\/*$/, '/'));
  if (!all.length) throw new SetupError('apt knows no Debian mirror; set TAKT_DEBIAN_MIRROR to the address of one');
  return [...new Set(all)];
}

/**
 * The present version of `package` in another Debian release: { uri, sha256 }, or null. Asked through package lists of
 * our own, whose signature apt checks with Debian's archive keys; the machine's package sources stay as they are.
 */
export async function presentVersion(mirror, { package: name, release }) {
  const folder = join(cacheRoot, `apt-${release}`);
  for (const part of ['lists/partial', 'cache/archives/partial', 'parts'])
    mkdirSync(join(folder, part), { recursive: true });
  const source = ['Types: deb', `URIs: ${mirror}`, `Suites: ${release}`, 'Components: main'];
  source.push('Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg', '');
  writeFileSync(join(folder, 'parts/only.sources'), source.join('\n'));
  writeFileSync(join(folder, 'status'), '');
  const options = {
    'Dir::Etc::SourceList': '/dev/null',
    'Dir::Etc::SourceParts': join(folder, 'parts'),
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::State::Status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
  };
  const flags = Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  if ((await run('apt-get', [...flags, '-q=2', 'update'])).status !== 0) return null;
  const { output } = await run('apt-get', [...flags, 'download', '--print-uris', name]);
  const [, uri, sha256] = /^'([^']+)' \S+ \d+ SHA256:([0-9a-f]{64})/m.exec(output) ?? [];
  return uri ? { uri, sha256 } : null;
}
