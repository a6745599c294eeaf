// The mail host that the tests talk to: the one that run.mjs brought up (TAKT_E2E_HOST names its host.json), or, when a test
// file is run alone, one of its own that goes down with it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'hosts');
export const project = path.resolve(scripts, '../../..');
export const output = path.join(project, 'build', 'e2e');

/** Runs a host script; its messages go to stderr, its one line of JSON is the answer. */
function runScript(name, runDir) {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(scripts, name), [runDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(text.trim());
      else reject(Object.assign(new Error(`${name} ended with status ${status}`), { status }));
    });
  });
}

/** Brings the host up; `down()` takes it down again. */
export async function bringUp(kind, runDir = path.join(output, `${kind}-${process.pid}`)) {
  const host = JSON.parse(await runScript(`${kind}_up.sh`, runDir));
  return { ...host, down: () => runScript(`${kind}_down.sh`, runDir) };
}

/** The running host of this kind, or a new one. `release()` undoes what `useHost` did. */
export async function useHost(kind = 'roundcube') {
  const file = process.env.TAKT_E2E_HOST;
  if (file) {
    const host = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (host.host === kind) return { ...host, release: async () => {} };
  }
  const host = await bringUp(kind);
  return { ...host, release: host.down };
}

/** The account for this editor, interface language and place of the own text in a reply. */
export function account(host, { editor, language = 'en_US', reply }) {
  const found = host.accounts.find(
    (row) => row.editor === editor && row.language === language && (!reply || row.reply === reply),
  );
  if (!found) throw new Error(`The host has no account for ${editor}, ${language}, ${reply ?? 'any reply mode'}`);
  return { ...found, password: host.password };
}
