// Runs the command line as a process, the way its users do. TAKT names another build of it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { places } from '../../tools/lib/project.mjs';

export const takt = process.env.TAKT ?? places.takt;

/** Words that need no rule pack of any language to be found: a test card number, which is a stop. */
export const stop = 'Hello, my card number is 4111 1111 1111 1111. Please help me. Best regards, Anna';
/** Nothing but what a language's own rules may say. */
export const card = '4111 1111 1111 1111';

export const draft = (text, members = {}) => ({ schema: 'takt.draft/1', ...members, body: { text } });

/** Runs takt to its end: { status, signal, stdout, stderr }. `input` goes to standard input; `env` is added. */
export async function run(args, { input = '', cwd, env } = {}) {
  const child = spawn(takt, args, { cwd, env: { ...process.env, ...env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (chunk) => (output[name] += chunk));
  child.stdin.on('error', () => {}); // takt may stop reading before all of it was written
  child.stdin.end(input);
  const [status, signal] = await once(child, 'close');
  return { status, signal, ...output };
}

/** The reports of JSON output, one a line. */
export const reports = ({ stdout }) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const ids = (report) => report.findings.map((finding) => finding.id);

/** A folder of files that is gone after the test: `files` by relative path; returns a function from path to place. */
export function folder(t, files = {}) {
  const place = mkdtempSync(join(tmpdir(), 'takt-cli-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  return (path = '') => join(place, path);
}

/** A rule pack of a writer's own with one check and one rule, which finds "foobar". */
export const ownPack = (members = {}) =>
  JSON.stringify({
    schema: 'takt.pack/1',
    name: 'house',
    language: 'en',
    checks: [{ id: 'house.foobar', roles: ['customer', 'agent'], severity: 'warn', source: ['house style'] }],
    messages: { 'house.foobar': { title: 'Foobar', message: '“{text}” is no word of ours.', why: 'Nobody knows it.' } },
    rules: [
      {
        id: 'house.words.foobar',
        check: 'house.foobar',
        patterns: ['foobar'],
        examples: { fire: ['A ⟦foobar⟧ it is.', 'That ⟦Foobar⟧.'], silent: ['A foo bar.', 'No bar.'] },
      },
    ],
    ...members,
  });
