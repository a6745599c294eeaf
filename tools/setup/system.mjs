// Which machines the set-up knows. Says in one line what to do on any other.

import { readFileSync } from 'node:fs';
import { SetupError } from './report.mjs';

function release() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    return Object.fromEntries(
      text
        .split('\n')
        .filter((x) => x.includes('='))
        .map((x) => [x.split('=')[0], x.slice(x.indexOf('=') + 1).replace(/"/g, '')]),
    );
  } catch {
    return {};
  }
}

/** Throws a SetupError unless this is Debian 12 on amd64 with Node 20 or later. */
export function requireKnownSystem() {
  const { ID, VERSION_ID, PRETTY_NAME } = release();
  const way = 'use a Debian 12 machine, virtual machine or container with Node 20 or later';
  if (ID !== 'debian' || VERSION_ID !== '12') {
    throw new SetupError(`the set-up knows Debian 12 only, and this is ${PRETTY_NAME ?? process.platform}; ${way}`);
  }
  if (process.arch !== 'x64') throw new SetupError(`the set-up knows amd64 only, and this is ${process.arch}; ${way}`);
  const node = Number(process.versions.node.split('.')[0]);
  if (node < 20) throw new SetupError(`Node 20 or later is needed, and this is ${process.version}; ${way}`);
}
