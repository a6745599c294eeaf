// JSON Lines: one report a line, in the same order, in constant memory, with one job or several; lines that cannot be
// read are named and do not stop the others.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { card, draft, folder, reports, run, takt } from './harness.mjs';

const line = (text, members) => `${JSON.stringify(draft(text, members))}\n`;

/** Drafts of growing length, so that a report tells which draft it is of by its number of words. */
const numbered = (count) => Array.from({ length: count }, (_, i) => line('word '.repeat(i % 300).trim())).join('');
const words = (result) => reports(result).map((report) => report.statistics.words);

test('reports come in the order of the drafts, whatever the number of jobs', async (t) => {
  const at = folder(t, { 'drafts.jsonl': numbered(900) });
  const one = await run(['check', '--format', 'json', at('drafts.jsonl')]);
  assert.equal(one.status, 0, one.stderr);
  assert.deepEqual(
    words(one),
    Array.from({ length: 900 }, (_, i) => i % 300),
  );
  for (const jobs of ['2', '7', '0']) {
    const several = await run(['check', '--format', 'json', '--jobs', jobs, at('drafts.jsonl')]);
    assert.equal(several.stdout === one.stdout, true, `--jobs ${jobs} prints something else`);
  }
});

test('broken lines are named by number; the others are reported', async () => {
  const input = [
    line('one'),
    '{"body":\n',
    '\n',
    '{"body":{"text":5}}\n',
    'no json\r\n',
    line('two words').trimEnd(),
  ].join('');
  for (const jobs of ['1', '3']) {
    const result = await run(['check', '--format', 'json', '--input-format', 'jsonl', '--jobs', jobs], { input });
    assert.equal(result.status, 2);
    assert.deepEqual(words(result), [1, 2]);
    const faults = result.stderr.trimEnd().split('\n');
    assert.equal(faults.length, 3);
    assert.match(faults[0], /^takt: standard input:2: no valid JSON: line 1, column 9: /);
    assert.match(faults[1], /^takt: standard input:4: \/body\/text: /);
    assert.match(faults[2], /^takt: standard input:5: no valid JSON: /);
  }
});

test('a 50 MB line is refused by its number; the next is reported', async (t) => {
  const at = folder(t, { 'huge.jsonl': line('x'.repeat(50e6)) + line(`a ${card}`), 'huge.txt': 'x'.repeat(50e6) });
  const lines = await run(['check', '--format', 'json', at('huge.jsonl')]);
  assert.equal(lines.status, 2);
  assert.equal(lines.stderr, `takt: ${at('huge.jsonl')}:1: this line is longer than 16 MB, which no mail is\n`);
  assert.equal(reports(lines).length, 1);
  const text = await run(['check', '--format', 'json', at('huge.txt')]);
  assert.equal(text.status, 2);
  assert.equal(text.stderr, `takt: ${at('huge.txt')}: larger than 16 MB, which no mail is\n`);
  assert.equal(text.stdout, '');
});

test('a report comes before the next draft is written', async () => {
  const child = spawn(takt, ['check', '--format', 'json', '--input-format', 'jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const count of [3, 1, 2]) {
    child.stdin.write(line('word '.repeat(count).trim()));
    assert.equal(JSON.parse((await answers.next()).value).statistics.words, count);
  }
  child.stdin.end();
  assert.deepEqual(await once(child, 'close'), [0, null]);
});

test(
  'memory does not grow with the number of drafts',
  { skip: !existsSync('/proc/self/status') && 'needs /proc' },
  async () => {
    const child = spawn(takt, ['check', '--format', 'json', '--input-format', 'jsonl', '--jobs', '2'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const peak = () => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
    const send = async (from, to) => {
      const reading = (async () => {
        for (let i = from; i < to; i += 1) assert.equal((await answers.next()).done, false);
      })();
      for (let i = from; i < to; i += 1) {
        const text = `Draft ${i}: ${'so many words about the parcel '.repeat(20)}${i}.\n\nAnother paragraph, number ${i}.`;
        if (!child.stdin.write(line(text))) await once(child.stdin, 'drain');
      }
      await reading;
    };
    await send(0, 2000);
    const early = peak();
    await send(2000, 20000);
    const late = peak();
    child.stdin.end();
    await once(child, 'close');
    assert.ok(late < early + 8192, `${early} kB after 2,000 drafts, ${late} kB after 20,000`);
  },
);
