// Installs the development packages of package-lock.json when they are missing or older than the lock.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../setup/cache.mjs';
import { SetupError, timed } from '../setup/report.mjs';
import { run } from '../setup/run.mjs';
import { root } from './project.mjs';

const isFresh = (folder) => {
  const marker = join(folder, 'node_modules/.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
};

/** Makes sure that `folder` (the project, or a part with a lock of its own) has its node_modules. */
export async function installPackages(folder = root, title = 'npm packages') {
  if (isFresh(folder)) return;
  const install = async () => {
    if (isFresh(folder)) return; // another run did it meanwhile
    const result = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder }).catch(
      () => null,
    );
    if (result?.status === 0) return;
    const reason = result ? result.output.trim().split('\n').slice(0, 3).join(' ') : 'there is no npm beside this node';
    throw new SetupError(
      `npm ci failed: ${reason}; npm must be installed and reach its registry ("npm ping"), then start again`,
    );
  };
  await withLock(join(root, 'build/npm.lock'), () => timed(title, install));
}
