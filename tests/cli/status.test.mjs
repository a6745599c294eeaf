// Exit statuses: 0 nothing at or above --fail-on, 1 something found, 2 bad usage or unreadable input, which is named.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { test } from 'node:test';
import { card, draft, folder, ids, reports, run, stop, takt } from './harness.mjs';

const found = [
  { name: 'a stop fails by default', args: [], text: stop, status: 1 },
  { name: 'a stop fails at warn', args: ['--fail-on', 'warn'], text: stop, status: 1 },
  { name: 'never is never', args: ['--fail-on', 'never'], text: stop, status: 0 },
  { name: 'a warn does not fail by default', args: [], text: 'Wait!!', status: 0 },
  { name: 'a warn fails at warn', args: ['--fail-on=warn'], text: 'Wait!!', status: 1 },
  { name: 'a warn fails at hint', args: ['--fail-on', 'hint'], text: 'Wait!!', status: 1 },
  { name: 'an empty draft', args: [], text: '', status: 0 },
];
for (const { name, args, text, status } of found) {
  test(name, async () => {
    const result = await run(['check', '--language', 'en', ...args], { input: text });
    assert.equal(result.status, status, result.stdout + result.stderr);
    assert.equal(result.stderr, '');
  });
}

const usage = [
  [[], 'a command is missing'],
  [['chek'], 'unknown command “chek”; commands are check, suggest and rules'],
  [['check', '--frmat', 'json'], 'unknown option “--frmat”'],
  [['check', '-x'], 'unknown option “-x”'],
  [['check', '--format'], '--format needs a value'],
  [['check', '--format', 'xml'], '--format takes text, json, jsonl, sarif, not “xml”'],
  [['check', '--role', 'boss'], '--role takes customer, agent, auto, not “boss”'],
  [['check', '--language', 'de'], '--language takes en, ru, kk, sv, auto, not “de”'],
  [['check', '--ui-language', 'auto'], '--ui-language takes en, ru, kk, sv, not “auto”'],
  [['check', '--fail-on', 'all'], '--fail-on takes hint, warn, stop, never, not “all”'],
  [['check', '--jobs', '-1'], '--jobs takes a number from 1 to 256, or 0 for one job a core'],
  [['check', '--jobs', '4x'], '--jobs takes a number from 1 to 256, or 0 for one job a core'],
  [['check', '--input-format', 'doc'], '--input-format takes json, jsonl, eml, text, not “doc”'],
  [['suggest', '--format', 'sarif'], 'takt suggest prints text or json'],
  [['suggest', '--jobs', '2'], '--jobs does not belong to this command'],
  [['suggest', 'a', 'b'], 'one too many: “b”'],
  [['rules', '--format', 'sarif'], 'takt rules prints text or json'],
  [['rules', 'test', 'a', 'b'], 'one too many: “b”'],
];
for (const [args, reason] of usage) {
  test(`bad usage: takt ${args.join(' ')}`, async () => {
    const result = await run(args);
    assert.equal(result.status, 2);
    assert.equal(result.stdout, '');
    assert.equal(result.stderr, `takt: ${reason}\n(takt --help says more)\n`);
  });
}

test('help and version', async () => {
  for (const args of [['--help'], ['help'], ['check', '--help']]) {
    const result = await run(args);
    assert.equal(result.status, 0);
    assert.match(result.stdout, /takt check .*takt rules test \[DIR\]/s);
  }
  assert.match((await run(['--version'])).stdout, /^takt \d+\.\d+\.\d+\n$/);
});

test('unreadable inputs are named; the others are still reported', async (t) => {
  const at = folder(t, { 'good.txt': stop, 'bad.txt': Buffer.from('Hello\nd\xe9j\xe0\n', 'latin1') });
  const result = await run(['check', '--format', 'json', at('missing.txt'), at('bad.txt'), at(), at('good.txt')]);
  assert.equal(result.status, 2);
  assert.deepEqual(result.stderr.trim().split('\n'), [
    `takt: ${at('missing.txt')}: No such file or directory`,
    `takt: ${at('bad.txt')}: no valid UTF-8 at line 2, byte 2`,
    `takt: ${at()}: Is a directory`,
  ]);
  assert.deepEqual(reports(result).flatMap(ids).includes('privacy.payment-card'), true);
  assert.equal(reports(result).length, 1);
});

const broken = [
  ['{"body":', "no valid JSON: line 1, column 9: unexpected end of input; expected '[', '{', or a literal"],
  ['[]', ': '],
  ['{}', 'body'],
  ['{"body":7}', '/body: '],
  ['{"body":{"text":"x"},"role":"boss"}', '/role: '],
  ['{"body":{"text":"\xff"}}', 'ill-formed UTF-8'],
];
for (const [text, reason] of broken) {
  test(`a broken draft: ${text}`, async (t) => {
    const at = folder(t, { 'x.json': Buffer.from(text, 'latin1') });
    const result = await run(['check', '--format', 'json', at('x.json')]);
    assert.equal(result.status, 2);
    assert.equal(result.stdout, '');
    assert.ok(result.stderr.startsWith(`takt: ${at('x.json')}: `), result.stderr);
    assert.ok(result.stderr.includes(reason), result.stderr);
  });
}

test('options are laid over JSON drafts', async () => {
  const input = JSON.stringify(draft(`Hello, ${card}`, { role: 'customer', language: 'sv' }));
  const result = await run(['check', '--format', 'json', '--role', 'agent', '--language', 'en'], { input });
  const [report] = reports(result);
  assert.equal(report.role.value, 'agent');
  assert.equal(report.language.tag, 'en');
});

test('a full disk is an error, not a report', { skip: !existsSync('/dev/full') && 'needs /dev/full' }, async () => {
  const { status, stderr } = spawnSync(takt, ['check', '--format', 'json'], {
    input: stop,
    encoding: 'utf8',
    stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
  });
  assert.equal(status, 2);
  assert.equal(stderr, 'takt: standard output: No space left on device; what was printed is not whole\n');
});

test('a closed pipe is an error, not a crash', async () => {
  const child = spawn(takt, ['check', '--format', 'json'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
  child.stdin.on('error', () => {});
  child.stdout.destroy();
  child.stdin.end(`${JSON.stringify(draft(stop))}\n`.repeat(1000));
  const [status, signal] = await once(child, 'close');
  assert.deepEqual({ status, signal }, { status: 2, signal: null });
  assert.equal(stderr, 'takt: standard output: Broken pipe; what was printed is not whole\n');
});
