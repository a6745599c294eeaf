// Makes what is handed out, in build/package/: the extension for each browser, the source it was built from (Mozilla asks
// for that), the command line, and their SHA-256. The same commit gives the same extension archives.
//
//   npm run package

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildParts, prepare } from './build.mjs';
import { places, root } from './lib/project.mjs';
import { writeZip } from './lib/zip.mjs';
import { StepError, runAsProgram, say } from './setup/report.mjs';
import { run, runOrFail } from './setup/run.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'build/package');
const target = (suffix) => join(folder, `takt-${version}-${suffix}`);

async function sourceArchive(file) {
  const { output } = await run('git', ['status', '--porcelain'], { cwd: root });
  if (output.trim()) say('note: there are uncommitted changes; the source archive holds the last commit without them');
  await runOrFail('git', ['archive', '--prefix', `takt-${version}/`, '-o', file, 'HEAD'], {
    cwd: root,
    Failure: StepError,
  });
}

await runAsProgram(async () => {
  await prepare();
  await buildParts();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = {
    chrome: target('chrome.zip'),
    firefox: target('firefox.zip'),
    source: target('source.tar.gz'),
    cli: target('linux-amd64.tar.gz'),
  };
  writeZip(places.chrome, files.chrome);
  writeZip(places.firefox, files.firefox);
  await sourceArchive(files.source);
  const built = join(root, 'build/release');
  await runOrFail('tar', [
    'czf',
    files.cli,
    '--owner=0',
    '--group=0',
    '--mtime=1980-01-01',
    '-C',
    built,
    'takt',
    'takt.rules',
    '-C',
    root,
    'LICENSE',
  ]);
  const sums = Object.values(files).map(
    (file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}`,
  );
  writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  for (const file of Object.values(files)) say(`${basename(file)}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
});
