// What is printed: text for people, JSON as the core wrote it, SARIF 2.1.0.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { card, draft, folder, reports, run } from './harness.mjs';

const sarif = async (args, options) =>
  JSON.parse((await run(['check', '--format', 'sarif', '--language', 'en', ...args], options)).stdout);

test('text: the place in its line, underlined by carets', async (t) => {
  const at = folder(t, { 'letter.txt': `Subject: Card\n\nHello,\n\nÅ 😀 ${card} is it.\n` });
  const { stdout } = await run(['check', '--language', 'en', '--role', 'customer', at('letter.txt')]);
  const lines = stdout.split('\n');
  assert.match(lines[0], new RegExp(`letter\\.txt \\(en, customer\\): .*1 stop`));
  const place = lines.indexOf('  stop  privacy.payment-card  (line 5)');
  assert.ok(place > 0, stdout);
  assert.equal(lines[place + 1], `    Å 😀 ${card} is it.`);
  assert.equal(lines[place + 2], `${' '.repeat(9)}${'^'.repeat(card.length)}`); // the emoji is two columns wide
  assert.ok(!stdout.includes('\x1b'));
});

test('text: long lines are cut around the place; control characters do not reach the terminal', async () => {
  const input = `${'before '.repeat(40)}\x1b[31m ${card} ${'after '.repeat(40)}`;
  const { stdout } = await run(['check', '--language', 'en'], { input });
  const line = stdout.split('\n').find((text) => text.includes(card));
  assert.ok(line.length < 160, line);
  assert.match(line, /^ {4}….*….*$/);
  assert.ok(line.includes('\uFFFD[31m'), line);
  assert.ok(!stdout.includes('\x1b'));
});

test('text: an innocent draft, a draft of several', async (t) => {
  const at = folder(t, { 'none.json': JSON.stringify(draft('')), 'card.json': JSON.stringify(draft(card)) });
  const { stdout } = await run(['check', at('none.json'), at('card.json')]);
  assert.match(stdout, /none\.json \(\w+, \w+\): .*\n\n.*card\.json/s);
});

test('json: the core’s report and nothing else', async () => {
  const result = await run(['check', '--format', 'json', '--fail-on', 'never'], { input: card });
  const [report] = reports(result);
  assert.equal(result.stdout, `${JSON.stringify(report)}\n`);
  assert.equal(report.schema, 'takt.report/1');
  assert.equal(
    (await run(['check', '--format', 'jsonl', '--fail-on', 'never'], { input: card })).stdout,
    result.stdout,
  );
});

test('sarif: what the standard requires, and places in plain text', async (t) => {
  const at = folder(t, { 'a letter.txt': `Subject: Card\n\nHello,\n\nmy ${card}\n` });
  const log = await sarif([at('a letter.txt')]);
  assert.equal(log.version, '2.1.0');
  assert.match(log.$schema, /sarif-schema-2\.1\.0\.json$/);
  assert.equal(log.runs.length, 1);
  const [{ tool, results, columnKind, invocations }] = log.runs;
  assert.equal(tool.driver.name, 'Takt');
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  const known = tool.driver.rules.map((rule) => rule.id);
  assert.equal(new Set(known).size, known.length);
  for (const result of results) {
    assert.ok(known.includes(result.ruleId), result.ruleId);
    assert.ok(['note', 'warning', 'error'].includes(result.level));
    assert.ok(result.message.text.length > 0);
    assert.equal(result.locations.length, 1);
  }
  const found = results.find((result) => result.ruleId === 'privacy.payment-card');
  assert.equal(found.level, 'error');
  const { artifactLocation, region } = found.locations[0].physicalLocation;
  assert.equal(artifactLocation.uri, `file://${at('a%20letter.txt')}`);
  assert.deepEqual(region, { startLine: 5, startColumn: 4, endLine: 5, endColumn: 23, snippet: { text: card } });
  const [replacement] = found.fixes[0].artifactChanges[0].replacements;
  assert.equal(replacement.deletedRegion.charOffset, 'Subject: Card\n\nHello,\n\nmy '.length);
});

test('sarif: lines of JSON Lines, failures as notifications', async () => {
  const input = `${JSON.stringify(draft(card))}\n{"body":\n`;
  const { runs } = await sarif(['--input-format', 'jsonl'], { input });
  const found = runs[0].results.find((result) => result.ruleId === 'privacy.payment-card');
  assert.equal(found.locations[0].physicalLocation.region.startLine, 1);
  assert.equal(found.locations[0].logicalLocations[0].fullyQualifiedName, '/body/text');
  assert.equal(found.fixes, undefined);
  assert.equal(runs[0].invocations[0].executionSuccessful, false);
  assert.match(runs[0].invocations[0].toolExecutionNotifications[0].message.text, /^standard input:2: no valid JSON/);
});

test('sarif: nothing to report is a whole document too', async () => {
  const { runs } = await sarif([], {
    input: '{"body":{"text":""},"settings":{"disabled":["structure.greeting-missing","structure.closing-missing"]}}',
  });
  assert.deepEqual(runs[0].results, []);
});
