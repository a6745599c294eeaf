// On a terminal: words underlined and coloured by severity, a progress bar for long runs; neither anywhere else.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { card, draft, folder, takt } from './harness.mjs';

// util-linux's script gives a program a terminal; what the terminal would show is its output.
const noScript = spawnSync('script', ['--version']).status !== 0 && 'needs the program "script" (bsdutils)';

/** Runs a shell command on a terminal; returns what the terminal is sent. */
function onTerminal(command, env = {}) {
  const { status, stdout, stderr } = spawnSync('script', ['-qec', command, '/dev/null'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, TERM: 'xterm', NO_COLOR: '', ...env },
  });
  assert.equal(stderr, '');
  return { status, shown: stdout };
}

const quoted = (path) => `'${path}'`;

test('words are underlined and coloured by severity', { skip: noScript }, (t) => {
  const at = folder(t, { 'letter.txt': `Wait!! My card is ${card}, thanks.` });
  const command = `${quoted(takt)} check --language en ${quoted(at('letter.txt'))}`;
  const { status, shown } = onTerminal(command);
  assert.equal(status, 1);
  assert.ok(shown.includes(`Wait\x1b[4m\x1b[36m!!\x1b[0m My card`), shown);
  assert.ok(shown.includes(`My card is \x1b[4m\x1b[31m${card}\x1b[0m, thanks.`), shown);
  assert.ok(!shown.includes('^^'), shown);
  for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    const plain = onTerminal(command, env).shown;
    assert.ok(!plain.includes('\x1b'), plain);
    assert.ok(plain.includes('^'.repeat(card.length)), plain);
  }
});

test('a progress bar is drawn on standard error and taken away', { skip: noScript }, (t) => {
  const line = `${JSON.stringify(draft('Some words about a parcel. '.repeat(40)))}\n`;
  const lines = Array.from({ length: 40000 }, (_, i) => line.replace('parcel', `parcel ${i}`)).join('');
  const at = folder(t, { 'drafts.jsonl': lines, 'one.jsonl': line });
  const check = (name) => `${quoted(takt)} check --format json ${quoted(at(name))} > ${quoted(at('out'))}`;
  const { status, shown } = onTerminal(check('drafts.jsonl'));
  assert.equal(status, 0);
  assert.match(shown, /\r\x1b\[K█*░* \d+ % {2}\d+ drafts, \d+ a second/u); // eslint-disable-line no-control-regex
  assert.ok(shown.endsWith('\r\x1b[K'), 'the bar is still there at the end');
  assert.equal(onTerminal(check('one.jsonl')).shown, '');
});
