// Installs the Debian packages of packages.json that are missing, and nothing else. Uses root or sudo; without either
// it says which packages an administrator has to install.

import { readFileSync } from 'node:fs';
import { SetupError, progress, say } from './report.mjs';
import { run } from './run.mjs';

const groups = JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8'));
delete groups.about;

/** Names of the package groups. */
export const packageGroups = Object.keys(groups);

async function missingOf(packages) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages]);
  const installed = new Set();
  for (const line of output.split('\n')) {
    const [name, status] = line.split(' ');
    if (status === 'installed') installed.add(name);
  }
  return packages.filter((name) => !installed.has(name));
}

/** The command prefix that makes apt work: nothing for root, sudo where it works without a question or on a terminal. */
async function privilege(missing) {
  if (process.getuid() === 0) return [];
  const ask = process.stdin.isTTY ? ['-v'] : ['-n', 'true'];
  const sudo = await run('sudo', ask).catch(() => ({ status: 127 }));
  if (sudo.status === 0) return ['sudo'];
  throw new SetupError(
    `packages are missing and there is neither root nor sudo; run as root: apt-get install --no-install-recommends ${missing.join(' ')}`,
  );
}

async function aptGet(prefix, args) {
  // "pmstatus:PACKAGE:PERCENT:WHAT" and "dlstatus:N:PERCENT:WHAT" come on descriptor 3.
  const onStatus = (line) => {
    const [kind, , percent, ...what] = line.split(':');
    const verb = { dlstatus: 'downloading', pmstatus: 'installing' }[kind];
    if (verb) progress(`  ${verb} ${Math.round(percent)} % ${what.join(':')}`, percent / 100);
  };
  const [command, ...rest] = [...prefix, 'apt-get', '-y', '-q', '-o', 'DPkg::Lock::Timeout=600', ...args];
  const viaSudo = prefix.length > 0; // sudo closes descriptor 3
  const options = viaSudo ? { onLine: progress } : { extraFd: onStatus };
  const status = viaSudo ? [] : ['-o', 'APT::Status-Fd=3'];
  return run(command, [...rest, ...status], {
    ...options,
    env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
  });
}

/** Makes sure that every package of the named groups is installed. */
export async function installGroups(names) {
  const why = Object.assign({}, ...names.map((name) => groups[name] ?? {}));
  const all = Object.keys(why);
  const missing = await missingOf(all);
  if (!missing.length) return;
  const prefix = await privilege(missing);
  say(`installing ${missing.length} of ${all.length} Debian packages:`);
  for (const name of missing) say(`  ${name} — ${why[name]}`);
  const update = await aptGet(prefix, ['update']);
  if (update.status !== 0) say('  apt-get update had trouble; going on with the lists that are there');
  const { status, output } = await aptGet(prefix, ['install', '--no-install-recommends', ...missing]);
  if (status === 0) return;
  const reason = output.split('\n').find((line) => /^E: /.test(line)) ?? `status ${status}`;
  throw new SetupError(
    `apt-get could not install ${missing.join(' ')}: ${reason}; repair the package sources ("apt-get update" must work) and start again`,
  );
}
